"""The parts of dates and times."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from graph.values.temporal import Date, LocalDateTime, LocalTime


def test_the_parts_of_a_date() -> None:
    date = Date(1984, 10, 11)
    parts = (date.year, date.quarter, date.month, date.week, date.week_year, date.day)
    assert parts == (1984, 4, 10, 41, 1984, 11)
    assert (date.ordinal_day, date.day_of_week, date.day_of_quarter) == (285, 4, 11)


def test_a_week_may_belong_to_the_year_before() -> None:
    date = Date(1984, 1, 1)
    assert (date.week_year, date.week, date.day_of_week) == (1983, 52, 7)


def test_the_parts_of_a_time() -> None:
    time = LocalTime(12, 31, 14, 645_876_123)
    assert (time.hour, time.minute, time.second) == (12, 31, 14)
    assert (time.millisecond, time.microsecond, time.nanosecond) == (645, 645_876, 645_876_123)


@given(st.datetimes())
def test_parts_agree_with_python(value: dt.datetime) -> None:
    ours = LocalDateTime.from_native(value)
    names = ("year", "month", "day", "hour", "minute", "second", "microsecond")
    assert [getattr(ours, name) for name in names] == [getattr(value, name) for name in names]
    assert ours.day_of_week == value.isoweekday()
