"""How names are compared: letters and digits alone, number words as digits."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

NUMBERS: Final[dict[str, int]] = {
    word: number
    for number, words in enumerate(
        (
            "one first i 1st", "two second ii 2nd", "three third iii 3rd", "four fourth iv 4th",
            "five fifth v 5th", "six sixth vi 6th", "seven seventh vii 7th",
            "eight eighth viii 8th", "nine ninth ix 9th", "ten tenth x 10th",
            "eleven eleventh xi 11th", "twelve twelfth xii 12th", "thirteen thirteenth xiii 13th",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
"""Cardinals, ordinals and Roman numerals."""

_ARTICLES: Final = frozenset(("the", "a", "an"))
_CARDINALS: Final = {
    word: str(NUMBERS[word])
    for word in [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "ii",
        "iii",
        "iv",
        "vi",
        "vii",
        "viii",
        "ix",
    ]
}


def folded(text: str) -> str:
    """Take case, accents and apostrophes away."""
    if text.isascii():
        return text.lower().replace("'", "")
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in text if not unicodedata.combining(c) and c not in "'\u2018\u2019")


@lru_cache(maxsize=50_000)
def keys(name: str) -> tuple[str, ...]:
    """Give the words of a name as they are compared, without a leading article."""
    words = re.findall(r"[^\W_]+", folded(name.replace("&", " and ")))
    words = [_CARDINALS.get(word, word) for word in words]
    return tuple(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def key(name: str) -> str:
    """Give a name as one string that is equal for equal names, lost spaces or not."""
    return "".join(keys(name))


_TENS: Final = {"twenty": 20, "thirty": 30}


def place_of(word: str) -> int:
    """Give the number of an ordinal: ``seventh``, ``7th``, ``twenty-third``."""
    tens, dash, ones = word.partition("-")
    if dash:
        return _TENS.get(tens, 0) + NUMBERS.get(ones, 0)
    digits = re.match(r"\d+", word)
    return NUMBERS.get(word) or int(digits[0] if digits else 0)
