"""What a writer goes through: the nodes and relationships of a store or a snapshot, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graph.elements import Entity, Node, Relationship
    from graph.stores.embedded.snapshot import Snapshot


class NodeRow(NamedTuple):
    """A node: its number in its store, its labels and properties."""

    number: str
    labels: Iterable[str]
    properties: Mapping[str, Any]


class EdgeRow(NamedTuple):
    """A relationship: its number in its store, its type, the numbers of its ends, properties."""

    number: str
    type: str
    start: str
    end: str
    properties: Mapping[str, Any]


class HasElements(Protocol):
    """Any store: it goes through its nodes and relationships."""

    def nodes(self) -> Iterator[Node]:
        """Go through all nodes."""

    def relationships(self) -> Iterator[Relationship]:
        """Go through all relationships."""


if TYPE_CHECKING:
    Source = HasElements | Snapshot


def settled(source: Source) -> Source:
    """Give the graph as it is at one moment, where the store can."""
    take = getattr(source, "snapshot", None)
    return cast("Snapshot", take()) if take is not None else source


def node_rows(source: Source) -> Iterator[NodeRow]:
    """Go through the nodes."""
    if hasattr(source, "node_ids"):
        snapshot = cast("Snapshot", source)
        for n in snapshot.node_ids():
            yield NodeRow(str(n), snapshot.labels_of(n), snapshot.node_properties(n))
    else:
        for node in source.nodes():
            yield NodeRow(_number(node), node.labels, node.properties)


def edge_rows(source: Source) -> Iterator[EdgeRow]:
    """Go through the relationships."""
    if hasattr(source, "relationship_ids"):
        yield from _snapshot_edges(cast("Snapshot", source))
        return
    for edge in source.relationships():
        ends = _number(edge.start_node), _number(edge.end_node)
        yield EdgeRow(_number(edge), edge.type, *ends, edge.properties)


def _snapshot_edges(snapshot: Snapshot) -> Iterator[EdgeRow]:
    sources, targets = snapshot.sources(), snapshot.targets()
    for r in snapshot.relationship_ids():
        ends = str(sources[r]), str(targets[r])
        yield EdgeRow(str(r), snapshot.type_of(r), *ends, snapshot.relationship_properties(r))


def _number(element: Entity) -> str:
    """Give the last part of an element id, which is a number: ``12`` of ``4:...:12``."""
    return element.element_id.rpartition(":")[2]
