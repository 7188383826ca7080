from __future__ import annotations

from typing import TYPE_CHECKING

from viz.lanes.scale import MARGIN, MOST_TICKS, Scale

if TYPE_CHECKING:
    from viz.lanes import Lanes


def test_the_years_reach_from_the_first_to_the_end_of_the_last(lanes: Lanes) -> None:
    scale = Scale.of(lanes.lanes)
    assert (scale.first, scale.last) == (2020, 2022)
    assert scale.place(2020) == MARGIN
    assert scale.place(2022) == 100 - MARGIN
    assert scale.place(2021) == 50


def test_one_moment_has_a_year_around_it(lanes: Lanes) -> None:
    scale = Scale.of(lanes.lanes[2:])
    assert (scale.first, scale.last) == (2020, 2021)


def test_of_many_years_some_are_written() -> None:
    assert Scale(2017, 2026).ticks == list(range(2017, 2027))
    assert Scale(1963, 2024).ticks == [1970, 1980, 1990, 2000, 2010, 2020]
    assert len(Scale(0, 3000).ticks) <= MOST_TICKS + 1
