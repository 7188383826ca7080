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
    places = places.copy()
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
    delta = places[edges[:, 1]] - places[edges[:, 0]]
    pull = delta * (np.hypot(delta[:, 0], delta[:, 1]) * ease)[:, None]
    return _gathered(len(places), edges[:, 0], edges[:, 1], pull)


def _gathered(count: int, first: Ints, second: Ints, forces: Floats) -> Floats:
    """Add to each first what pulls it, and to each second the opposite."""
    total = [
        np.bincount(first, forces[:, axis], count) - np.bincount(second, forces[:, axis], count)
        for axis in (0, 1)
    ]
    return np.stack(total, axis=1)
