"""Dates with a time of day, without a zone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self

from graph.values.temporal import calendar, clock, iso
from graph.values.temporal.date import Date
from graph.values.temporal.moment import Moment
from graph.values.temporal.parts import ClockParts, DateParts

if TYPE_CHECKING:
    from graph.values.temporal.duration import Duration


class LocalDateTime(DateParts, ClockParts, Moment):
    """A date and a time of day to the nanosecond, without a zone."""

    __slots__ = ("_date", "_nanos")

    def __init__(
        self,
        year: int,
        month: int = 1,
        day: int = 1,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        nanosecond: int = 0,
    ) -> None:
        self._date = Date(year, month, day)
        self._nanos = clock.to_nanos(hour, minute, second, nanosecond)

    @classmethod
    def of(cls, date: Date, nanos: int) -> Self:
        """Join a date and the nanoseconds since its midnight.

        Raises:
            ValueError: a day is not so long.
        """
        clock.check_nanos(nanos)
        self = cls.__new__(cls)
        self._date = date
        self._nanos = nanos
        return self

    @classmethod
    def from_epoch(cls, nanos: int) -> Self:
        """Make the local datetime so many nanoseconds after 1970-01-01T00:00.

        Raises:
            ValueError: its year is out of range.
        """
        day, rest = divmod(nanos, clock.DAY)
        return cls.of(Date.from_epoch_day(day), rest)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ISO 8601 text: ``2015-07-21T21:40:32.142``, ``2015W302T2140``, ...

        Raises:
            ValueError: it is not a local datetime.
        """
        match = iso.match_text(iso.LOCAL_DATETIME, text, "a local datetime")
        return cls.of(Date.from_epoch_day(iso.read_date(match)), iso.read_time(match))

    @classmethod
    def from_native(cls, value: dt.datetime) -> Self:
        """Take over a ``datetime.datetime`` and leave its zone aside."""
        date = Date(value.year, value.month, value.day)
        nanos = clock.to_nanos(value.hour, value.minute, value.second, value.microsecond * 1000)
        return cls.of(date, nanos)

    @property
    def date(self) -> Date:
        """The date without the time."""
        return self._date

    @property
    def epoch_day(self) -> int:
        """Days since 1970-01-01."""
        return self._date.epoch_day

    @property
    def _civil(self) -> tuple[int, int, int]:
        return self._date._civil  # noqa: SLF001 - made of a date

    @property
    def nanos(self) -> int:
        """Nanoseconds since midnight."""
        return self._nanos

    @property
    def order(self) -> int:
        """Nanoseconds since 1970-01-01T00:00 on the same clock."""
        return self._date.epoch_day * clock.DAY + self._nanos

    def to_native(self) -> dt.datetime:
        """Give a naive ``datetime.datetime``, rounded down to microseconds.

        Raises:
            ValueError: the year is not between 1 and 9999.
        """
        time = dt.time(self.hour, self.minute, self.second, self.microsecond)
        return dt.datetime.combine(self._date.to_native(), time)

    def iso_format(self, *, full: bool = False) -> str:
        """Write the value as ``2015-07-21T21:40:32.142``."""
        return f"{self._date.iso_format()}T{clock.write_clock(self._nanos, full=full)}"

    def plus_calendar(self, duration: Duration) -> Self:
        """Move by the months and days only; the time of day stays."""
        date = self._date
        if duration.months:
            civil = calendar.add_months(date.year, date.month, date.day, duration.months)
            date = Date(*civil)
        if duration.days:
            date = Date.from_epoch_day(date.epoch_day + duration.days)
        return self if date is self._date else type(self).of(date, self._nanos)

    def plus(self, duration: Duration) -> Self:
        """Move by months, then by days, then by seconds."""
        moved = self.plus_calendar(duration)
        if not duration.seconds and not duration.nanoseconds:
            return moved
        nanos = duration.seconds * clock.SECOND + duration.nanoseconds
        return type(self).from_epoch(moved.order + nanos)
