"""Who and what is named in a sentence that somebody typed: its longest parts that are names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from viz.explorer.jobs.search import Index

THINGS: Final = frozenset({"Film", "Series", "Character", "Person", "Organization", "Place"})
"""What a question can be about; a source or a claim that holds its words is not."""
MOST_WORDS: Final = 6
MOST_NAMED: Final = 4
_LEAST: Final = 3
_WORD: Final = re.compile(r"[^\W_][\w.'\u2019-]*")
_STEM: Final = 4
_SMALL_WORDS: Final = """a an and are at by did do does for from in into is it of on or the to was
were which who whom whose what when where why how with not have has between come came out"""
SMALL: Final = frozenset(_SMALL_WORDS.split())
ORDINALS: Final = (
    ("one", "first"),
    ("two", "second"),
    ("three", "third"),
    ("four", "fourth"),
    ("five", "fifth"),
    ("six", "sixth"),
    ("seven", "seventh"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("ten", "tenth"),
    ("eleven", "eleventh"),
    ("twelve", "twelfth"),
)


def numbered(number: object) -> list[str]:
    """Give how people call the film of a number: ``seventh film``, ``film 7``.

    >>> numbered(7)[:2]
    ['seventh film', 'film seven']
    """
    if not isinstance(number, int) or not 0 < number <= len(ORDINALS):
        return []
    word, ordinal = ORDINALS[number - 1]
    return [f"{ordinal} film", f"film {word}", f"film {number}", f"{ordinal} movie"]


def named_in(index: Index, text: str, dull: Collection[str]) -> tuple[list[str], str]:
    """Give the nodes that a text names, in its order, and what it says besides.

    Args:
        index: of the names.
        text: as it was typed, folded.
        dull: beginnings of words that questions are made of: alone they name nobody.
    """
    words = [word.strip(".'\u2019-") for word in _WORD.findall(text)]
    words = [word.removesuffix("'s").removesuffix("\u2019s") for word in words]
    taken: dict[int, str] = {}
    covered: set[int] = set()
    for first, past in _spans(len(words)):
        span = words[first:past]
        if covered & set(range(first, past)) or not _may_name(span, dull):
            continue
        found = index.called(" ".join(span), THINGS)
        if found:
            taken[first] = found
            covered |= set(range(first, past))
    rest = " ".join(word for at, word in enumerate(words) if at not in covered)
    return list(dict.fromkeys(taken[at] for at in sorted(taken)))[:MOST_NAMED], rest


def _spans(count: int) -> Iterator[tuple[int, int]]:
    """Give parts of so many words, the longest first."""
    for length in range(min(MOST_WORDS, count), 0, -1):
        for first in range(count - length + 1):
            yield first, first + length


def _may_name(span: list[str], dull: Collection[str]) -> bool:
    if span[0] in SMALL or span[-1] in SMALL:
        return False
    return len(span) > 1 or (len(span[0]) >= _LEAST and span[0][:_STEM] not in dull)


def dull_words(titles: Collection[str]) -> frozenset[str]:
    """Give the beginnings of the words that the titles of questions are made of."""
    words = {word for title in titles for word in _WORD.findall(title.lower())}
    return frozenset(word[:_STEM] for word in {*words, "release", "movie"})
