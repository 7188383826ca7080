"""What stays of a word without its endings, language by language.

For most languages the Snowball project has the rules. Lucene takes lighter ones for German, French,
Spanish and Italian, published by Jacques Savoy; they are written here as tables of endings.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_KEPT: Final = 100_000
"""So many words are remembered with their stems: the same ones come again and again."""


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """Give what cuts the endings of a language's words; ``porter`` is the older one of English."""
    own = _LIGHT.get(language)
    if own is not None:
        return own
    from snowballstemmer import stemmer as snowball  # noqa: PLC0415 - only where it is used

    found = snowball(language)
    found.maxCacheSize = _MOST_KEPT
    stem: Callable[[str], str] = found.stemWord
    return stem


def _plain(accents: str) -> Callable[[str], str]:
    """Give what writes letters without their accents: ``aàáâ eéè``, each group its first letter."""
    table = {ord(mark): group[0] for group in accents.split() for mark in group[1:]}
    return lambda word: word.translate(table)


# -- German ---------------------------------------------------------------------------------------

_GERMAN: Final = _plain("aàáâä oòóôö iìíîï uùúûü")


def _german(word: str) -> str:
    word = _german_spelling(word)
    return _german_degree(_german_case(_GERMAN(word)))


def _german_spelling(word: str) -> str:
    """Take ``ae``, ``oe`` and ``ue`` for the letters with dots, and those for plain ones."""
    kept = []
    may_drop, may_follow = False, True
    for letter in word:
        if letter == "e" and may_drop:
            may_drop, may_follow = False, False
            continue
        kept.append({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"}.get(letter, letter))
        may_drop = letter in "ao" or (letter == "u" and may_follow)
        may_follow = letter not in "aeiouqyäöü"
    return "".join(kept)


def _german_case(word: str) -> str:
    size = len(word)
    if size > 5 and word.endswith("ern"):
        return word[:-3]
    if size > 4 and word.endswith(("em", "en", "er", "es")):
        return word[:-2]
    if size > 3 and word.endswith("e"):
        return word[:-1]
    return word[:-1] if size > 3 and re.search(r"[bdfghklmnt]s$", word) else word


def _german_degree(word: str) -> str:
    size = len(word)
    if size > 5 and word.endswith("est"):
        return word[:-3]
    if size > 4 and (word.endswith(("er", "en")) or re.search(r"[bdfghklmnt]st$", word)):
        return word[:-2]
    return word


# -- Spanish and Italian --------------------------------------------------------------------------

_ROMANCE: Final = _plain("aàáâä oòóôö eèéêë uùúûü iìíîï")


def _spanish(word: str) -> str:
    if len(word) < 5:
        return word
    word = _ROMANCE(word)
    if word.endswith("eses"):
        return word[:-2]
    if word.endswith("ces"):
        return f"{word[:-3]}z"
    return re.sub(r"[oae]s?$", "", word)


def _italian(word: str) -> str:
    if len(word) < 6:
        return word
    return re.sub(r"([ih]e|[hi]i|i[ao]|[eiao])$", "", _ROMANCE(word))


# -- French ---------------------------------------------------------------------------------------

_FRENCH: Final = _plain("aàáâ oô eèéê uùû iî cç")
_ENDINGS: Final = (
    # longer than, ending, what takes its place, whether that is all
    (9, "issement", "ir", True),
    (8, "issant", "ir", True),
    (9, "ivement", "if", True),
    (6, "ement", "e", True),
    (11, "ficatrice", "fier", True),
    (10, "ficateur", "fier", True),
    (9, "catrice", "quer", True),
    (8, "cateur", "quer", True),
    (8, "atrice", "er", True),
    (7, "ateur", "er", True),
    (6, "trice", "teur", False),
    (5, "ième", "", True),
    (7, "teuse", "ter", True),
    (6, "teur", "ter", True),
    (5, "euse", "eu", True),
    (8, "ère", "er", True),
    (7, "ive", "if", True),
    (4, "folle", "fou", True),
    (4, "molle", "mou", True),
    (9, "nnelle", "n", True),
    (9, "nnel", "n", True),
    (4, "ète", "et", False),
    (8, "ique", "", False),
    (8, "esse", "e", True),
    (7, "inage", "in", True),
    (9, "isation", "", True),
    (9, "isateur", "", True),
    (8, "ation", "", True),
    (8, "ition", "", True),
)


def _french(word: str) -> str:
    word = _french_number(word)
    for least, ending, instead, last in _ENDINGS:
        if len(word) > least and word.endswith(ending):
            word = word[: -len(ending)] + instead
            if ending == "isation" and len(word) > 5 and word.endswith("ual"):
                word = f"{word[:-2]}el"
            if last:
                break
    return _french_end(word)


def _french_number(word: str) -> str:
    if len(word) > 5 and word.endswith("x"):
        word = re.sub(r"(?<!e)aux$", "alx", word)[:-1]
    word = word[:-1] if len(word) > 3 and word.endswith("x") else word
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _french_end(word: str) -> str:
    if len(word) > 4:
        word = re.sub(r"([^\W\d_])\1+", r"\1", _FRENCH(word))
    if len(word) > 4 and word.endswith("ie"):
        word = word[:-2]
    if len(word) > 4:
        word = re.sub(r"e?e?r?$", "", word)
        if word[-1:] == word[-2:-1] and word[-1:].isalpha():
            word = word[:-1]
    return word


_LIGHT: Final[dict[str, Callable[[str], str]]] = {
    "french": _french,
    "german": _german,
    "italian": _italian,
    "spanish": _spanish,
}
