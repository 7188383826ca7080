"""Values of an answer as the page reads them: JSON that says what each is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from graph.elements import Node, Path, Relationship
from viz.captions import node_caption

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAFE_INTEGER: Final = 2**53
_PLAIN: Final = {bool: "Boolean", int: "Integer", float: "Float", str: "String"}


def key_of(node: Node) -> str:
    """Give what a node is called in a picture and in an address: its id, else the store's own."""
    own = node.get("id")
    return own if isinstance(own, str) and own else node.element_id


def as_value(value: Any, known: dict[str, Any] | None = None) -> Any:
    """Write a value: plain ones as they are, every other under a key that begins with ``$``.

    Args:
        value: a value of an answer.
        known: the elements that were written before, by their element ids.
    """
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        if abs(value) < _SAFE_INTEGER:
            return value
        return {"$type": "Integer", "value": str(value)}
    if isinstance(value, float):
        return value if math.isfinite(value) else {"$type": "Float", "value": _infinite(value)}
    if isinstance(value, (list, tuple)):
        return [as_value(item, known) for item in value]
    if isinstance(value, dict):
        return _map(value, known)
    return _whole(value, {} if known is None else known)


def _infinite(value: float) -> str:
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def _map(value: dict[str, Any], known: dict[str, Any] | None) -> dict[str, Any]:
    written = {key: as_value(item, known) for key, item in value.items()}
    return {"$map": written} if any(key.startswith("$") for key in value) else written


def _whole(value: Any, known: dict[str, Any]) -> dict[str, Any]:
    """Write an element, a path, a temporal value or a point."""
    if isinstance(value, Node):
        return {"$node": _once(value, known)}
    if isinstance(value, Relationship):
        return {"$relationship": _once(value, known)}
    if isinstance(value, Path):
        nodes = [_once(node, known) for node in value.nodes]
        ties = [_once(tie, known) for tie in value.relationships]
        return {"$path": {"nodes": nodes, "relationships": ties}}
    if hasattr(value, "iso_format"):
        return {"$type": type(value).__name__, "value": value.iso_format()}
    parts = {part: getattr(value, part, None) for part in ("srid", "x", "y", "z")}
    there = {key: part for key, part in parts.items() if part is not None}
    return {"$type": "Point", "value": there}


def _once(element: Node | Relationship, known: dict[str, Any]) -> dict[str, Any]:
    """Write an element, or give what was written of it before."""
    found: dict[str, Any] | None = known.get(element.element_id)
    if found is None:
        found = _node(element) if isinstance(element, Node) else _relationship(element)
        known[element.element_id] = found
    return found


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
    return {key: as_value(value) for key, value in sorted(element.items())}


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
