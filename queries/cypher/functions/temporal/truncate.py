"""``date.truncate`` and its like: set everything smaller than a unit to its least value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.values.temporal import (
    Date,
    DateTime,
    LocalDateTime,
    LocalTime,
    Temporal,
    Time,
    calendar,
)
from graph.values.temporal.clock import DAY, HOUR, MINUTE, SECOND
from graph.values.temporal.zone import offset_at
from queries.cypher.functions.elements import properties
from queries.cypher.functions.registry import function
from queries.cypher.functions.temporal.construct import ALLOWED
from queries.cypher.functions.temporal.current import DEFAULT_ZONE, KINDS, current
from queries.cypher.functions.temporal.failures import (
    building,
    cannot_make,
    invalid_call,
    unforeseen,
)
from queries.cypher.functions.temporal.fields import (
    SELECTORS,
    Fields,
    build_clock,
    build_date,
    clock_in,
    date_in,
    read_fields,
    zone_of,
)
from queries.cypher.values.elements import NodeRef, RelationshipRef
from queries.cypher.values.failures import argument_error, type_error

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.functions.context import Context

_MICROSECOND = 1_000
_MILLISECOND = 1_000_000
_CLOCK_UNITS = {
    "day": DAY,
    "hour": HOUR,
    "minute": MINUTE,
    "second": SECOND,
    "millisecond": _MILLISECOND,
    "microsecond": _MICROSECOND,
}
_DATE_UNITS: dict[str, Callable[[Date], Date]] = {
    "millennium": lambda date: Date(date.year // 1000 * 1000),
    "century": lambda date: Date(date.year // 100 * 100),
    "decade": lambda date: Date(date.year // 10 * 10),
    "year": lambda date: Date(date.year),
    "weekYear": lambda date: Date.from_epoch_day(calendar.first_monday(date.week_year)),
    "quarter": lambda date: Date(date.year, 3 * date.quarter - 2),
    "month": lambda date: Date(date.year, date.month),
    "week": lambda date: Date.from_epoch_day(date.epoch_day - date.day_of_week + 1),
    "day": lambda date: date,
}
_OVERRIDES = {name: allowed - SELECTORS for name, allowed in ALLOWED.items()}


def _unit(name: str, written: str) -> str:
    if written in _DATE_UNITS or written in _CLOCK_UNITS:
        return written
    known = ", ".join(dict.fromkeys([*_DATE_UNITS, *_CLOCK_UNITS]))
    raise unforeseen(
        argument_error(f"{name}.truncate() knows no unit {written!r}; there are {known}.")
    )


def _cut_date(unit: str, value: Any, what: str) -> Date:
    if unit not in _DATE_UNITS:
        raise type_error(f"{what} cannot be truncated to the {unit}.")
    with building():
        return _DATE_UNITS[unit](date_in(value, what))


def _cut_clock(unit: str, nanos: int) -> int:
    size = _CLOCK_UNITS[unit]
    return nanos // size * size


def _override_clock(fields: Fields, unit: str, nanos: int) -> int:
    """Set fields of a truncated time; finer fractions are added to the coarser ones that stay."""
    finer = {"millisecond": ("microsecond", "nanosecond"), "microsecond": ("nanosecond",)}
    added = 0
    for name in finer.get(unit, ()):
        if name in fields:
            value = fields[name]
            if not 0 <= value < 1_000:
                raise argument_error(f"The {name} {value} is not between 0 and 999.")
            added += value * (_MICROSECOND if name == "microsecond" else 1)
    rest = {name: value for name, value in fields.items() if name not in finer.get(unit, ())}
    return build_clock(rest, nanos) + added


def _date(unit: str, value: Any, fields: Fields, _: Context) -> Date:
    date = _cut_date(unit, value, "A date")
    return build_date(fields, date) if fields else date


def _local_time(unit: str, value: Any, fields: Fields, _: Context) -> LocalTime:
    return LocalTime.from_nanos(_truncated_clock(unit, value, fields))


def _truncated_clock(unit: str, value: Any, fields: Fields) -> int:
    if unit not in _CLOCK_UNITS:
        raise type_error(f"A time cannot be truncated to the {unit}.")
    return _override_clock(fields, unit, _cut_clock(unit, clock_in(value, "a time")))


def _time(unit: str, value: Any, fields: Fields, context: Context) -> Time:
    nanos = _truncated_clock(unit, value, fields)
    offset = value.offset if type(value) in (Time, DateTime) else DEFAULT_ZONE
    zone = zone_of(fields, offset)
    return Time.from_nanos(nanos, offset_at(zone, context.clock.statement // SECOND))


def _local_datetime(unit: str, value: Any, fields: Fields, _: Context) -> LocalDateTime:
    return _truncated_local(unit, value, fields)


def _truncated_local(unit: str, value: Any, fields: Fields) -> LocalDateTime:
    if type(value) not in (Date, LocalDateTime, DateTime):
        raise cannot_make("a datetime", value)
    if unit in _DATE_UNITS:
        date, nanos = _cut_date(unit, value, "A datetime"), 0
    else:
        date, nanos = date_in(value, "a datetime"), _cut_clock(unit, _clock(unit, value))
    return LocalDateTime.of(build_date(fields, date), _override_clock(fields, unit, nanos))


def _clock(unit: str, value: Any) -> int:
    if type(value) is Date:
        raise type_error(f"A date cannot be truncated to the {unit}.")
    return int(value.nanos)


def _datetime(unit: str, value: Any, fields: Fields, _: Context) -> DateTime:
    local = _truncated_local(unit, value, fields)
    zone = zone_of(fields, value.zone if type(value) is DateTime else DEFAULT_ZONE)
    with building():
        return DateTime(local, zone)


_CUTS: dict[str, Callable[[str, Any, Fields, Context], Any]] = {
    "date": _date,
    "localtime": _local_time,
    "time": _time,
    "localdatetime": _local_datetime,
    "datetime": _datetime,
}


def _register(name: str) -> None:
    def truncate(context: Context, unit: Any, *given: Any) -> Any:
        value = given[0] if given else current(name, context.clock.statement)
        written = given[1] if len(given) > 1 else None
        if unit is None or value is None:
            sentence = f"{name}.truncate() expects a unit and a value, got null."
            raise invalid_call(sentence, "ArgumentError")
        if type(written) is NodeRef or type(written) is RelationshipRef:
            written = properties(written)
        if type(unit) is not str or (written is not None and type(written) is not dict):
            raise invalid_call(f"{name}.truncate() expects a unit, a value and a map.")
        if not isinstance(value, Temporal):
            raise cannot_make(f"a {name}", value)
        fields = _read(name, written) if written else {}
        return _CUTS[name](_unit(name, unit), value, fields, context)

    truncate.__doc__ = f"A {name} cut to a unit such as month or hour; fields may be set after."
    truncate.__module__ = __name__
    function(
        f"{name}.truncate",
        f"(unit :: STRING, input? :: ANY, fields? :: MAP) :: {KINDS[name][0]}",
        null_in_null_out=False,
        context=True,
    )(truncate)


def _read(name: str, written: dict[str, Any]) -> Fields:
    return read_fields(written, f"{name}.truncate()", _OVERRIDES[name])


for _name in KINDS:
    _register(_name)
