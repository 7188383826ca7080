"""An answer as what it draws: a page to send to a friend, or GraphML for another tool."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from graph.elements import Relationship
from graph.results.errors import UsageError

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
    check(result)
    out.write(result.picture().html())


def write_graphml(result: Result, out: TextIO) -> None:
    """Write the nodes and relationships in the answer, with both ends of each relationship."""
    from graph.exchange.graphml.writer import write  # noqa: PLC0415 - loaded when drawing

    check(result)
    write(_Elements(result), out)


class _Elements:
    """An answer as a writer goes through a store."""

    def __init__(self, result: Result) -> None:
        self._elements = list(result.elements())

    def nodes(self) -> Iterator[Node]:
        """Give each node once, the ends of relationships too."""
        ends = (e.nodes if isinstance(e, Relationship) else (e,) for e in self._elements)
        return iter(dict.fromkeys(chain.from_iterable(ends)))

    def relationships(self) -> Iterator[Relationship]:
        """Give each relationship once."""
        return (e for e in self._elements if isinstance(e, Relationship))


def check(result: Result) -> None:
    """See that there is something to draw.

    Raises:
        UsageError: there is not.
    """
    if next(result.elements(), None) is None:
        raise UsageError(NOTHING)
