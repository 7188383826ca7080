"""Boxes that hold all points of an area: what an index is asked before each point is looked at."""

from __future__ import annotations

import math
from typing import Any, TypeAlias

from graph.values.point import Point
from queries.cypher.functions.spatial import EARTH_RADIUS

Box: TypeAlias = tuple[float, float, float, float]
Area: TypeAlias = tuple[int, list[Box]]
"""A coordinate system, and boxes in it: least and greatest x, least and greatest y."""

_INFINITE = math.inf
_EVERYWHERE: Box = (-_INFINITE, _INFINITE, -_INFINITE, _INFINITE)
_WIDER = 1.0 + 1e-9
_LEAST = 1e-9
"""Boxes are a little wider than areas: distances are rounded."""


def boxes_between(low: Any, high: Any) -> Area | None:
    """What lies between two corners; on the earth it may cross the 180th meridian."""
    if type(low) is not Point or type(high) is not Point or low.srid != high.srid:
        return None
    if low.geographic and low.x > high.x:
        eastern = (low.x, _INFINITE, low.y, high.y)
        return low.srid, [eastern, (-_INFINITE, high.x, low.y, high.y)]
    return low.srid, [(low.x, high.x, low.y, high.y)]


def boxes_near(center: Any, most: Any) -> Area | None:
    """What is no farther from a point than some distance."""
    if type(center) is not Point or type(most) not in (int, float) or not most >= 0:
        return None
    boxes = _on_earth(center, most) if center.geographic else [_in_plane(center, most)]
    if any(side != side for box in boxes for side in box):  # noqa: PLR0124 - NaN has no order
        boxes = [_EVERYWHERE]
    return center.srid, boxes


def _in_plane(center: Point, most: float) -> Box:
    x, y = center.coordinates[:2]
    across = most * _WIDER
    wide, high = across + abs(x) * _LEAST, across + abs(y) * _LEAST
    return x - wide, x + wide, y - high, y + high


def _on_earth(center: Point, most: float) -> list[Box]:
    radius = EARTH_RADIUS
    if center.z is not None:  # the lower a way runs, the farther it leads around the earth
        radius += center.z - most / 2
    angle = most / radius * _WIDER + _LEAST if radius > 0 else math.pi
    if not angle < math.pi / 2:
        return [_EVERYWHERE]
    x, y = center.x, math.radians(center.y)
    south, north = math.degrees(y - angle), math.degrees(y + angle)
    if south <= -90 or north >= 90:  # a pole: all meridians meet there
        return [(-_INFINITE, _INFINITE, south, north)]
    wide = math.degrees(math.asin(min(1.0, math.sin(angle) / math.cos(y)))) + _LEAST
    boxes = [(x - wide, x + wide, south, north)]
    if x - wide < -180:
        boxes.append((x - wide + 360, _INFINITE, south, north))
    if x + wide > 180:
        boxes.append((-_INFINITE, x + wide - 360, south, north))
    return boxes
