"""Titles by their company: what stands in one list with a title is one: ``Ashfall and Swan``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.well_known import is_well_known
from loaders.sources.article.extract.words import RANKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Place = tuple[int, int, str]
"""Where a name begins and ends in a sentence, and the name."""


@dataclass(frozen=True, slots=True)
class Row:
    """Names that stand side by side in a sentence.

    Attributes:
        names: the names.
        led: whether the words before the first of them lead up to films.
        joined: whether ``and`` joins the last two.
    """

    names: tuple[str, ...]
    led: bool
    joined: bool

    def told(self, titles: set[str]) -> Iterator[str]:
        """Give the names that must be titles, if some others are."""
        known = [name for name in self.names if name in titles]
        others = [name for name in self.names if name not in titles]
        enough = self.joined and (
            len(others) == 1 if len(self.names) == _PAIR or not self.led
            else len(known) > 1 or self.names[0] in titles
        )  # fmt: skip
        if known and enough:
            for name in others:
                ranked = name.partition(" ")[0].lower() in RANKS
                if is_well_known(name) or (not ranked and (self.led or _SHAPED.search(name))):
                    yield name


_PAIR: Final = 2


def rows(text: str, places: Iterable[Place]) -> Iterator[Row]:
    """Find the names of a sentence that stand in one list.

    Args:
        text: the sentence.
        places: where names stand in it.
    """
    row: list[Place] = []
    joined = False
    for place in sorted(set(places), key=lambda at: (at[0], -at[1])):
        if row and place[0] < row[-1][1]:
            continue
        between = text[row[-1][1] : place[0]] if row else ""
        if row and not joined and _BESIDE.fullmatch(between):
            joined = _AND.search(between) is not None
            row.append(place)
            continue
        yield from _row(text, row, joined=joined)
        row, joined = [place], False
    yield from _row(text, row, joined=joined)


def _in_credit(text: str, row: Sequence[Place]) -> bool:
    """Whether a list is all that stands in parentheses after a name: ``Kim Doe (FILM, FILM)``."""
    before, after = text[: row[0][0]], text[row[-1][1] :]
    return _OPENS.search(before) is not None and _CLOSES.match(after) is not None


_THE: Final = re.compile(r"\b[Tt]he ['\"]?$")
_STAR: Final = re.compile(
    r"['\"]? (?:stars?|actor|actress|director|writer|filmmaker|helmer|alum|creator|screenwriter)\b"
)
"""``the Ashfall and Iron Comet star`` names two films."""
_OPENS: Final = re.compile(r"[A-Z][\w'.-]+ \(['\"]?$")
_CLOSES: Final = re.compile(r"['\"]?\)")


def _row(text: str, row: Sequence[Place], *, joined: bool) -> Iterator[Row]:
    if len(row) < _PAIR:
        return
    if joined and _STAR.match(text, row[-1][1]) and _THE.search(text, 0, row[0][0]):
        yield Row(tuple(name for _, _, name in row), led=True, joined=True)
    if _OWNS.match(text, row[-1][1]):
        return
    if not joined and _in_credit(text, row):
        yield Row(tuple(name for _, _, name in row), led=True, joined=True)
        return
    framed = _FRAME.search(text[: row[0][0]]) and _GOES_ON.match(text, row[-1][1])
    row = row[1:] if framed and "," in text[row[0][1] : row[1][0]] else row
    if len(row) < _PAIR:
        return
    apart = len(row) == _PAIR and "," in text[row[0][1] : row[1][0]]
    if _ENDS.match(text, row[-1][1]) and not apart:
        led = _LEADS.search(text, max(0, row[0][0] - _REACH), row[0][0]) is not None
        yield Row(tuple(name for _, _, name in row), led, joined)


_FRAME: Final = re.compile(
    r"^(?:(?:[Aa]s for|[Oo]f) [^,]{0,40} (?:of|in)|[Ii]n|[Aa]t the \w+ of|[Bb]y the end of) ['\"]?$"
)
_GOES_ON: Final = re.compile(r" [a-z]+(?<! and)\b")
"""``In Ashfall, Vane, Dorn and Wick die``: the title ends before the comma."""
_REACH: Final = 60
_BESIDE: Final = re.compile(
    r"['\"]?(?: \((?:19|20)\d\d\))?['\"]?(?:,|,? (?:and|or|&|and then|as well as)) (?:the )?['\"]?"
)
_AND: Final = re.compile(r" (?:and|or|&|as well as) ")
_OWNS: Final = re.compile(
    r"['\"]?(?:'s?\b| (?:stars?|alum|actor|actress|director|writer|producer|creator|veteran)\b"
    r"| [A-Z]| who\b|, who\b)"
)
"""Whoever the last name is a title to tell of is not in the list: ``Ashfall and Wick star Doe``."""
_ENDS: Final = re.compile(
    r"['\"]?(?: \((?:19|20)\d\d\))?(?:[.,;:)?!]|$| (?:in|with|for|which|before|at|on|as|both|but"
    r"|while|together|and|that|are|were|have|from|to|opposite|alongside|last|this|earlier|when"
    r"|after|s?he|they)\b)"
)
"""After two names, so that the second begins no clause of its own."""
_LEADS: Final = re.compile(
    r"\b(?i:in(?: both| films like| the)?|of|after|since|between|both|(?:known|famous) for|on|made"
    r"|did|(?:co-)?(?:directed|wrote|written|produced|penned|helmed|scored|shot)|saw|like|such as"
    r"|includ(?:e|es|ing)|films|movies|hits|credits|behind|from|titles)[:,]? (?:the |and )?['\"]?$"
)
_SHAPED: Final = re.compile(r"^(?:The|A|An) |\b(?:of|the|a|to)\b|\d")
"""What begins with an article, or has small words, is no name of a person."""
