from __future__ import annotations

import numpy as np

from viz.layout import ring


def test_each_step_is_a_ring_and_nothing_overlaps() -> None:
    pairs = [(0, n) for n in range(1, 30)] + [(n, n + 29) for n in range(1, 30)]
    places = np.array(ring([(20.0, 20.0)] * 59, pairs, 0))
    far = np.linalg.norm(places, axis=1)
    assert far[0] == 0
    assert np.ptp(far[1:30]) < 0.2
    assert far[30:].min() > far[1:30].max() + 20
    gaps = np.linalg.norm(places[:, None] - places[None], axis=2) + np.eye(59) * 1000
    assert gaps.min() > 19


def test_children_stand_behind_their_parents() -> None:
    pairs = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 5), (2, 6), (3, 7), (4, 8)]
    places = np.array(ring([(10.0, 10.0)] * 9, pairs, 0))
    for parent, child in ((1, 5), (2, 6), (3, 7), (4, 8)):
        one, other = (places[n] / np.linalg.norm(places[n]) for n in (parent, child))
        assert float(one @ other) > 0.7


def test_what_no_way_leads_to_is_outermost_and_one_node_is_the_middle() -> None:
    places = np.array(ring([(10.0, 10.0)] * 3, [(0, 1)], 0))
    assert np.linalg.norm(places[2]) > np.linalg.norm(places[1]) > 0
    assert ring([(10.0, 10.0)], [], 0) == [(0.0, 0.0)]
