"""Temporal values from nothing, text, maps and each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError
from graph.values.temporal import Date, DateTime, LocalDateTime, LocalTime, Time

if TYPE_CHECKING:
    from collections.abc import Callable

STOCKHOLM = DateTime.parse("1984-10-11T12:00[Europe/Stockholm]")
LOCAL = LocalDateTime(1984, 3, 7, 12, 31, 14, 645_000_000)


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("date", "2015-W30-2", "2015-07-21"),
        ("date", {"year": 1984, "week": 10, "dayOfWeek": 3}, "1984-03-07"),
        ("date", {"date": Date(1816, 12, 31), "year": 1817, "week": 2}, "1817-01-07"),
        ("date", STOCKHOLM, "1984-10-11"),
        ("date", {"timezone": "Pacific/Kiritimati"}, "2018-07-28"),
        ("localtime", {"time": STOCKHOLM, "second": 42}, "12:00:42"),
        ("localtime", Time(12, offset=3600), "12:00"),
        ("time", {"hour": 12, "timezone": "Europe/Stockholm"}, "12:00+02:00"),
        ("time", {"time": STOCKHOLM, "second": 42, "timezone": "+05:00"}, "16:00:42+05:00"),
        ("time", {"time": LOCAL, "timezone": "+05:00"}, "12:31:14.645+05:00"),
        ("time", LOCAL, "12:31:14.645Z"),
        ("localdatetime", {"year": 1984}, "1984-01-01T00:00"),
        (
            "localdatetime",
            {"date": Date(1984, 10, 11), "time": LocalTime(7), "day": 28},
            "1984-10-28T07:00",
        ),
        ("localdatetime", STOCKHOLM, "1984-10-11T12:00"),
        ("datetime", {"datetime": STOCKHOLM, "timezone": "+05:00"}, "1984-10-11T16:00+05:00"),
        ("datetime", {"datetime": LOCAL, "timezone": "+05:00"}, "1984-03-07T12:31:14.645+05:00"),
        (
            "datetime",
            {"date": LOCAL, "time": STOCKHOLM, "day": 28, "timezone": "Pacific/Honolulu"},
            "1984-03-28T00:00-10:00[Pacific/Honolulu]",
        ),
        ("datetime", {"epochSeconds": 416_779}, "1970-01-05T19:46:19Z"),
        (
            "datetime",
            {"epochMillis": 237_821_673_987, "timezone": "+01:00"},
            "1977-07-15T14:34:33.987+01:00",
        ),
        ("datetime", LOCAL, "1984-03-07T12:31:14.645Z"),
        (
            "datetime",
            "2015-07-21T21:40:32.142-04[America/New_York]",
            "2015-07-21T21:40:32.142-04:00[America/New_York]",
        ),
    ],
)
def test_making(call: Callable[..., Any], name: str, given: Any, expected: str) -> None:
    assert call(name, given).iso_format() == expected


@pytest.mark.parametrize("name", ["date", "localtime", "time", "localdatetime", "datetime"])
def test_nothing_and_null(call: Callable[..., Any], name: str) -> None:
    assert call(name) == call(f"{name}.statement")
    assert call(name, None) is None
    assert call(name, call(name)) == call(name)


@pytest.mark.parametrize(
    ("name", "given", "kind"),
    [
        ("date", "2020-13-01", "SyntaxError"),
        ("date", "nonsense", "SyntaxError"),
        ("date", {"month": 2}, "ArgumentError"),
        ("date", {"year": 2020, "timezone": "+01:00"}, "TypeError"),
        ("date", 2020, "TypeError"),
        ("date", LocalTime(1), "TypeError"),
        ("localtime", Date(2020), "TypeError"),
        ("localtime", {"hour": 7, "millisecond": 5}, "ArgumentError"),
        ("localdatetime", {"datetime": LOCAL, "date": Date(2020)}, "ArgumentError"),
        ("localdatetime", Date(2020), "TypeError"),
        ("datetime", {"time": STOCKHOLM}, "ArgumentError"),
        ("datetime", {"year": 1984, "hour": 12}, "ArgumentError"),
        ("datetime", {"epochSeconds": 1, "epochMillis": 2}, "ArgumentError"),
        ("datetime", {"epochSeconds": 10**18}, "ArgumentError"),
        ("datetime", {"year": 2020, "timezone": "Mars"}, "SyntaxError"),
        ("datetime", "2015-07-21T21:40+05:00[Europe/Stockholm]", "ArgumentError"),
    ],
)
def test_what_is_refused(call: Callable[..., Any], name: str, given: Any, kind: str) -> None:
    with pytest.raises(CypherError, match=r"\w") as caught:
        call(name, given)
    assert caught.value.kind == kind


def test_epochs(call: Callable[..., Any]) -> None:
    assert (
        call("datetime.fromepoch", 416_779, 999_999_999).iso_format()
        == "1970-01-05T19:46:19.999999999Z"
    )
    assert (
        call("datetime.fromepochmillis", 237_821_673_987).iso_format() == "1977-07-15T13:34:33.987Z"
    )
    with pytest.raises(CypherError, match="nanoseconds"):
        call("datetime.fromEpoch", 1, 10**9)
    with pytest.raises(CypherError, match="year"):
        call("datetime.fromEpoch", 2**63 - 1, 0)
