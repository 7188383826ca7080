from __future__ import annotations

import numpy as np

from viz.layout.overlap import separate


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
