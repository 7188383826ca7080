"""Reading ISO 8601 durations: by units, or in the alternative form of a date and a time."""

from __future__ import annotations

import re
from fractions import Fraction

from graph.values.temporal.clock import SECOND
from graph.values.temporal.duration import Duration
from graph.values.temporal.iso import match_text

_NUMBER = r"[-+]?[0-9]{1,19}(?:[.,][0-9]{1,30})?"
_BY_UNIT = re.compile(
    rf"(?P<sign>[-+]?)P(?:(?P<years>{_NUMBER})Y)?(?:(?P<months>{_NUMBER})M)?"
    rf"(?:(?P<weeks>{_NUMBER})W)?(?:(?P<days>{_NUMBER})D)?"
    rf"(?:T(?:(?P<hours>{_NUMBER})H)?(?:(?P<minutes>{_NUMBER})M)?(?:(?P<seconds>{_NUMBER})S)?)?",
    re.IGNORECASE,
)
_BY_DATE = re.compile(
    r"(?P<sign>[-+]?)P(?:(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
    r"|(?P<month_>[0-9]{2})(?P<day_>[0-9]{2})))?"
    r"(?:T(?:(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})"
    r"(?::(?P<second>[0-9]{2})(?:[.,](?P<fraction>[0-9]{1,9}))?)?"
    r"|(?P<hour_>[0-9]{2})(?:(?P<minute_>[0-9]{2})"
    r"(?:(?P<second_>[0-9]{2})(?:[.,](?P<fraction_>[0-9]{1,9}))?)?)?))?",
    re.IGNORECASE,
)
_UNITS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
_LAST = {"month": 12, "day": 31, "hour": 24, "minute": 60, "second": 60}


def read_duration(text: str) -> Duration:
    """Read a duration in either form.

    Raises:
        ValueError: it is in neither.
    """
    match = _BY_UNIT.fullmatch(text)
    if match and text[-1] not in "PpTt":
        return _read_units(match, text)
    match = match_text(_BY_DATE, text, "a duration")
    if text[-1] in "PpTt":
        raise ValueError(f"{text!r} cannot be read as a duration: it names no amount.")
    return _read_date(match)


_MOST_DIGITS = 9


def _read_units(match: re.Match[str], text: str) -> Duration:
    amounts = {unit: _fraction(match[unit]) for unit in _UNITS}
    given = [unit for unit in _UNITS if match[unit]]
    if len((match["seconds"] or "").replace(",", ".").partition(".")[2]) > _MOST_DIGITS:
        raise ValueError(f"{text!r} cannot be read as a duration: a second has nine digits.")
    if any(amounts[unit].denominator != 1 for unit in given[:-1]):
        raise ValueError(
            f"{text!r} cannot be read as a duration: only the last unit is a fraction."
        )
    sign = -1 if match["sign"] == "-" else 1
    seconds = amounts["hours"] * 3600 + amounts["minutes"] * 60 + amounts["seconds"]
    return Duration.approximate(
        sign * (amounts["years"] * 12 + amounts["months"]),
        sign * (amounts["weeks"] * 7 + amounts["days"]),
        sign * seconds,
    )


def _fraction(text: str | None) -> Fraction:
    return Fraction((text or "0").replace(",", "."))


def _read_date(match: re.Match[str]) -> Duration:
    found = match.groupdict()
    part = {name: int(found[name] or found.get(f"{name}_") or 0) for name in ("year", *_LAST)}
    for name, last in _LAST.items():
        if part[name] > last:
            raise ValueError(f"The {name}s of a duration in this form are at most {last}.")
    sign = -1 if match["sign"] == "-" else 1
    nanos = int((match["fraction"] or match["fraction_"] or "0").ljust(9, "0"))
    seconds = part["hour"] * 3600 + part["minute"] * 60 + part["second"]
    months = part["year"] * 12 + part["month"]
    return Duration(sign * months, sign * part["day"], 0, sign * (seconds * SECOND + nanos))
