"""Points: making them, how far they are apart, whether they lie in a box."""

from __future__ import annotations

import math
from typing import Any

from graph.values.point import CARTESIAN, CARTESIAN_3D, NAMES, WGS_84, WGS_84_3D, Point
from queries.cypher.functions.elements import properties
from queries.cypher.functions.registry import function
from queries.cypher.values.failures import argument_error
from queries.cypher.values.types import describe

EARTH_RADIUS = 6_378_140.0
"""Metres from the middle of the earth."""

_NUMBERS = {name: number for number, name in NAMES.items()}
_PLANAR = ("x", "y", "z")
_EARTHLY = ("longitude", "latitude", "height")


@function("point", "(input :: MAP | NODE | RELATIONSHIP) :: POINT")
def point(source: Any) -> Point | None:
    """A point from a map with x, y (and z), or longitude, latitude (and height), and its system."""
    fields = properties(source)
    names = (*_PLANAR, *_EARTHLY, "crs", "srid")
    fields = {name: fields[name] for name in names if name in fields}
    if any(value is None for value in fields.values()):
        return None
    earthly = any(name in fields for name in _EARTHLY) and not {"x", "y"} <= fields.keys()
    coordinates = [_coordinate(fields, pair) for pair in zip(_PLANAR, _EARTHLY, strict=True)]
    x, y, z = coordinates
    if x is None or y is None:
        raise argument_error("point() expects x and y, or longitude and latitude.")
    srid = _system(fields, earthly=earthly, solid=z is not None)
    if srid in (WGS_84, WGS_84_3D):
        x = _longitude(x)
        if not -90 <= y <= 90:
            raise argument_error(f"A latitude lies between -90 and 90, got {y}.")
    return _make(srid, x, y, z)


def _make(srid: int, x: float, y: float, z: float | None) -> Point:
    try:
        return Point(srid, x, y, z)
    except ValueError as error:
        raise argument_error(str(error)) from error


def _coordinate(fields: dict[str, Any], names: tuple[str, str]) -> float | None:
    for name in names:
        if name in fields:
            value = fields[name]
            if type(value) is not int and type(value) is not float:
                raise argument_error(f"point() expects a number as {name}, got {describe(value)}.")
            if not math.isfinite(value):
                raise argument_error(f"point() expects a finite {name}, got {describe(value)}.")
            return float(value)
    return None


def _system(fields: dict[str, Any], *, earthly: bool, solid: bool) -> int:
    srid = _named_system(fields)
    if srid is None:
        if earthly:
            return WGS_84_3D if solid else WGS_84
        return CARTESIAN_3D if solid else CARTESIAN
    if earthly and srid not in (WGS_84, WGS_84_3D):
        raise argument_error(f"A point with longitude and latitude cannot be {NAMES[srid]}.")
    return srid


def _named_system(fields: dict[str, Any]) -> int | None:
    if "crs" in fields and "srid" in fields:
        raise argument_error("A point has either a crs or a srid, not both.")
    if "crs" in fields:
        srid = _NUMBERS.get(str(fields["crs"]).lower())
        if srid is None:
            known = ", ".join(_NUMBERS)
            raise argument_error(f"There is no crs {fields['crs']!r}; there are {known}.")
        return srid
    if "srid" in fields:
        number = fields["srid"]
        if number == -1:
            return None  # as on Neo4j: none is named
        if type(number) is not int or number not in NAMES:
            raise argument_error(
                f"There is no srid {describe(number)}; there are {', '.join(map(str, NAMES))}."
            )
        return int(number)
    return None


def _longitude(degrees: float) -> float:
    """Bring a longitude between -180 and 180."""
    if -180 <= degrees <= 180 or not math.isfinite(degrees):
        return degrees
    return (degrees + 180) % 360 - 180


@function("point.distance", "(from :: ANY, to :: ANY) :: FLOAT")
def distance(start: Any, end: Any) -> float | None:
    """How far two points are apart: in metres on the earth; null in different systems."""
    if type(start) is not Point or type(end) is not Point or start.srid != end.srid:
        return None
    if not start.geographic:
        return math.dist(start.coordinates, end.coordinates)
    angle = _central_angle(start, end)
    if start.z is None or end.z is None:
        return EARTH_RADIUS * angle
    along = (EARTH_RADIUS + (start.z + end.z) / 2) * angle
    return math.hypot(along, end.z - start.z)


def _central_angle(start: Point, end: Point) -> float:
    """The angle between two points as seen from the middle of the earth (haversine)."""
    x1, y1, x2, y2 = map(math.radians, (start.x, start.y, end.x, end.y))
    across = math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    half = min(1.0, math.sin((y2 - y1) / 2) ** 2 + across)
    return 2 * math.atan2(math.sqrt(half), math.sqrt(1 - half))


@function("point.withinBBox", "(point :: ANY, lowerLeft :: ANY, upperRight :: ANY) :: BOOLEAN")
def within_box(inner: Any, low: Any, high: Any) -> bool | None:
    """Whether a point lies in a box; on the earth the box may cross the 180th meridian."""
    corners = (inner, low, high)
    if any(type(corner) is not Point for corner in corners):
        return None
    if len({corner.srid for corner in corners}) > 1:
        return None
    if inner.geographic and low.x > high.x:
        if not (inner.x >= low.x or inner.x <= high.x):
            return False
    elif not low.x <= inner.x <= high.x:
        return False
    rest = zip(low.coordinates[1:], inner.coordinates[1:], high.coordinates[1:], strict=True)
    return all(least <= value <= most for least, value, most in rest)
