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
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?!:\d|%)"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)\b"

_FORMS: Final = [
    re.compile(rf"\b{_MONTH} ?{_DAY}(?:,? ?(?:of |in )?{_YEAR})?"),
    re.compile(rf"\b{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?"),
    re.compile(rf"\b{_MONTH},? (?:of )?{_YEAR}"),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b"),
    re.compile(
        r"\b(?P<month>[01]?\d)/(?P<day>[0-3]?\d)/(?P<year>(?:(?:19|20)\d\d|[0-4]\d))(?![\d/])"
    ),
    re.compile(
        r"\b(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter|(?:mid|early|late)[- ])"
        r"(?: of)? ?(?P<year>(?:19|20)\d\d)\b"
    ),
    re.compile(
        r"(?<![\w$-])(?P<year>(?:19[1-9]|20[0-4])\d)\b(?!['\u2019]?s\b(?! )|-year|%|,\d{3})"
    ),
]
_FEASTS: Final = {
    "Christmas Day": "12-25",
    "Christmas Eve": "12-24",
    "Boxing Day": "12-26",
    "New Year's Eve": "12-31",
    "Independence Day weekend": "07-04",
    "Fourth of July": "07-04",
    "July Fourth": "07-04",
    "Valentine's Day": "02-14",
    "New Year's Day": "01-01",
}
_FEAST: Final = re.compile(
    rf"\b(?P<feast>{'|'.join(_FEASTS)})(?:,? (?:of |in )?{_YEAR})?".replace("'", "['\u2019]")
)
_CHRISTMAS: Final = re.compile(rf"\b(?P<feast>Christmas)(?:,? (?:of |in )?{_YEAR})")
"""Only with its year: alone it is often a kind of film."""
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
    for form in (_FEAST, _CHRISTMAS, *_FORMS, _ALONE):
        for match in form.finditer(text, start, end):
            begin = match.start("month") if form is _ALONE else match.start()
            if all(match.end() <= d.start or begin >= d.end for d in found):
                found += [FoundDate(begin, match.end(), name) for name in _names(match)]
    return [
        _dated(d, found, text) for d in sorted([*found, *_seconds(found, text, end)], key=_place)
    ]


def _place(date: FoundDate) -> int:
    return date.start


def _seconds(found: list[FoundDate], text: str, end: int) -> Iterator[FoundDate]:
    """``Dec. 15 and 20``: two days of a month."""
    for date in found:
        other = _SECOND.match(text, date.end, end) if _MONTH_DAY.fullmatch(date.name) else None
        if other is not None and 1 <= int(other[1]) <= 31:
            yield FoundDate(other.start(1), other.end(1), f"{date.name[:-2]}{int(other[1]):02}")


def _dated(date: FoundDate, found: list[FoundDate], text: str) -> FoundDate:
    """Give a day the year that the next words have: ``from May 3 to June 7, 2027``."""
    if not _MONTH_DAY.fullmatch(date.name) or len(date.name) > _DAY_ONLY:
        return date
    if said := _THAT_YEAR.match(text, date.end):
        years = _YEARS.findall(text, max(0, date.start - 300), date.start)
        name = f"{years[-1]}-{date.name}" if years else date.name
        return FoundDate(date.start, said.end() if years else date.end, name)
    for other in found:
        later = other.start > date.end and _MONTH_DAY.fullmatch(other.name)
        if later and len(other.name) > _DAY_ONLY and other.name[5:] > date.name:
            between = text[date.end : other.start]
            if between in (" to ", " until ", " and ", ", to "):
                return FoundDate(date.start, date.end, f"{other.name[:5]}{date.name}")
    return date


_DAY_ONLY: Final = 5
_MONTH_DAY: Final = re.compile(r"(?:\d{4}-)?\d\d-\d\d")
_THAT_YEAR: Final = re.compile(r",? (?:of |in )?(?:that|the same) (?:very )?year\b")
_YEARS: Final = re.compile(r"\b(?:19|20)\d\d\b")
_SECOND: Final = re.compile(
    r" (?:and|&) ([0-3]?\d)(?:st|nd|rd|th)?(?=[,.;)](?! ?(?:19|20)\d\d)"
    r"| respectively|$)"
)


def _names(match: re.Match[str]) -> Iterator[str]:
    parts = match.groupdict()
    if feast := parts.get("feast"):
        year = f"{parts['year']}-" if parts["year"] else ""
        yield year + _FEASTS.get(feast.replace("\u2019", "'"), "12-25")
        return
    month, day = _number(parts.get("month")), int(parts.get("day") or 0)
    if month is not None and not 1 <= month <= 12:
        return
    if parts.get("day") and not 1 <= day <= 31:
        return
    year = parts.get("year") or ""
    year = f"20{year}" if len(year) == 2 else year  # ``5/22/26``
    pieces = [year, f"{month:02}" if month else "", f"{day:02}" if day else ""]
    yield "-".join(piece for piece in pieces if piece)


def _number(month: str | None) -> int | None:
    if month is None:
        return None
    return int(month) if month.isdigit() else MONTHS[month.lower()]
