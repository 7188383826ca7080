from __future__ import annotations

import numpy as np

from viz.layout.forces import relax
from viz.layout.parts import simple_edges

FREE = np.full(4, np.nan)


def test_neighbours_end_nearer_than_strangers() -> None:
    edges = simple_edges([(0, 1), (2, 3)])
    start = np.array([[0.0, 0.0], [9.0, 0.1], [0.1, 9.0], [9.0, 9.0]])
    places = relax(start, edges, np.ones(4), FREE)
    joined = np.linalg.norm(places[0] - places[1])
    apart = np.linalg.norm(places[0] - places[2])
    assert joined < 2.0 < apart


def test_what_is_held_comes_to_where_it_is_held() -> None:
    pulls = np.array([-5.0, np.nan, np.nan, 5.0])
    edges = simple_edges([(0, 1), (1, 2), (2, 3)])
    places = relax(np.zeros((4, 2)) + np.arange(4)[:, None] * 0.1, edges, np.ones(4), pulls)
    assert abs(places[0, 0] + 5) < 1.5
    assert abs(places[3, 0] - 5) < 1.5


def test_the_start_is_left_as_it_was() -> None:
    start = np.zeros((4, 2))
    relax(start, simple_edges([(0, 1)]), np.ones(4), FREE, rounds=3)
    assert not start.any()
