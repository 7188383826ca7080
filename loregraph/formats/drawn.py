"""An answer as what it draws: a page to send to a friend, or GraphML for another tool."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.results.errors import UsageError

if TYPE_CHECKING:
    from typing import TextIO

    from loregraph.result import Result

NOTHING: Final = (
    "The answer holds no nodes, relationships or paths, so there is nothing to draw. "
    "Return them, as in RETURN p, r, f, or choose --format table."
)


def write_html(result: Result, out: TextIO) -> None:
    """Write a page that draws the answer and needs no network."""
    check(result)
    out.write(result.picture().html())


def write_graphml(result: Result, out: TextIO) -> None:
    """Write the nodes and relationships in the answer, with both ends of each relationship."""
    from graph.exchange.registry import writer  # noqa: PLC0415 - loaded when drawing

    from graph.elements import Node  # noqa: PLC0415 - loaded when drawing
    from graph.stores.embedded.store import NetworkXStore  # noqa: PLC0415 - loaded when drawing

    check(result)
    with NetworkXStore() as store:
        with store.transaction() as view:
            places: dict[Node, int] = {}
            for element in result.elements():
                for node in (element,) if isinstance(element, Node) else element.nodes:
                    if node not in places:
                        places[node] = view.create_node(node.labels, dict(node.properties))
            for element in result.elements():
                if not isinstance(element, Node):
                    start, end = (places[node] for node in element.nodes)
                    view.create_relationship(element.type, start, end, dict(element.properties))
        writer("graphml")(store.snapshot(), out)


def check(result: Result) -> None:
    """See that there is something to draw.

    Raises:
        UsageError: there is not.
    """
    if next(result.elements(), None) is None:
        raise UsageError(NOTHING)
