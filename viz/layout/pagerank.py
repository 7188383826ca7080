"""PageRank of an undirected network: networkx's own needs scipy, which nothing else here does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viz.layout.parts import Neighbours, simple_edges

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAMPING = 0.85
_ROUNDS = 100
_RESTS = 1e-9


def pagerank(count: int, pairs: Iterable[tuple[int, int]]) -> list[float]:
    """Give each node its share of the visits of somebody who walks at random; the sum is 1.

    Args:
        count: how many nodes there are.
        pairs: which are joined.
    """
    if not count:
        return []
    neighbours = Neighbours(count, simple_edges(pairs))
    degrees = neighbours.degrees
    alone = degrees == 0
    owners = np.repeat(np.arange(count), degrees)
    rank = np.full(count, 1.0 / count)
    for _ in range(_ROUNDS):
        given = rank / np.maximum(degrees, 1)
        moved = np.bincount(neighbours.targets, given[owners], count)
        fresh = _DAMPING * (moved + rank[alone].sum() / count) + (1 - _DAMPING) / count
        if float(np.abs(fresh - rank).sum()) < count * _RESTS:
            break
        rank = fresh
    return [float(value) for value in fresh]
