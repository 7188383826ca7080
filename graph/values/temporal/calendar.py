"""The proleptic Gregorian calendar over the years -999999999 to 999999999.

Days are counted from 1970-01-01, which is day 0.
"""

from __future__ import annotations

import datetime as dt

MIN_YEAR = -999_999_999
MAX_YEAR = 999_999_999
_NATIVE_EPOCH = dt.date(1970, 1, 1).toordinal()
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year: int) -> bool:
    """Whether the year has a 29th of February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def year_length(year: int) -> int:
    """How many days the year has."""
    return 366 if is_leap(year) else 365


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month]


def day_of_year(year: int, month: int, day: int) -> int:
    """Which day of its year the date is, from 1."""
    return _DAYS_BEFORE[month] + day + (1 if month > 2 and is_leap(year) else 0)


def to_epoch_day(year: int, month: int, day: int) -> int:
    """Count the days from 1970-01-01 to a date that exists."""
    before = year - 1
    leaps = before // 4 - before // 100 + before // 400
    return before * 365 + leaps + day_of_year(year, month, day) - _NATIVE_EPOCH


def from_epoch_day(epoch_day: int) -> tuple[int, int, int]:
    """Give year, month and day of a day counted from 1970-01-01.

    Raises:
        ValueError: the year is out of range.
    """
    # Cycles of 400 years are all alike, so the standard library does any year of them.
    cycles, day_of_cycle = divmod(epoch_day + _NATIVE_EPOCH - 1, 146_097)
    date = dt.date.fromordinal(day_of_cycle + 1)
    year = date.year + 400 * cycles
    check_year(year)
    return year, date.month, date.day


def check_year(year: int) -> None:
    """Refuse a year that no date can have.

    Raises:
        ValueError: the year is out of range.
    """
    if not MIN_YEAR <= year <= MAX_YEAR:
        raise ValueError(f"The year {year} is not between {MIN_YEAR} and {MAX_YEAR}.")


def check_date(year: int, month: int, day: int) -> None:
    """Refuse a date that does not exist.

    Raises:
        ValueError: the year, month or day is out of range.
    """
    check_year(year)
    if not 1 <= month <= 12:
        raise ValueError(f"The month {month} is not between 1 and 12.")
    if not 1 <= day <= month_length(year, month):
        last = month_length(year, month)
        raise ValueError(f"The day {day} is not between 1 and {last} ({year}-{month:02}).")


def day_of_week(epoch_day: int) -> int:
    """Which day of the week it is, from 1 for Monday to 7 for Sunday."""
    return (epoch_day + 3) % 7 + 1


def first_monday(week_year: int) -> int:
    """Give the epoch day on which week 1 of an ISO week year begins."""
    fourth = to_epoch_day(week_year, 1, 4)
    return fourth - day_of_week(fourth) + 1


def weeks_in(week_year: int) -> int:
    """How many ISO weeks the week year has: 52 or 53."""
    return (first_monday(week_year + 1) - first_monday(week_year)) // 7


def week_of(epoch_day: int, year: int) -> tuple[int, int]:
    """Give ISO week year and week of a day that lies in the given calendar year."""
    for week_year in (year + 1, year):
        start = first_monday(week_year)
        if epoch_day >= start:
            return week_year, (epoch_day - start) // 7 + 1
    start = first_monday(year - 1)
    return year - 1, (epoch_day - start) // 7 + 1


def from_week(week_year: int, week: int, weekday: int) -> int:
    """Give the epoch day of an ISO week date.

    Raises:
        ValueError: there is no such week or weekday.
    """
    check_year(week_year)
    if not 1 <= week <= weeks_in(week_year):
        raise ValueError(f"The week {week} is not between 1 and {weeks_in(week_year)}.")
    if not 1 <= weekday <= 7:
        raise ValueError(f"The day of the week {weekday} is not between 1 and 7.")
    return first_monday(week_year) + (week - 1) * 7 + weekday - 1


def from_ordinal(year: int, ordinal: int) -> int:
    """Give the epoch day of a day counted within its year.

    Raises:
        ValueError: the year has no such day.
    """
    check_year(year)
    if not 1 <= ordinal <= year_length(year):
        raise ValueError(f"The ordinal day {ordinal} is not between 1 and {year_length(year)}.")
    return to_epoch_day(year, 1, 1) + ordinal - 1


def quarter_length(year: int, quarter: int) -> int:
    """How many days the quarter has."""
    first = 3 * quarter - 2
    return sum(month_length(year, month) for month in range(first, first + 3))


def from_quarter(year: int, quarter: int, day: int) -> int:
    """Give the epoch day of a day counted within a quarter.

    Raises:
        ValueError: there is no such quarter or day.
    """
    check_year(year)
    if not 1 <= quarter <= 4:
        raise ValueError(f"The quarter {quarter} is not between 1 and 4.")
    if not 1 <= day <= quarter_length(year, quarter):
        last = quarter_length(year, quarter)
        raise ValueError(f"The day of the quarter {day} is not between 1 and {last}.")
    return to_epoch_day(year, 3 * quarter - 2, 1) + day - 1


def add_months(year: int, month: int, day: int, months: int) -> tuple[int, int, int]:
    """Move a date by months; a day that the month lacks becomes its last day.

    Raises:
        ValueError: the year is out of range.
    """
    year, month = divmod(year * 12 + month - 1 + months, 12)
    check_year(year)
    return year, month + 1, min(day, month_length(year, month + 1))
