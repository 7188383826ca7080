"""An answer as Arrow's typed columns: elements, maps and points are structs, lists are lists."""

from __future__ import annotations

import re
from itertools import accumulate, chain
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Any, Final

from graph.elements import Node, Path, Relationship
from graph.values.point import Point
from graph.values.temporal.date import Date
from graph.values.temporal.datetime import DateTime
from graph.values.temporal.duration import Duration
from graph.values.temporal.local_datetime import LocalDateTime
from graph.values.temporal.local_time import LocalTime

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pyarrow as pa

EXACT: Final = 2**53
"""Whole numbers up to here are exact among numbers with fractions."""
ODD_OFFSET: Final = re.compile(r"[+-]\d\d:\d\d:\d\d")
"""An offset with seconds, which Arrow does not know."""
_ELEMENTS: Final = (Node, Relationship, Path)
_TIMES: Final = (Date, DateTime, LocalDateTime, LocalTime, Duration)
_KINDS: Final = (*_ELEMENTS, Point, *_TIMES)
_PLAIN: Final = {bool: "bool_", int: "int64", float: "float64", str: "string"}


class UnfitError(Exception):
    """Arrow has no one type that holds these values as they are."""


def arrow_array(values: Sequence[Any], pa: Any) -> pa.Array:
    """Make an Arrow array of a column's values.

    What has no one type of Arrow's (texts beside numbers, times with an offset, years that Arrow
    does not reach) becomes JSON texts, there and nowhere else: a struct keeps its other fields.

    Args:
        values: what stands in the column, one for each row.
        pa: the module pyarrow.
    """
    kinds = {_family(held) for held in set(map(type, values)) if held is not NoneType}
    try:
        if not kinds:
            return pa.nulls(len(values))
        if kinds == {int, float} and all(map(_exact, values)):
            kinds = {float}
        (kind,) = kinds
        if kind in _PLAIN:
            return pa.array(values, type=getattr(pa, _PLAIN[kind])())
        return _MAKERS[kind](values, pa)
    except (UnfitError, KeyError, ValueError, OverflowError, pa.lib.ArrowException):
        return _json(values, pa)


def _family(held: type) -> type:
    """Name the family of a class, which may be derived from one of ours."""
    if issubclass(held, (list, tuple)):
        return list
    return held if held in _PLAIN else next((k for k in _KINDS if issubclass(held, k)), held)


def _exact(value: Any) -> bool:
    return not isinstance(value, int) or -EXACT <= value <= EXACT


def _json(values: Sequence[Any], pa: Any) -> pa.Array:
    from loregraph.formats.values import json_text  # noqa: PLC0415 - few columns need it

    texts = [None if value is None else json_text(value) for value in values]
    return pa.array(texts, type=pa.string())


def _list(values: Sequence[Any], pa: Any) -> pa.Array:
    """Make lists of one type; their items are a column of their own."""
    items = arrow_array(list(chain.from_iterable(value or () for value in values)), pa)
    ends = accumulate((len(value or ()) for value in values), initial=0)
    starts = [
        None if value is None else end for value, end in zip([*values, ()], list(ends), strict=True)
    ]
    return pa.ListArray.from_arrays(pa.array(starts, type=pa.int32()), items)


def _struct(values: Sequence[Any], fields: dict[str, list[Any]], pa: Any) -> pa.Array:
    """Make structs of columns; one without a field has no type that other tools read."""
    if not fields:
        raise UnfitError
    nothing = pa.array([value is None for value in values], type=pa.bool_())
    arrays = [arrow_array(column, pa) for column in fields.values()]
    return pa.StructArray.from_arrays(arrays, names=list(fields), mask=nothing)


def _map(values: Sequence[Any], pa: Any) -> pa.Array:
    keys = dict.fromkeys(chain.from_iterable(value or () for value in values))
    fields = {key: [None if v is None else v.get(key) for v in values] for key in keys}
    return _struct(values, fields, pa)


def _parts(values: Sequence[Any], parts: dict[str, Callable[[Any], Any]], pa: Any) -> pa.Array:
    fields = {
        name: [None if value is None else part(value) for value in values]
        for name, part in parts.items()
    }
    return _struct(values, fields, pa)


def _node(values: Sequence[Any], pa: Any) -> pa.Array:
    """Make structs under the names that Neo4j's query API uses."""
    parts: dict[str, Callable[[Any], Any]] = {
        "elementId": lambda node: node.element_id,
        "labels": lambda node: sorted(node.labels),
        "properties": _properties,
    }
    return _parts(values, parts, pa)


def _relationship(values: Sequence[Any], pa: Any) -> pa.Array:
    parts: dict[str, Callable[[Any], Any]] = {
        "elementId": lambda found: found.element_id,
        "startNodeElementId": lambda found: found.start_node.element_id,
        "endNodeElementId": lambda found: found.end_node.element_id,
        "type": lambda found: found.type,
        "properties": _properties,
    }
    return _parts(values, parts, pa)


def _properties(element: Any) -> dict[str, Any] | None:
    return dict(sorted(element.items())) or None


def _path(values: Sequence[Any], pa: Any) -> pa.Array:
    parts: dict[str, Callable[[Any], Any]] = {
        "nodes": lambda path: list(path.nodes),
        "relationships": lambda path: list(path.relationships),
    }
    return _parts(values, parts, pa)


def _point(values: Sequence[Any], pa: Any) -> pa.Array:
    parts: dict[str, Callable[[Any], Any]] = {
        name: attrgetter(name) for name in ("srid", "x", "y", "z")
    }
    return _parts(values, parts, pa)


def _counted(values: Sequence[Any], count: Callable[[Any], int], kind: Any, pa: Any) -> pa.Array:
    """Make an array of what Arrow stores as a number; one out of its range is an error."""
    width = pa.int32() if kind.bit_width == 32 else pa.int64()
    numbers = [None if value is None else count(value) for value in values]
    return pa.array(numbers, type=width).cast(kind)


def _date(values: Sequence[Any], pa: Any) -> pa.Array:
    return _counted(values, lambda value: value.epoch_day, pa.date32(), pa)


def _local_time(values: Sequence[Any], pa: Any) -> pa.Array:
    return _counted(values, lambda value: value.nanos, pa.time64("ns"), pa)


def _local_datetime(values: Sequence[Any], pa: Any) -> pa.Array:
    return _instants([None if value is None else value.order for value in values], None, pa)


def _datetime(values: Sequence[Any], pa: Any) -> pa.Array:
    """Make instants in the zone that all have; of several zones in UTC."""
    zones = {value.tz for value in values if value is not None}
    zone = zones.pop() if len(zones) == 1 else "UTC"
    if zone == "Z" or ODD_OFFSET.fullmatch(zone):
        zone = "UTC"
    return _instants([None if value is None else value.epoch_nanos for value in values], zone, pa)


def _instants(nanos: Sequence[int | None], zone: str | None, pa: Any) -> pa.Array:
    """Make instants to the microsecond, to the nanosecond where one is that fine."""
    fine = any(count % 1000 for count in nanos if count is not None)
    unit, step = ("ns", 1) if fine else ("us", 1000)
    return _counted(nanos, lambda count: int(count // step), pa.timestamp(unit, tz=zone), pa)


def _duration(values: Sequence[Any], pa: Any) -> pa.Array:
    parts = [
        None
        if value is None
        else (value.months, value.days, value.seconds * 10**9 + value.nanoseconds)
        for value in values
    ]
    return pa.array(parts, type=pa.month_day_nano_interval())


_MAKERS: Final[dict[type, Callable[[Sequence[Any], Any], Any]]] = {
    list: _list,
    dict: _map,
    Node: _node,
    Relationship: _relationship,
    Path: _path,
    Point: _point,
    Date: _date,
    LocalTime: _local_time,
    LocalDateTime: _local_datetime,
    DateTime: _datetime,
    Duration: _duration,
}
