"""Cutting temporal values to a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError
from graph.values.temporal import Date, DateTime, LocalDateTime, LocalTime, Time

if TYPE_CHECKING:
    from collections.abc import Callable

DATE = Date(2017, 10, 11)
LOCAL = LocalDateTime(1984, 10, 11, 12, 31, 14, 645_876_123)
ZONED = DateTime.parse("2017-10-11T12:31:14.645876123+01:00")
TIME = Time(12, 31, 14, 645_876_123, -3600)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("millennium", "2000-01-01"),
        ("century", "2000-01-01"),
        ("decade", "2010-01-01"),
        ("year", "2017-01-01"),
        ("weekYear", "2017-01-02"),
        ("quarter", "2017-10-01"),
        ("week", "2017-10-09"),
        ("day", "2017-10-11"),
    ],
)
def test_units_of_a_date(call: Callable[..., Any], unit: str, expected: str) -> None:
    for value in (DATE, LocalDateTime.of(DATE, 5), ZONED):
        assert call("date.truncate", unit, value).iso_format() == expected
    assert call("localdatetime.truncate", unit, ZONED).iso_format() == f"{expected}T00:00"
    assert call("datetime.truncate", unit, ZONED).iso_format() == f"{expected}T00:00+01:00"
    assert call("datetime.truncate", unit, DATE).iso_format() == f"{expected}T00:00Z"


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("day", "00:00"),
        ("hour", "12:00"),
        ("minute", "12:31"),
        ("second", "12:31:14"),
        ("millisecond", "12:31:14.645"),
        ("microsecond", "12:31:14.645876"),
    ],
)
def test_units_of_a_time(call: Callable[..., Any], unit: str, expected: str) -> None:
    assert call("localtime.truncate", unit, LOCAL).iso_format() == expected
    assert call("time.truncate", unit, TIME).iso_format() == f"{expected}-01:00"
    assert call("time.truncate", unit, LOCAL).iso_format() == f"{expected}Z"
    assert call("localdatetime.truncate", unit, LOCAL).iso_format() == f"1984-10-11T{expected}"
    assert call("datetime.truncate", unit, ZONED).iso_format() == f"2017-10-11T{expected}+01:00"


@pytest.mark.parametrize(
    ("name", "unit", "value", "fields", "expected"),
    [
        ("date", "millennium", DATE, {"day": 2}, "2000-01-02"),
        ("date", "week", DATE, {"dayOfWeek": 2}, "2017-10-10"),
        ("date", "weekYear", Date(1984, 2, 1), {"day": 5}, "1984-01-05"),
        ("date", "quarter", DATE, {"month": 5}, "2017-05-01"),
        ("localtime", "second", LOCAL, {"nanosecond": 2}, "12:31:14.000000002"),
        ("localtime", "millisecond", LOCAL, {"nanosecond": 2}, "12:31:14.645000002"),
        (
            "localtime",
            "millisecond",
            LOCAL,
            {"microsecond": 7, "nanosecond": 2},
            "12:31:14.645007002",
        ),
        ("localtime", "microsecond", LOCAL, {"nanosecond": 2}, "12:31:14.645876002"),
        ("time", "hour", TIME, {"timezone": "+01:00"}, "12:00+01:00"),
        ("localdatetime", "month", LOCAL, {"day": 2, "hour": 3}, "1984-10-02T03:00"),
        (
            "datetime",
            "year",
            ZONED,
            {"timezone": "Europe/Stockholm"},
            "2017-01-01T00:00+01:00[Europe/Stockholm]",
        ),
        ("datetime", "hour", LOCAL, {"minute": 7}, "1984-10-11T12:07Z"),
    ],
)
def test_fields_may_be_set_after(
    call: Callable[..., Any], name: str, unit: str, value: Any, fields: Any, expected: str
) -> None:
    assert call(f"{name}.truncate", unit, value, fields).iso_format() == expected


def test_without_a_value_it_is_the_current_one(call: Callable[..., Any]) -> None:
    assert call("date.truncate", "month").iso_format() == "2018-07-01"
    assert call("datetime.truncate", "hour").iso_format() == "2018-07-27T12:00Z"
    assert call("date.truncate", "month", DATE, {}) == Date(2017, 10)


@pytest.mark.parametrize(
    ("name", "arguments", "sentence"),
    [
        ("date", ("fortnight", DATE), "knows no unit 'fortnight'"),
        ("date", ("hour", ZONED), "cannot be truncated to the hour"),
        ("date", ("day", None), "got null"),
        ("date", (None, DATE), "got null"),
        ("date", ("day", LocalTime(1)), "Cannot make"),
        ("date", (1, DATE), "expects a unit"),
        ("date", ("day", DATE, {"hour": 1}), "no field 'hour'"),
        ("localtime", ("month", LOCAL), "cannot be truncated to the month"),
        ("localtime", ("hour", DATE), "Cannot make a time"),
        ("localdatetime", ("hour", DATE), "cannot be truncated to the hour"),
        ("datetime", ("hour", TIME), "Cannot make a datetime"),
        ("localtime", ("millisecond", LOCAL, {"nanosecond": 1000}), "between 0 and 999"),
    ],
)
def test_what_is_refused(
    call: Callable[..., Any], name: str, arguments: tuple[Any, ...], sentence: str
) -> None:
    with pytest.raises(CypherError, match=sentence):
        call(f"{name}.truncate", *arguments)
