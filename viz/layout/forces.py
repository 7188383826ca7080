"""Repulsion and springs: the sketch opens up until neighbours are near and others are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viz.layout.repulsion import repulsion

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

ROUNDS = 120


def relax(
    places: Floats, edges: Ints, weights: Floats, pulls: Floats, rounds: int = ROUNDS
) -> Floats:
    """Move the nodes of one part until they rest; one is the length that an edge likes to have.

    Args:
        places: where the nodes are.
        edges: pairs of neighbours.
        weights: how much room a node asks for: about the root of its degree.
        pulls: for each node the x where it wants to be, NaN where it does not care.
        rounds: how often the nodes move.
    """
    places, edges = places.copy(), np.asfortranarray(edges)
    ease = 1.0 / np.sqrt(np.minimum(weights[edges[:, 0]], weights[edges[:, 1]]))
    held = np.flatnonzero(~np.isnan(pulls))
    warmth = max(0.35, 0.012 * float(np.sqrt(len(places))))
    for turn in range(rounds):
        heat = warmth * (1.0 - turn / rounds) + 0.01
        force = 0.16 * repulsion(places, weights) + _springs(places, edges, ease)
        force -= 0.02 * places
        length = np.hypot(force[:, 0], force[:, 1])[:, None]
        places += force * np.minimum(1.0, heat / np.maximum(length, 1e-9))
        places[held, 0] += 0.2 * (pulls[held] - places[held, 0])
    return places


def _springs(places: Floats, edges: Ints, ease: Floats) -> Floats:
    count, (first, second) = len(places), edges.T
    # an axis at a time lies side by side: that is read several times as fast
    deltas = [np.take(axis, second) - np.take(axis, first) for axis in places.T.copy()]
    times = np.hypot(*deltas) * ease
    pulls = [delta * times for delta in deltas]
    total = [np.bincount(first, pull, count) - np.bincount(second, pull, count) for pull in pulls]
    return np.stack(total, axis=1)
