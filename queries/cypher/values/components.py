"""The parts of temporal values and points, by the names that Cypher gives them."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from graph.values.point import Point
from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Time
from graph.values.temporal.zone import write_offset
from queries.cypher.values.failures import argument_error, type_error

if TYPE_CHECKING:
    from collections.abc import Callable

    Parts = dict[str, Callable[[Any], Any]]

_DATE: Parts = {
    "year": attrgetter("year"),
    "quarter": attrgetter("quarter"),
    "month": attrgetter("month"),
    "week": attrgetter("week"),
    "weekYear": attrgetter("week_year"),
    "day": attrgetter("day"),
    "ordinalDay": attrgetter("ordinal_day"),
    "weekDay": attrgetter("day_of_week"),
    "dayOfWeek": attrgetter("day_of_week"),
    "dayOfQuarter": attrgetter("day_of_quarter"),
    "quarterDay": attrgetter("day_of_quarter"),
}
_CLOCK: Parts = {
    "hour": attrgetter("hour"),
    "minute": attrgetter("minute"),
    "second": attrgetter("second"),
    "millisecond": attrgetter("millisecond"),
    "microsecond": attrgetter("microsecond"),
    "nanosecond": attrgetter("nanosecond"),
}
_OFFSET: Parts = {
    "timezone": attrgetter("tz"),
    "offset": lambda value: write_offset(value.offset),
    "offsetMinutes": lambda value: _cut(value.offset, 60),
    "offsetSeconds": attrgetter("offset"),
}
_EPOCH: Parts = {
    "epochSeconds": attrgetter("epoch_second"),
    "epochMillis": attrgetter("epoch_millis"),
}


def _cut(number: int, unit: int) -> int:
    """Divide and cut off towards zero."""
    return number // unit if number >= 0 else -(-number // unit)


def _rest(number: int, unit: int) -> int:
    """Give what is left of a division that is cut off towards zero."""
    return number - unit * _cut(number, unit)


_DURATION: Parts = {
    "years": lambda d: _cut(d.months, 12),
    "quarters": lambda d: _cut(d.months, 3),
    "months": attrgetter("months"),
    "weeks": lambda d: _cut(d.days, 7),
    "days": attrgetter("days"),
    "hours": lambda d: _cut(d.seconds, 3600),
    "minutes": lambda d: _cut(d.seconds, 60),
    "seconds": attrgetter("seconds"),
    "milliseconds": lambda d: d.seconds * 1_000 + d.nanoseconds // 1_000_000,
    "microseconds": lambda d: d.seconds * 1_000_000 + d.nanoseconds // 1_000,
    "nanoseconds": lambda d: d.seconds * 1_000_000_000 + d.nanoseconds,
    "quartersOfYear": lambda d: _rest(_cut(d.months, 3), 4),
    "monthsOfQuarter": lambda d: _rest(d.months, 3),
    "monthsOfYear": lambda d: _rest(d.months, 12),
    "daysOfWeek": lambda d: _rest(d.days, 7),
    "minutesOfHour": lambda d: _rest(_cut(d.seconds, 60), 60),
    "secondsOfMinute": lambda d: _rest(d.seconds, 60),
    "millisecondsOfSecond": lambda d: d.nanoseconds // 1_000_000,
    "microsecondsOfSecond": lambda d: d.nanoseconds // 1_000,
    "nanosecondsOfSecond": attrgetter("nanoseconds"),
}
_POINT: Parts = {
    "x": attrgetter("x"),
    "y": attrgetter("y"),
    "z": attrgetter("z"),
    "crs": attrgetter("crs"),
    "srid": attrgetter("srid"),
    "longitude": lambda point: point.x if point.geographic else None,
    "latitude": lambda point: point.y if point.geographic else None,
    "height": lambda point: point.z if point.geographic else None,
}
PARTS: dict[type, Parts] = {
    Date: _DATE,
    LocalTime: _CLOCK,
    Time: {**_CLOCK, **_OFFSET},
    LocalDateTime: {**_DATE, **_CLOCK},
    DateTime: {**_DATE, **_CLOCK, **_OFFSET, **_EPOCH},
    Duration: _DURATION,
    Point: _POINT,
}
"""For each type that has parts: how to read each of them."""
_FOLDED = {kind: {name.lower(): name for name in parts} for kind, parts in PARTS.items()}


def part_of(value: Any, name: str) -> Any:
    """Give a part such as ``date.year``.

    Raises:
        CypherError: the type has no part of that name, or this point has not.
    """
    parts = PARTS[type(value)]
    read = parts.get(name) or parts.get(_FOLDED[type(value)].get(name.lower(), ""))
    part = None if read is None else read(value)
    if part is None:
        refuse = argument_error if type(value) is Point else type_error
        article = "A" if type(value) is not DateTime else "A zoned"
        raise refuse(f"{article} {type(value).__name__.lower()} has no part {name}.")
    return part
