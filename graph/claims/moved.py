"""To which day a delay moves a film, read from the name of its event."""

from __future__ import annotations

import re
from calendar import month_name
from typing import Final

from graph.model.partial_date import PartialDate

_MONTHS: Final = {name: number for number, name in enumerate(month_name) if name}
_END: Final = re.compile(
    rf"(?:(?P<iso>\d{{4}}(?:-\d\d){{0,2}})|(?P<month>{'|'.join(_MONTHS)}) "
    r"(?:(?P<day>\d{1,2}), )?(?P<year>\d{4}))$"
)


def moved_to(name: str) -> PartialDate | None:
    """Give the day, the month or the year with which a name ends; None where it does not.

    >>> str(moved_to("Delay to November 19, 2021")), str(moved_to("It is put off to 2023-05"))
    ('2021-11-19', '2023-05')
    """
    found = _END.search(name)
    if found is None:
        return None
    try:
        if found["iso"]:
            return PartialDate.parse(found["iso"])
        day = int(found["day"]) if found["day"] else None
        return PartialDate(int(found["year"]), _MONTHS[found["month"]], day)
    except ValueError:
        return None


def renamed(name: str, day: PartialDate) -> str:
    """Give a name that ends with a date the ending of a more exact one, written alike.

    >>> renamed("Delay to May 2023", PartialDate(2023, 5, 26))
    'Delay to May 26, 2023'
    >>> renamed("Delay to 2023", PartialDate(2023, 5))
    'Delay to 2023-05'
    """
    found = _END.search(name)
    if found is None:
        return name
    text = str(day)
    if found["month"] and day.month is not None:
        number = f" {day.day}," if day.day is not None else ""
        text = f"{month_name[day.month]}{number} {day.year}"
    return name[: found.start()] + text


def is_finer(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether a date says more exactly when another one is, and does not contradict it."""
    inside = other.first_day <= one.first_day and one.last_day <= other.last_day
    return inside and one.precision != other.precision


def may_be_one_day(first: PartialDate, second: PartialDate) -> bool:
    """Tell whether two dates, known in part, may mean the same."""
    return first.first_day <= second.last_day and second.first_day <= first.last_day
