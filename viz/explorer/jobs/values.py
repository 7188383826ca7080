"""Values of an answer as the page reads them: JSON that says what each is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from graph.elements import Node, Path, Relationship
from viz.captions import node_caption

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SAFE_INTEGER: Final = 2**53
_PLAIN: Final = {bool: "Boolean", int: "Integer", float: "Float", str: "String"}


def key_of(node: Node) -> str:
    """Give what a node is called in a picture and in an address: its id, else the store's own."""
    own = node.get("id")
    return own if isinstance(own, str) and own else node.element_id


def as_value(value: Any) -> Any:
    """Write a value that holds no node, relationship or path, such as a property."""
    return Elements().value(value)


class Elements:
    """Values of an answer, and the nodes and relationships in them, each written once.

    Attributes:
        written: the elements in the order in which values named them.
    """

    def __init__(self) -> None:
        self.written: list[dict[str, Any]] = []
        self._named: dict[str, dict[str, int]] = {}

    def value(self, value: Any) -> Any:
        """Write a value: plain ones as they are, every other under a key that begins with ``$``.

        A node or a relationship is its place in what is written: ``{"$node": 3}``.
        """
        kind = type(value)
        if kind is str or value is None or kind is bool:
            return value
        if kind is Node or kind is Relationship:
            return self._name(value)
        if kind is int:
            return value if abs(value) < _SAFE_INTEGER else _typed("Integer", str(value))
        if kind is float:
            return value if math.isfinite(value) else _typed("Float", _infinite(value))
        if isinstance(value, (list, tuple)):
            return [self.value(item) for item in value]
        return self._map(value) if isinstance(value, dict) else self._whole(value)

    def rows(self, rows: Sequence[tuple[Any, ...]]) -> list[list[Any]]:
        """Write rows."""
        return [[self.value(value) for value in row] for row in rows]

    def _map(self, value: dict[str, Any]) -> dict[str, Any]:
        written = {key: self.value(item) for key, item in value.items()}
        return {"$map": written} if any(key.startswith("$") for key in value) else written

    def _whole(self, value: Any) -> dict[str, Any]:
        """Write a path, a temporal value or a point."""
        if isinstance(value, Path):
            nodes = [self._name(node)["$node"] for node in value.nodes]
            ties = [self._name(tie)["$relationship"] for tie in value.relationships]
            return {"$path": {"nodes": nodes, "relationships": ties}}
        if hasattr(value, "iso_format"):
            return _typed(type(value).__name__, value.iso_format())
        parts = {part: getattr(value, part, None) for part in ("srid", "x", "y", "z")}
        return _typed("Point", {key: part for key, part in parts.items() if part is not None})

    def _name(self, element: Node | Relationship) -> dict[str, int]:
        """Name an element by its place; it is written where nothing named it before."""
        named = self._named.get(element.element_id)
        if named is None:
            if isinstance(element, Node):
                key, written = "$node", _node(element)
            else:
                key, written = "$relationship", _relationship(element)
            self._named[element.element_id] = named = {key: len(self.written)}
            self.written.append(written)
        return named


def _typed(kind: str, value: Any) -> dict[str, Any]:
    return {"$type": kind, "value": value}


def _infinite(value: float) -> str:
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def _node(node: Node) -> dict[str, Any]:
    return {
        "id": key_of(node),
        "labels": sorted(node.labels),
        "name": node_caption(node.labels, node.properties, node.element_id),
        "properties": properties_of(node),
    }


def _relationship(found: Relationship) -> dict[str, Any]:
    return {
        "id": found.element_id,
        "type": found.type,
        "start": key_of(found.start_node),
        "end": key_of(found.end_node),
        "properties": properties_of(found),
    }


def properties_of(element: Node | Relationship) -> dict[str, Any]:
    """Write the properties of an element, in the order of their keys."""
    return {
        key: value if type(value) is str else as_value(value)
        for key, value in sorted(element.items())
    }


def kind_of(value: Any) -> str:
    """Name the kind of a value as Cypher does."""
    if type(value) in _PLAIN:
        return _PLAIN[type(value)]
    if isinstance(value, (list, tuple)):
        return "List"
    return "Map" if isinstance(value, dict) else type(value).__name__


def kind_of_column(values: Iterable[Any]) -> str:
    """Name the kind of all values of a column: ``Any`` where they differ, ``Null`` for none."""
    kinds = {kind_of(value) for value in values if value is not None}
    if kinds == {"Integer", "Float"}:
        return "Number"
    return kinds.pop() if len(kinds) == 1 else "Any" if kinds else "Null"
