"""Dates: text, arithmetic, limits."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.temporal import Date, Duration

DATES = st.builds(Date.from_epoch_day, st.integers(-(10**11), 10**11))


@given(DATES)
def test_text_comes_back(date: Date) -> None:
    assert Date.parse(date.iso_format()) == date


@given(st.dates(), st.integers(-20_000, 20_000))
def test_days_agree_with_python(native: dt.date, days: int) -> None:
    date = Date.from_native(native)
    assert date.to_native() == native
    assert date.iso_format() == native.isoformat()
    try:
        expected = native + dt.timedelta(days)
    except OverflowError:
        return
    assert (date + Duration(days=days)).to_native() == expected


@given(DATES, DATES)
def test_order_is_by_day(one: Date, other: Date) -> None:
    assert (one < other) == (one.epoch_day < other.epoch_day)
    assert (one == other) == (hash(one) == hash(other) and one.order == other.order)


@pytest.mark.parametrize(
    ("duration", "expected"),
    [
        (Duration(months=1), "2020-02-29"),
        (Duration(months=1, days=1), "2020-03-01"),
        (Duration(seconds=86_399), "2020-01-31"),
        (Duration(seconds=86_400), "2020-02-01"),
        (Duration(seconds=-86_400), "2020-01-30"),
        (Duration(seconds=-86_399), "2020-01-31"),
        (Duration(seconds=-86_400, nanoseconds=1), "2020-01-31"),
    ],
)
def test_months_come_first_and_seconds_count_as_days(duration: Duration, expected: str) -> None:
    assert (Date(2020, 1, 31) + duration).iso_format() == expected


def test_limits() -> None:
    last = Date(999_999_999, 12, 31)
    for duration in (Duration(days=1), Duration(months=1), Duration(days=2**46)):
        with pytest.raises(ValueError, match="year"):
            last + duration
    with pytest.raises(ValueError, match=r"datetime\.date has no year"):
        last.to_native()
    with pytest.raises(ValueError, match="month 13"):
        Date(2020, 13)
