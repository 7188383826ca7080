"""Local datetimes: text and arithmetic."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.temporal import Date, Duration, LocalDateTime
from graph.values.temporal.clock import DAY

VALUES = st.builds(LocalDateTime.from_epoch, st.integers(-(10**24), 10**24))


@given(VALUES, st.booleans())
def test_text_comes_back(value: LocalDateTime, full: bool) -> None:  # noqa: FBT001 - drawn
    assert LocalDateTime.parse(value.iso_format(full=full)) == value


@given(st.datetimes(), st.timedeltas(dt.timedelta(-9999), dt.timedelta(9999)))
def test_arithmetic_agrees_with_python(native: dt.datetime, delta: dt.timedelta) -> None:
    value = LocalDateTime.from_native(native)
    assert value.to_native() == native
    try:
        expected = native + delta
    except OverflowError:
        return
    assert (value + Duration.from_native(delta)).to_native() == expected


@given(VALUES)
def test_the_count_since_1970_comes_back(value: LocalDateTime) -> None:
    assert LocalDateTime.from_epoch(value.order) == value
    assert LocalDateTime.of(value.date, value.nanos) == value


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2015-07-21T21:40:32.142", "2015-07-21T21:40:32.142"),
        ("2015-W30-2T214032.142", "2015-07-21T21:40:32.142"),
        ("2015-202T21:40:32", "2015-07-21T21:40:32"),
        ("2015T214032", "2015-01-01T21:40:32"),
        ("20150721T21:40", "2015-07-21T21:40"),
        ("2015-W30T2140", "2015-07-20T21:40"),
        ("2015202T21", "2015-07-21T21:00"),
        ("2015-07-21", "2015-07-21T00:00"),
    ],
)
def test_reading(text: str, written: str) -> None:
    assert LocalDateTime.parse(text).iso_format() == written


def test_months_then_days_then_seconds() -> None:
    value = LocalDateTime(2020, 1, 31, 23)
    moved = value + Duration(1, 1, 7200)
    assert moved.iso_format() == "2020-03-02T01:00"
    assert value.plus_calendar(Duration(seconds=5)) is value


def test_limits() -> None:
    last = LocalDateTime.of(Date(999_999_999, 12, 31), DAY - 1)
    with pytest.raises(ValueError, match="year"):
        last + Duration(nanoseconds=1)
    with pytest.raises(ValueError, match="cannot be read as a local datetime"):
        LocalDateTime.parse("2015-07-21T12:00Z")
