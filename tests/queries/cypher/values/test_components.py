"""The parts of temporal values and points."""

from __future__ import annotations

from typing import Any

import pytest

from graph.results.errors import CypherError
from graph.values.point import CARTESIAN, WGS_84_3D, Point
from graph.values.temporal import Date, DateTime, Duration, LocalTime, Time
from queries.cypher.values.components import PARTS, part_of

LONG = Duration(16, 10, 3661, 111_111_111)


@pytest.mark.parametrize(
    ("value", "name", "expected"),
    [
        (Date(1984, 10, 11), "dayOfQuarter", 11),
        (Date(1984, 10, 11), "weekDay", 4),
        (Date(1984, 10, 11), "WEEKYEAR", 1984),
        (Date(1984, 10, 11), "quarterDay", 11),
        (LocalTime(1, 2, 3, 4), "nanosecond", 4),
        (Time(1, offset=-5400), "offset", "-01:30"),
        (Time(1, offset=-5430), "offsetMinutes", -90),
        (Time(1, offset=-5400), "timezone", "-01:30"),
        (DateTime.parse("2018-07-27T00:00[Europe/Paris]"), "timezone", "Europe/Paris"),
        (DateTime.parse("2018-07-27T00:00[Europe/Paris]"), "epochSeconds", 1_532_642_400),
        (LONG, "years", 1),
        (LONG, "quarters", 5),
        (LONG, "weeks", 1),
        (LONG, "minutesOfHour", 1),
        (LONG, "nanoseconds", 3_661_111_111_111),
        (LONG, "quartersOfYear", 1),
        (Duration(-16), "years", -1),
        (Duration(-16), "monthsOfYear", -4),
        (Duration(seconds=-1, nanoseconds=1), "seconds", -1),
        (Point(CARTESIAN, 1, 2), "x", 1.0),
        (Point(WGS_84_3D, 1, 2, 3), "height", 3.0),
        (Point(WGS_84_3D, 1, 2, 3), "srid", 4979),
    ],
)
def test_parts(value: Any, name: str, expected: Any) -> None:
    assert part_of(value, name) == expected


@pytest.mark.parametrize(
    ("value", "name", "kind"),
    [
        (Date(1984, 10, 11), "hour", "TypeError"),
        (Date(1984, 10, 11), "nothing", "TypeError"),
        (LONG, "year", "TypeError"),
        (Point(CARTESIAN, 1, 2), "longitude", "ArgumentError"),
        (Point(CARTESIAN, 1, 2), "z", "ArgumentError"),
    ],
)
def test_parts_that_are_not_there(value: Any, name: str, kind: str) -> None:
    with pytest.raises(CypherError, match=f"no part {name}") as caught:
        part_of(value, name)
    assert caught.value.kind == kind


def test_every_part_can_be_read() -> None:
    values = [LocalTime(1), LONG, Date(2020), Time(1), Point(WGS_84_3D, 1, 2, 3)]
    values.append(DateTime.parse("2018-07-27T00:00Z"))
    for value in values:
        for name in PARTS[type(value)]:
            part_of(value, name)
