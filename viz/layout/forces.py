"""Repulsion and springs: the sketch opens up until neighbours are near and others are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viz.layout.nearness import pairs_within

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

ROUNDS = 120
_FAR_CELLS = 10
_FRESH = 3
"""Who is near whom, and what is far, is looked up again after so many rounds."""


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
    for turn in range(rounds):
        if turn % _FRESH == 0:
            pairs, far = pairs_within(places, 2.0), _far(places, weights)
        heat = 0.35 * (1.0 - turn / rounds) + 0.01
        force = _near(places, weights, *pairs) + far + _springs(places, edges, ease)
        force -= 0.02 * places
        length = np.linalg.norm(force, axis=1, keepdims=True)
        places += force * np.minimum(1.0, heat / np.maximum(length, 1e-9))
        places[held, 0] += 0.2 * (pulls[held] - places[held, 0])
    return places


def _springs(places: Floats, edges: Ints, ease: Floats) -> Floats:
    delta = places[edges[:, 1]] - places[edges[:, 0]]
    pull = delta * (np.linalg.norm(delta, axis=1) * ease)[:, None]
    return _gathered(len(places), edges[:, 0], edges[:, 1], pull)


def _near(places: Floats, weights: Floats, first: Ints, second: Ints) -> Floats:
    delta = places[second] - places[first]
    square = np.maximum((delta**2).sum(1), 0.01)
    push = -0.16 * delta * (weights[first] * weights[second] / square)[:, None]
    return _gathered(len(places), first, second, push)


def _far(places: Floats, weights: Floats) -> Floats:
    """Push away from the middles of coarse cells that are too far for pairs to be counted."""
    low, size = places.min(0), np.maximum(np.ptp(places, axis=0), 1e-9)
    cells = np.minimum((places - low) / size * _FAR_CELLS, _FAR_CELLS - 1).astype(np.int64)
    keys = cells[:, 0] * _FAR_CELLS + cells[:, 1]
    mass = np.bincount(keys, weights, _FAR_CELLS**2)
    full = np.flatnonzero(mass)
    middles = (
        np.stack(
            [np.bincount(keys, weights * places[:, axis], _FAR_CELLS**2) for axis in (0, 1)], axis=1
        )[full]
        / mass[full, None]
    )
    delta = places[:, None, :] - middles[None, :, :]
    square = (delta**2).sum(2)
    strength = np.where(square > 8.0, mass[full] / np.maximum(square, 8.0), 0.0)
    return np.asarray(0.16 * weights[:, None] * (delta * strength[:, :, None]).sum(1))


def _gathered(count: int, first: Ints, second: Ints, forces: Floats) -> Floats:
    """Add to each first what pulls it, and to each second the opposite."""
    total = [
        np.bincount(first, forces[:, axis], count) - np.bincount(second, forces[:, axis], count)
        for axis in (0, 1)
    ]
    return np.stack(total, axis=1)
