"""Dates as articles write them; what is not said stays open, and nothing relative is worked out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH: Final = (
    r"(?P<month>(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))\b\.?"
)
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:%])"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)\b"

_FORMS: Final = [
    re.compile(rf"\b{_MONTH} ?{_DAY}(?:,? ?(?:of |in )?{_YEAR})?"),
    re.compile(rf"\b{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?"),
    re.compile(rf"\b{_MONTH},? (?:of )?{_YEAR}"),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b"),
    re.compile(r"\b(?P<month>[01]?\d)/(?P<day>[0-3]?\d)/(?P<year>(?:19|20)\d\d)\b"),
    re.compile(
        r"\b(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter|(?:mid|early|late)[- ])"
        r"(?: of)? ?(?P<year>(?:19|20)\d\d)\b"
    ),
    re.compile(
        r"(?<![\w$-])(?P<year>(?:19[1-9]|20[0-4])\d)\b(?!['\u2019]?s\b(?! )|-year|%|,\d{3})"
    ),
]
_ALONE: Final = re.compile(
    r"\b(?:in|last|this|next|since|until|by|early|late|mid|of|for|from"
    "|to) (?P<month>January|February"
    r"|April|June|July|August|September|October|November|December|March|May)\b(?! [A-Z\d])"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text.

    Attributes:
        start: where it begins.
        end: where it ends.
        name: ``2021-11-19``, ``2021-11``, ``2021``; without a year ``11-19`` or ``02``.
    """

    start: int
    end: int
    name: str


def dates(text: str, start: int, end: int) -> list[FoundDate]:
    """Find the dates of a part of the text, none within another."""
    found: list[FoundDate] = []
    for form in (*_FORMS, _ALONE):
        for match in form.finditer(text, start, end):
            begin = match.start("month") if form is _ALONE else match.start()
            if all(match.end() <= d.start or begin >= d.end for d in found):
                found += [FoundDate(begin, match.end(), name) for name in _names(match)]
    return sorted(found, key=lambda d: d.start)


def _names(match: re.Match[str]) -> Iterator[str]:
    parts = match.groupdict()
    month, day = _number(parts.get("month")), int(parts.get("day") or 0)
    if month is not None and not 1 <= month <= 12:
        return
    if parts.get("day") and not 1 <= day <= 31:
        return
    pieces = [parts.get("year") or "", f"{month:02}" if month else "", f"{day:02}" if day else ""]
    yield "-".join(piece for piece in pieces if piece)


def _number(month: str | None) -> int | None:
    if month is None:
        return None
    return int(month) if month.isdigit() else MONTHS[month.lower()]
