"""``date()``, ``localtime()``, ``time()``, ``localdatetime()``, ``datetime()``.

Each takes nothing (the current one), a string, a map of fields, or another temporal value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.values.temporal import Date, DateTime, LocalDateTime, LocalTime, Time
from graph.values.temporal.clock import DAY, SECOND
from graph.values.temporal.zone import offset_at
from queries.cypher.functions.registry import function
from queries.cypher.functions.temporal.current import CLASSES, DEFAULT_ZONE, KINDS, current
from queries.cypher.functions.temporal.failures import building, cannot_make, invalid_call, reading
from queries.cypher.functions.temporal.fields import (
    CLOCK_FIELDS,
    DATE_FIELDS,
    EPOCHS,
    SELECTORS,
    Fields,
    build_clock,
    build_date,
    clock_in,
    date_in,
    read_fields,
    zone_of,
)
from queries.cypher.values.failures import argument_error, type_error
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.functions.context import Context

_ZONE = frozenset({"timezone"})
ALLOWED: dict[str, frozenset[str]] = {
    "date": DATE_FIELDS | {"date"} | _ZONE,
    "localtime": CLOCK_FIELDS | {"time"} | _ZONE,
    "time": CLOCK_FIELDS | {"time"} | _ZONE,
    "localdatetime": DATE_FIELDS | CLOCK_FIELDS | {"date", "time", "datetime"} | _ZONE,
    "datetime": DATE_FIELDS | CLOCK_FIELDS | {"date", "time", "datetime"} | _ZONE | EPOCHS,
}
"""Which fields each function takes."""


def _date(fields: Fields, _: Context) -> Date:
    _refuse_zone(fields)
    base = date_in(fields["date"], "a date") if "date" in fields else None
    return build_date(fields, base)


def _local_time(fields: Fields, _: Context) -> LocalTime:
    _refuse_zone(fields)
    base = clock_in(fields["time"], "a time") if "time" in fields else None
    return LocalTime.from_nanos(build_clock(fields, base))


def _time(fields: Fields, context: Context) -> Time:
    selected = fields.get("time")
    base = clock_in(selected, "a time") if "time" in fields else None
    nanos = build_clock(fields, base)
    zone = zone_of(fields, DEFAULT_ZONE)
    offset = offset_at(zone, context.clock.statement // SECOND)
    if type(selected) is not Time and type(selected) is not DateTime:
        return Time.from_nanos(nanos, offset)
    time = Time.from_nanos(nanos, selected.offset)
    return time.with_offset(offset) if "timezone" in fields else time


def _local_datetime(fields: Fields, _: Context) -> LocalDateTime:
    _refuse_zone(fields)
    return build_local(fields, "a local datetime")


def build_local(fields: Fields, what: str) -> LocalDateTime:
    """Make a local date and time of fields and of what they select."""
    if "datetime" in fields and ("date" in fields or "time" in fields):
        raise argument_error("The field datetime does not go together with date or time.")
    from_date = fields.get("date", fields.get("datetime"))
    from_time = fields.get("time", fields.get("datetime"))
    base = None if from_date is None else date_in(from_date, what)
    clock = None if from_time is None else clock_in(from_time, what)
    timed = clock is not None or not CLOCK_FIELDS.isdisjoint(fields)
    date = build_date(fields, base, complete=timed)
    return LocalDateTime.of(date, build_clock(fields, clock))


def _datetime(fields: Fields, _: Context) -> DateTime:
    zone = zone_of(fields, DEFAULT_ZONE)
    if not EPOCHS.isdisjoint(fields):
        return _from_epoch(fields, zone)
    local = build_local(fields, "a datetime")
    selected = fields.get("time", fields.get("datetime"))
    with building():
        if type(selected) is Time:
            value = DateTime(local, selected.offset)
        elif type(selected) is DateTime:
            value = DateTime(local, selected.zone)
        else:
            return DateTime(local, zone)
        return value.in_zone(zone) if "timezone" in fields else value


def _from_epoch(fields: Fields, zone: int | str) -> DateTime:
    """An instant; what other fields say stands in place of what it says."""
    if not SELECTORS.isdisjoint(fields) or fields.keys() >= EPOCHS:
        raise argument_error("epochSeconds or epochMillis stand in place of a date and a time.")
    seconds, millis = fields.get("epochSeconds"), fields.get("epochMillis", 0)
    nanos = millis * 1_000_000 if seconds is None else seconds * SECOND
    with building():
        instant = DateTime.from_epoch(nanos, zone)
    if fields.keys() <= EPOCHS | _ZONE:
        return instant
    rest = {name: value for name, value in fields.items() if name not in EPOCHS | _ZONE}
    date, clock = build_date(rest, instant.date), build_clock(rest, instant.nanos)
    with building():
        return DateTime(LocalDateTime.of(date, clock), zone)


def _refuse_zone(fields: Fields) -> None:
    if "timezone" in fields:
        raise type_error("A timezone does not go together with other fields here.")


def _check_whole(name: str, *given: Any) -> None:
    for number in given:
        if type(number) is not int:
            raise invalid_call(f"{name}() expects integers, got {describe(number)}.")


def _select(name: str, value: Any) -> Any:
    """Make a temporal value from one of another type."""
    kind = type(value)
    if kind is CLASSES[name]:
        return value
    what = f"a {KINDS[name][0].lower()}"
    if name == "date":
        return date_in(value, what)
    if name == "localtime":
        return LocalTime.from_nanos(clock_in(value, what))
    if name == "time":
        offset = value.offset if kind is DateTime else DEFAULT_ZONE
        return Time.from_nanos(clock_in(value, what), offset)
    if name == "localdatetime" and kind is DateTime:
        return value.local
    if name == "datetime" and kind is LocalDateTime:
        return DateTime(value, DEFAULT_ZONE)
    raise cannot_make(what, value)


_BUILDERS: dict[str, Callable[[Fields, Context], Any]] = {
    "date": _date,
    "localtime": _local_time,
    "time": _time,
    "localdatetime": _local_datetime,
    "datetime": _datetime,
}


def construct(name: str, context: Context, value: Any) -> Any:
    """Make a temporal value by the function of that name."""
    if type(value) is str:
        with reading():
            return CLASSES[name].parse(value)
    if type(value) is dict:
        what = f"A {KINDS[name][0].lower()}"
        fields = read_fields(value, what, ALLOWED[name])
        if fields.keys() == _ZONE:
            return current(name, context.clock.statement, zone_of(fields, DEFAULT_ZONE))
        return _BUILDERS[name](fields, context)
    return _select(name, value)


def _register(name: str) -> None:
    def make(context: Context, *given: Any) -> Any:
        if not given:
            return current(name, context.clock.statement)
        return construct(name, context, given[0])

    make.__doc__ = f"A {name} from text, fields or another temporal value; without any the current."
    make.__module__ = __name__
    function(name, f"(input? :: ANY) :: {KINDS[name][0]}", context=True)(make)


for _name in KINDS:
    _register(_name)


@function(
    "datetime.fromEpoch",
    "(seconds :: NUMBER, nanoseconds :: NUMBER) :: ZONED DATETIME",
    null_in_null_out=False,
)
def from_epoch(seconds: Any, nanoseconds: Any) -> DateTime:
    """The instant so many seconds and nanoseconds after 1970-01-01T00:00Z."""
    _check_whole("datetime.fromEpoch", seconds, nanoseconds)
    if not 0 <= nanoseconds < SECOND:
        raise argument_error(f"The nanoseconds {nanoseconds} are not between 0 and {SECOND - 1}.")
    with building():
        return DateTime.from_epoch(seconds * SECOND + nanoseconds)


@function(
    "datetime.fromEpochMillis",
    "(milliseconds :: NUMBER) :: ZONED DATETIME",
    null_in_null_out=False,
)
def from_epoch_millis(milliseconds: Any) -> DateTime:
    """The instant so many milliseconds after 1970-01-01T00:00Z."""
    _check_whole("datetime.fromEpochMillis", milliseconds)
    with building():
        return DateTime.from_epoch(milliseconds * (DAY // 86_400_000))
