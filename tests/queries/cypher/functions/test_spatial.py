"""Points: made of maps, measured, boxed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError
from graph.values.point import CARTESIAN, CARTESIAN_3D, WGS_84, WGS_84_3D, Point

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"x": 1, "y": 2}, Point(CARTESIAN, 1, 2)),
        ({"x": 1, "y": 2, "z": 3}, Point(CARTESIAN_3D, 1, 2, 3)),
        ({"longitude": 12.5, "latitude": 56}, Point(WGS_84, 12.5, 56)),
        ({"longitude": 1, "latitude": 2, "height": 3}, Point(WGS_84_3D, 1, 2, 3)),
        ({"x": 1, "y": 2, "crs": "WGS-84"}, Point(WGS_84, 1, 2)),
        ({"x": 1, "y": 2, "z": 3, "srid": 4979}, Point(WGS_84_3D, 1, 2, 3)),
        ({"longitude": 190, "latitude": 0}, Point(WGS_84, -170, 0)),
        ({"x": 1, "y": None}, None),
        ({"x": 1, "y": 2, "other": "kept out"}, Point(CARTESIAN, 1, 2)),
    ],
)
def test_making(call: Callable[..., Any], fields: dict[str, Any], expected: Point | None) -> None:
    assert call("point", fields) == expected


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"x": 1}, "expects x and y"),
        ({"x": "1", "y": 2}, "expects a number as x"),
        ({"x": 1, "y": 2, "crs": "mars"}, "no crs 'mars'"),
        ({"x": 1, "y": 2, "srid": 1}, "no srid an integer"),
        ({"x": 1, "y": 2, "crs": "cartesian", "srid": 7203}, "not both"),
        ({"longitude": 1, "latitude": 2, "crs": "cartesian"}, "cannot be cartesian"),
        ({"longitude": 1, "latitude": 91}, "between -90 and 90"),
        ({"x": 1, "y": 2, "z": 3, "crs": "cartesian"}, "coordinates"),
    ],
)
def test_what_is_no_point(call: Callable[..., Any], fields: dict[str, Any], sentence: str) -> None:
    with pytest.raises(CypherError, match=sentence):
        call("point", fields)


def test_distances(call: Callable[..., Any]) -> None:
    flat = call("point.distance", Point(CARTESIAN, 0, 0), Point(CARTESIAN, 3, 4))
    assert flat == 5.0
    solid = call("point.distance", Point(CARTESIAN_3D, 0, 0, 0), Point(CARTESIAN_3D, 2, 3, 6))
    assert solid == 7.0
    half = call("point.distance", Point(WGS_84, 0, 0), Point(WGS_84, 180, 0))
    assert half == pytest.approx(math.pi * 6_378_140)
    up = call("point.distance", Point(WGS_84_3D, 1, 2, 0), Point(WGS_84_3D, 1, 2, 100))
    assert up == pytest.approx(100)


def test_distances_between_systems_are_unknown(call: Callable[..., Any]) -> None:
    assert call("point.distance", Point(CARTESIAN, 0, 0), Point(WGS_84, 0, 0)) is None
    assert call("point.distance", Point(CARTESIAN, 0, 0), 1) is None
    assert call("point.distance", Point(CARTESIAN, 0, 0), None) is None


def test_boxes(call: Callable[..., Any]) -> None:
    low, high = Point(CARTESIAN, 0, 0), Point(CARTESIAN, 2, 2)
    assert call("point.withinBBox", Point(CARTESIAN, 1, 2), low, high) is True
    assert call("point.withinBBox", Point(CARTESIAN, 3, 1), low, high) is False
    assert call("point.withinBBox", Point(WGS_84, 1, 1), low, high) is None
    assert call("point.withinBBox", 1, low, high) is None


def test_a_box_may_cross_the_date_line(call: Callable[..., Any]) -> None:
    low, high = Point(WGS_84, 170, -10), Point(WGS_84, -170, 10)
    assert call("point.withinBBox", Point(WGS_84, 179, 0), low, high) is True
    assert call("point.withinBBox", Point(WGS_84, -175, 0), low, high) is True
    assert call("point.withinBBox", Point(WGS_84, 0, 0), low, high) is False
    assert call("point.withinBBox", Point(WGS_84, 179, 20), low, high) is False
