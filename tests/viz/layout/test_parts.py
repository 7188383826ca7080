from __future__ import annotations

import numpy as np

from viz.layout.parts import Neighbours, connected_parts, simple_edges


def test_edges_are_counted_once_and_loops_not_at_all() -> None:
    assert simple_edges([(1, 0), (0, 1), (2, 2), (1, 2)]).tolist() == [[0, 1], [1, 2]]
    assert simple_edges([]).shape == (0, 2)


def test_distances_are_steps() -> None:
    path = Neighbours(5, simple_edges([(0, 1), (1, 2), (2, 3)]))
    assert path.distances(0).tolist() == [0, 1, 2, 3, -1]
    assert path.degrees.tolist() == [1, 2, 2, 1, 0]
    assert path.of(np.array([1, 4, 0])).tolist() == [0, 2, 1]


def test_parts_come_largest_first() -> None:
    parts = connected_parts(Neighbours(6, simple_edges([(4, 5), (1, 2), (2, 3)])))
    assert [part.tolist() for part in parts] == [[1, 2, 3], [4, 5], [0]]
