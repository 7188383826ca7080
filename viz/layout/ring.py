"""Rings around one node: who is a step away stands on the first, who is two on the next.

Where more stand a step away than one ring holds there are several of that step, each as far from
the last as captions need; what is large stands innermost. Where captions have room of their own,
which is wider than high, the rings are ellipses: no caption lies over another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viz.layout.parts import Neighbours, simple_edges

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


def ring(
    sizes: Sequence[tuple[float, float]], pairs: Iterable[tuple[int, int]], middle: int
) -> list[tuple[float, float]]:
    """Give each node its place on a ring of its distance; what no way leads to is outermost.

    Args:
        sizes: for each node the width and height of what is drawn for it.
        pairs: the nodes that are joined, by their positions in ``sizes``.
        middle: the node that everything stands around.
    """
    count = len(sizes)
    neighbours = Neighbours(count, simple_edges(pairs))
    steps = neighbours.distances(middle)
    steps = np.where(steps < 0, steps.max() + 1, steps)
    cell, rooms = _rooms(np.array(sizes, dtype=float) + _AIR)
    angles, places = np.zeros(count), np.zeros((count, 2))
    reach = float(rooms[middle]) if count else 0.0
    for step in range(1, int(steps.max()) + 1 if count else 0):
        level = np.flatnonzero(steps == step)
        level = level[np.argsort(_wanted(level, steps, angles, neighbours), kind="stable")]
        large = rooms[level] > _LARGE * np.median(rooms)
        for group in (level[large], level[~large]):
            reach = _rings(group, rooms, angles, places, reach)
        reach += 0.4 * float(np.median(rooms))
    places *= cell
    return [(round(x, 1), round(y, 1)) for x, y in places.tolist()]


def _rooms(boxes: Floats) -> tuple[Floats, Floats]:
    """Give what rings are stretched by, and how much of a ring each box takes then."""
    if not len(boxes) or np.all(boxes[:, 0] == boxes[:, 1]):
        # marks alone: the fewer there are, the more room for the captions that find a place
        return np.ones(2), boxes.max(axis=1) * (1 + min(1.0, 90 / max(len(boxes), 1)))
    width, height = np.percentile(boxes, 75, axis=0)
    cell = np.array([min(width, _FLATTEST * height), height])
    return cell, (boxes / cell).max(axis=1) * _CORNER


def _rings(group: Ints, rooms: Floats, angles: Floats, places: Floats, reach: float) -> float:
    """Put nodes on as few rings as hold them, in the order of their directions; give the reach."""
    if not len(group):
        return reach
    wide = rooms[group]
    gap = float(wide.max())
    radii = _radii(float(wide.sum()) / (2 * np.pi), reach + gap / 2, gap)
    turns = _dealt(wide, radii)
    for turn, radius in enumerate(radii):
        own = turns == turn
        share = 2 * np.pi * (np.cumsum(wide[own]) - wide[own] / 2) / max(wide[own].sum(), 1e-9)
        angles[group[own]] = share - np.pi
        towards = np.stack([np.cos(share - np.pi), np.sin(share - np.pi)], axis=1)
        places[group[own]] = radius * towards
    return float(radii[-1]) + gap / 2


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


def _wanted(level: Ints, steps: Ints, angles: Floats, neighbours: Neighbours) -> Floats:
    """Give each node the mean direction of its neighbours one step further in."""
    found = np.zeros(len(level))
    for place, node in enumerate(level.tolist()):
        near = neighbours.of(np.array([node]))
        inner = near[steps[near] == steps[node] - 1]
        if len(inner):
            found[place] = np.arctan2(np.sin(angles[inner]).mean(), np.cos(angles[inner]).mean())
    return found
