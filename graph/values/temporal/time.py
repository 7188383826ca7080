"""Times of day with an offset."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self

from graph.values.temporal import clock, iso
from graph.values.temporal.local_time import day_nanos
from graph.values.temporal.moment import Moment
from graph.values.temporal.parts import ClockParts
from graph.values.temporal.zone import ZoneError, check_offset, parse_zone, write_offset

if TYPE_CHECKING:
    from graph.values.temporal.duration import Duration


class Time(ClockParts, Moment):
    """A time of day to the nanosecond with an offset from UTC to the second."""

    __slots__ = ("_nanos", "_offset")

    def __init__(
        self,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        nanosecond: int = 0,
        offset: int = 0,
    ) -> None:
        self._nanos = clock.to_nanos(hour, minute, second, nanosecond)
        self._offset = check_offset(offset)

    @classmethod
    def from_nanos(cls, nanos: int, offset: int) -> Self:
        """Make the time that lies so many nanoseconds after midnight, at the offset in seconds.

        Raises:
            ValueError: a day is not so long, or an offset not so large.
        """
        clock.check_nanos(nanos)
        self = cls.__new__(cls)
        self._nanos = nanos
        self._offset = check_offset(offset)
        return self

    @classmethod
    def parse(cls, text: str, default_offset: int = 0) -> Self:
        """Read ISO 8601 text: ``21:40:32.142+01:00``, ``2140Z``, ...

        Raises:
            ValueError: it is not a time.
        """
        match = iso.match_text(iso.TIME, text, "a time")
        offset = iso.read_offset(match)
        if offset is None:
            zone = parse_zone(match["zone"]) if match["zone"] else default_offset
            if isinstance(zone, str):
                raise ZoneError(f"A time without a date has an offset, and no zone {zone}.")
            offset = zone
        return cls.from_nanos(iso.read_time(match), offset)

    @classmethod
    def from_native(cls, time: dt.time) -> Self:
        """Take over a ``datetime.time`` with a fixed offset; without one it is UTC."""
        delta = time.utcoffset() or dt.timedelta()
        offset = delta.days * 86_400 + delta.seconds
        return cls(time.hour, time.minute, time.second, time.microsecond * 1000, offset)

    @property
    def nanos(self) -> int:
        """Nanoseconds since midnight."""
        return self._nanos

    @property
    def offset(self) -> int:
        """Seconds east of Greenwich."""
        return self._offset

    @property
    def tz(self) -> str:
        """The offset as it is written: ``Z`` or ``+01:00``."""
        return write_offset(self._offset)

    @property
    def order(self) -> tuple[int, int]:
        """The time in UTC, then the offset."""
        return (self._nanos - self._offset * clock.SECOND, self._offset)

    def with_offset(self, offset: int) -> Self:
        """Show the same instant at another offset."""
        shifted = self._nanos + (offset - self._offset) * clock.SECOND
        return type(self).from_nanos(shifted % clock.DAY, offset)

    def to_native(self) -> dt.time:
        """Give a ``datetime.time`` with a fixed offset, rounded down to microseconds."""
        zone = dt.timezone(dt.timedelta(seconds=self._offset))
        return dt.time(self.hour, self.minute, self.second, self.microsecond, tzinfo=zone)

    def iso_format(self, *, full: bool = False) -> str:
        """Write the time as ``21:40:32.142+01:00``."""
        return clock.write_clock(self._nanos, full=full) + write_offset(self._offset)

    def plus(self, duration: Duration) -> Self:
        """Move by the seconds, past midnight if need be; months and days do not count."""
        moved = (self._nanos + day_nanos(duration)) % clock.DAY
        return type(self).from_nanos(moved, self._offset)
