"""The calendar agrees with Python's where that has years, and goes on beyond."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.temporal import calendar

EPOCH = dt.date(1970, 1, 1).toordinal()
DAYS = st.integers(-365_000_000_000, 365_000_000_000)


@given(st.dates())
def test_days_agree_with_python(date: dt.date) -> None:
    day = calendar.to_epoch_day(date.year, date.month, date.day)
    assert day == date.toordinal() - EPOCH
    assert calendar.from_epoch_day(day) == (date.year, date.month, date.day)
    assert calendar.day_of_week(day) == date.isoweekday()
    assert calendar.week_of(day, date.year) == tuple(date.isocalendar())[:2]
    assert calendar.day_of_year(date.year, date.month, date.day) == date.timetuple().tm_yday


@given(DAYS)
def test_every_day_comes_back(day: int) -> None:
    year, month, day_of_month = calendar.from_epoch_day(day)
    calendar.check_date(year, month, day_of_month)
    assert calendar.to_epoch_day(year, month, day_of_month) == day
    week_year, week = calendar.week_of(day, year)
    assert calendar.from_week(week_year, week, calendar.day_of_week(day)) == day
    ordinal = calendar.day_of_year(year, month, day_of_month)
    assert calendar.from_ordinal(year, ordinal) == day


def test_the_ends_of_time() -> None:
    first = calendar.to_epoch_day(calendar.MIN_YEAR, 1, 1)
    last = calendar.to_epoch_day(calendar.MAX_YEAR, 12, 31)
    assert calendar.from_epoch_day(first) == (-999_999_999, 1, 1)
    assert calendar.from_epoch_day(last) == (999_999_999, 12, 31)
    for day in (first - 1, last + 1, 10**30):
        with pytest.raises(ValueError, match="year"):
            calendar.from_epoch_day(day)


@pytest.mark.parametrize(("year", "leap"), [(2000, True), (1900, False), (0, True), (-4, True)])
def test_leap_years(year: int, *, leap: bool) -> None:
    assert calendar.is_leap(year) is leap
    assert calendar.year_length(year) == 365 + leap
    assert calendar.month_length(year, 2) == 28 + leap


@pytest.mark.parametrize(
    ("date", "months", "expected"),
    [
        ((2020, 1, 31), 1, (2020, 2, 29)),
        ((2021, 1, 31), 1, (2021, 2, 28)),
        ((2020, 3, 31), -1, (2020, 2, 29)),
        ((2020, 1, 15), -13, (2018, 12, 15)),
        ((2020, 12, 31), 12, (2021, 12, 31)),
    ],
)
def test_months_clamp_the_day(
    date: tuple[int, int, int], months: int, expected: tuple[int, int, int]
) -> None:
    assert calendar.add_months(*date, months) == expected


def test_quarters() -> None:
    assert calendar.quarter_length(2020, 1) == 91
    assert calendar.from_quarter(2020, 1, 91) == calendar.to_epoch_day(2020, 3, 31)
    assert calendar.weeks_in(2020) == 53


@pytest.mark.parametrize(
    "call",
    [
        lambda: calendar.check_date(2020, 13, 1),
        lambda: calendar.check_date(2021, 2, 29),
        lambda: calendar.check_date(10**9, 1, 1),
        lambda: calendar.from_week(2021, 53, 1),
        lambda: calendar.from_week(2021, 1, 8),
        lambda: calendar.from_ordinal(2021, 366),
        lambda: calendar.from_quarter(2021, 5, 1),
        lambda: calendar.from_quarter(2021, 1, 91),
        lambda: calendar.add_months(999_999_999, 12, 1, 1),
    ],
)
def test_what_does_not_exist(call: object) -> None:
    with pytest.raises(ValueError, match="is not between"):
        call()  # type: ignore[operator]
