"""Instants: dates with a time of day and a zone, named or a fixed offset."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self

from graph.values.temporal import clock, iso
from graph.values.temporal.date import Date
from graph.values.temporal.local_datetime import LocalDateTime
from graph.values.temporal.moment import Moment
from graph.values.temporal.parts import ClockParts, DateParts
from graph.values.temporal.zone import (
    ZoneError,
    check_offset,
    is_valid_offset,
    named_zone,
    offset_at,
    offset_of_local,
    parse_zone,
    write_offset,
)

if TYPE_CHECKING:
    from graph.values.temporal.duration import Duration


class DateTime(DateParts, ClockParts, Moment):
    """A local date and time with the offset that holds there, and the zone's name if it has one."""

    __slots__ = ("_local", "_offset", "_zone")

    def __init__(self, local: LocalDateTime, zone: int | str = 0) -> None:
        """Place a local date and time in a zone: an offset in seconds, or a name.

        A time that the clocks skip moves forward, one they show twice takes the earlier offset.
        """
        second = local.order // clock.SECOND
        offset = offset_of_local(zone, second)
        if isinstance(zone, str):
            held = offset_at(zone, second - offset)
            if held != offset:
                local = LocalDateTime.from_epoch(local.order + (held - offset) * clock.SECOND)
            offset = held
        self._local = local
        self._offset = check_offset(offset)
        self._zone = zone if isinstance(zone, str) else None

    @classmethod
    def _join(cls, local: LocalDateTime, offset: int, zone: str | None) -> Self:
        self = cls.__new__(cls)
        self._local = local
        self._offset = offset
        self._zone = zone
        return self

    @classmethod
    def from_epoch(cls, nanos: int, zone: int | str = 0) -> Self:
        """Make the instant so many nanoseconds after 1970-01-01T00:00Z, shown in a zone.

        Raises:
            ValueError: its year is out of range.
        """
        offset = check_offset(offset_at(zone, nanos // clock.SECOND))
        local = LocalDateTime.from_epoch(nanos + offset * clock.SECOND)
        return cls._join(local, offset, zone if isinstance(zone, str) else None)

    @classmethod
    def parse(cls, text: str, default_zone: int | str = 0) -> Self:
        """Read ISO 8601 text: ``2015-07-21T21:40:32.142+02:00[Europe/Stockholm]``, ...

        Raises:
            ValueError: it is not a datetime, or the zone never has that offset at that time.
        """
        match = iso.match_text(iso.DATETIME, text, "a datetime")
        local = LocalDateTime.of(Date.from_epoch_day(iso.read_date(match)), iso.read_time(match))
        offset = iso.read_offset(match)
        zone = parse_zone(match["zone"]) if match["zone"] else None
        if zone is None:
            return cls(local, default_zone if offset is None else offset)
        if offset is None or isinstance(zone, int):
            return cls(local, zone)
        if not is_valid_offset(zone, local.order // clock.SECOND, offset):
            raise ZoneError(f"{zone} does not have the offset {write_offset(offset)} at {local}.")
        return cls._join(local, offset, zone)

    @classmethod
    def from_native(cls, value: dt.datetime) -> Self:
        """Take over an aware ``datetime.datetime``; without a zone it is UTC."""
        local = LocalDateTime.from_native(value)
        delta = value.utcoffset() or dt.timedelta()
        offset = delta.days * 86_400 + delta.seconds
        name = getattr(value.tzinfo, "key", None)
        return cls._join(local, check_offset(offset), name if isinstance(name, str) else None)

    @property
    def date(self) -> Date:
        """The date without the time."""
        return self._local.date

    @property
    def local(self) -> LocalDateTime:
        """What the clocks of the zone show."""
        return self._local

    @property
    def epoch_day(self) -> int:
        """Days since 1970-01-01 in the zone."""
        return self._local.epoch_day

    @property
    def _civil(self) -> tuple[int, int, int]:
        return self._local._civil  # noqa: SLF001 - made of a local datetime

    @property
    def nanos(self) -> int:
        """Nanoseconds since midnight in the zone."""
        return self._local.nanos

    @property
    def offset(self) -> int:
        """Seconds east of Greenwich."""
        return self._offset

    @property
    def zone(self) -> int | str:
        """The zone's name, or the offset where it has none."""
        return self._offset if self._zone is None else self._zone

    @property
    def tz(self) -> str:
        """The zone as it is written: ``Europe/Stockholm``, ``Z`` or ``+01:00``."""
        return write_offset(self._offset) if self._zone is None else self._zone

    @property
    def epoch_nanos(self) -> int:
        """Nanoseconds since 1970-01-01T00:00Z."""
        return self._local.order - self._offset * clock.SECOND

    @property
    def epoch_second(self) -> int:
        """Whole seconds since 1970-01-01T00:00Z."""
        return self.epoch_nanos // clock.SECOND

    @property
    def epoch_millis(self) -> int:
        """Whole milliseconds since 1970-01-01T00:00Z."""
        return self.epoch_nanos // 1_000_000

    @property
    def order(self) -> tuple[int, int, str]:
        """The instant, then the offset, then the zone's name."""
        return (self.epoch_nanos, self._offset, self._zone or "")

    def in_zone(self, zone: int | str) -> Self:
        """Show the same instant in another zone."""
        return type(self).from_epoch(self.epoch_nanos, zone)

    def to_native(self) -> dt.datetime:
        """Give an aware ``datetime.datetime``, rounded down to microseconds.

        Raises:
            ValueError: the year is not between 1 and 9999.
        """
        if self._zone is None:
            zone: dt.tzinfo = dt.timezone(dt.timedelta(seconds=self._offset))
        else:
            zone = named_zone(self._zone)
        aware = self._local.to_native().replace(tzinfo=zone)
        expected = dt.timedelta(seconds=self._offset)
        return aware if aware.utcoffset() == expected else aware.replace(fold=1)

    def iso_format(self, *, full: bool = False) -> str:
        """Write the value as ``2015-07-21T21:40:32.142+02:00[Europe/Stockholm]``."""
        name = f"[{self._zone}]" if self._zone else ""
        return f"{self._local.iso_format(full=full)}{write_offset(self._offset)}{name}"

    def plus(self, duration: Duration) -> Self:
        """Move by months and days on the clocks of the zone, then by seconds that pass."""
        value = self
        local = self._local.plus_calendar(duration)
        if local is not self._local:
            value = self._resolved(local)
        if not duration.seconds and not duration.nanoseconds:
            return value
        nanos = duration.seconds * clock.SECOND + duration.nanoseconds
        return type(self).from_epoch(value.epoch_nanos + nanos, self.zone)

    def _resolved(self, local: LocalDateTime) -> Self:
        """Place another local time in the zone, at the same offset where that is possible."""
        second = local.order // clock.SECOND
        if self._zone is None or is_valid_offset(self._zone, second, self._offset):
            return self._join(local, self._offset, self._zone)
        return type(self)(local, self._zone)
