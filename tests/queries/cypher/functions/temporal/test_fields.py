"""Which fields of a map go together."""

from __future__ import annotations

from typing import Any

import pytest

from graph.results.errors import CypherError
from graph.values.temporal import Date, LocalTime
from queries.cypher.functions.temporal.construct import ALLOWED
from queries.cypher.functions.temporal.fields import (
    build_clock,
    build_date,
    clock_in,
    date_in,
    read_fields,
    zone_of,
)

BASE = Date(1984, 11, 11)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "1984-11-11"),
        ({"year": 28}, "0028-11-11"),
        ({"day": 28}, "1984-11-28"),
        ({"month": 2}, "1984-02-11"),
        ({"week": 1}, "1984-01-08"),
        ({"dayOfWeek": 1}, "1984-11-05"),
        ({"ordinalDay": 28}, "1984-01-28"),
        ({"quarter": 3}, "1984-08-11"),
        ({"dayOfQuarter": 1}, "1984-10-01"),
    ],
)
def test_a_base_gives_what_is_not_said(fields: dict[str, int], expected: str) -> None:
    assert build_date(fields, BASE).iso_format() == expected


def test_the_day_is_clamped_when_only_the_month_changes() -> None:
    assert build_date({"month": 2}, Date(2020, 1, 31)) == Date(2020, 2, 29)
    assert build_date({"year": 2021}, Date(2020, 2, 29)) == Date(2021, 2, 28)
    assert build_date({"quarter": 1}, Date(2021, 5, 31)) == Date(2021, 2, 28)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"month": 2}, "year must be given"),
        ({"year": 2020, "day": 2}, "day cannot be given without month"),
        ({"year": 2020, "dayOfWeek": 2}, "dayOfWeek cannot be given without week"),
        ({"year": 2020, "dayOfQuarter": 2}, "without quarter"),
        ({"year": 2020, "month": 2, "week": 3}, "do not go together"),
        ({"year": 2020, "quarter": 2, "ordinalDay": 3}, "do not go together"),
        ({"year": 2020, "month": 13}, "month 13"),
        ({"year": 2021, "month": 2, "day": 29}, "day 29"),
        ({"year": 2020, "quarter": 5}, "quarter 5"),
        ({"year": 10**10}, "year"),
    ],
)
def test_dates_with_gaps_or_out_of_range(fields: dict[str, int], sentence: str) -> None:
    with pytest.raises(CypherError, match=sentence) as caught:
        build_date(fields, None)
    kind = "TypeError" if "go together" in sentence else "ArgumentError"
    assert caught.value.kind == kind


def test_a_time_needs_a_whole_date() -> None:
    with pytest.raises(CypherError, match="day must be given"):
        build_date({"year": 2020, "month": 2}, None, complete=True)
    assert build_date({"year": 2020, "ordinalDay": 32}, None, complete=True) == Date(2020, 2)


@pytest.mark.parametrize(
    ("fields", "nanos"),
    [
        ({}, 0),
        ({"hour": 1}, 3_600_000_000_000),
        ({"hour": 0, "minute": 0, "second": 0, "millisecond": 1, "nanosecond": 2}, 1_000_002),
        ({"hour": 0, "minute": 0, "second": 0, "microsecond": 645_876}, 645_876_000),
    ],
)
def test_times(fields: dict[str, int], nanos: int) -> None:
    assert build_clock(fields, None) == nanos


@pytest.mark.parametrize(
    "fields",
    [
        {"minute": 1},
        {"hour": 1, "second": 1},
        {"hour": 7, "millisecond": 5},
        {"hour": 24},
        {"hour": 1, "minute": 1, "second": 1, "millisecond": 1000},
        {"hour": 1, "minute": 1, "second": 1, "millisecond": 1, "nanosecond": 1_000_000},
    ],
)
def test_times_with_gaps_or_out_of_range(fields: dict[str, int]) -> None:
    with pytest.raises(CypherError, match=r"given|between"):
        build_clock(fields, None)


def test_a_base_time_gives_what_is_not_said() -> None:
    assert build_clock({"minute": 5}, LocalTime(7, 1, 2, 3).nanos) == LocalTime(7, 5, 2, 3).nanos


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "at least one field"),
        ({"fortnight": 1}, "no field 'fortnight'"),
        ({"hour": 1}, "no field 'hour'"),
        ({"year": 1, "YEAR": 2}, "given twice"),
        ({"year": "1"}, "expects an integer"),
        ({"timezone": 1}, "expects a string"),
        ({"date": "2020-01-01"}, "Cannot make a date"),
    ],
)
def test_fields_that_are_refused(given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(CypherError, match=sentence):
        read_fields(given, "a date", ALLOWED["date"])


def test_other_names_and_zones() -> None:
    assert read_fields({"WeekDay": 2, "week": 1}, "a date", ALLOWED["date"]) == {
        "dayOfWeek": 2,
        "week": 1,
    }
    assert zone_of({"timezone": "+01:00"}, 0) == 3600
    assert zone_of({}, "Europe/Paris") == "Europe/Paris"
    with pytest.raises(CypherError, match="no time zone named"):
        zone_of({"timezone": "Mars"}, 0)


def test_what_has_no_date_or_time() -> None:
    with pytest.raises(CypherError, match="Cannot make a date"):
        date_in(LocalTime(1), "a date")
    with pytest.raises(CypherError, match="Cannot make a time"):
        clock_in(Date(2020), "a time")
