"""Titles in the tokens of a sentence: whether the words of one stand at a place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from loaders.sources.article.extract.spelling import key, keys
from loaders.sources.article.extract.words import STARTERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from loaders.sources.article.extract.entities import Entity, Span
    from loaders.sources.article.extract.tokens import Token

_SIGNS: Final = frozenset(":-,.\"'&?!")


def as_written(token: Token, words: tuple[str, ...], entity: Entity) -> bool:
    """Tell whether a title that is a common word is written as one: ``IF``, not ``If``."""
    return len(words) > 1 or words[0] not in STARTERS or token.text == entity.name


def number_of_row(tokens: Sequence[Token], at: int) -> int:
    """Give the number that a row of films ends with: ``... through 6``; 0 where there is none.

    Args:
        tokens: the words of a sentence.
        at: where the words after the first film begin.
    """
    ends = at + 1 < len(tokens) and tokens[at].text in ("through", "thru")
    return int(tokens[at + 1].text) if ends and tokens[at + 1].text.isdigit() else 0


def counts_people(words: tuple[str, ...]) -> bool:
    """Tell whether a title may be what a team is called: ``the Iron Four``."""
    return len(words) == 2 and words[1].isdigit() and not words[0].isdigit()


def first_words(tokens: Sequence[Token], at: int) -> list[str]:
    """Give the words that a title beginning at a token is looked up by: ``King``, ``King's``."""
    token = tokens[at]
    found = [(keys(token.text) or (token.text,))[0]]
    if at + 1 < len(tokens) and tokens[at + 1].text == "'s":
        found.append(keys(f"{token.text}'s")[0])
    return found


def matches(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> int:
    """Give the place after the words of a title that begins at a token, 0 where it does not."""
    place, at, signs = 0, index, 0
    while place < len(words) and at < len(tokens):
        token = tokens[at]
        if token.text in _SIGNS and not (token.text == "&" and words[place] == "and"):
            signs += 1
            if signs > 2 or place == 0:
                return 0
            at += 1
            continue
        spelled = keys(token.text) if token.text != "&" else ("and",)
        if spelled != words[place : place + len(spelled)] and _glued(tokens, at):
            spelled, at = keys(token.text + tokens[at + 1].text), at + 1
        if spelled != words[place : place + len(spelled)] or not spelled:
            return 0
        if place == 0 and not (
            token.capital or token.text[0].isdigit() or token.text == "untitled"
        ):
            return 0
        place, at, signs = place + len(spelled), at + 1, 0
    return at if place == len(words) else 0


def _glued(tokens: Sequence[Token], at: int) -> bool:
    return (
        at + 1 < len(tokens)
        and tokens[at + 1].start == tokens[at].end
        and (tokens[at + 1].text.isalpha() or tokens[at + 1].text == "'s")
    )


def longest(spans: Iterable[Span]) -> list[Span]:
    """Keep the longer of two spans that overlap."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: s.start - s.end):
        if all(span.end <= other.start or span.start >= other.end for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda s: s.start)


def misspelled(
    title: str,
    known: Mapping[tuple[str, ...], Entity],
    series: Collection[tuple[str, ...]],
) -> Entity | None:
    """Give the film whose title a long one is nearly; numbers must be the same."""
    ours, digits = key(title), re.findall(r"\d", key(title))
    if len(ours) < _LONG or keys(title) in series:
        return None
    for words, entity in known.items():
        other = "".join(words)
        if (
            abs(len(other) - len(ours)) <= 3
            and len(other) >= _LONG
            and entity.kind == "film"
            and digits == re.findall(r"\d", other)
            and fuzz.ratio(ours, other) >= _NEARLY
        ):
            return entity
    return None


_LONG: Final = 12
_NEARLY: Final = 90
