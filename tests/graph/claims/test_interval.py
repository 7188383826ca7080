from __future__ import annotations

import datetime as dt

import pytest

from graph.claims.interval import Interval, read
from graph.values.temporal import Date

MARCH = Interval(dt.date(2021, 3, 1), dt.date(2021, 3, 31))
UNKNOWN = Interval()


def test_a_partial_date_is_every_day_of_its_period() -> None:
    properties = {"published": Date(2021, 3, 1), "published_precision": "month"}
    assert read(properties, "published") == MARCH


def test_bounds_stand_in_for_a_date() -> None:
    properties = {"published_to": Date(2021, 3, 1), "published_to_precision": "month"}
    assert read(properties, "published") == Interval(None, dt.date(2021, 3, 31))
    assert read({}, "published") == UNKNOWN
    assert not UNKNOWN.is_bounded


def test_a_date_goes_before_its_bounds() -> None:
    properties = {"published": Date(2021, 3, 5), "published_to": Date(2022, 1, 1)}
    assert read(properties, "published").latest == dt.date(2021, 3, 5)


@pytest.mark.parametrize(
    ("first", "second", "before"),
    [
        (Interval(None, dt.date(2021, 2, 28)), MARCH, True),
        (Interval(None, dt.date(2021, 3, 1)), MARCH, False),
        (MARCH, Interval(dt.date(2021, 4, 1), None), True),
        (MARCH, MARCH, False),
        (MARCH, UNKNOWN, False),
        (UNKNOWN, MARCH, False),
    ],
)
def test_what_does_not_overlap_is_ordered(first: Interval, second: Interval, before: bool) -> None:  # noqa: FBT001 - a case
    assert first.is_before(second) is before
    assert not second.is_before(first)


def test_known_by_a_day_for_certain() -> None:
    assert MARCH.is_known_by(dt.date(2021, 3, 31))
    assert not MARCH.is_known_by(dt.date(2021, 3, 30))
    assert not Interval(dt.date(2020, 1, 1), None).is_known_by(dt.date(2021, 1, 1))
