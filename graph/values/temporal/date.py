"""Dates without a time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self

from graph.values.temporal import calendar, iso
from graph.values.temporal.duration import DAY_SECONDS
from graph.values.temporal.moment import Moment
from graph.values.temporal.parts import DateParts

if TYPE_CHECKING:
    from graph.values.temporal.duration import Duration

_NATIVE_EPOCH = dt.date(1970, 1, 1).toordinal()


class Date(DateParts, Moment):
    """A day of the proleptic Gregorian calendar."""

    __slots__ = ("_day", "_epoch_day", "_month", "_year")

    def __init__(self, year: int, month: int = 1, day: int = 1) -> None:
        calendar.check_date(year, month, day)
        self._year = year
        self._month = month
        self._day = day
        self._epoch_day = calendar.to_epoch_day(year, month, day)

    @classmethod
    def from_epoch_day(cls, epoch_day: int) -> Self:
        """Make the date that lies so many days after 1970-01-01.

        Raises:
            ValueError: its year is out of range.
        """
        self = cls.__new__(cls)
        self._year, self._month, self._day = calendar.from_epoch_day(epoch_day)
        self._epoch_day = epoch_day
        return self

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ISO 8601 text: ``2015-07-21``, ``20150721``, ``2015-W30-2``, ``2015-Q3``, ...

        Raises:
            ValueError: it is not a date.
        """
        return cls.from_epoch_day(iso.read_date(iso.match_text(iso.DATE, text, "a date")))

    @classmethod
    def from_native(cls, date: dt.date) -> Self:
        """Take over a ``datetime.date``."""
        return cls(date.year, date.month, date.day)

    @property
    def epoch_day(self) -> int:
        """Days since 1970-01-01."""
        return self._epoch_day

    @property
    def _civil(self) -> tuple[int, int, int]:
        return (self._year, self._month, self._day)

    @property
    def order(self) -> int:
        """The day itself."""
        return self._epoch_day

    def __eq__(self, other: object) -> bool:
        if type(other) is not Date:
            return NotImplemented
        return self._epoch_day == other._epoch_day

    def __hash__(self) -> int:
        return hash(("Date", self._epoch_day))

    def to_native(self) -> dt.date:
        """Give a ``datetime.date``.

        Raises:
            ValueError: the year is not between 1 and 9999.
        """
        try:
            return dt.date.fromordinal(self._epoch_day + _NATIVE_EPOCH)
        except (ValueError, OverflowError) as error:
            raise ValueError(f"datetime.date has no year {self.year}.") from error

    def iso_format(self, *, full: bool = False) -> str:  # noqa: ARG002 - one form only
        """Write the date as ``2015-07-21``; a sign stands before years outside 0 to 9999."""
        year = f"{self._year:04}" if 0 <= self._year <= 9999 else f"{self._year:+05}"
        return f"{year}-{self._month:02}-{self._day:02}"

    def plus(self, duration: Duration) -> Self:
        """Move by months, then by days; seconds count as whole days of 24 hours."""
        days = duration.days + whole_days(duration)
        if not duration.months:
            return type(self).from_epoch_day(self._epoch_day + days)
        civil = calendar.add_months(*self._civil, duration.months)
        return type(self).from_epoch_day(calendar.to_epoch_day(*civil) + days)


def whole_days(duration: Duration) -> int:
    """The whole days in a duration's seconds, cut off towards zero."""
    seconds = duration.seconds
    if seconds < 0 and duration.nanoseconds:
        seconds += 1
    days = abs(seconds) // DAY_SECONDS
    return -days if seconds < 0 else days
