from __future__ import annotations

import pytest

from graph.claims.moved import may_be_one_day, moved_to
from graph.model.partial_date import PartialDate


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Delay to November 19, 2021", "2021-11-19"),
        ("Harbor is put off to 2022-05", "2022-05"),
        ("Delay to May 2022", "2022-05"),
        ("Delay to 2022", "2022"),
        ("Delay to February 31, 2022", "None"),
        ("Delay because of the pandemic", "None"),
    ],
)
def test_the_day_at_the_end_of_a_name(name: str, day: str) -> None:
    assert str(moved_to(name)) == day


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [("2021", "2021-11-19", True), ("2021-11", "2021-11-19", True), ("2021-10", "2021-11", False)],
)
def test_dates_known_in_part_may_be_one(first: str, second: str, one: bool) -> None:  # noqa: FBT001 - a case
    assert may_be_one_day(PartialDate.parse(first), PartialDate.parse(second)) is one
