"""Points in strips: a box gives at least what lies in it, and little more."""

from __future__ import annotations

import math
import random

from graph.stores.embedded.points import PlacedPoints
from graph.values.point import CARTESIAN, WGS_84, Point


def test_a_box_gives_all_that_lies_in_it() -> None:
    chance = random.Random(3)
    points = [Point(CARTESIAN, chance.gauss(0, 9), chance.gauss(0, 9)) for _ in range(900)]
    placed = PlacedPoints((point, n) for n, point in enumerate(points))
    for _ in range(50):
        x, y = chance.gauss(0, 9), chance.gauss(0, 9)
        box = (x, x + 4, y, y + 3)
        wanted = {n for n, p in enumerate(points) if x <= p.x <= x + 4 and y <= p.y <= y + 3}
        found = placed.within(CARTESIAN, [box])
        assert wanted <= set(found)
        assert len(found) == len(set(found))
        assert len(found) <= 3 * len(wanted) + 120


def test_systems_are_apart_and_what_is_no_number_lies_nowhere() -> None:
    here = [
        (Point(CARTESIAN, 1, 1), 0),
        (Point(WGS_84, 1, 1), 1),
        (Point(CARTESIAN, math.nan, 1), 2),
    ]
    placed = PlacedPoints(here)
    everywhere = (-math.inf, math.inf, -math.inf, math.inf)
    assert placed.within(CARTESIAN, [everywhere]) == [0]
    assert placed.within(WGS_84, [everywhere, everywhere]) == [1]
    assert PlacedPoints([]).within(WGS_84, [everywhere]) == []
