"""Durations: months, days, seconds and nanoseconds, kept apart because their lengths differ."""

from __future__ import annotations

import datetime as dt
import math
from fractions import Fraction

from graph.values.temporal.base import Temporal
from graph.values.temporal.clock import SECOND, write_fraction

AVERAGE_MONTH = 2_629_746
"""Seconds of a month on average: a twelfth of 365.2425 days."""
DAY_SECONDS = 86_400
_LIMIT = 2**63


class TooLongError(OverflowError):
    """A duration of more seconds, months and days counted on average, than 64 bits hold."""


class Duration(Temporal):
    """An amount of time.

    Attributes are whole numbers; ``nanoseconds`` lies between 0 and 999999999 and ``seconds`` is
    rounded down to fit, so that -0.5 s is -1 s and 500000000 ns.
    """

    __slots__ = ("_days", "_months", "_nanoseconds", "_seconds")

    def __init__(
        self, months: int = 0, days: int = 0, seconds: int = 0, nanoseconds: int = 0
    ) -> None:
        carried, nanoseconds = divmod(nanoseconds, SECOND)
        seconds += carried
        for name, value in (("months", months), ("days", days), ("seconds", seconds)):
            if not -_LIMIT <= value < _LIMIT:
                raise TooLongError(f"A duration cannot have {value} {name}.")
        if not -_LIMIT <= months * AVERAGE_MONTH + days * DAY_SECONDS + seconds < _LIMIT:
            raise TooLongError("A duration cannot be longer than 64 bits of seconds.")
        self._months = months
        self._days = days
        self._seconds = seconds
        self._nanoseconds = nanoseconds

    @classmethod
    def approximate(
        cls,
        months: Fraction | int = 0,
        days: Fraction | int = 0,
        seconds: Fraction | int = 0,
        nanoseconds: Fraction | int = 0,
    ) -> Duration:
        """Make a duration of fractions: what is left of a unit goes into the next smaller one.

        A fraction of a month counts as that part of an average month; what is left of a
        nanosecond is cut off.
        """
        whole_months = int(months)
        days = days + Fraction(AVERAGE_MONTH, DAY_SECONDS) * (months - whole_months)
        whole_days = int(days)
        seconds = seconds + (days - whole_days) * DAY_SECONDS
        whole_seconds = int(seconds)
        nanoseconds = nanoseconds + (seconds - whole_seconds) * SECOND
        return cls(whole_months, whole_days, whole_seconds, int(nanoseconds))

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read ISO 8601 text such as ``P1Y2M3DT4H5M6.789S`` or ``P2012-02-02T14:37:21.545``.

        Raises:
            ValueError: it is not a duration.
        """
        from graph.values.temporal.duration_text import read_duration  # noqa: PLC0415 - a cycle

        return read_duration(text)

    @classmethod
    def from_native(cls, delta: dt.timedelta) -> Duration:
        """Take over a ``datetime.timedelta``."""
        return cls(0, delta.days, delta.seconds, delta.microseconds * 1000)

    @property
    def months(self) -> int:
        """The months, years included."""
        return self._months

    @property
    def days(self) -> int:
        """The days, weeks included."""
        return self._days

    @property
    def seconds(self) -> int:
        """The seconds, hours and minutes included, rounded down."""
        return self._seconds

    @property
    def nanoseconds(self) -> int:
        """The nanoseconds that are to be added to the seconds, never negative."""
        return self._nanoseconds

    @property
    def parts(self) -> tuple[int, int, int, int]:
        """Months, days, seconds and nanoseconds."""
        return (self._months, self._days, self._seconds, self._nanoseconds)

    @property
    def order(self) -> tuple[int, int, int, int]:
        """The average length in nanoseconds, then the parts."""
        length = self._months * AVERAGE_MONTH + self._days * DAY_SECONDS + self._seconds
        return (length * SECOND + self._nanoseconds, self._months, self._days, self._seconds)

    def to_native(self) -> dt.timedelta:
        """Give a ``datetime.timedelta``, nanoseconds rounded down to microseconds.

        Raises:
            ValueError: the duration has months, or is too long for one.
        """
        if self._months:
            raise ValueError(f"{self} has months, whose length is not fixed.")
        try:
            microseconds = self._nanoseconds // 1000
            return dt.timedelta(self._days, self._seconds, microseconds)
        except OverflowError as error:
            raise ValueError(f"{self} is too long for a datetime.timedelta.") from error

    def iso_format(self, *, full: bool = False) -> str:  # noqa: ARG002 - one form only
        """Write the duration as ``P1Y2M3DT4H5M6.789S``."""
        years = int(Fraction(self._months, 12))
        months = self._months - 12 * years
        date = _units((years, "Y"), (months, "M"), (self._days, "D"))
        total = self._seconds * SECOND + self._nanoseconds
        sign = "-" if total < 0 else ""
        seconds, nanosecond = divmod(abs(total), SECOND)
        minutes, second = divmod(seconds, 60)
        hours, minute = divmod(minutes, 60)
        time = "".join(f"{sign}{n}{unit}" for n, unit in ((hours, "H"), (minute, "M")) if n)
        if second or nanosecond:
            time += f"{sign}{second}{write_fraction(nanosecond)}S"
        if not date and not time:
            return "PT0S"
        return f"P{date}T{time}" if time else f"P{date}"

    def __neg__(self) -> Duration:
        return Duration(-self._months, -self._days, -self._seconds, -self._nanoseconds)

    def __add__(self, other: object) -> Duration:
        if type(other) is not Duration:
            return NotImplemented
        return Duration(*(a + b for a, b in zip(self.parts, other.parts, strict=True)))

    def __sub__(self, other: object) -> Duration:
        if type(other) is not Duration:
            return NotImplemented
        return Duration(*(a - b for a, b in zip(self.parts, other.parts, strict=True)))

    def __mul__(self, factor: object) -> Duration:
        if type(factor) is int:
            return Duration(*(part * factor for part in self.parts))
        if type(factor) is float:
            if not math.isfinite(factor):
                return self._without_end(factor)
            exact = Fraction(repr(factor))
            return Duration.approximate(*(part * exact for part in self.parts))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, divisor: object) -> Duration:
        if type(divisor) is not int and type(divisor) is not float:
            return NotImplemented
        if not divisor or not math.isfinite(divisor):
            if type(divisor) is int:
                raise ZeroDivisionError("A duration cannot be divided by zero.")
            return self._without_end(divisor)
        exact = Fraction(repr(divisor))
        return Duration.approximate(*(part / exact for part in self.parts))

    def _without_end(self, number: float) -> Duration:
        """Scale by what is not finite, as Neo4j does: what is not a number counts as nothing."""
        if self._months and not math.isnan(number):
            raise TooLongError(f"{self} cannot be scaled by {number}.")
        return Duration()

    def __bool__(self) -> bool:
        return any(self.parts)


def _units(*parts: tuple[int, str]) -> str:
    return "".join(f"{value}{unit}" for value, unit in parts if value)
