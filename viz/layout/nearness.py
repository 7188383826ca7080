"""Which points are near each other, found by a grid and not by comparing all with all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_AROUND = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 0), (0, 1), (1, -1), (1, 0), (1, 1))
_FORWARD = ((0, 1), (1, -1), (1, 0), (1, 1))


def pairs_within(places: Floats, distance: float) -> tuple[Ints, Ints]:
    """Give every pair of points that are at most that far apart in x and in y, once."""
    if not len(places):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    cells = _Cells(places, distance, np.arange(len(places)))
    lefts, rights = cells.later_in_the_same()
    for step in _FORWARD:
        left, right = cells.in_the_next(step)
        lefts.append(left)
        rights.append(right)
    return _near(places, np.concatenate(lefts), np.concatenate(rights), distance)


def pairs_between(places: Floats, some: Ints, others: Ints, distance: float) -> tuple[Ints, Ints]:
    """Give every pair of one of some and one of others that are at most that far apart."""
    both = np.concatenate([others, some])
    cells = _Cells(places[both], distance, np.arange(len(others), len(both)), len(others))
    lefts, rights = [], []
    for step in _AROUND:
        left, right = cells.in_the_next(step)
        lefts.append(both[left])
        rights.append(both[right])
    return _near(places, np.concatenate(lefts), np.concatenate(rights), distance)


def _near(places: Floats, first: Ints, second: Ints, distance: float) -> tuple[Ints, Ints]:
    x, y = places[:, 0], places[:, 1]
    near = np.abs(x[first] - x[second]) <= distance
    near &= np.abs(y[first] - y[second]) <= distance
    return first[near], second[near]


class _Cells:
    """Points by the cells of a grid: those of one cell lie side by side in one array.

    Args:
        places: the points.
        size: the width of a cell.
        asking: those whose neighbours are looked for.
        held: only so many of them, the first, are found in cells; None for all.
    """

    def __init__(self, places: Floats, size: float, asking: Ints, held: int | None = None) -> None:
        cells = np.floor((places - places.min(0)) / size).astype(np.int64) + 1
        self._width = int(cells[:, 1].max()) + 2
        keys = cells[:, 0] * self._width + cells[:, 1]
        self._order = np.argsort(keys[:held], kind="stable")
        self._ordered = keys[self._order]
        self._asking = asking
        self._sorting = np.argsort(keys[asking], kind="stable")
        self._wanted = keys[asking][self._sorting]

    def later_in_the_same(self) -> tuple[list[Ints], list[Ints]]:
        """Pair each point with those that come after it in its own cell."""
        positions = np.arange(len(self._order))
        ends = np.searchsorted(self._ordered, self._ordered, side="right")
        left, right = _spans(positions, positions + 1, ends)
        return [self._order[left]], [self._order[right]]

    def in_the_next(self, step: tuple[int, int]) -> tuple[Ints, Ints]:
        """Pair each point that asks with those of the cell so many down and across."""
        wanted = self._wanted + step[0] * self._width + step[1]
        left, right = _spans(
            self._asking, self._found(wanted, "left"), self._found(wanted, "right")
        )
        return left, self._order[right]

    def _found(self, wanted: Ints, side: Literal["left", "right"]) -> Ints:
        """Look keys up as they rise, which is several times as fast; give the places as asked."""
        found = np.empty(len(wanted), dtype=np.int64)
        found[self._sorting] = np.searchsorted(self._ordered, wanted, side=side)
        return found


def _spans(points: Ints, starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """Pair each point with every position of its span."""
    sizes = np.maximum(ends - starts, 0)
    stops = np.cumsum(sizes)
    total = int(stops[-1]) if len(stops) else 0
    steps = np.arange(total) - np.repeat(stops - sizes, sizes)
    return np.repeat(points, sizes), np.repeat(starts, sizes) + steps
