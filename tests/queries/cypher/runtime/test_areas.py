"""Boxes hold every point that a distance or a box of points holds."""

from __future__ import annotations

import math
import random

import pytest

from graph.values.point import CARTESIAN, CARTESIAN_3D, WGS_84, WGS_84_3D, Point
from queries.cypher.functions.spatial import distance, within_box
from queries.cypher.runtime.areas import boxes_between, boxes_near


def somewhere(chance: random.Random, srid: int) -> Point:
    far = (180.0, 90.0) if srid in (WGS_84, WGS_84_3D) else (50.0, 50.0)
    rest = [chance.uniform(-9e6, 9e6)] if srid in (WGS_84_3D, CARTESIAN_3D) else []
    return Point(srid, chance.uniform(-far[0], far[0]), chance.uniform(-far[1], far[1]), *rest)


@pytest.mark.parametrize("srid", [CARTESIAN, CARTESIAN_3D, WGS_84, WGS_84_3D])
def test_nothing_near_is_missed(srid: int) -> None:
    chance = random.Random(srid)
    for _ in range(4_000):
        center, point = somewhere(chance, srid), somewhere(chance, srid)
        apart = distance(center, point)
        assert apart is not None
        area = boxes_near(center, apart)
        assert area is not None
        assert area[0] == srid
        assert any(w <= point.x <= e and s <= point.y <= n for w, e, s, n in area[1])


def test_a_box_is_small_where_the_distance_is() -> None:
    area = boxes_near(Point(WGS_84, 12.0, 50.0), 1_000)
    assert area is not None
    ((west, east, south, north),) = area[1]
    assert 0.01 < east - west < 0.05
    assert 0.01 < north - south < 0.03


@pytest.mark.parametrize("srid", [CARTESIAN, WGS_84])
def test_nothing_between_corners_is_missed(srid: int) -> None:
    chance = random.Random(srid)
    for _ in range(2_000):
        low, high, point = (somewhere(chance, srid) for _ in range(3))
        if within_box(point, low, high):
            area = boxes_between(low, high)
            assert area is not None
            assert any(w <= point.x <= e and s <= point.y <= n for w, e, s, n in area[1])


@pytest.mark.parametrize("most", [None, -1, "5", True, math.nan])
def test_no_distance_holds_nothing(most: object) -> None:
    assert boxes_near(Point(CARTESIAN, 0, 0), most) is None


def test_what_is_no_point_holds_nothing() -> None:
    assert boxes_near(None, 1) is None
    assert boxes_between(Point(CARTESIAN, 0, 0), Point(WGS_84, 1, 1)) is None


def test_bounds_that_are_no_numbers_hold_all() -> None:
    area = boxes_near(Point(CARTESIAN, math.inf, 0), math.inf)
    assert area is not None
    assert area[1] == [(-math.inf, math.inf, -math.inf, math.inf)]
