"""The current date and time: of the transaction, of the statement, or of this very moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.values.temporal import Date, DateTime, LocalDateTime, LocalTime, Time
from graph.values.temporal.zone import parse_zone
from queries.cypher.functions.registry import function
from queries.cypher.functions.temporal.failures import invalid_call, reading
from queries.cypher.functions.temporal.fields import read_fields, zone_of
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.functions.context import Context

DEFAULT_ZONE = 0
"""Where nothing names a zone it is UTC."""

KINDS: dict[str, tuple[str, Callable[[DateTime], Any]]] = {
    "date": ("DATE", lambda instant: instant.date),
    "localtime": ("LOCAL TIME", lambda instant: LocalTime.from_nanos(instant.nanos)),
    "time": ("ZONED TIME", lambda instant: Time.from_nanos(instant.nanos, instant.offset)),
    "localdatetime": ("LOCAL DATETIME", lambda instant: instant.local),
    "datetime": ("ZONED DATETIME", lambda instant: instant),
}
"""The functions that make temporal values: the type, and how to cut it out of an instant."""

CLASSES: dict[str, Any] = {
    "date": Date,
    "localtime": LocalTime,
    "time": Time,
    "localdatetime": LocalDateTime,
    "datetime": DateTime,
}


def current(name: str, nanos: int, zone: int | str = DEFAULT_ZONE) -> Any:
    """Give what the function of that name gives for an instant in a zone."""
    return KINDS[name][1](DateTime.from_epoch(nanos, zone))


def _zone(given: Any) -> int | str:
    """Read the one argument: the name of a zone, or a map with the key ``timezone``."""
    if given is None:
        return DEFAULT_ZONE
    if type(given) is dict:
        return zone_of(read_fields(given, "The current time", frozenset({"timezone"})), 0)
    if type(given) is not str:
        raise invalid_call(f"Expected the name of a time zone or a map, got {describe(given)}.")
    with reading():
        return parse_zone(given, strict=True)


def _register(name: str, which: str, read: Callable[[Context], int], pure: bool) -> None:  # noqa: FBT001
    def now(context: Context, timezone: Any = None) -> Any:
        return current(name, read(context), _zone(timezone))

    now.__doc__ = f"The current {name} {which}, in UTC or a given time zone."
    now.__module__ = __name__
    full_name = f"{name}.{which.rsplit(maxsplit=1)[-1]}"
    signature = f"(timezone? :: ANY) :: {KINDS[name][0]}"
    function(full_name, signature, context=True, pure=pure)(now)


for _name in KINDS:
    _register(_name, "of the transaction", lambda context: context.clock.transaction, True)
    _register(_name, "of the statement", lambda context: context.clock.statement, True)
    _register(_name, "in realtime", lambda context: context.clock.realtime(), False)
