"""Sentences into words, with lost spaces found."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.first_names import FEMALE, GIVEN, MALE
from loaders.sources.article.extract.spelling import folded
from loaders.sources.article.extract.words import HOUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKEN: Final = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['-][^\W_]+|\$[A-Za-z]+)*|[^\w\s]")
_CAMEL: Final = re.compile(r"([A-Z][a-z]{2,})((?:Mc|Mac)?[A-Z][a-z]+)")
_BY: Final = re.compile(
    "([A-Z].*)(-(?:directed|helmed|written|penned|produced|led|fronted|starring|starrer))"
)
_SMALL: Final = (
    "and|by|of|from|for|in|with|while|the|as|to|at|on|is|are|was|were|alongside|starring|opposite"
    "|director|star|actor|actress|comes|plays|featuring|after|before|when|that|who|like|see"
)
_RUN_IN: Final = re.compile(rf"({_SMALL})([A-Z][a-z'.-]*[A-Za-z.]*)")
"""``andKim``: a small word that runs into a name."""
_BETWEEN: Final = re.compile(r"([A-Z][a-z]{2,})(and|with|opposite|starring)([A-Z][a-z]+)")
"""``DoeandKim``."""
_OWNER: Final = re.compile(r"([A-Za-z]{2,}'s|\d{4}'s|[A-Za-z]{3,}s')([A-Z][a-z]+)")
"""``Doe'sIron``, ``1977'sIron``."""
_VERB_AFTER: Final = re.compile(
    r"((?!Over|Under)[A-Z][a-z]{3,})(directed|portrayed|reprises|reprised|co-directed)"
)
"""``Doedirected``: verbs that end no other word."""
_INSIDE: Final = re.compile("[a-z'][A-Z]")
"""Where a word may run into a name."""
_BEFORE_NAME: Final = re.compile(r"([a-z]{3,})([A-Z][a-z]{2,})")
"""``findKim``: a word that runs into a first name."""
_BRANDS: Final = frozenset(
    word for house in HOUSES for word in house.split() if _CAMEL.fullmatch(word)
) | frozenset(
    ["LinkedIn", "PlayStation", "LuckyChap", "StudioCanal", "FilmNation", "HarperCollins",
     "BuzzFeed", "EuropaCorp", "CinemaScore", "SpectreVision", "GoldenEye", "LeBron", "DiCaprio",
     "LaBeouf", "LaPaglia", "LaKeith", "DeVito", "DeMonaco", "DuVernay", "VanCamp", "MovieWeb",
     "FilmDistrict", "FandomWire", "PostTrak", "MediaPro", "TriBeCa", "RoboCop", "ThunderCats"]
)  # fmt: skip
"""What is written as one word with a capital in its middle."""
_GLUED: Final = 3
"""As many letters at least follow a name that lost its space."""


@dataclass(slots=True)
class Token:
    """A word or a sign; a possessive is a token of its own.

    Attributes:
        text: as it stands there.
        start: where it begins in the text.
        end: where it ends.
        lower: what it is compared by.
        capital: whether it begins with a capital or is a number.
    """

    text: str
    start: int
    end: int
    lower: str
    capital: bool


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Give the tokens of a part of the text."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        found += _split(match[0], match.start())
    return found


def _token(word: str, at: int) -> Token:
    return Token(word, at, at + len(word), folded(word) or word, word[0].isupper())


def glued(text: str) -> dict[str, str]:
    """Give the words of a text that run into names, each with its spaces."""
    found: dict[str, str] = {}
    for match in _TOKEN.finditer(text):
        if not match[0].islower() and (parts := _parts(match[0])):
            found[match[0]] = " ".join(parts)
    return found


def _parts(word: str) -> tuple[str, ...]:
    """Cut a word where a small word or a possessive runs into a name."""
    if verb := _VERB_AFTER.fullmatch(word):
        return verb.groups()
    if _INSIDE.search(word) is None:
        return ()
    for form in (_RUN_IN, _BETWEEN, _OWNER):
        if (run := form.fullmatch(word)) and word not in _BRANDS:
            return run.groups()
    run = _BEFORE_NAME.fullmatch(word)
    return run.groups() if run and {run[2].lower()} & (MALE | FEMALE) else ()


def _split(word: str, at: int) -> Iterator[Token]:
    if parts := _parts(word):
        for part in parts:
            yield from _split(part, at)
            at += len(part)
    elif len(word) > 2 and word[-2:] in ("'s", "'S"):
        yield from _split(word[:-2], at)
        yield Token("'s", at + len(word) - 2, at + len(word), "'s", capital=False)
    elif word[:3] in ("ex-", "Ex-") and word[3:4].isupper():
        yield Token(word[:2], at, at + 2, "ex", capital=False)
        yield from _split(word[3:], at + 3)
    elif hyphen := _BY.fullmatch(word):
        yield from _split(hyphen[1], at)
        yield Token(hyphen[2], at + len(hyphen[1]), at + len(word), hyphen[2], capital=False)
    elif (camel := _CAMEL.fullmatch(word)) and word not in _BRANDS and _is_name(camel):
        yield _token(camel[1], at)
        yield _token(camel[2], at + len(camel[1]))
    else:
        yield _token(word, at)


def _is_name(camel: re.Match[str]) -> bool:
    first = camel[1].lower()
    if first == "mac":
        return False
    return first in MALE or first in FEMALE or len(camel[2]) >= _GLUED + 1


def unglue(sentences: Iterable[list[Token]], known: Iterable[str] = ()) -> dict[str, str]:
    """Cut names that run into the next word: ``Doedirected`` where ``Doe`` is a name elsewhere.

    Args:
        sentences: the tokens of each, changed in place.
        known: words of names that are known beside those of the text.

    Returns:
        what was cut, with its space.
    """
    lists = list(sentences)
    repaired: dict[str, str] = {}
    counts = Counter(token.text for found in lists for token in found if token.capital)
    lowered = {token.text for found in lists for token in found if not token.capital}
    names = {w for w in counts if len(w) > _GLUED and w.lower() not in lowered} | set(known)
    for found in lists:
        for index in range(len(found) - 1, -1, -1):
            token = found[index]
            titled = index and found[index - 1].text == ":"
            if token.capital and len(token.text) >= 8 and counts[token.text] == 1 and not titled:
                cut = _cut(token.text, names, lowered)
                if cut:
                    repaired[token.text] = f"{token.text[:cut]} {token.text[cut:]}"
                    found[index : index + 1] = [
                        _token(token.text[:cut], token.start),
                        _token(token.text[cut:], token.start + cut),
                    ]
    return repaired


def _cut(word: str, names: set[str], lowered: set[str]) -> int:
    if word.lower() in GIVEN:
        return 0
    for cut in range(len(word) - _GLUED, _GLUED, -1):
        name, rest = word[:cut], word[cut:]
        ended = len(rest) >= _ENDED and rest.endswith(_ENDINGS)
        if name in names and rest.islower() and (rest in lowered or ended):
            return cut
    return 0


_ENDED: Final = 5
"""A word that is known by its ending alone has as many letters: ``Channing`` is one name."""
_ENDINGS: Final = (
    "ed", "ing", "teaser", "trailer", "said", "has", "was", "will", "told", "wrote", "directs",
    "plays", "stars", "joins", "returns", "writes",
)  # fmt: skip
