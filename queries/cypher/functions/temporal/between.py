"""``duration.between`` and its like: how far two temporal values are apart.

What only one of the two has, a date or a zone, the other one takes over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Time
from graph.values.temporal.clock import SECOND
from queries.cypher.functions.registry import function
from queries.cypher.functions.temporal.failures import building, invalid_call
from queries.cypher.values.types import describe

_EPOCH = Date.from_epoch_day(0)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a temporal value says; None where it says nothing."""

    date: Date | None
    nanos: int
    zone: int | str | None


def _parts(value: Any) -> _Parts:
    kind = type(value)
    if kind is Date:
        return _Parts(value, 0, None)
    if kind is LocalTime:
        return _Parts(None, value.nanos, None)
    if kind is Time:
        return _Parts(None, value.nanos, value.offset)
    if kind is LocalDateTime:
        return _Parts(value.date, value.nanos, None)
    if kind is DateTime:
        return _Parts(value.date, value.nanos, value.zone)
    raise invalid_call(f"Expected a date or a time, got {describe(value)}.")


def _instant(value: Any, own: _Parts, other: _Parts) -> DateTime:
    """Place a value in time with what the other one adds."""
    if type(value) is DateTime:
        return value
    zone = other.zone if own.zone is None else own.zone
    date = own.date or other.date or _EPOCH
    return DateTime(LocalDateTime.of(date, own.nanos), 0 if zone is None else zone)


def _aligned(start: Any, end: Any) -> tuple[DateTime, DateTime, bool]:
    """Give both as instants in the zone of the first, and whether both have a date of their own."""
    first, second = _parts(start), _parts(end)
    dated = first.date is not None and second.date is not None
    from_instant = _instant(start, first, second)
    to_instant = _instant(end, second, first)
    return from_instant, to_instant.in_zone(from_instant.zone), dated


def _whole_days(start: LocalDateTime, end: LocalDateTime) -> int:
    """The day to count to, so that no unfinished day counts."""
    day = end.epoch_day
    if day > start.epoch_day and end.nanos < start.nanos:
        return day - 1
    if day < start.epoch_day and end.nanos > start.nanos:
        return day + 1
    return day


def _months(start: LocalDateTime, end: LocalDateTime) -> int:
    last = Date.from_epoch_day(_whole_days(start, end))
    apart = (last.year * 12 + last.month) * 32 + last.day
    apart -= (start.year * 12 + start.month) * 32 + start.day
    return apart // 32 if apart >= 0 else -(-apart // 32)


def _days(start: LocalDateTime, end: LocalDateTime) -> int:
    return _whole_days(start, end) - start.epoch_day


def _nanos(start: DateTime, end: DateTime) -> tuple[int, int]:
    """Seconds and nanoseconds that pass between two instants."""
    return divmod(end.epoch_nanos - start.epoch_nanos, SECOND)


@function("duration.between", "(from :: ANY, to :: ANY) :: DURATION")
def between(start: Any, end: Any) -> Duration:
    """How far two temporal values are apart, in months, days and seconds."""
    with building():
        first, second, dated = _aligned(start, end)
        months = days = 0
        if dated:
            months = _months(first.local, second.local)
            first = first.plus(Duration(months))
            days = _days(first.local, second.local)
            first = first.plus(Duration(0, days))
        return Duration(months, days, *_nanos(first, second))


@function("duration.inMonths", "(from :: ANY, to :: ANY) :: DURATION")
def in_months(start: Any, end: Any) -> Duration:
    """The whole months between two temporal values."""
    with building():
        first, second, dated = _aligned(start, end)
        return Duration(_months(first.local, second.local) if dated else 0)


@function("duration.inDays", "(from :: ANY, to :: ANY) :: DURATION")
def in_days(start: Any, end: Any) -> Duration:
    """The whole days between two temporal values."""
    with building():
        first, second, dated = _aligned(start, end)
        return Duration(0, _days(first.local, second.local) if dated else 0)


@function("duration.inSeconds", "(from :: ANY, to :: ANY) :: DURATION")
def in_seconds(start: Any, end: Any) -> Duration:
    """The seconds between two temporal values."""
    with building():
        first, second, _ = _aligned(start, end)
        return Duration(0, 0, *_nanos(first, second))
