"""Rings around one node: who is a step away stands on the first, who is two on the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viz.layout.parts import Neighbours, simple_edges

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_GAP = 36.0
_AIR = 6.0


def ring(
    sizes: Sequence[tuple[float, float]], pairs: Iterable[tuple[int, int]], middle: int
) -> list[tuple[float, float]]:
    """Give each node its place on the ring of its distance; what no way leads to is outermost.

    Args:
        sizes: for each node the width and height of what is drawn for it.
        pairs: the nodes that are joined, by their positions in ``sizes``.
        middle: the node that everything stands around.
    """
    count = len(sizes)
    neighbours = Neighbours(count, simple_edges(pairs))
    steps = neighbours.distances(middle)
    steps = np.where(steps < 0, steps.max() + 1, steps)
    rooms = np.array([max(size) for size in sizes], dtype=float) + _AIR
    angles, places = np.zeros(count), np.zeros((count, 2))
    radius = 0.0
    for step in range(1, int(steps.max()) + 1 if count else 0):
        level = np.flatnonzero(steps == step)
        level = level[np.argsort(_wanted(level, steps, angles, neighbours), kind="stable")]
        widths = rooms[level]
        radius = max(radius + _GAP + float(widths.max()), float(widths.sum()) / (2 * np.pi))
        share = 2 * np.pi * (np.cumsum(widths) - widths / 2) / widths.sum()
        angles[level] = share - np.pi
        places[level] = radius * np.stack([np.cos(share - np.pi), np.sin(share - np.pi)], axis=1)
    return [(round(x, 1), round(y, 1)) for x, y in places.tolist()]


def _wanted(level: Ints, steps: Ints, angles: Floats, neighbours: Neighbours) -> Floats:
    """Give each node the mean direction of its neighbours one ring further in."""
    found = np.zeros(len(level))
    for place, node in enumerate(level.tolist()):
        near = neighbours.of(np.array([node]))
        inner = near[steps[near] == steps[node] - 1]
        if len(inner):
            found[place] = np.arctan2(np.sin(angles[inner]).mean(), np.cos(angles[inner]).mean())
    return found
