"""How nodes push each other away: exactly where they are few, by a mesh where they are many.

Every pair pushes with the product of its weights over its distance. On the mesh the weights are
laid onto a grid, the push of the whole grid is one convolution, and each node reads it at its
place; so many nodes cost little more than few.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Waves = NDArray[np.complex128]

_FEW = 192
_NEAREST = 0.01
_SOFT = 0.25
"""Squared, in cells: how near two nodes of one cell count as being."""


def repulsion(places: Floats, weights: Floats) -> Floats:
    """Give the push on each node, as a vector."""
    if len(places) <= _FEW:
        return _exact(places, weights)
    return _by_mesh(places, weights)


def _exact(places: Floats, weights: Floats) -> Floats:
    delta = places[:, None, :] - places[None, :, :]
    strength = weights[None, :] / np.maximum((delta**2).sum(2), _NEAREST)
    return np.asarray(weights[:, None] * (delta * strength[:, :, None]).sum(1))


def _by_mesh(places: Floats, weights: Floats) -> Floats:
    side = _side(len(places))
    low = places.min(0)
    cell = max(float(np.ptp(places, axis=0).max()), 1e-6) / (side - 2)
    spots = (places - low) / cell
    corner = np.minimum(spots.astype(np.int64), side - 2)
    share = spots - corner
    shares = _shares(share)
    cells = _cells(corner, side)
    laid = np.zeros(side * side)
    for part, where in zip(shares, cells, strict=True):
        laid += np.bincount(where, weights * part, side * side)
    # beside the weights all is empty, and beside the pushes nothing is read: half of the rows do
    rows = np.fft.rfft(laid.reshape(side, side), 2 * side, axis=1)
    waves = np.fft.fft(rows, 2 * side, axis=0)
    pushes = []
    for kernel in _kernels(side):
        read = np.fft.ifft(waves * kernel, axis=0)[:side]
        field = np.fft.irfft(read, 2 * side, axis=1)[:, :side].ravel()
        pushes.append(sum(p * np.take(field, c) for p, c in zip(shares, cells, strict=True)))
    return np.asarray(np.stack(pushes, axis=1) * weights[:, None] / cell)


def _side(count: int) -> int:
    """Give the cells along a side: about two for the distance of neighbours.

    A product of small factors, by which a wave is taken apart quickest.
    """
    least = 1.6 * count**0.5
    return min(side for side in _sides(2 * int(least) + 2) if side >= least)


@cache
def _sides(most: int) -> tuple[int, ...]:
    """Give the numbers whose factors are 2, 3 and 5 alone, up to one."""
    found = {1}
    for factor in (2, 3, 5):
        for one in sorted(found):
            while (one := one * factor) <= most:
                found.add(one)
    return tuple(sorted(found))


def _shares(share: Floats) -> tuple[Floats, ...]:
    x, y = share[:, 0], share[:, 1]
    return (1 - x) * (1 - y), (1 - x) * y, x * (1 - y), x * y


def _cells(corner: Ints, side: int) -> tuple[Ints, ...]:
    first = corner[:, 0] * side + corner[:, 1]
    return first, first + 1, first + side, first + side + 1


@cache
def _kernels(side: int) -> tuple[Waves, Waves]:
    """Give the push of one cell on all others, in x and in y, ready to be convolved."""
    steps = np.fft.fftfreq(2 * side, 1 / (2 * side))
    square = steps[:, None] ** 2 + steps[None, :] ** 2 + _SOFT
    along = np.broadcast_to(steps[:, None], square.shape)
    return np.fft.rfft2(along / square), np.fft.rfft2(along.T / square)
