"""An answer as what it draws: a page to send to a friend, or GraphML for another tool."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from graph.elements import Relationship
from graph.results.errors import UsageError
from graph.stores.order import id_rank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from graph.elements import Node
    from loregraph.result import Result

NOTHING: Final = (
    "The answer holds no nodes, relationships or paths, so there is nothing to draw. "
    "Return them, as in RETURN p, r, f, or choose --format table."
)


def write_html(result: Result, out: TextIO) -> None:
    """Write a page that draws the answer and needs no network."""
    if result.lanes is not None:
        out.write(result.lanes.html())
        return
    check(result)
    out.write(result.picture().html())


def write_graphml(result: Result, out: TextIO) -> None:
    """Write the nodes and relationships in the answer, with both ends of each relationship."""
    from graph.exchange.graphml.writer import write  # noqa: PLC0415 - loaded when drawing

    check(result)
    write(_Elements(result), out, said=map(str, result.credits))


class _Elements:
    """An answer as a writer goes through a store."""

    def __init__(self, result: Result) -> None:
        self._elements = list(result.elements())

    def nodes(self, *, by_id: bool = False) -> Iterator[Node]:
        """Give each node once, the ends of relationships too."""
        ends = (e.nodes if isinstance(e, Relationship) else (e,) for e in self._elements)
        found = dict.fromkeys(chain.from_iterable(ends))
        return iter(sorted(found, key=_id) if by_id else found)

    def relationships(self, *, by_id: bool = False) -> Iterator[Relationship]:
        """Give each relationship once."""
        found = [e for e in self._elements if isinstance(e, Relationship)]
        return iter(sorted(found, key=lambda r: (*map(_id, r.nodes), r.type)) if by_id else found)


def _id(node: Node) -> tuple[int, Any]:
    return id_rank(node.get("id"))


def check(result: Result) -> None:
    """See that there is something to draw.

    Raises:
        UsageError: there is not.
    """
    if next(result.elements(), None) is None:
        raise UsageError(NOTHING)
