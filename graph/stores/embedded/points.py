"""Points by where they lie: strips from left to right, each in order from below to above."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from math import isqrt
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.values.point import Point

Box: TypeAlias = tuple[float, float, float, float]
"""The least and the greatest first coordinate, then the same of the second."""


class PlacedPoints:
    """Which ids have a point in a part of the plane or of the earth; heights are not looked at.

    As many strips as each has points: a search reads what it finds, and about a strip on each side.
    """

    __slots__ = ("_systems",)

    def __init__(self, points: Iterable[tuple[Point, int]]) -> None:
        systems: dict[int, list[tuple[float, float, int]]] = {}
        for point, entity in points:
            x, y = point.coordinates[:2]
            if x == x and y == y:  # noqa: PLR0124 - NaN lies nowhere
                systems.setdefault(point.srid, []).append((x, y, entity))
        self._systems = {srid: _strips(sorted(held)) for srid, held in systems.items()}

    def within(self, srid: int, boxes: Sequence[Box]) -> list[int]:
        """Give at least all that lies in one of the boxes of a coordinate system, each once."""
        strips = self._systems.get(srid, ())
        found = [entity for box in boxes for strip in strips for entity in strip.within(box)]
        return found if len(boxes) < 2 else list(dict.fromkeys(found))


class _Strip:
    """Points between two first coordinates, by the second."""

    __slots__ = ("first", "heights", "ids", "last")

    def __init__(self, points: list[tuple[float, float, int]]) -> None:
        self.first, self.last = points[0][0], points[-1][0]
        points.sort(key=lambda held: held[1:])
        self.heights = [y for _, y, _ in points]
        self.ids = [entity for _, _, entity in points]

    def within(self, box: Box) -> list[int]:
        left, right, low, high = box
        if self.last < left or self.first > right:
            return []
        return self.ids[bisect_left(self.heights, low) : bisect_right(self.heights, high)]


def _strips(points: list[tuple[float, float, int]]) -> list[_Strip]:
    size = isqrt(len(points)) + 1
    ends = [*range(0, len(points), size), len(points)]
    return [_Strip(points[start:end]) for start, end in pairwise(ends)]
