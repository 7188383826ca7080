"""Offsets to the second, and named zones with their rules in all years."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.temporal import zone
from graph.values.temporal.calendar import to_epoch_day

EPOCH = dt.datetime.fromisoformat("1970-01-01")
FIRST = dt.datetime.fromisoformat("1980-01-02")
LAST = dt.datetime.fromisoformat("2090-01-01")
ZONES = st.sampled_from(["Europe/Stockholm", "America/New_York", "Australia/Eucla", "Asia/Kolkata"])


@given(st.integers(-zone.MAX_OFFSET, zone.MAX_OFFSET))
def test_offsets_come_back(offset: int) -> None:
    assert zone.parse_offset(zone.write_offset(offset)) == offset


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("Z", 0),
        ("z", 0),
        ("+01", 3600),
        ("-0130", -5400),
        ("+02:05:59", 7559),
        ("-00:00", 0),
        ("+18:00", 64800),
    ],
)
def test_offsets(text: str, seconds: int) -> None:
    assert zone.parse_offset(text) == seconds


@pytest.mark.parametrize("text", ["", "1", "+19:00", "+01:60", "+01:00:60", "Europe/Paris"])
def test_wrong_offsets(text: str) -> None:
    with pytest.raises(ValueError, match="offset"):
        zone.parse_offset(text)


@pytest.mark.parametrize(
    "name",
    ["", "Nowhere/City", "../etc/passwd", "/etc/passwd", "Europe", "Europe/", "a" * 200, "é"],
)
def test_unknown_zones(name: str) -> None:
    with pytest.raises(ValueError, match="no time zone named"):
        zone.named_zone(name)


@given(ZONES, st.datetimes(FIRST, LAST))
def test_named_zones_agree_with_python(name: str, moment: dt.datetime) -> None:
    second = (moment - EPOCH) // dt.timedelta(seconds=1)
    aware = moment.replace(tzinfo=dt.UTC, microsecond=0).astimezone(ZoneInfo(name))
    assert zone.offset_at(name, second) == aware.utcoffset().total_seconds()  # type: ignore[union-attr]


@pytest.mark.parametrize("year", [-999_999_999, -1, 0, 12_025, 999_999_999])
def test_rules_hold_in_every_year(year: int) -> None:
    summer = to_epoch_day(year, 7, 1) * 86_400
    offset = zone.offset_at("Europe/Stockholm", summer)
    assert offset == (3208 if year < 1 else 7200)
    assert zone.offset_of_local("Europe/Stockholm", summer) == offset


def test_an_overlap_takes_the_earlier_offset() -> None:
    local = to_epoch_day(2017, 10, 29) * 86_400 + 9_000
    assert zone.offset_of_local("Europe/Stockholm", local) == 7200
    assert zone.is_valid_offset("Europe/Stockholm", local, 7200)
    assert zone.is_valid_offset("Europe/Stockholm", local, 3600)
    assert not zone.is_valid_offset("Europe/Stockholm", local, 0)


def test_zones_are_read_by_offset_or_name() -> None:
    assert zone.parse_zone(" +01:00 ") == 3600
    assert zone.parse_zone("Z") == 0
    assert zone.parse_zone("Asia/Kolkata") == "Asia/Kolkata"
