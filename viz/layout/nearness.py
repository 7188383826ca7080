"""Which points are near each other, found by a grid and not by comparing all with all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_FORWARD = ((0, 1), (1, -1), (1, 0), (1, 1))


def pairs_within(places: Floats, distance: float) -> tuple[Ints, Ints]:
    """Give every pair of points that are at most that far apart in x and in y, once."""
    cells = np.floor((places - places.min(0)) / distance).astype(np.int64)
    width = int(cells[:, 1].max()) + 3
    keys = cells[:, 0] * width + cells[:, 1] + 1
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    lefts, rights = [], []
    places_in_order = np.arange(len(order))
    for down, across in ((0, 0), *_FORWARD):
        wanted = ordered + down * width + across
        starts = np.searchsorted(ordered, wanted, side="left")
        ends = np.searchsorted(ordered, wanted, side="right")
        if (down, across) == (0, 0):
            starts = places_in_order + 1
        left, right = _spans(places_in_order, starts, ends)
        lefts.append(order[left])
        rights.append(order[right])
    first, second = np.concatenate(lefts), np.concatenate(rights)
    near = (np.abs(places[first] - places[second]) <= distance).all(axis=1)
    return first[near], second[near]


def _spans(points: Ints, starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """Pair each point with every position of its span."""
    sizes = np.maximum(ends - starts, 0)
    stops = np.cumsum(sizes)
    total = int(stops[-1]) if len(stops) else 0
    steps = np.arange(total) - np.repeat(stops - sizes, sizes)
    return np.repeat(points, sizes), np.repeat(starts, sizes) + steps
