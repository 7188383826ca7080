"""ISO 8601 text of dates, times and offsets: what the parsers of the temporal types share."""

from __future__ import annotations

import re

from graph.values.temporal import calendar
from graph.values.temporal.clock import to_nanos
from graph.values.temporal.zone import parse_offset

_DATE = (
    r"(?P<year>[0-9]{4}|[+-][0-9]{1,9})"
    r"(?:-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?"
    r"|(?P<month_>[0-9]{2})(?P<day_>[0-9]{2})?"
    r"|-W(?P<week>[0-9]{1,2})(?:-(?P<weekday>[0-9]))?"
    r"|W(?P<week_>[0-9]{2})(?P<weekday_>[0-9])?"
    r"|-Q(?P<quarter>[0-9])(?:-(?P<quarterday>[0-9]{1,2}))?"
    r"|Q(?P<quarter_>[0-9])(?P<quarterday_>[0-9]{2})?"
    r"|-(?P<ordinal>[0-9]{3})"
    r"|(?P<ordinal_>[0-9]{3}))?"
)
_TIME = (
    r"(?:(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-9]{1,2})"
    r"(?::(?P<second>[0-9]{1,2})(?:[.,](?P<fraction>[0-9]{1,9}))?)?)?"
    r"|(?P<hour_>[0-9]{2})(?P<minute_>[0-9]{2})"
    r"(?:(?P<second_>[0-9]{2})(?:[.,](?P<fraction_>[0-9]{1,9}))?)?)"
)
_ZONE = (
    r"(?P<offset>[Zz]|[+-][0-9]{2}(?::?[0-9]{2}(?::?[0-9]{2})?)?)?"
    r"(?:\[(?P<zone>[^\[\]]{1,100})\])?"
)

DATE = re.compile(_DATE)
LOCAL_TIME = re.compile("[Tt]?" + _TIME)
TIME = re.compile("[Tt]?" + _TIME + _ZONE)
LOCAL_DATETIME = re.compile(f"{_DATE}(?:[Tt]{_TIME})?")
DATETIME = re.compile(f"{_DATE}(?:[Tt]{_TIME})?{_ZONE}")


def match_text(pattern: re.Pattern[str], text: str, what: str) -> re.Match[str]:
    """Match a whole text.

    Raises:
        ValueError: it is not of that form.
    """
    match = pattern.fullmatch(text)
    if match is None:
        shown = text if len(text) <= 60 else f"{text[:60]}..."
        raise ValueError(f"{shown!r} cannot be read as {what}.")
    return match


def _part(match: re.Match[str], name: str, default: int) -> int:
    """Read a number that stands in the extended or in the basic format."""
    digits = match[name] or match[f"{name}_"]
    return default if digits is None else int(digits)


def read_date(match: re.Match[str]) -> int:
    """Give the epoch day of a matched date.

    Raises:
        ValueError: there is no such day.
    """
    year = int(match["year"])
    if match["week"] or match["week_"]:
        return calendar.from_week(year, _part(match, "week", 1), _part(match, "weekday", 1))
    if match["quarter"] or match["quarter_"]:
        day = _part(match, "quarterday", 1)
        return calendar.from_quarter(year, _part(match, "quarter", 1), day)
    if match["ordinal"] or match["ordinal_"]:
        return calendar.from_ordinal(year, _part(match, "ordinal", 1))
    month, day = _part(match, "month", 1), _part(match, "day", 1)
    calendar.check_date(year, month, day)
    return calendar.to_epoch_day(year, month, day)


def read_time(match: re.Match[str]) -> int:
    """Give the nanoseconds since midnight of a matched time; midnight where there is none.

    Raises:
        ValueError: there is no such time.
    """
    fraction = (match["fraction"] or match["fraction_"] or "0").ljust(9, "0")
    hour, minute, second = (_part(match, name, 0) for name in ("hour", "minute", "second"))
    return to_nanos(hour, minute, second, int(fraction))


def read_offset(match: re.Match[str]) -> int | None:
    """Give the matched offset in seconds, None where there is none.

    Raises:
        ValueError: there is no such offset.
    """
    return parse_offset(match["offset"]) if match["offset"] else None
