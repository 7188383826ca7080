"""Times with an offset: text, order, arithmetic."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.temporal import Duration, Time
from graph.values.temporal.clock import DAY

OFFSETS = st.integers(-64_800, 64_800)
TIMES = st.builds(Time.from_nanos, st.integers(0, DAY - 1), OFFSETS)


@given(TIMES, st.booleans())
def test_text_comes_back(time: Time, full: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    assert Time.parse(time.iso_format(full=full)) == time


@given(TIMES, OFFSETS)
def test_another_offset_shows_the_same_instant(time: Time, offset: int) -> None:
    moved = time.with_offset(offset)
    assert (time.order[0] - moved.order[0]) % DAY == 0
    assert moved.offset == offset


def test_the_same_instant_at_two_offsets_is_two_values() -> None:
    east, zulu = Time(12, offset=7200), Time(10)
    assert east != zulu
    assert east > zulu
    assert not east <= zulu


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("214032-0100", "21:40:32-01:00"),
        ("21:40-01:30", "21:40-01:30"),
        ("2140-00:00", "21:40Z"),
        ("2140-02", "21:40-02:00"),
        ("22+18:00", "22:00+18:00"),
        ("21:40:32.142", "21:40:32.142Z"),
        ("12:34:56-02:05:07", "12:34:56-02:05:07"),
    ],
)
def test_reading(text: str, written: str) -> None:
    assert Time.parse(text).iso_format() == written


def test_parts_and_arithmetic() -> None:
    time = Time(23, 30, 0, 5, 5400)
    assert (time.tz, time.offset) == ("+01:30", 5400)
    assert (time + Duration(seconds=3600)).iso_format() == "00:30:00.000000005+01:30"


def test_python_s_times() -> None:
    zone = dt.timezone(dt.timedelta(seconds=-5400))
    native = dt.time(12, 30, 1, 7, tzinfo=zone)
    assert Time.from_native(native).to_native() == native
    assert Time.from_native(dt.time(12)).tz == "Z"


@pytest.mark.parametrize("text", ["", "12:00+19:00", "12:00 Z", "12:00+1"])
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(ValueError, match=r"cannot be read as a time|offset"):
        Time.parse(text)
