"""Python's temporal values become ours."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from graph.values.temporal import (
    Date,
    DateTime,
    Duration,
    LocalDateTime,
    LocalTime,
    Temporal,
    Time,
    from_native,
)

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("native", "expected"),
    [
        (dt.date(2018, 7, 27), Date(2018, 7, 27)),
        (dt.time(12, 30), LocalTime(12, 30)),
        (dt.time(12, 30, tzinfo=dt.UTC), Time(12, 30)),
        (dt.datetime.fromisoformat("2018-07-27T01:00"), LocalDateTime(2018, 7, 27, 1)),
        (
            dt.datetime(2018, 7, 27, tzinfo=PARIS),
            DateTime(LocalDateTime(2018, 7, 27), "Europe/Paris"),
        ),
        (dt.datetime(2018, 7, 27, tzinfo=dt.UTC), DateTime(LocalDateTime(2018, 7, 27), 0)),
        (dt.timedelta(1, 2, 3), Duration(0, 1, 2, 3000)),
    ],
)
def test_each_type(native: object, expected: Temporal) -> None:
    assert from_native(native) == expected


def test_other_values_are_refused() -> None:
    with pytest.raises(TypeError, match="str is not a temporal type"):
        from_native("2018-07-27")
