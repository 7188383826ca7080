"""The shape of a network as the layout reads it: edges once, neighbours, connected parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]


def simple_edges(pairs: Iterable[tuple[int, int]]) -> Ints:
    """Give each pair of neighbours once, whichever way and however often they are joined."""
    ends = np.array(list(pairs), dtype=np.int64).reshape(-1, 2)
    ends = np.sort(ends[ends[:, 0] != ends[:, 1]], axis=1)
    width = int(ends.max(initial=0)) + 1
    # numpy's own unique imports masked arrays, which takes longer than a small layout
    keys = np.sort(ends[:, 0] * width + ends[:, 1])
    keys = keys[np.diff(keys, prepend=-1) > 0]
    return np.stack((keys // width, keys % width), axis=1)


class Neighbours:
    """The neighbours of every node, side by side in one array."""

    def __init__(self, count: int, edges: Ints) -> None:
        both = np.concatenate([edges, edges[:, ::-1]])
        both = both[np.lexsort((both[:, 1], both[:, 0]))]
        self.count = count
        self.targets: Ints = both[:, 1]
        self.offsets: Ints = np.searchsorted(both[:, 0], np.arange(count + 1)).astype(np.int64)

    @property
    def degrees(self) -> Ints:
        """How many neighbours each node has."""
        return np.diff(self.offsets)

    def of(self, nodes: Ints) -> Ints:
        """Give the neighbours of several nodes, one after another."""
        starts, sizes = self.offsets[nodes], self.degrees[nodes]
        ends = np.cumsum(sizes)
        total = int(ends[-1]) if len(ends) else 0
        steps = np.arange(total) - np.repeat(ends - sizes, sizes)
        return np.asarray(self.targets[np.repeat(starts, sizes) + steps])

    def distances(self, start: int) -> Ints:
        """Count the steps from a node to every other; -1 where no way leads."""
        steps = np.full(self.count, -1, dtype=np.int64)
        last = np.zeros(self.count, dtype=np.int64)
        front = np.array([start], dtype=np.int64)
        step = 0
        while len(front):
            steps[front] = step
            reached = self.of(front)
            reached = reached[steps[reached] < 0]
            # of those who reach the same node the last counts
            last[reached] = turns = np.arange(len(reached))
            front = reached[last[reached] == turns]
            step += 1
        return steps


def connected_parts(neighbours: Neighbours) -> list[Ints]:
    """Give the nodes of each connected part, the largest part first."""
    left = np.ones(neighbours.count, dtype=bool)
    parts = []
    for node in range(neighbours.count):
        if left[node]:
            part = (
                np.flatnonzero(neighbours.distances(node) >= 0)
                if _joined(neighbours, node)
                else np.array([node], dtype=np.int64)
            )
            left[part] = False
            parts.append(part)
    return sorted(parts, key=lambda part: (-len(part), int(part[0])))


def _joined(neighbours: Neighbours, node: int) -> bool:
    return bool(neighbours.offsets[node + 1] > neighbours.offsets[node])
