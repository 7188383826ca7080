from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from viz.layout.nearness import pairs_between, pairs_within

POINTS = st.lists(
    st.tuples(st.floats(-50, 50, width=32), st.floats(-50, 50, width=32)), min_size=1, max_size=60
)


@settings(max_examples=200, deadline=None)
@given(POINTS, st.floats(0.5, 30))
def test_the_grid_finds_what_comparing_all_with_all_finds(
    points: list[tuple[float, float]], distance: float
) -> None:
    places = np.array(points, dtype=float)
    first, second = pairs_within(places, distance)
    found = [tuple(sorted(pair)) for pair in zip(first.tolist(), second.tolist(), strict=True)]
    expected = {
        (i, j)
        for i in range(len(places))
        for j in range(i + 1, len(places))
        if (np.abs(places[i] - places[j]) <= distance).all()
    }
    assert len(found) == len(set(found))
    assert set(found) == expected


@settings(max_examples=150, deadline=None)
@given(POINTS, st.floats(0.5, 30), st.integers(0, 60))
def test_pairs_of_two_groups_are_found(
    points: list[tuple[float, float]], distance: float, cut: int
) -> None:
    places = np.array(points, dtype=float)
    some, others = np.arange(len(places))[:cut], np.arange(len(places))[cut:]
    first, second = pairs_between(places, some, others, distance)
    found = list(zip(first.tolist(), second.tolist(), strict=True))
    expected = {
        (i, j)
        for i in some.tolist()
        for j in others.tolist()
        if (np.abs(places[i] - places[j]) <= distance).all()
    }
    assert len(found) == len(set(found))
    assert set(found) == expected
