from __future__ import annotations

import numpy as np

from viz.layout.fan import around, fanned


def gaps(angles: np.ndarray) -> np.ndarray:
    """Give how far each direction is from the next, once around."""
    rising = np.sort(angles % (2 * np.pi))
    return np.append(np.diff(rising), rising[0] + 2 * np.pi - rising[-1])


def test_a_whole_ring_begins_at_its_top_and_is_even() -> None:
    angles = around(np.ones(8))
    assert angles[0] == -np.pi / 2
    assert np.allclose(gaps(angles), np.pi / 4)


def test_who_has_room_stands_where_it_wants() -> None:
    wanted = np.array([-2.0, 0.1, 1.5])
    assert np.allclose(fanned(wanted, np.full(3, 0.2)), wanted)
    assert fanned(np.array([0.7]), np.array([0.2])).tolist() == [0.7]


def test_who_wants_the_same_stands_side_by_side_around_it() -> None:
    angles = fanned(np.array([1.0, 1.0, 1.0]), np.full(3, 0.2))
    assert np.allclose(angles, [0.8, 1.0, 1.2])


def test_a_fan_leads_over_the_end_of_the_circle() -> None:
    angles = fanned(np.array([-3.1, 0.0, 3.1]), np.full(3, 0.4))
    assert gaps(angles).min() > 0.4 - 1e-9
    assert abs(angles[1]) < 1e-9


def test_a_ring_that_is_full_is_even_and_turned_to_what_is_wanted() -> None:
    angles = fanned(np.full(10, 2.0), np.full(10, 0.7))
    assert np.allclose(gaps(angles), 2 * np.pi / 10)
