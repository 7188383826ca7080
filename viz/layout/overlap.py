"""Room for every mark: what overlaps moves apart, and as little as possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viz.layout.nearness import pairs_within

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_PATIENCE = 6


def separate(places: Floats, halves: Floats, rounds: int = 150) -> Floats:
    """Move boxes apart until none overlaps another, or the rounds are over.

    Args:
        places: the middles of the boxes.
        halves: half of each box's width and height.
        rounds: how often the boxes move at most.
    """
    places = places.copy()
    reach = float(2 * halves.max()) if len(halves) else 0.0
    for turn in range(1, rounds + 1):
        first, second = pairs_within(places, reach)
        delta = places[second] - places[first]
        overlap = halves[first] + halves[second] - np.abs(delta)
        hit = (overlap > 1e-6).all(axis=1)
        if not hit.any():
            break
        first, second, delta, overlap = first[hit], second[hit], delta[hit], overlap[hit]
        axis = overlap.argmin(axis=1)
        rows = np.arange(len(axis))
        side = np.where(delta[rows, axis] < 0, -1.0, 1.0)
        step = 1.02 * overlap[rows, axis] * side
        for way in (0, 1):
            moved = np.where(axis == way, step, 0.0)
            places[:, way] += np.bincount(second, moved, len(places)) * 0.5
            places[:, way] -= np.bincount(first, moved, len(places)) * 0.5
        if turn % _PATIENCE == 0:
            # where all is jammed, everything gets a little more room
            places *= 1.02
    return places
