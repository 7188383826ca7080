"""Cutting texts into words, as the analyzers of the same names in Neo4j do."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_INNER = r"['\u2019.:\u00b7]"
_WORD: Final = re.compile(
    # letters and digits; a mark that stands between two letters, or two digits, joins them
    rf"[^\W_]+(?:(?:(?<=[^\W\d_]){_INNER}(?=[^\W\d_])|(?<=\d)['.,;](?=\d)|_+)\w+)*|_+\w[\w]*"
)
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SPACES: Final = re.compile(r"\S+")
_FREQUENT = (
    "a an and are as at be but by for if in into is it no not of on or such that the their then "
    "there these they this to was will with"
)
_STOP: Final = frozenset(_FREQUENT.split())


class Analyzer(NamedTuple):
    """A way to cut a text into words.

    Attributes:
        description: what it does, for whoever chooses.
        cut: gives the words in order.
        folds: whether words are written in small letters.
        stopwords: the words that it leaves out.
    """

    description: str
    cut: Callable[[str], list[str]]
    folds: bool = True
    stopwords: frozenset[str] = frozenset()


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _without_stopwords(text: str) -> list[str]:
    return [word for word in _words(text) if word not in _STOP]


def _without_accents(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text)
    return _words("".join(char for char in plain if not unicodedata.combining(char)))


def _letters(text: str) -> list[str]:
    return _LETTERS.findall(text.lower())


def _letters_without_stopwords(text: str) -> list[str]:
    return [word for word in _letters(text) if word not in _STOP]


def _whole(text: str) -> list[str]:
    return [text] if text else []


ANALYZERS: Final = {
    "keyword": Analyzer("The whole text is one word.", _whole, folds=False),
    "simple": Analyzer("Words of letters alone, in small letters.", _letters),
    "standard": Analyzer(
        "Words in small letters, without the most frequent English ones.",
        _without_stopwords,
        stopwords=_STOP,
    ),
    "standard-folding": Analyzer("Words in small letters, without accents.", _without_accents),
    "standard-no-stop-words": Analyzer("Words in small letters. It is the usual one.", _words),
    "stop": Analyzer(
        "Words of letters alone, without the most frequent English ones.",
        _letters_without_stopwords,
        stopwords=_STOP,
    ),
    "unicode_whitespace": Analyzer("What stands between spaces.", _SPACES.findall, folds=False),
    "whitespace": Analyzer("What stands between spaces.", _SPACES.findall, folds=False),
}
"""By the names that Neo4j has for them; its analyzers of single languages are not here."""

USUAL: Final = "standard-no-stop-words"
