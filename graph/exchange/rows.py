"""What a writer goes through: the nodes and relationships of a store or a snapshot, as rows.

Rows come in an order that does not depend on the store, and are numbered in it, so that the same
graph gives the same file whichever store it lies in.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, cast

from graph.stores.embedded.in_order import nodes_by_id, relationships_by_id
from graph.stores.order import content_rank

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping

    from graph.elements import Node, Relationship
    from graph.stores.embedded.snapshot import Snapshot

STEP: Final = 500
"""After so many rows whoever wants to know hears of it."""


class NodeRow(NamedTuple):
    """A node: its number in the file, its labels and properties, sorted by key."""

    number: int
    labels: Iterable[str]
    properties: Mapping[str, Any]


class EdgeRow(NamedTuple):
    """A relationship: its number in the file, its type, the numbers of its ends, properties."""

    number: int
    type: str
    start: int
    end: int
    properties: Mapping[str, Any]


class HasElements(Protocol):
    """Any store: it goes through its nodes and relationships."""

    def nodes(self, *, by_id: bool = False) -> Iterator[Node]:
        """Go through all nodes."""

    def relationships(self, *, by_id: bool = False) -> Iterator[Relationship]:
        """Go through all relationships."""


if TYPE_CHECKING:
    _Edge = tuple[str, Hashable, Hashable, Mapping[str, Any]]


class Rows:
    """The rows of a graph as it is at one moment, where the store can hold it still.

    Attributes:
        store: what they are the rows of.

    Args:
        source: a store, or a snapshot of one.
        heard: called with the number of rows that were given so far, now and then.
    """

    def __init__(
        self, source: HasElements | Snapshot, heard: Callable[[int], None] | None = None
    ) -> None:
        self.store = source
        self._heard = heard
        self._given = 0
        take = getattr(source, "snapshot", None)
        self._source: HasElements | Snapshot = (
            cast("Snapshot", take()) if take is not None else source
        )
        self._numbers: dict[Hashable, int] = {}

    @classmethod
    def of(cls, source: Source) -> Rows:
        """Give the rows of what may be rows already."""
        return source if isinstance(source, Rows) else cls(source)

    def nodes(self) -> Iterator[NodeRow]:
        """Go through the nodes by their ids; first of all, because they number the ends."""
        for number, (key, labels, properties) in enumerate(self._nodes()):
            self._numbers[key] = number
            self._count()
            yield NodeRow(number, labels, dict(sorted(properties.items())))

    def edges(self) -> Iterator[EdgeRow]:
        """Go through the relationships by the numbers of their ends, type and properties."""
        number = 0
        for _, alike in groupby(self._edges(), key=lambda edge: edge[:3]):
            for name, start, end, properties in sorted(alike, key=_content):
                ends = self._numbers[start], self._numbers[end]
                self._count()
                yield EdgeRow(number, name, *ends, dict(sorted(properties.items())))
                number += 1

    def _count(self) -> None:
        self._given += 1
        if self._heard is not None and self._given % STEP == 0:
            self._heard(self._given)

    def _nodes(self) -> Iterator[tuple[Hashable, Iterable[str], Mapping[str, Any]]]:
        if not hasattr(self._source, "node_ids"):
            for node in self._source.nodes(by_id=True):
                yield node.element_id, node.labels, node.properties
            return
        snapshot = cast("Snapshot", self._source)
        for n in nodes_by_id(snapshot):
            yield n, snapshot.labels_of(n), snapshot.node_properties(n)

    def _edges(self) -> Iterator[_Edge]:
        if not hasattr(self._source, "relationship_ids"):
            for edge in self._source.relationships(by_id=True):
                ends = edge.start_node.element_id, edge.end_node.element_id
                yield edge.type, *ends, edge.properties
            return
        snapshot = cast("Snapshot", self._source)
        starts, ends_ = snapshot.sources(), snapshot.targets()
        for r in relationships_by_id(snapshot):
            found = snapshot.relationship_properties(r)
            yield snapshot.type_of(r), starts[r], ends_[r], found


def _content(edge: _Edge) -> str:
    return content_rank(edge[3])


if TYPE_CHECKING:
    Source = HasElements | Snapshot | Rows
