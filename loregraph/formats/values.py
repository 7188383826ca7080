"""Values as text for a person, and as JSON for a program."""

from __future__ import annotations

import json
import math
import re
from typing import Any, Final

from graph.elements import Entity, Node, Path, Relationship

CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
BREAKS: Final = str.maketrans({"\n": "\u21b5", "\t": " "})


def to_json(value: Any) -> Any:
    """Turn a value of an answer into what JSON can say.

    Temporal values are their ISO text, points are maps, elements are maps with their properties;
    a number that JSON has no word for (NaN, infinity) is its name as text.
    """
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple)):
        return [to_json(item) for item in value]
    if isinstance(value, dict):
        return {key: to_json(item) for key, item in value.items()}
    if isinstance(value, Entity):
        return _entity(value)
    if isinstance(value, Path):
        return {
            "nodes": [to_json(node) for node in value.nodes],
            "relationships": [to_json(relationship) for relationship in value.relationships],
        }
    return _stored(value)


def _entity(value: Entity) -> dict[str, Any]:
    """Write an element under the names that Neo4j's query API uses."""
    properties = {key: to_json(item) for key, item in sorted(value.items())}
    if isinstance(value, Node):
        labels = sorted(value.labels)
        return {"elementId": value.element_id, "labels": labels, "properties": properties}
    assert isinstance(value, Relationship)
    return {
        "elementId": value.element_id,
        "startNodeElementId": value.start_node.element_id,
        "endNodeElementId": value.end_node.element_id,
        "type": value.type,
        "properties": properties,
    }


def _stored(value: Any) -> Any:
    """Write a temporal value or a point."""
    if hasattr(value, "iso_format"):
        return value.iso_format()
    parts = ("srid", "x", "y", "z")
    return {part: getattr(value, part) for part in parts if getattr(value, part) is not None}


def json_text(value: Any, *, indent: int | None = None) -> str:
    """Write a value as JSON, letters of every script as they are."""
    return json.dumps(to_json(value), ensure_ascii=False, indent=indent)


def cell(value: Any) -> str:
    """Write a value as the text of a cell: no quotes around a text, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    return cypher_text(value)


def cypher_text(value: Any) -> str:
    """Write a value as Cypher shows it: ``(:Film {title: 'Fallout'})``, ``[1, 2]``."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(cypher_text, value))}]"
    if isinstance(value, dict):
        return _map(value.items())
    if isinstance(value, Node):
        return f"({_labels(value)}{_properties(value)})".replace("( ", "(")
    if isinstance(value, Relationship):
        return f"[:{value.type}{_properties(value)}]"
    if isinstance(value, Path):
        return _path(value)
    return _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, (int, float)):
        return str(to_json(value))
    return str(value.iso_format()) if hasattr(value, "iso_format") else _point(value)


def _point(value: Any) -> str:
    return f"point({_map(_stored(value).items())})"


def _labels(node: Node) -> str:
    return "".join(f":{label}" for label in sorted(node.labels))


def _properties(value: Entity) -> str:
    return f" {_map(sorted(value.items()))}" if len(value) else ""


def _map(items: Any) -> str:
    return "{" + ", ".join(f"{key}: {cypher_text(item)}" for key, item in items) + "}"


def _path(path: Path) -> str:
    """Write a path by the names of its nodes: whole nodes would bury the walk."""
    text = caption(path.start_node)
    for relationship, before, after in zip(
        path.relationships, path.nodes, path.nodes[1:], strict=False
    ):
        forward = relationship.start_node == before and relationship.end_node == after
        left, right = ("-", "->") if forward else ("<-", "-")
        text += f"{left}[:{relationship.type}]{right}{caption(after)}"
    return text


def caption(node: Node) -> str:
    """Write a node by the one name it is known by."""
    name = next((node[key] for key in ("title", "name", "id") if key in node), None)
    return f"({_labels(node) if name is None else cell(name)})"


def harmless(text: str) -> str:
    """Make what would steer a terminal, or turn a line around, visible instead."""
    return CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def visible(text: str) -> str:
    """Write a text into one line of a table, harmless to a terminal."""
    return harmless(text.translate(BREAKS))
