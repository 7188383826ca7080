"""How an answer's values are written in golden cases: as text that tells types apart.

Values of the embedded store and of the Neo4j driver are written the same way, so answers are
compared as text.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from graph import elements
from graph.values import temporal
from graph.values.point import Point

if TYPE_CHECKING:
    from collections.abc import Mapping


def write_row(row: Any) -> str:
    """Write a row on one line."""
    return " | ".join(write_value(value) for value in row)


def write_value(value: Any) -> str:
    """Write a value, close to how Cypher would: ``1``, ``1.0``, ``'a'``, ``(:A {x: 1})``."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _string(value)
    if type(value) in {list, tuple}:  # elements hold tuples; the driver's points are tuples too
        return f"[{', '.join(map(write_value, value))}]"
    if isinstance(value, dict):
        return _map(value)
    return _structure(value)


def _float(value: float) -> str:
    if math.isfinite(value):
        return repr(value)
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def _string(text: str) -> str:
    shown = "".join(char if char.isprintable() else _escape(char) for char in _escaped(text))
    return f"'{shown}'"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def _escape(char: str) -> str:
    return json.dumps(char)[1:-1]


def _map(entries: Mapping[str, Any]) -> str:
    pairs = (f"{key}: {write_value(value)}" for key, value in sorted(entries.items()))
    return f"{{{', '.join(pairs)}}}"


def _structure(value: Any) -> str:
    if _has(value, "labels"):
        labels = "".join(f":{label}" for label in sorted(value.labels))
        return f"({' '.join(part for part in (labels, _properties(value)) if part)})"
    if _has(value, "relationships"):
        return _path(value)
    if _has(value, "type"):
        properties = _properties(value)
        return f"[:{value.type}{' ' * bool(properties)}{properties}]"
    return _scalar(_ours(value))


def _has(value: Any, name: str) -> bool:
    kinds = (elements.Node, elements.Relationship, elements.Path)
    from neo4j import graph as driver_graph

    theirs = (driver_graph.Node, driver_graph.Relationship, driver_graph.Path)
    return isinstance(value, (*kinds, *theirs)) and hasattr(value, name)


def _properties(entity: Any) -> str:
    return _map(dict(entity.items())) if dict(entity.items()) else ""


def _path(path: Any) -> str:
    text = _structure(path.nodes[0])
    for before, step, after in zip(path.nodes, path.relationships, path.nodes[1:], strict=False):
        forward = step.start_node.element_id == before.element_id
        text += f"{'-' if forward else '<-'}{_structure(step)}{'->' if forward else '-'}"
        text += _structure(after)
    return text


def _scalar(value: Any) -> str:
    if isinstance(value, Point):
        return str(value)
    names = {
        temporal.Date: "date",
        temporal.Time: "time",
        temporal.LocalTime: "localtime",
        temporal.DateTime: "datetime",
        temporal.LocalDateTime: "localdatetime",
        temporal.Duration: "duration",
    }
    return f"{names[type(value)]}('{value.iso_format()}')"


def _ours(value: Any) -> Any:
    """Turn a point or temporal value of the driver into ours."""
    from neo4j import spatial
    from neo4j import time as driver_time

    if isinstance(value, spatial.Point):
        return Point(value.srid, *value)
    if isinstance(value, driver_time.Duration):
        return temporal.Duration(value.months, value.days, value.seconds, value.nanoseconds)
    if isinstance(value, driver_time.Date):
        return temporal.Date(value.year, value.month, value.day)
    if isinstance(value, driver_time.Time):
        return _time(value)
    if isinstance(value, driver_time.DateTime):
        return _datetime(value)
    return value


def _time(value: Any) -> temporal.Time | temporal.LocalTime:
    clock = (value.hour, value.minute, value.second, value.nanosecond)
    if value.tzinfo is None:
        return temporal.LocalTime(*clock)
    return temporal.Time(*clock, int(value.utcoffset().total_seconds()))


def _datetime(value: Any) -> temporal.DateTime | temporal.LocalDateTime:
    clock = (value.hour, value.minute, value.second, value.nanosecond)
    local = temporal.LocalDateTime(value.year, value.month, value.day, *clock)
    if value.tzinfo is None:
        return local
    offset = int(value.utcoffset().total_seconds())
    name = getattr(value.tzinfo, "key", None) or getattr(value.tzinfo, "zone", None)
    utc = temporal.DateTime(local, offset).epoch_nanos
    return temporal.DateTime.from_epoch(utc, name if name and name != "UTC" else offset)
