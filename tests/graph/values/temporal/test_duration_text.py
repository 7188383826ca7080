"""Reading durations by unit and in the form of a date."""

from __future__ import annotations

import pytest

from graph.values.temporal.duration_text import read_duration


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("P14DT16H12M", "P14DT16H12M"),
        ("P5M1.5D", "P5M1DT12H"),
        ("P0.75M", "P22DT19H51M49.5S"),
        ("PT0.75M", "PT45S"),
        ("P2.5W", "P17DT12H"),
        ("P12Y5M14DT16H12M70S", "P12Y5M14DT16H13M10S"),
        ("P2012-02-02T14:37:21.545", "P2012Y2M2DT14H37M21.545S"),
        ("P20120202T143721.545", "P2012Y2M2DT14H37M21.545S"),
        ("P20120202", "P2012Y2M2D"),
        ("PT14:37", "PT14H37M"),
        ("p1y", "P1Y"),
        ("-P1Y2D", "P-1Y-2D"),
        ("-PT1.5S", "PT-1.5S"),
        ("PT-0.5S", "PT-0.5S"),
        ("P1Y-1M", "P11M"),
        ("PT1,5H", "PT1H30M"),
        ("PT0S", "PT0S"),
    ],
)
def test_reading(text: str, written: str) -> None:
    assert read_duration(text).iso_format() == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "PT",
        "P1DT",
        "1D",
        "P1",
        "P1H",
        "P1.5Y1M",
        "PT1.5H1S",
        "P1M1Y",
        "P2012-13-01",
        "P2012-01-32",
        "PT25:00",
        "P1D ",
        "P+-1D",
        "P1.D",
        "P" + "9" * 30 + "D",
    ],
)
def test_what_is_no_duration(text: str) -> None:
    with pytest.raises(ValueError, match=r"duration"):
        read_duration(text)


def test_numbers_that_are_too_large() -> None:
    with pytest.raises(OverflowError, match="months"):
        read_duration("P9223372036854775807Y")
