"""Room for every mark: what overlaps moves apart, and as little as possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viz.layout.nearness import pairs_between, pairs_within

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_PATIENCE = 6
_FRESH = 4
"""Who may overlap whom is looked up again after so many rounds."""
_LARGE = 1.6
"""Boxes so many times larger than most are looked at by themselves."""
_DENSE = 200
"""From so many boxes on those that are alike pack into rows and columns."""
_UNEVEN = 0.5
_GOLDEN = 0.6180339887498949
_FILLED = 0.36
"""How much of the ground may be covered before boxes jam."""


def roomy(places: Floats, halves: Floats) -> Floats:
    """Spread places out around their middle where boxes would cover too much of the ground."""
    spread = places.std(0)
    ground = 4 * np.pi * max(float(spread.prod()), 1e-9)
    wanted = float(4 * halves.prod(axis=1).sum()) / _FILLED
    return np.asarray(places * np.sqrt(max(1.0, min(4.0, wanted / ground))))


def uneven(halves: Floats) -> Floats:
    """Give many boxes rooms of different sizes, so that they do not stand in rows and columns."""
    if len(halves) < _DENSE:
        return halves
    extra = (np.arange(len(halves)) * _GOLDEN) % 1.0
    return np.asarray(halves * (1 + _UNEVEN * extra[:, None]))


def separate(places: Floats, halves: Floats, rounds: int = 150) -> Floats:
    """Move boxes apart until none overlaps another, or the rounds are over.

    Args:
        places: the middles of the boxes.
        halves: half of each box's width and height.
        rounds: how often the boxes move at most.
    """
    places = places.copy()
    if not len(places):
        return places
    margin = _middle(halves)
    for turn in range(1, rounds + 1):
        if turn % _FRESH == 1:
            near = _Near(places, halves, margin)
        if not near.push(places):
            if turn % _FRESH == 1:
                break
            near = _Near(places, halves, margin)
        if turn % _PATIENCE == 0:
            # where all is jammed, everything gets a little more room
            places *= 1.02
    return places


def _middle(sizes: Floats) -> float:
    """Give the median; numpy's own imports masked arrays, which takes as long as a small layout."""
    half = sizes.size // 2
    return float(np.partition(sizes, half, axis=None)[half])


class _Near:
    """Pairs of boxes that overlap or may after some rounds, with the room that each pair needs."""

    def __init__(self, places: Floats, halves: Floats, margin: float) -> None:
        self._first, self._second = _candidates(places, halves, margin)
        # an axis at a time lies side by side: that is read several times as fast
        self._rooms = [
            np.take(half, self._first) + np.take(half, self._second) for half in halves.T.copy()
        ]

    def push(self, places: Floats) -> bool:
        """Move what overlaps apart, each half the way; tell whether anything did."""
        gaps, overlaps = [], []
        for axis, room in zip(places.T.copy(), self._rooms, strict=True):
            gaps.append(np.take(axis, self._second) - np.take(axis, self._first))
            overlaps.append(room - np.abs(gaps[-1]))
        hit = np.flatnonzero(np.minimum(*overlaps) > 1e-6)
        if not len(hit):
            return False
        upright = overlaps[1][hit] < overlaps[0][hit]
        for way, chosen in enumerate((hit[~upright], hit[upright])):
            step = 1.02 * overlaps[way][chosen]
            step[gaps[way][chosen] < 0] *= -1.0
            count = len(places)
            places[:, way] += np.bincount(self._second[chosen], step, count) * 0.5
            places[:, way] -= np.bincount(self._first[chosen], step, count) * 0.5
        return True


def _candidates(places: Floats, halves: Floats, margin: float) -> tuple[Ints, Ints]:
    """Give the pairs that overlap, or may after some rounds; each once."""
    sizes = halves.max(axis=1)
    usual = _LARGE * _middle(sizes)
    small = np.flatnonzero(sizes <= usual)
    large = np.flatnonzero(sizes > usual)
    left, right = pairs_within(places[small], 2 * usual + margin)
    found = [(small[left], small[right])]
    if len(large):
        reach = float(sizes.max())
        found.append(pairs_between(places, large, small, reach + usual + margin))
        left, right = pairs_within(places[large], 2 * reach + margin)
        found.append((large[left], large[right]))
    first, second = (np.concatenate(ends) for ends in zip(*found, strict=True))
    near = np.ones(len(first), dtype=bool)
    for way in (0, 1):
        place, half = places[:, way], halves[:, way]
        near &= np.abs(place[second] - place[first]) < half[first] + half[second] + margin
    return first[near], second[near]
