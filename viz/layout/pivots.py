"""Pivot MDS: a first sketch in which distance on paper follows distance in the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from viz.layout.parts import Neighbours

    Floats = NDArray[np.float64]

PIVOTS = 40


def sketch(neighbours: Neighbours) -> Floats:
    """Place the nodes of one connected part; one step apart is about a distance of one.

    Nodes that the distances cannot tell apart get a place of their own beside each other, along a
    sunflower's spiral, so that nothing has to be drawn at random.
    """
    count = neighbours.count
    if count == 1:
        return np.zeros((1, 2))
    steps = _pivot_steps(neighbours)
    squares = steps.astype(float) ** 2
    centred = squares - squares.mean(0) - squares.mean(1, keepdims=True) + squares.mean()
    values, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, np.argsort(-values)[:2]]
    if axes.shape[1] < 2:
        axes = np.pad(axes, ((0, 0), (0, 2 - axes.shape[1])))
    axes = axes * np.where(axes[np.abs(axes).argmax(0), range(2)] < 0, -1.0, 1.0)
    places = -0.5 * centred @ axes
    spread = places.std(0)
    wanted = max(0.7, 0.7 * float(steps.mean()), 0.22 * float(np.sqrt(count)))
    places = places * (wanted / spread.max() if spread.max() > 0 else 1.0)
    return np.asarray(places + _sunflower(count) * 0.35)


def _pivot_steps(neighbours: Neighbours) -> NDArray[np.int64]:
    """Give the steps from each pivot: each pivot is the node farthest from those before it."""
    first = int(neighbours.degrees.argmax())
    columns = [neighbours.distances(first)]
    nearest = columns[0].copy()
    while len(columns) < min(PIVOTS, neighbours.count):
        farthest = int(nearest.argmax())
        if nearest[farthest] == 0:
            break
        columns.append(neighbours.distances(farthest))
        nearest = np.minimum(nearest, columns[-1])
    return np.stack(columns, axis=1)


def _sunflower(count: int) -> Floats:
    turn = np.arange(count) * 2.399963229728653
    radius = np.sqrt((np.arange(count) + 0.5) / count)
    return np.stack([radius * np.cos(turn), radius * np.sin(turn)], axis=1)
