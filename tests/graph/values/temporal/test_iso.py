"""ISO 8601 text in its basic and extended formats."""

from __future__ import annotations

import pytest

from graph.values.temporal import Date, iso


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015-07-21", "2015-07-21"),
        ("20150721", "2015-07-21"),
        ("2015-07", "2015-07-01"),
        ("201507", "2015-07-01"),
        ("2015-W30-2", "2015-07-21"),
        ("2015W302", "2015-07-21"),
        ("2015-W30", "2015-07-20"),
        ("2015W30", "2015-07-20"),
        ("2015-202", "2015-07-21"),
        ("2015202", "2015-07-21"),
        ("2015-Q2-60", "2015-05-30"),
        ("2015Q260", "2015-05-30"),
        ("2015-Q2", "2015-04-01"),
        ("2015Q2", "2015-04-01"),
        ("2015", "2015-01-01"),
        ("-0044-03-15", "-0044-03-15"),
        ("+12025-1-2", "+12025-01-02"),
    ],
)
def test_dates(text: str, expected: str) -> None:
    day = iso.read_date(iso.match_text(iso.DATE, text, "a date"))
    assert Date.from_epoch_day(day).iso_format() == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "15",
        "2015-",
        "2015-7-",
        "2015-W",
        "2015-13-01",
        "2015-02-30",
        "2015-W54-1",
        "2015-Q5",
        "2015-366",
        "2015-07-21T",
        "\uff12\uff10\uff11\uff15",
        "9999999999-01-01",
        "2015-07-21\n",
    ],
)
def test_wrong_dates(text: str) -> None:
    with pytest.raises(ValueError, match=r"cannot be read|is not between"):
        iso.read_date(iso.match_text(iso.DATE, text, "a date"))


@pytest.mark.parametrize(
    ("text", "nanos"),
    [
        ("21:40:32.142", 78_032_142_000_000),
        ("214032.142", 78_032_142_000_000),
        ("21:40:32,5", 78_032_500_000_000),
        ("21:40", 78_000_000_000_000),
        ("2140", 78_000_000_000_000),
        ("T21", 75_600_000_000_000),
        ("7:5:3", 25_503_000_000_000),
    ],
)
def test_times(text: str, nanos: int) -> None:
    assert iso.read_time(iso.match_text(iso.LOCAL_TIME, text, "a time")) == nanos


@pytest.mark.parametrize("text", ["", "25", "21:60", "21:40:60", "21:40:32.", "21:40:1.1234567890"])
def test_wrong_times(text: str) -> None:
    with pytest.raises(ValueError, match=r"cannot be read|is not between"):
        iso.read_time(iso.match_text(iso.LOCAL_TIME, text, "a time"))


def test_a_long_text_is_shortened_in_the_sentence() -> None:
    with pytest.raises(ValueError, match="cannot be read as a date") as caught:
        iso.match_text(iso.DATE, "9" * 100_000, "a date")
    assert len(str(caught.value)) < 120


def test_offsets() -> None:
    with_offset = iso.match_text(iso.TIME, "21:40-01:30", "a time")
    without = iso.match_text(iso.TIME, "21:40", "a time")
    assert iso.read_offset(with_offset) == -5400
    assert iso.read_offset(without) is None
