from __future__ import annotations

import numpy as np

from viz.layout.overlap import roomy, separate, uneven


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


def aligned(places: np.ndarray, reach: float) -> float:
    """Give the share of near neighbours that stand in one row or column."""
    apart = np.abs(places[:, None] - places[None])
    near = (apart.max(2) < reach) & (apart.max(2) > 0)
    return float((near & (apart.min(2) < 0.5)).sum() / near.sum())


def test_a_crowd_of_what_is_alike_is_no_grid() -> None:
    places = np.random.default_rng(3).normal(size=(400, 2)) * 40
    halves = np.full((400, 2), 6.0)
    packed, loose = separate(places, halves), separate(places, uneven(halves))
    assert aligned(loose, 30) < 0.85 * aligned(packed, 30)
    assert overlaps(loose[::8], halves[::8]) == 0


def test_the_rooms_of_a_few_are_what_they_need() -> None:
    few = np.full((20, 2), 6.0)
    assert uneven(few).tolist() == few.tolist()
    assert (uneven(np.full((300, 2), 6.0)) >= 6.0).all()
