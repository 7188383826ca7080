"""The border to the driver: its values become ours, and ours become its."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from neo4j import graph as driver_graph
from neo4j import spatial

from graph.elements import Node, Path, Relationship
from graph.results.errors import UsageError
from graph.stores.neo4j.clocks import incoming_time, outgoing_time
from graph.values import temporal
from graph.values.point import Point

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PLAIN: Final = frozenset({str, int, float, bool, type(None), bytes, bytearray})


class Incoming:
    """Turns the values of one answer into ours; a node that comes often is made once.

    Attributes:
        bare: the element ids of ends of relationships that the answer did not tell more about.
    """

    def __init__(self, known: Mapping[str, Node] | None = None) -> None:
        self._nodes: dict[str, Node] = dict(known or {})
        self.bare: set[str] = set()

    def value(self, value: Any) -> Any:
        """Give one value as the other store would give it."""
        if type(value) in _PLAIN:
            return value
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if isinstance(value, dict):
            return {key: self.value(item) for key, item in value.items()}
        return self._structure(value)

    def _structure(self, value: Any) -> Any:
        if isinstance(value, driver_graph.Node):
            return self.node(value)
        if isinstance(value, driver_graph.Relationship):
            return self.relationship(value)
        if isinstance(value, driver_graph.Path):
            steps = map(self.relationship, value.relationships)
            return Path(map(self.node, value.nodes), steps)
        if isinstance(value, spatial.Point):
            return Point(value.srid or 0, *value)
        return incoming_time(value)

    def node(self, node: driver_graph.Node) -> Node:
        """Give a node; the end of a relationship may be one that the answer never told."""
        key = node.element_id
        found = self._nodes.get(key)
        if found is not None:
            return found
        if not node.labels and not len(node):
            self.bare.add(key)
        made = self._nodes[key] = Node(key, node.labels, self._properties(node))
        return made

    def relationship(self, given: driver_graph.Relationship) -> Relationship:
        """Give a relationship with its ends."""
        start, end = given.start_node, given.end_node
        if start is None or end is None:
            raise UsageError("Neo4j told a relationship without its ends.")
        properties = self._properties(given)
        return Relationship(
            given.element_id, given.type, self.node(start), self.node(end), properties
        )

    def _properties(self, entity: driver_graph.Entity) -> dict[str, Any]:
        return {key: self.value(value) for key, value in entity.items()}


def outgoing(value: Any) -> Any:
    """Give a parameter as the driver takes it.

    Raises:
        UsageError: the driver cannot send it.
    """
    if type(value) in _PLAIN:
        return value
    if isinstance(value, list | tuple):
        return [outgoing(item) for item in value]
    if isinstance(value, dict):
        return {key: outgoing(item) for key, item in value.items()}
    if isinstance(value, temporal.Temporal):
        return outgoing_time(value)
    if isinstance(value, Point):
        return _point(value)
    if isinstance(value, Node | Relationship | Path):
        raise UsageError(
            "A node, relationship or path is no parameter in Neo4j: give its elementId or its id."
        )
    return value


def _point(point: Point) -> spatial.Point:
    kind: Callable[..., Any] = spatial.WGS84Point if point.geographic else spatial.CartesianPoint
    made: spatial.Point = kind(point.coordinates)
    return made
