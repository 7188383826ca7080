"""Instants in zones: text, gaps and overlaps, order, arithmetic."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.temporal import DateTime, Duration, LocalDateTime

NAMES = ["Europe/Stockholm", "America/New_York", "Pacific/Honolulu", "Australia/Lord_Howe", "UTC"]
ZONES = st.one_of(st.sampled_from(NAMES), st.integers(-64_800, 64_800))
FIRST = dt.datetime.fromisoformat("1980-01-01")
LAST = dt.datetime.fromisoformat("2090-01-01")
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
VALUES = st.builds(DateTime.from_epoch, st.integers(-(10**23), 10**23), ZONES)
RECENT = st.builds(DateTime.from_epoch, st.integers(-(10**18), 3 * 10**18), ZONES)


@given(st.one_of(VALUES, RECENT), st.booleans())
def test_text_comes_back(value: DateTime, full: bool) -> None:  # noqa: FBT001 - drawn
    assert DateTime.parse(value.iso_format(full=full)) == value


@given(RECENT, ZONES)
def test_another_zone_shows_the_same_instant(value: DateTime, zone: int | str) -> None:
    moved = value.in_zone(zone)
    assert moved.epoch_nanos == value.epoch_nanos
    assert moved.zone == zone
    assert moved.in_zone(value.zone) == value


@given(RECENT, st.integers(-(10**9), 10**9), st.integers(0, 10**9))
def test_seconds_pass_whatever_the_clocks_do(value: DateTime, seconds: int, nanos: int) -> None:
    moved = value + Duration(0, 0, seconds, nanos)
    assert moved.epoch_nanos - value.epoch_nanos == seconds * 10**9 + nanos


@given(st.datetimes(FIRST, LAST), st.sampled_from(NAMES[:3]))
def test_python_s_datetimes_come_back(naive: dt.datetime, name: str) -> None:
    native = naive.replace(tzinfo=dt.UTC).astimezone(ZoneInfo(name))
    value = DateTime.from_native(native)
    assert value.to_native() == native
    assert value.to_native().utcoffset() == native.utcoffset()
    assert value.epoch_nanos == (native - EPOCH) // dt.timedelta(microseconds=1) * 1000


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2017-03-26T02:30[Europe/Stockholm]", "2017-03-26T03:30+02:00[Europe/Stockholm]"),
        ("2017-10-29T02:30[Europe/Stockholm]", "2017-10-29T02:30+02:00[Europe/Stockholm]"),
        ("2017-10-29T02:30+01:00[Europe/Stockholm]", "2017-10-29T02:30+01:00[Europe/Stockholm]"),
        ("1818-07-21T21:40[Europe/Stockholm]", "1818-07-21T21:40+00:53:28[Europe/Stockholm]"),
        (
            "2015-07-21T21:40:32.142+0845[Australia/Eucla]",
            "2015-07-21T21:40:32.142+08:45[Australia/Eucla]",
        ),
        ("2015-W30T2140-00:00", "2015-07-20T21:40Z"),
        ("2015202T21+18:00", "2015-07-21T21:00+18:00"),
        ("2015-07-21", "2015-07-21T00:00Z"),
    ],
)
def test_reading(text: str, written: str) -> None:
    assert DateTime.parse(text).iso_format() == written


@pytest.mark.parametrize(
    "text",
    [
        "2015-07-21T21:40+05:00[Europe/Stockholm]",
        "2015-07-21T21:40[Nowhere]",
        "2015-07-21T21:40[]",
        "2015-07-21T21:40+19:00",
        "2015-07-21 21:40",
    ],
)
def test_what_is_no_datetime(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        DateTime.parse(text)


def test_the_same_instant_at_two_offsets_is_two_values() -> None:
    east = DateTime(LocalDateTime(2020, 1, 1, 12), 7200)
    zulu = DateTime(LocalDateTime(2020, 1, 1, 10), 0)
    named = DateTime(LocalDateTime(2020, 1, 1, 10), "UTC")
    assert east.epoch_nanos == zulu.epoch_nanos == named.epoch_nanos
    assert len({east, zulu, named}) == 3
    assert zulu < named < east


def test_days_keep_the_hour_and_seconds_do_not() -> None:
    before = DateTime.parse("2017-03-25T12:00[Europe/Stockholm]")
    assert (before + Duration(days=1)).iso_format() == "2017-03-26T12:00+02:00[Europe/Stockholm]"
    later = before + Duration(seconds=86_400)
    assert later.iso_format() == "2017-03-26T13:00+02:00[Europe/Stockholm]"


def test_an_offset_that_is_still_valid_is_kept() -> None:
    late = DateTime.parse("2017-10-28T02:30+02:00[Europe/Stockholm]") + Duration(days=1)
    assert late.offset == 7200
    winter = DateTime.parse("2017-10-30T02:30+01:00[Europe/Stockholm]") - Duration(days=1)
    assert winter.offset == 3600


def test_parts() -> None:
    value = DateTime.parse("1984-11-11T12:31:14.645876123[Europe/Stockholm]")
    assert (value.epoch_second, value.epoch_millis) == (469_020_674, 469_020_674_645)
    assert (value.tz, value.zone, value.offset) == ("Europe/Stockholm", "Europe/Stockholm", 3600)
    assert (value.date.iso_format(), value.hour, value.year) == ("1984-11-11", 12, 1984)
    assert DateTime(LocalDateTime(2020), 3600).zone == 3600


def test_limits() -> None:
    last = DateTime(LocalDateTime(999_999_999, 12, 31, 23, 59, 59), 0)
    with pytest.raises(ValueError, match="year"):
        last.in_zone(3600)
