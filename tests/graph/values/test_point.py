"""Points have two or three coordinates in one of four systems."""

from __future__ import annotations

import pytest

from graph.values.point import CARTESIAN, CARTESIAN_3D, WGS_84, WGS_84_3D, Point


def test_a_flat_point() -> None:
    point = Point(CARTESIAN, 1, 2.5)
    assert (point.x, point.y, point.z, point.srid, point.crs) == (1.0, 2.5, None, 7203, "cartesian")
    assert type(point.x) is float
    assert not point.geographic
    assert str(point) == "point({x: 1.0, y: 2.5, crs: 'cartesian'})"


def test_a_point_on_the_earth() -> None:
    point = Point(WGS_84_3D, 12.5, 56.0, 100)
    assert point.geographic
    assert point.z == 100.0
    assert str(point) == "point({x: 12.5, y: 56.0, z: 100.0, crs: 'wgs-84-3d'})"


def test_points_are_values() -> None:
    assert Point(CARTESIAN, 1, 2) == Point(CARTESIAN, 1.0, 2.0)
    assert Point(CARTESIAN, 1, 2) != Point(WGS_84, 1, 2)
    assert Point(CARTESIAN, 1, 2) != (1, 2)
    assert len({Point(CARTESIAN, 1, 2), Point(CARTESIAN, 1, 2), Point(CARTESIAN, 2, 1)}) == 2


def test_a_point_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Point(CARTESIAN, 1, 2).x = 3  # type: ignore[misc]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((1, 1, 2), "There is no coordinate reference system 1"),
        ((CARTESIAN, 1, 2, 3), "2 coordinates|3 coordinates"),
        ((CARTESIAN_3D, 1, 2), "3 coordinates|2 coordinates"),
    ],
)
def test_points_that_do_not_exist(arguments: tuple[float, ...], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        Point(*arguments)  # type: ignore[arg-type]
