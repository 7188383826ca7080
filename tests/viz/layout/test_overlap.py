from __future__ import annotations

import numpy as np

from viz.layout.overlap import roomy, separate


def overlaps(places: np.ndarray, halves: np.ndarray) -> int:
    count = 0
    for i in range(len(places)):
        for j in range(i):
            room = halves[i] + halves[j] - np.abs(places[i] - places[j])
            count += bool((room > 1e-3).all())
    return count


def test_boxes_that_lie_on_each_other_move_apart() -> None:
    random = np.random.default_rng(7)
    places = random.normal(size=(80, 2)) * 60
    halves = random.uniform(4, 12, size=(80, 2))
    assert overlaps(places, halves) > 10
    assert overlaps(separate(places, halves, rounds=400), halves) == 0


def test_boxes_that_have_room_stay() -> None:
    places = np.array([[0.0, 0.0], [100.0, 0.0]])
    assert separate(places, np.full((2, 2), 5.0)).tolist() == places.tolist()


def test_a_crowd_gets_more_ground_and_a_few_keep_theirs() -> None:
    random = np.random.default_rng(7)
    places = random.normal(size=(400, 2)) * 20
    halves = np.full((400, 2), 8.0)
    assert roomy(places, halves).std() > 1.5 * places.std()
    assert roomy(places * 100, halves).tolist() == (places * 100).tolist()


def test_large_boxes_make_room_as_well() -> None:
    random = np.random.default_rng(11)
    places = random.normal(size=(120, 2)) * 90
    halves = np.full((120, 2), 4.0)
    halves[:5] = 40.0
    assert overlaps(separate(places, halves, rounds=400), halves) == 0
