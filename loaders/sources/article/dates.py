"""Dates of a text that have their year, as dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from graph.model.partial_date import PartialDate
from loaders.sources.article.extract.dates import dates

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOCK: Final = re.compile(
    r"(?:,|\s*[|\u2022\u00b7@-])?\s+(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?"
    r"(?:\s+[A-Z]{2,4})?$",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+", re.IGNORECASE
)


def dates_in(text: str) -> Iterator[tuple[int, int, PartialDate]]:
    """Give each date with its year, with where it stands."""
    for found in dates(text, 0, len(text)):
        try:
            yield found.start, found.end, PartialDate.parse(found.name)
        except ValueError:
            continue


def one_date(text: str) -> str | None:
    """Give the day that a text is and nothing else; a weekday and a time of day do not matter.

    >>> one_date("Thursday, May 21, 2020 9:13am PT"), one_date("in May 2020")
    ('2020-05-21', None)
    """
    bare = _CLOCK.sub("", _WEEKDAY.sub("", text.strip()))
    for start, end, day in dates_in(bare):
        return str(day) if (start, end) == (0, len(bare)) and day.day is not None else None
    return None
