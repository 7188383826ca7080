"""Titles that a page sets in italics: written in quotation marks, since a text has no italics."""

from __future__ import annotations

import re
from typing import Final

_SET: Final = re.compile(
    r"(?<![\"'\u2018\u201c])<(em|i|cite)\b[^<>]{0,200}>([^<>]{2,80}?)([,.]?)</\1>(?![\"'\u2019\u201d])",
    re.IGNORECASE,
)
_SMALL: Final = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "vs",
     "with", "&", "-", "x")
)  # fmt: skip
_NO_TITLES: Final = frozenset(
    ("image", "photo", "picture", "credit", "source", "related", "read", "also", "update",
     "editor's", "editors", "note", "getty", "by", "more", "see", "watch", "advertisement", "this",
     "that", "it", "here", "via", "courtesy")
)  # fmt: skip


def titles_in_quotes(markup: str) -> str:
    """Put what a page sets in italics, and what looks like a title, into quotation marks."""

    def write(match: re.Match[str]) -> str:
        before = match.string[max(0, match.start() - _NEAR) : match.start()]
        title = looks_like_title(match[2], before)
        return f"{quoted(match[2])}{match[3]}" if title else match[0]

    return _SET.sub(write, markup)


def quoted(title: str) -> str:
    """Write a title in quotation marks."""
    return f"\u201c{title}\u201d"


def looks_like_title(words: str, before: str = "") -> bool:
    """Tell whether all words have capitals but the small ones: a stressed word is no title.

    Args:
        words: what is set in italics.
        before: what stands before: a word alone after a name is part of it.
    """
    told = words.split()
    if not told or not (told[0][:1].isupper() or told[0][:1].isdigit()):
        return False
    if told[0].lower().strip(":.,") in _NO_TITLES or len(told) > _LONGEST:
        return False
    if len(told) == 1 and _NAME_BEFORE.search(before):
        return False
    return all(word[:1].isupper() or not word[:1].isalpha() or word in _SMALL for word in told)


_NAME_BEFORE: Final = re.compile(r"\b[A-Z]\w+ $")
_LONGEST: Final = 9
_NEAR: Final = 40
