"""When an article was published: stated, given, or inferred from what it speaks of.

What the text speaks of as to come bounds the date from above, what it speaks of as past from below.
Old plans ("was originally set for") bound nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.model.partial_date import PartialDate
from graph.results.errors import SourceError, UsageError
from loaders.sources.article.address import archived_on, original_address
from loaders.sources.article.dates import dates_in

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from graph.model.sources import DatedBy

_SENTENCE: Final = re.compile(r"(?<=[.!?\u201d\"])\s+(?=[\"\u201c\u2018(]?[A-Z])|\n+(?![a-z])")
_SHORT: Final = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|St)\.$"
)
_PLANNED: Final = re.compile(
    r"\b(?:will|won['\u2019]t|(?:is|are)\s+(?:\w+\s+)?(?:set|scheduled|slated|due|expected|dated|planned)"
    r"|(?:is|are)\s+(?:now\s+)?(?:going|coming|opening|arriving|moving)|due\s+(?:out|in)|set\s+to|scheduled\s+(?:for|to)|slated\s+(?:for|to)|ha(?:s|ve)\s+dated|on\s+track)\b",
    re.IGNORECASE,
)
_SOON: Final = re.compile(
    r"\b(?:opens|arrives|premieres|debuts|lands|hits|crashes|comes\s+out|releases)\b", re.IGNORECASE
)
_PAST: Final = re.compile(
    r"\b(?:(?:was|were)\s+(?:first\s+)?(?:released|shot|filmed|announced|delayed|shut\s+down|shown)|"
    r"(?<!have\s)(?:opened|premiered|debuted|landed|arrived|wrapped|died|began|started|ended)|"
    r"came\s+out|(?<!to\s)(?<!will\s)(?<!now\s)(?<!not\s)(?<!n['\u2019]t\s)(?<!would\s)"
    r"hit\s+(?:the\s+)?(?:theaters|theatres|cinemas|screens))\b",
    re.IGNORECASE,
)
_OLD_PLAN: Final = re.compile(
    r"\b(?:original(?:ly)?|previous(?:ly)?|formerly|once|first\s+(?:set|planned|scheduled)|"
    r"(?:was|were|been)\s+(?:\w+ly\s+)?(?:set|scheduled|slated|due|supposed|meant|expected|planned)|"
    r"would|could|might|should|if|instead|rather\s+than|from|until|since|rumou?r\w*)\b",
    re.IGNORECASE,
)
_IN_YEAR: Final = re.compile(
    r"\b(?:in|early|late|mid|(?:spring|summer|fall|autumn|winter)(?: of)?)[ -]$", re.IGNORECASE
)
_LONGEST_SENTENCE: Final = 2_000
_QUOTED: Final = re.compile(r"[\u201c\"][^\u201c\u201d\"]*[\u201d\"]")
_ADDRESS_DAY: Final = re.compile(r"/((?:19|20)\d\d)/(\d\d?)(?:/(\d\d?))?(?=/|$)")
_ADDRESS_YEAR: Final = re.compile(r"/((?:19|20)\d\d)/")


class ContradictedDateError(SourceError):
    """The date that an article states cannot be, for what its text says."""


@dataclass(frozen=True, slots=True)
class Dated:
    """When an article was published.

    Attributes:
        by: how that is known; None where nothing is.
        published: the date, where it is known.
        after: else the earliest that it can have been.
        before: else the latest.
        why: what an inferred date rests on.
        doubt: a sentence about what speaks against a date that was given, which goes all the same.
    """

    by: DatedBy | None = None
    published: PartialDate | None = None
    after: PartialDate | None = None
    before: PartialDate | None = None
    why: str | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """A date that the text speaks of, the words before it, and whether it is a plan."""

    day: PartialDate
    words: str
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the text says of its own time: the latest thing past, the earliest thing to come."""

    past: Bound | None = None
    to_come: Bound | None = None


def dated(text: str, stated: str | None, given: str | None, url: str | None, where: str) -> Dated:
    """Tell when an article was published.

    Args:
        text: the article.
        stated: the date that its header or its page states.
        given: the date of ``--published``, which decides.
        url: its address, which may hold a date.
        where: how sentences name it.

    Raises:
        UsageError: what was given is no date.
        SourceError: the stated date cannot be read.
        ContradictedDateError: the text contradicts it.
    """
    day = _given(given) if given is not None else None
    bounds = bounds_of(text)
    if day is not None:
        return Dated("given", day, doubt=_doubt(day, stated, bounds, where))
    if stated:
        day = _stated(stated, where)
        if wrong := _contradiction(day, bounds):
            raise ContradictedDateError(
                f"{where}: it says that it was published on {day}, but {wrong}. Say when it was "
                "published: --published YYYY-MM-DD."
            )
        return Dated("stated", day)
    return _inferred(bounds, url)


def _given(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise UsageError(f"--published: {error}.") from None


def _stated(text: str, where: str) -> PartialDate:
    try:
        return PartialDate.parse(text[:10].strip())
    except ValueError:
        found = next((day for _, _, day in dates_in(text)), None)
    if found is None:
        raise SourceError(
            f"{where}: its date {text[:40]!r} cannot be read. Say when it was published: "
            "--published YYYY-MM-DD."
        )
    return found


def _doubt(day: PartialDate, stated: str | None, bounds: Bounds, where: str) -> str | None:
    """Say what of an article speaks against the date that was given."""
    try:
        told = _stated(stated, where) if stated else None
    except SourceError:
        told = None
    if told is not None and (told.last_day < day.first_day or told.first_day > day.last_day):
        wrong: str | None = f"it says itself that it was published on {told}"
    else:
        wrong = _contradiction(day, bounds)
    return f"{where}: --published {day} goes, but {wrong}: is it right?" if wrong else None


def _contradiction(day: PartialDate, bounds: Bounds) -> str | None:
    """Say what in a text contradicts that it was published on a day."""
    past, to_come = bounds.past, bounds.to_come
    if to_come is not None and _is_not_before(day, to_come):
        return f"for its text {to_come.day} is still to come: '{to_come.words}'"
    if past is not None and day.last_day < past.day.first_day:
        return f"for its text {past.day} is over: '{past.words}'"
    return None


def _is_not_before(day: PartialDate, to_come: Bound) -> bool:
    """Tell whether a day is too late; on the day itself nobody writes of it as of a plan."""
    same = to_come.planned and day.day is not None and day == to_come.day
    return same or day.first_day > to_come.day.last_day


def _inferred(bounds: Bounds, url: str | None) -> Dated:
    """Bound the date by the address, an archive's copy and the text."""
    copied, original = archived_on(url), original_address(url) or ""
    in_address = _ADDRESS_DAY.search(original) or _ADDRESS_YEAR.search(original)
    day = _address_date(in_address)
    if day is not None and day.day is not None:
        return Dated("inferred", day, why=f"its address holds {in_address[0].strip('/')}")  # type: ignore[index]  # a day was found in it
    befores, afters = [], []
    if day is not None:
        why = f"its address holds {day}"
        afters.append((day, why))
        befores.append((day, why))
    if copied is not None:
        befores.append((copied, f"an archive copied it on {copied}"))
    if bounds.to_come:
        befores.append((bounds.to_come.day, f"its text speaks of {bounds.to_come.day} as to come"))
    if bounds.past:
        afters.append((bounds.past.day, f"its text speaks of {bounds.past.day} as over"))
    after = max(afters, key=lambda one: one[0].first_day, default=None)
    before = min(befores, key=lambda one: one[0].last_day, default=None)
    if after and before and after[0].first_day > before[0].last_day:
        return Dated()
    if not after and not before:
        return Dated()
    why = "; ".join(dict.fromkeys(one[1] for one in (after, before) if one))
    return Dated("inferred", None, after and after[0], before and before[0], why)


def _address_date(found: re.Match[str] | None) -> PartialDate | None:
    if found is None:
        return None
    try:
        return PartialDate(*(int(part) for part in found.groups() if part))
    except ValueError:
        return None


def bounds_of(text: str) -> Bounds:
    """Find what a text speaks of as past and as to come."""
    past: list[Bound] = []
    to_come: list[Bound] = []
    for whole in sentences(text):
        sentence = whole[:_LONGEST_SENTENCE]
        bare = _QUOTED.sub(lambda found: " " * len(found[0]), sentence)
        before = 0
        for start, end, day in dates_in(bare):
            said, before = bare[before:start], end
            words = " ".join(sentence[max(0, start - 60) : end].split())
            if day.month is None and not _IN_YEAR.search(said):
                continue
            bound = _bound(day, said, words)
            if bound is not None and bound[0]:
                to_come.append(bound[1])
            elif bound is not None and day.month is not None:
                past.append(bound[1])
    latest: Callable[[Bound], dt.date] = lambda bound: bound.day.first_day  # noqa: E731 - a key
    return Bounds(
        max(past, key=latest, default=None),
        min(to_come, key=lambda bound: bound.day.last_day, default=None),
    )


def _bound(day: PartialDate, before: str, words: str) -> tuple[bool, Bound] | None:
    """Tell whether what stands before a date speaks of it as to come, as past, or neither."""
    if _OLD_PLAN.search(before):
        return None
    planned, soon, past = (_last(cue, before) for cue in (_PLANNED, _SOON, _PAST))
    if max(planned, soon, past) < 0:
        return None
    return max(planned, soon) > past, Bound(day, words, planned=planned >= 0)


def _last(cue: re.Pattern[str], text: str) -> int:
    return max((found.start() for found in cue.finditer(text)), default=-1)


def sentences(text: str) -> Iterator[str]:
    """Split a text roughly into sentences: abbreviations of months and titles do not end one."""
    held = ""
    for part in _SENTENCE.split(text):
        held = f"{held} {part}" if held else part
        if not _SHORT.search(held):
            yield held
            held = ""
    if held:
        yield held
