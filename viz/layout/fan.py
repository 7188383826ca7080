"""Directions on one ring: all around, or as near as room allows to where each wants to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_WHOLE = 2 * np.pi
_TOP = -np.pi / 2


def around(wide: Floats) -> Floats:
    """Spread things of some widths over a whole ring; the first stands at its top."""
    share = np.cumsum(wide) - wide / 2
    return np.asarray(_WHOLE * (share - share[0]) / max(float(wide.sum()), 1e-9) + _TOP)


def fanned(wanted: Floats, wide: Floats) -> Floats:
    """Give directions near to those wanted, none nearer to the next than their widths ask for.

    Args:
        wanted: the directions in radians, rising.
        wide: how much of the ring each takes, in radians.
    """
    if len(wanted) == 1:
        return wanted
    cut = int(np.argmax(np.append(np.diff(wanted), wanted[0] + _WHOLE - wanted[-1]))) + 1
    turned = np.roll(wanted, -cut)
    turned[len(wanted) - cut % len(wanted) :] += _WHOLE if cut % len(wanted) else 0.0
    widths = np.roll(wide, -cut)
    steps = np.append(0.0, np.cumsum((widths[:-1] + widths[1:]) / 2))
    found = _rising(turned - steps) + steps
    room = (widths[0] + widths[-1]) / 2
    if found[-1] - found[0] + room > _WHOLE:
        even = around(widths)
        away = turned - even
        found = even + np.arctan2(np.sin(away).mean(), np.cos(away).mean())
    return np.asarray(np.roll(found, cut))


def _rising(values: Floats) -> Floats:
    """Give the values that never fall and are nearest to some: falling runs get their mean."""
    runs: list[list[float]] = []
    for value in values.tolist():
        runs.append([value, 1.0])
        while len(runs) > 1 and runs[-2][0] > runs[-1][0]:
            mean, count = runs.pop()
            before = runs[-1]
            before[0] = (before[0] * before[1] + mean * count) / (before[1] + count)
            before[1] += count
    return np.concatenate([np.full(int(count), mean) for mean, count in runs])
