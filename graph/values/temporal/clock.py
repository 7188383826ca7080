"""The time of a day as nanoseconds since midnight: its parts and how it is written."""

from __future__ import annotations

SECOND = 1_000_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR


def to_nanos(hour: int, minute: int, second: int, nanosecond: int) -> int:
    """Count the nanoseconds since midnight.

    Raises:
        ValueError: a part is out of range.
    """
    parts = (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59))
    for name, value, last in parts:
        if not 0 <= value <= last:
            raise ValueError(f"The {name} {value} is not between 0 and {last}.")
    if not 0 <= nanosecond < SECOND:
        raise ValueError(f"The nanosecond {nanosecond} is not between 0 and {SECOND - 1}.")
    return hour * HOUR + minute * MINUTE + second * SECOND + nanosecond


def check_nanos(nanos: int) -> None:
    """Refuse a number of nanoseconds that no day has.

    Raises:
        ValueError: it is negative or a day or more.
    """
    if not 0 <= nanos < DAY:
        raise ValueError("A time of day is not negative and shorter than a day.")


def write_fraction(nanosecond: int) -> str:
    """Write the part after the seconds: nothing, or a point and as many digits as are needed."""
    return f".{nanosecond:09}".rstrip("0") if nanosecond else ""


def write_clock(nanos: int, *, full: bool) -> str:
    """Write a time of day; seconds that are zero are left out unless all is asked for."""
    minutes, rest = divmod(nanos, MINUTE)
    hour, minute = divmod(minutes, 60)
    if not rest and not full:
        return f"{hour:02}:{minute:02}"
    second, nanosecond = divmod(rest, SECOND)
    return f"{hour:02}:{minute:02}:{second:02}{write_fraction(nanosecond)}"
