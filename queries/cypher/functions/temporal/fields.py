"""The maps that temporal values are made of: which fields there are, and which go together."""

from __future__ import annotations

from typing import Any

from graph.values.temporal import Date, DateTime, LocalDateTime, LocalTime, Time, calendar
from graph.values.temporal.clock import HOUR, MINUTE, SECOND, to_nanos
from graph.values.temporal.zone import parse_zone
from queries.cypher.functions.temporal.failures import (
    building,
    cannot_make,
    reading,
    unforeseen,
)
from queries.cypher.values.failures import argument_error, type_error
from queries.cypher.values.types import describe

# Each way to name a day within a year: its fields from the largest to the smallest.
_WAYS = (
    ("month", "day"),
    ("week", "dayOfWeek"),
    ("quarter", "dayOfQuarter"),
    ("ordinalDay",),
)
DATE_FIELDS = frozenset({"year", *(name for way in _WAYS for name in way)})
SUBSECONDS = ("millisecond", "microsecond", "nanosecond")
CLOCK_FIELDS = frozenset({"hour", "minute", "second", *SUBSECONDS})
SELECTORS = frozenset({"date", "time", "datetime"})
EPOCHS = frozenset({"epochSeconds", "epochMillis"})
_KNOWN = DATE_FIELDS | CLOCK_FIELDS | SELECTORS | EPOCHS | {"timezone"}
_LONGEST_QUARTER = 92
_CANONICAL = {name.lower(): name for name in _KNOWN}
_CANONICAL |= {"weekday": "dayOfWeek", "quarterday": "dayOfQuarter"}

Fields = dict[str, Any]


def read_fields(given: dict[str, Any], what: str, allowed: frozenset[str]) -> Fields:
    """Give the fields by their proper names.

    Raises:
        CypherError: a field is unknown, not for this type, given twice, or of a wrong type.
    """
    fields: Fields = {}
    for written, value in given.items():
        name = _CANONICAL.get(written.lower())
        if name is None:
            raise argument_error(f"{what} has no field {written!r}.")
        if name not in allowed:
            raise type_error(f"{what} has no field {written!r}.")
        if name in fields:
            raise argument_error(f"The field {written!r} is given twice.")
        if value is None and name != "timezone" and name not in SELECTORS:
            continue
        if name in SELECTORS:
            if type(value) not in _SELECTABLE:
                raise argument_error(f"Cannot make {what} from {describe(value)}.")
        elif name == "timezone":
            _check(name, value, str)
        else:
            _check(name, value, int)
        fields[name] = value
    if not given:
        raise argument_error(f"{what} needs at least one field.")
    return fields


_SELECTABLE = frozenset({Date, LocalTime, Time, LocalDateTime, DateTime})


def _check(name: str, value: Any, kind: type) -> None:
    if type(value) is kind:
        return
    word = "an integer" if kind is int else "a string"
    sentence = f"The field {name} expects {word}, got {describe(value)}."
    raise argument_error(sentence) if name in EPOCHS else unforeseen(type_error(sentence))


def zone_of(fields: Fields, default: int | str) -> int | str:
    """Give the zone that the field ``timezone`` names, or the default."""
    if "timezone" not in fields:
        return default
    with reading():
        return parse_zone(fields["timezone"], strict=True)


def date_in(value: Any, what: str) -> Date:
    """Give the date in a temporal value.

    Raises:
        CypherError: it has none.
    """
    if type(value) is Date:
        return value
    if type(value) is LocalDateTime or type(value) is DateTime:
        return value.date
    raise cannot_make(what, value)


def clock_in(value: Any, what: str) -> int:
    """Give the time of day in a temporal value, in nanoseconds.

    Raises:
        CypherError: it has none.
    """
    if type(value) in (LocalTime, Time, LocalDateTime, DateTime):
        return int(value.nanos)
    raise cannot_make(what, value)


def build_date(fields: Fields, base: Date | None, *, complete: bool = False) -> Date:
    """Make a date of fields.

    Args:
        fields: the fields, of which those of a date count.
        base: the date that gives what the fields do not say.
        complete: the day itself has to be named, because a time follows.
    """
    way = _chosen_way(fields)
    if base is None:
        order = ("year", *(way or ("month", "day")))
        _check_order(fields, order)
        if complete and order[-1] not in fields:
            raise argument_error(f"The field {order[-1]} must be given where a time follows.")
    with building():
        return _by_way(fields, way, base)


def _chosen_way(fields: Fields) -> tuple[str, ...]:
    chosen = [way for way in _WAYS if any(name in fields for name in way)]
    if len(chosen) > 1:
        names = [name for way in chosen for name in way if name in fields]
        raise type_error(f"The fields {' and '.join(names)} do not go together.")
    return chosen[0] if chosen else ()


def _check_order(fields: Fields, order: tuple[str, ...]) -> None:
    """Refuse a gap: no smaller unit without the larger ones."""
    missing = next((name for name in order if name not in fields), None)
    if missing == order[0]:
        raise argument_error(f"The field {missing} must be given.")
    given = [name for name in order if name in fields]
    if missing is not None and len(given) > order.index(missing):
        raise argument_error(f"The field {given[-1]} cannot be given without {missing}.")


def _by_way(fields: Fields, way: tuple[str, ...], base: Date | None) -> Date:
    get = fields.get
    if "week" in way:
        week_year: Any = get("year", base.week_year if base else None)
        week = get("week", base.week if base else 1)
        weekday = get("dayOfWeek", base.day_of_week if base else 1)
        # week 53 of a year of 52 is the first of the next year, as on Neo4j
        extra = 7 if week == 53 else 0
        day = calendar.from_week(week_year, week - (1 if extra else 0), weekday)
        return Date.from_epoch_day(day + extra)
    year: Any = get("year", base.year if base else None)
    if "ordinalDay" in way:
        return Date.from_epoch_day(calendar.from_ordinal(year, fields["ordinalDay"]))
    if "quarter" in way:
        return _by_quarter(fields, year, base)
    return _by_month(fields, year, get("month", base.month if base else 1), base)


def _by_quarter(fields: Fields, year: int, base: Date | None) -> Date:
    quarter = fields.get("quarter", base.quarter if base else 1)
    if "dayOfQuarter" in fields or base is None:
        day = fields.get("dayOfQuarter", 1)
        if not 1 <= day <= _LONGEST_QUARTER:
            raise ValueError(f"The day of the quarter {day} is not between 1 and 92.")
        # a day too many is one of the next quarter, as on Neo4j
        return Date.from_epoch_day(calendar.from_quarter(year, quarter, 1) + day - 1)
    calendar.from_quarter(year, quarter, 1)
    month = 3 * (quarter - base.quarter) + base.month
    return _by_month({}, year, month, base)


def _by_month(fields: Fields, year: int, month: int, base: Date | None) -> Date:
    if "day" in fields:
        return Date(year, month, fields["day"])
    calendar.check_date(year, month, 1)
    return Date(year, month, min(base.day, calendar.month_length(year, month)) if base else 1)


def build_clock(fields: Fields, base: int | None) -> int:
    """Make a time of day, in nanoseconds, of fields.

    Args:
        fields: the fields, of which those of a time count.
        base: the time that gives what the fields do not say; without it there may be no gaps.
    """
    sub = [name for name in SUBSECONDS if name in fields]
    if base is None:
        if CLOCK_FIELDS.isdisjoint(fields):
            return 0
        order = ("hour", "minute", "second", *sub[:1])
        _check_order(fields, order)
    start = base or 0
    with building():
        nanosecond = _subsecond(fields, sub) if sub else start % SECOND
        return to_nanos(
            fields.get("hour", start // HOUR),
            fields.get("minute", start // MINUTE % 60),
            fields.get("second", start // SECOND % 60),
            nanosecond,
        )


def _subsecond(fields: Fields, given: list[str]) -> int:
    """Join milli-, micro- and nanoseconds: each has the digits that no larger one takes."""
    total, above = 0, 1
    for name in given:
        parts = {"millisecond": 1_000, "microsecond": 1_000_000, "nanosecond": SECOND}[name]
        limit = parts // above
        if not 0 <= fields[name] < limit:
            raise ValueError(f"The {name} {fields[name]} is not between 0 and {limit - 1}.")
        total += fields[name] * (SECOND // parts)
        above = parts
    return total
