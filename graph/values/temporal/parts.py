"""The parts that several temporal types have: those of a date, and those of a time of day."""

from __future__ import annotations

from abc import ABC, abstractmethod

from graph.values.temporal import calendar
from graph.values.temporal.clock import HOUR, MINUTE, SECOND


class DateParts(ABC):
    """The parts of a value that has a date.

    Whoever uses it gives ``epoch_day`` and ``_civil``: year, month and day.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def epoch_day(self) -> int:
        """Days since 1970-01-01."""

    @property
    @abstractmethod
    def _civil(self) -> tuple[int, int, int]:
        """Year, month and day."""

    @property
    def year(self) -> int:
        """The calendar year; 0 is the year before 1."""
        return self._civil[0]

    @property
    def month(self) -> int:
        """The month from 1 to 12."""
        return self._civil[1]

    @property
    def day(self) -> int:
        """The day of the month."""
        return self._civil[2]

    @property
    def quarter(self) -> int:
        """The quarter of the year from 1 to 4."""
        return (self._civil[1] + 2) // 3

    @property
    def week(self) -> int:
        """The ISO week from 1 to 53."""
        return calendar.week_of(self.epoch_day, self.year)[1]

    @property
    def week_year(self) -> int:
        """The year that the ISO week belongs to."""
        return calendar.week_of(self.epoch_day, self.year)[0]

    @property
    def day_of_week(self) -> int:
        """1 for Monday to 7 for Sunday."""
        return calendar.day_of_week(self.epoch_day)

    @property
    def ordinal_day(self) -> int:
        """The day of the year from 1."""
        return calendar.day_of_year(*self._civil)

    @property
    def day_of_quarter(self) -> int:
        """The day of the quarter from 1."""
        return self.epoch_day - calendar.to_epoch_day(self.year, 3 * self.quarter - 2, 1) + 1


class ClockParts(ABC):
    """The parts of a value that has a time of day.

    Whoever uses it gives ``nanos``.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def nanos(self) -> int:
        """Nanoseconds since midnight."""

    @property
    def hour(self) -> int:
        """The hour from 0 to 23."""
        return self.nanos // HOUR

    @property
    def minute(self) -> int:
        """The minute from 0 to 59."""
        return self.nanos // MINUTE % 60

    @property
    def second(self) -> int:
        """The second from 0 to 59."""
        return self.nanos // SECOND % 60

    @property
    def millisecond(self) -> int:
        """The whole milliseconds of the second."""
        return self.nanos % SECOND // 1_000_000

    @property
    def microsecond(self) -> int:
        """The whole microseconds of the second."""
        return self.nanos % SECOND // 1_000

    @property
    def nanosecond(self) -> int:
        """The nanoseconds of the second."""
        return self.nanos % SECOND
