from __future__ import annotations

import numpy as np

from viz.layout import ring


def test_each_step_is_a_ring_and_nothing_overlaps() -> None:
    pairs = [(0, n) for n in range(1, 9)] + [(n, n + 8) for n in range(1, 9)]
    places = np.array(ring([(20.0, 20.0)] * 17, pairs, 0).places)
    far = np.linalg.norm(places, axis=1)
    assert far[0] == 0
    assert np.ptp(far[1:9]) < 0.2
    assert far[9:].min() > far[1:9].max() + 20
    gaps = np.linalg.norm(places[:, None] - places[None], axis=2) + np.eye(17) * 1000
    assert gaps.min() > 19


def test_children_stand_behind_their_parents() -> None:
    pairs = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 5), (2, 6), (3, 7), (4, 8)]
    places = np.array(ring([(10.0, 10.0)] * 9, pairs, 0).places)
    for parent, child in ((1, 5), (2, 6), (3, 7), (4, 8)):
        one, other = (places[n] / np.linalg.norm(places[n]) for n in (parent, child))
        assert float(one @ other) > 0.7


def test_what_no_way_leads_to_is_outermost_and_one_node_is_the_middle() -> None:
    places = np.array(ring([(10.0, 10.0)] * 3, [(0, 1)], 0).places)
    assert np.linalg.norm(places[2]) > np.linalg.norm(places[1]) > 0
    assert ring([(10.0, 10.0)], [], 0).places == [(0.0, 0.0)]


def overlapping(sizes: list[tuple[float, float]], places: np.ndarray) -> int:
    boxes = np.array(sizes)
    apart = np.abs(places[:, None] - places[None])
    room = (boxes[:, None] + boxes[None]) / 2
    return int((apart < room).all(axis=2).sum() - len(boxes)) // 2


def test_many_neighbours_stand_on_several_rings_close_to_the_middle() -> None:
    places = np.array(ring([(20.0, 20.0)] * 401, [(0, n) for n in range(1, 401)], 0).places)
    far = np.linalg.norm(places[1:], axis=1)
    assert len(np.unique(far.round(0))) >= 5
    assert far.max() < 20 * 400 / (2 * np.pi) / 2, "on one ring they would be twice as far away"
    assert overlapping([(20.0, 20.0)] * 401, places) == 0
    angles = np.sort(np.arctan2(places[1:, 1], places[1:, 0]))
    assert np.diff(angles).max() < 0.2, "all around"


def test_captions_lie_beside_each_other() -> None:
    dice = np.random.default_rng(3)
    sizes = [(float(width), 62.0) for width in dice.uniform(60, 190, 70)]
    pairs = [(0, n) for n in range(1, 45)] + [(n, n + 30) for n in range(10, 40)]
    places = np.array(ring(sizes, pairs, 0).places)
    assert overlapping(sizes, places) == 0


def test_what_is_large_stands_innermost_of_its_step() -> None:
    sizes = [(20.0, 20.0)] * 30 + [(60.0, 60.0)] * 4
    places = np.array(ring(sizes, [(0, n) for n in range(1, 34)], 0).places)
    far = np.linalg.norm(places, axis=1)
    assert far[30:].max() < far[1:30].min()


def test_the_same_picture_has_the_same_places() -> None:
    pairs = [(0, n) for n in range(1, 200)]
    sizes = [(float(20 + n % 7), 20.0) for n in range(200)]
    assert ring(sizes, pairs, 0) == ring(sizes, pairs, 0)
