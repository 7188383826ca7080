"""Cutting texts into words, as the analyzers of the same names in Neo4j do."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from graph.rules.stemming import stemmer
from graph.rules.stopwords import STOPWORDS

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
        cut: gives the words in order, and nothing ("") for each that is left out: what stood on
            both sides of it does not stand side by side.
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
    return ["" if word in _STOP else word for word in _words(text)]


def _without_accents(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text)
    return _words("".join(char for char in plain if not unicodedata.combining(char)))


def _letters(text: str) -> list[str]:
    return _LETTERS.findall(text.lower())


def _letters_without_stopwords(text: str) -> list[str]:
    return ["" if word in _STOP else word for word in _letters(text)]


def _whole(text: str) -> list[str]:
    return [text] if text else []


_QUOTES: Final = "['\u2019]"
_POSSESSIVE: Final = re.compile(f"{_QUOTES}s$")
_ELIDED: Final = {
    "french": "l m t qu n s j d c jusqu quoiqu lorsqu puisqu",
    "italian": "c l all dall dell nell sull coll pell gl agl dagl degl negl sugl un m t s v d",
}
"""Short words that stand before another one with an apostrophe."""


def _language(name: str) -> Analyzer:
    """Words without the endings of a language, and without its most frequent ones."""
    stopwords = _STOP if name == "english" else STOPWORDS[name]
    elided = _ELIDED.get(name)
    before = re.compile(rf"^(?:{elided.replace(' ', '|')}){_QUOTES}") if elided else None

    @cache
    def endless(word: str) -> str:
        return stemmer("porter" if name == "english" else name)(word)

    def cut(text: str) -> list[str]:
        words = _words(text)
        if name == "english":
            words = [_POSSESSIVE.sub("", word) for word in words]
        elif before is not None:
            words = [
                before.sub("", word, count=1) if before.match(word) else word for word in words
            ]
        return ["" if word in stopwords else endless(word) for word in words]

    description = f"{name.capitalize()} words without endings and without the most frequent ones."
    return Analyzer(description, cut, stopwords=stopwords)


ANALYZERS: Final = {
    **{name: _language(name) for name in ("english", *STOPWORDS)},
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
"""By the names that Neo4j has for them."""

_ELSEWHERE = (
    "arabic armenian basque brazilian bulgarian catalan cjk classic czech dutch email galician "
    "greek hindi indonesian irish latvian lithuanian persian portuguese romanian sorani swedish "
    "thai turkish url url_or_email"
)
ELSEWHERE: Final = tuple(_ELSEWHERE.split())
"""The analyzers that Neo4j has and that are not here."""

USUAL: Final = "standard-no-stop-words"
