"""Rings around one node: who is a step away stands on the first, who is two on the next.

Where more stand a step away than one ring holds there are several of that step, each as far from
the last as captions need; what is large stands innermost. Where captions have room of their own,
which is wider than high, the rings are ellipses: no caption lies over another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from viz.layout.fan import around, fanned
from viz.layout.parts import Neighbours, connected_parts, simple_edges

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_AIR = 6.0
_CORNER = 1.42
"""So far apart two boxes are free of each other, whichever way one stands from the other."""
_LARGE = 1.6
"""What is so many times as large as most has rings of its own."""
_FLATTEST = 2.2
_TALLEST = 1.6
_CROWD = 130
"""Among more each ring is filled all around, wherever those further in are."""
_BETWEEN = 0.4
"""So much of a room is left between a step and the next; between single rings more."""
_BETWEEN_SINGLE = 2.5


class Rings(NamedTuple):
    """Where nodes stand around the middle, and half the width and height of each step's ring."""

    places: list[tuple[float, float]]
    circles: list[tuple[float, float]]


def ring(
    sizes: Sequence[tuple[float, float]],
    pairs: Iterable[tuple[int, int]],
    middle: int,
    ranks: Sequence[float] = (),
    *,
    single: bool = False,
    upright: bool = False,
) -> Rings:
    """Give each node its place on a ring of its distance; what no way leads to is outermost.

    Args:
        sizes: for each node the width and height of what is drawn for it.
        pairs: the nodes that are joined, by their positions in ``sizes``.
        middle: the node that everything stands around.
        ranks: who comes before whom, where nothing else decides; without it as they are given.
        single: whether all of a step stand on one ring, however far out it is.
        upright: whether rings are higher than wide.
    """
    count = len(sizes)
    if not count:
        return Rings([], [])
    neighbours = Neighbours(count, simple_edges(pairs))
    order = _Order(neighbours, middle, np.array(ranks or range(count), dtype=float))
    cell, rooms = _rooms(np.array(sizes, dtype=float) + _AIR, upright=upright)
    growing = _Growing(rooms, float(rooms[middle]), single=single)
    circles = []
    for step in range(1, int(order.steps.max()) + 1):
        level = order.level(step, growing.angles)
        if len(level):
            circles.append(growing.step(level, order.wanted(level, growing.angles)))
    places = (growing.places * cell).tolist()
    wide, high = cell.tolist()
    return Rings(
        [(round(x, 1), round(y, 1)) for x, y in places],
        [(round(radius * wide, 1), round(radius * high, 1)) for radius in circles],
    )


class _Order:
    """Who is how many steps away, and who comes before whom on a ring."""

    def __init__(self, neighbours: Neighbours, middle: int, ranks: Floats) -> None:
        self._neighbours, self._ranks = neighbours, ranks
        steps = neighbours.distances(middle)
        self.steps: Ints = np.where(steps < 0, steps.max() + 1, steps)
        self._parts = np.zeros(len(ranks))
        for number, part in enumerate(connected_parts(neighbours)):
            self._parts[part] = number

    def level(self, step: int, angles: Floats) -> Ints:
        """Give who is so many steps away: by direction, then what belongs together, then rank."""
        level = np.flatnonzero(self.steps == step)
        wanted = np.nan_to_num(self.wanted(level, angles)).round(6)
        return level[np.lexsort((self._ranks[level], self._parts[level], wanted))]

    def wanted(self, level: Ints, angles: Floats) -> Floats:
        """Give each node the mean direction of its neighbours one step further in; NaN: none."""
        found = np.full(len(level), np.nan)
        for place, node in enumerate(level.tolist()):
            near = self._neighbours.of(np.array([node]))
            inner = near[self.steps[near] == self.steps[node] - 1]
            if len(inner) and self.steps[node] > 1:
                sines, cosines = np.sin(angles[inner]).mean(), np.cos(angles[inner]).mean()
                found[place] = np.arctan2(sines, cosines)
        return found


def _rooms(boxes: Floats, *, upright: bool) -> tuple[Floats, Floats]:
    """Give what rings are stretched by, and how much of a ring each box takes then."""
    if np.all(boxes[:, 0] == boxes[:, 1]):
        # marks alone: the fewer there are, the more room for the captions that find a place
        return np.ones(2), boxes.max(axis=1) * (1 + min(1.0, 90 / max(len(boxes), 1)))
    width, height = np.percentile(boxes, 75, axis=0)
    if upright:
        cell = np.array([width / _TALLEST, width])
        return cell, np.minimum(boxes / cell, 1.0).max(axis=1) * _CORNER
    cell = np.array([min(width, _FLATTEST * height), height])
    return cell, (boxes / cell).max(axis=1) * _CORNER


class _Growing:
    """Rings as they are laid, from the middle outwards."""

    def __init__(self, rooms: Floats, reach: float, *, single: bool) -> None:
        self._rooms, self._reach, self._single = rooms, reach, single
        self.angles = np.zeros(len(rooms))
        self.places = np.zeros((len(rooms), 2))

    def step(self, level: Ints, wanted: Floats) -> float:
        """Lay the rings of a step, large nodes innermost; give the radius of its outermost."""
        large = self._rooms[level] > _LARGE * np.median(self._rooms)
        outermost = self._reach
        for group, own in ((level[large], wanted[large]), (level[~large], wanted[~large])):
            if len(group):
                outermost = self._rings(group, own)
        self._reach += (_BETWEEN_SINGLE if self._single else _BETWEEN) * float(
            np.median(self._rooms)
        )
        return outermost

    def _rings(self, group: Ints, wanted: Floats) -> float:
        """Put nodes on as few rings as hold them, in their order; give the outermost radius."""
        wide = self._rooms[group]
        gap = float(wide.max())
        total, least = float(wide.sum()) / (2 * np.pi), self._reach + gap / 2
        radii = np.array([max(total, least)]) if self._single else _radii(total, least, gap)
        turns = _dealt(wide, radii)
        for turn, radius in enumerate(radii):
            own = turns == turn
            chosen = group[own]
            crowded = len(self._rooms) > _CROWD
            free = crowded or bool(np.isnan(wanted[own]).any())
            angles = around(wide[own]) if free else fanned(wanted[own], wide[own] / radius)
            self.angles[chosen] = angles
            self.places[chosen] = radius * np.stack([np.cos(angles), np.sin(angles)], axis=1)
        self._reach = float(radii[-1]) + gap / 2
        return float(radii[-1])


def _radii(total: float, least: float, gap: float) -> Floats:
    """Find the fewest rings that hold so much; the first is up to one gap wider than the least."""
    count = 1
    while True:
        first = total / count - gap * (count - 1) / 2
        if first <= least + gap:
            return max(first, least) + gap * np.arange(count, dtype=float)
        count += 1


def _dealt(wide: Floats, radii: Floats) -> Ints:
    """Deal nodes to rings in turn, to each by its length: so all rings go round at one pace."""
    share = radii / radii.sum()
    filled, turns, done = np.zeros(len(radii)), np.zeros(len(wide), dtype=np.int64), 0.0
    for place, width in enumerate(wide.tolist()):
        done += width
        turn = int((share * done - filled).argmax())
        turns[place] = turn
        filled[turn] += width
    return turns
