"""Times of day without a zone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self

from graph.values.temporal import clock, iso
from graph.values.temporal.moment import Moment
from graph.values.temporal.parts import ClockParts

if TYPE_CHECKING:
    from graph.values.temporal.duration import Duration


def day_nanos(duration: Duration) -> int:
    """The nanoseconds by which a duration moves a time of day."""
    return (duration.seconds * clock.SECOND + duration.nanoseconds) % clock.DAY


class LocalTime(ClockParts, Moment):
    """A time of day to the nanosecond, without a zone."""

    __slots__ = ("_nanos",)

    def __init__(
        self, hour: int = 0, minute: int = 0, second: int = 0, nanosecond: int = 0
    ) -> None:
        self._nanos = clock.to_nanos(hour, minute, second, nanosecond)

    @classmethod
    def from_nanos(cls, nanos: int) -> Self:
        """Make the time that lies so many nanoseconds after midnight.

        Raises:
            ValueError: a day is not so long.
        """
        clock.check_nanos(nanos)
        self = cls.__new__(cls)
        self._nanos = nanos
        return self

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ISO 8601 text: ``21:40:32.142``, ``2140``, ``21``, ...

        Raises:
            ValueError: it is not a time.
        """
        match = iso.match_text(iso.LOCAL_TIME, text, "a local time")
        return cls.from_nanos(iso.read_time(match))

    @classmethod
    def from_native(cls, time: dt.time) -> Self:
        """Take over a ``datetime.time`` and leave its zone aside."""
        return cls(time.hour, time.minute, time.second, time.microsecond * 1000)

    @property
    def nanos(self) -> int:
        """Nanoseconds since midnight."""
        return self._nanos

    @property
    def order(self) -> int:
        """The nanoseconds since midnight."""
        return self._nanos

    def to_native(self) -> dt.time:
        """Give a ``datetime.time``, nanoseconds rounded down to microseconds."""
        return dt.time(self.hour, self.minute, self.second, self.microsecond)

    def iso_format(self, *, full: bool = False) -> str:
        """Write the time as ``21:40:32.142``."""
        return clock.write_clock(self._nanos, full=full)

    def plus(self, duration: Duration) -> Self:
        """Move by the seconds, past midnight if need be; months and days do not count."""
        return type(self).from_nanos((self._nanos + day_nanos(duration)) % clock.DAY)
