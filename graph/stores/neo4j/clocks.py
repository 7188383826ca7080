"""Temporal values at the border: the driver's have pytz zones and years from 1 to 9999."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from neo4j import time as driver_time

from graph.results.errors import UsageError
from graph.values import temporal

if TYPE_CHECKING:
    from collections.abc import Callable


def incoming_time(value: Any) -> temporal.Temporal:
    """Give a temporal value of the driver as ours.

    Raises:
        UsageError: it is one that the driver could not read itself.
    """
    if isinstance(value, driver_time.Duration):
        return temporal.Duration(value.months, value.days, value.seconds, value.nanoseconds)
    if isinstance(value, driver_time.Date):
        return temporal.Date(value.year, value.month, value.day)
    if isinstance(value, driver_time.DateTime):
        return _datetime(value)
    if not isinstance(value, driver_time.Time):
        raise UsageError(
            "The driver of Neo4j cannot read a value of this answer; its dates lie between the "
            "years 1 and 9999. Return it as text: toString(...)."
        )
    clock = (value.hour, value.minute, value.second, value.nanosecond)
    if value.tzinfo is None:
        return temporal.LocalTime(*clock)
    return temporal.Time(*clock, _seconds(value.utcoffset()))


def _datetime(value: driver_time.DateTime) -> temporal.Temporal:
    clock = (value.hour, value.minute, value.second, value.nanosecond)
    local = temporal.LocalDateTime(value.year, value.month, value.day, *clock)
    if value.tzinfo is None:
        return local
    offset = _seconds(value.utcoffset())
    zone: Any = value.tzinfo
    name = getattr(zone, "key", None) or getattr(zone, "zone", None)
    instant = temporal.DateTime(local, offset).epoch_nanos
    # the driver calls the offset 0 UTC as well: what has no name is far more common
    return temporal.DateTime.from_epoch(instant, offset if name in (None, "UTC") else name)


def _seconds(offset: dt.timedelta | None) -> int:
    return int(offset.total_seconds()) if offset is not None else 0


def outgoing_time(value: temporal.Temporal) -> Any:
    """Give a temporal value of ours as the driver takes it.

    Raises:
        UsageError: its year is beyond what the driver can send.
    """
    try:
        return _WRITERS[type(value)](value)
    except (ValueError, OverflowError) as error:
        raise UsageError(
            f"The driver of Neo4j cannot send {value}: its dates lie between the years 1 and 9999. "
            "Give it as text, and make it in the query: date($text)."
        ) from error


def _clock(value: Any) -> tuple[int, int, int, int]:
    nanosecond = value.nanos % 1_000_000_000
    return value.hour, value.minute, value.second, nanosecond


class _Zone(dt.tzinfo):
    """A zone as the driver sends it: a name if there is one, and the offset that holds then.

    The driver asks a zone about a datetime of its own, which is none of Python's: the zones of
    Python's ``zoneinfo`` crash when they are asked so.
    """

    def __init__(self, offset: int, name: str | None = None) -> None:
        if offset % 60:
            raise ValueError("offsets have whole minutes there")
        self._offset = dt.timedelta(seconds=offset)
        self.zone = name

    def utcoffset(self, _: dt.datetime | None, /) -> dt.timedelta:
        """Give the offset."""
        return self._offset

    def tzname(self, _: dt.datetime | None, /) -> str | None:
        """Give the name."""
        return self.zone

    def dst(self, _: dt.datetime | None, /) -> dt.timedelta:
        """Give none: the offset holds all of it."""
        return dt.timedelta()


def _zoned(value: Any) -> driver_time.DateTime:
    zone = _Zone(value.offset, value.zone if isinstance(value.zone, str) else None)
    return driver_time.DateTime(value.year, value.month, value.day, *_clock(value), tzinfo=zone)


def _time(value: Any) -> driver_time.Time:
    return driver_time.Time(*_clock(value), tzinfo=_Zone(value.offset))


_WRITERS: Final[dict[type, Callable[[Any], Any]]] = {
    temporal.Date: lambda v: driver_time.Date(v.year, v.month, v.day),
    temporal.LocalTime: lambda v: driver_time.Time(*_clock(v)),
    temporal.Time: _time,
    temporal.LocalDateTime: lambda v: driver_time.DateTime(v.year, v.month, v.day, *_clock(v)),
    temporal.DateTime: _zoned,
    temporal.Duration: lambda v: driver_time.Duration(
        months=v.months, days=v.days, seconds=v.seconds, nanoseconds=v.nanoseconds
    ),
}
