"""Titles in parts: the name of the series, the film's own name, its number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.spelling import NUMBERS, keys

if TYPE_CHECKING:
    from collections.abc import Collection

_NUMBER: Final = (
    r"(?P<number>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)"
)
_TAIL: Final = re.compile(
    (
        r"^(?P<base>.+?)[:,]?(?: -)?[ -](?P<word>Part|Chapter|Episode|Volume|Vol\."
        f"|Movie)? ?{_NUMBER}$"
    ),
    re.IGNORECASE,
)
_PART: Final = re.compile(rf"[,:]?(?: -)? (?:Part|Vol(?:ume|\.)) {_NUMBER}$", re.IGNORECASE)


_WORLD: Final = re.compile(r"^(?:from )?the (?:world|universe) of ", re.IGNORECASE)
"""``From the World of SERIES: FILM`` belongs to the series."""
_STORY: Final = re.compile(
    r": (?:A|An|The) (.+) (?:Story|Mystery|Movie|Adventure|Saga|Film|Tale|Chronicle|Origin)$"
)
"""``FILM: A SERIES Story`` belongs to the series."""
_GOES_ON: Final = re.compile(r" (?:to|in|on|from|for|at|by|of) ")
"""``Comet to Mars`` is no film of the series that is called Comet for short."""
_NO_NUMBERS: Final = frozenset(
    ("i", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
)
"""``Fearless Four`` is a name; sequels are counted in figures, or as parts."""
_GENERIC: Final = frozenset(["Episode", "Chapter", "Part", "Volume", "Movie", "Phase", "Season"])


@dataclass(frozen=True, slots=True)
class Parts:
    """A title in parts.

    Attributes:
        base: the name of the series: ``Iron Comet``.
        own: what the film alone is called: ``Ashfall``; may be empty.
        number: its place in the series, where the title says it.
    """

    base: str
    own: str = ""
    number: int | None = None


def base_of(title: str) -> str | None:
    """Give the name of the series where the form of a title leaves no doubt about it.

    >>> base_of("Iron: Comet 3"), base_of("Iron: Comet - Ashfall"), base_of("Iron: Comet")
    ('Iron: Comet', 'Iron: Comet', None)
    """
    if " - " in title:
        head = title.split(" - ", maxsplit=1)[0]
        return base_of(head) or head
    if title.count(": ") == 2:
        return title.rpartition(": ")[0]
    match = _TAIL.match(title)
    if (
        match
        and not (match["word"] or "").lower().startswith(("part", "vol"))
        and (match["word"] or match["number"].lower() not in _NO_NUMBERS)
    ):
        return None if match["base"] in _GENERIC else match["base"]
    return None


def parted(title: str, bases: Collection[tuple[str, ...]] = ()) -> Parts:
    """Cut a title into its parts.

    Args:
        title: the title, with plain dashes.
        bases: the words of names of series that are known.

    >>> parted("Iron Comet 3")
    Parts(base='Iron Comet', own='', number=3)
    >>> parted("Iron Comet: Chapter 4 - Ashfall")
    Parts(base='Iron Comet', own='Ashfall', number=4)
    >>> parted("Iron: Comet Ashfall Part 1", [("iron", "comet")])
    Parts(base='Iron: Comet', own='Ashfall Part 1', number=None)
    """
    if keys(title) in bases:
        return Parts(title)
    if " - " in title:
        head, _, own = title.partition(" - ")
        inner = parted(head, bases)
        if own.isdigit():
            return Parts(inner.base, inner.own, int(own))
        return Parts(inner.base, own, inner.number)
    match = _TAIL.match(title)
    whole = _PART.sub("", title)
    if match and (match["word"] or "").lower().startswith(("part", "vol")) and whole != title:
        inner = parted(whole, bases)
        if inner.own or inner.number:
            return Parts(inner.base, title[len(inner.base) :].strip(" ,:-"), inner.number)
        return Parts(inner.base, "", _value(match["number"]))
    if match and (match["word"] or match["number"].lower() not in _NO_NUMBERS):
        return Parts(match["base"], "", _value(match["number"]))
    for cut in (i for i, c in enumerate(title) if c in " :"):
        other = " " not in title[:cut] and _GOES_ON.match(title, cut)
        if keys(title[:cut]) in bases and title[cut:].strip(" :,-") and not other:
            return Parts(title[:cut].rstrip(":, "), title[cut:].strip(" :,-"))
    if story := _STORY.search(title):
        return Parts(story[1], title[: story.start()])
    base, colon, own = title.rpartition(": ")
    return Parts(_WORLD.sub("", base) or base, own) if colon else Parts(title)


def _value(number: str) -> int:
    return int(number) if number.isdigit() else NUMBERS[number.lower()]
