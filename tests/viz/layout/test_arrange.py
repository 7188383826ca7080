from __future__ import annotations

import random
import time

import numpy as np

from viz.layout import arrange


def franchise(films: int, cast: int) -> tuple[int, list[tuple[int, int]], dict[int, float]]:
    """Make films with a cast of their own each, some of it shared with the film before."""
    chance = random.Random(5)
    pairs: list[tuple[int, int]] = [(film - 1, film) for film in range(1, films)]
    count, known = films, []
    for film in range(films):
        new = list(range(count, count + cast))
        count += cast
        shared = chance.sample(known, min(len(known), cast // 4))
        pairs += [(person, film) for person in (*new, *shared)]
        known += new
    return count, pairs, {film: float(film) for film in range(films)}


def test_nothing_is_nowhere_and_one_node_is_in_the_middle() -> None:
    assert arrange([], []) == []
    assert arrange([(10, 10)], []) == [(0.0, 0.0)]


def test_it_is_the_same_every_time() -> None:
    count, pairs, order = franchise(4, 12)
    sizes = [(16.0, 16.0)] * count
    assert arrange(sizes, pairs, order) == arrange(sizes, pairs, order)


def test_marks_do_not_overlap_and_films_stand_in_order() -> None:
    count, pairs, order = franchise(6, 20)
    places = np.array(arrange([(18.0, 18.0)] * count, pairs, order))
    films = places[:6, 0]
    assert (np.diff(films) > 0).all()
    gaps = np.abs(places[:, None] - places[None]).max(axis=2) + np.eye(count) * 1000
    assert gaps.min() > 17.9


def test_neighbours_are_nearer_than_the_rest() -> None:
    count, pairs, order = franchise(6, 20)
    places = np.array(arrange([(18.0, 18.0)] * count, pairs, order))
    all_pairs = np.linalg.norm(places[:, None] - places[None], axis=2)
    joined = np.mean([all_pairs[a, b] for a, b in pairs])
    assert joined < 0.6 * all_pairs.mean()


def test_parts_lie_beside_each_other() -> None:
    pairs = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]
    places = np.array(arrange([(20.0, 20.0)] * 8, pairs))
    assert len({tuple(place) for place in places.tolist()}) == 8
    first, second = places[:3], places[3:6]
    apart = (first.max(0) < second.min(0)) | (second.max(0) < first.min(0))
    assert apart.any()


def test_five_hundred_nodes_are_placed_in_time() -> None:
    count, pairs, order = franchise(10, 49)
    start = time.process_time()
    arrange([(18.0, 18.0)] * count, pairs, order)
    assert count == 500
    assert time.process_time() - start < 5, "some 0.1 s where the machine is free"
