"""People of film whom everybody knows: names of general knowledge, in a list of the package's.

That somebody is on it tells that words are the name of a person, and what the person mostly does;
it tells nothing of what a text says of them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.first_names import GIVEN
from loaders.sources.article.extract.spelling import keys
from loaders.sources.article.extract.words import RANKS

if TYPE_CHECKING:
    from collections.abc import Sequence

ACTS: Final = "acts"
"""The craft of who mostly acts."""
DIRECTS: Final = "directs"
"""The craft of who mostly directs."""
BOTH: Final = "both"
"""The craft of who acts and makes films: the text must tell which."""


_CROWDED: Final = 3
_BOTH: Final = frozenset(("and", "&"))
"""What joins the first names of two of one family: ``Ann and Kim Doe``."""


@cache
def _crafts() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    text = files(__package__).joinpath("film_people.txt").read_text("utf-8")
    for section in text.split("# ")[1:]:
        craft, _, names = section.partition("\n")
        for name in names.replace("\n", " ").split(";"):
            if words := keys(name.strip()):
                found.setdefault(words, craft.strip())
    return found


def known_part(words: Sequence[str]) -> tuple[int, int]:
    """Give where in some words the name of somebody known begins and ends: all of them for none.

    ``Superstar Kim Doe`` has a word too many at its start, ``Kim Doe Wanted`` one at its end.
    """
    whole = 0, len(words)
    if len(words) < _CROWDED or _BOTH & {*words} or craft(" ".join(words)):
        return whole
    ends = [number for number, word in enumerate(words) if word[:1].isalpha()]
    parts = [(i, j + 1) for i in ends for j in ends if j > i and not _given(words[:i])]
    known = [part for part in parts if craft(" ".join(words[part[0] : part[1]]))]
    return max(known, key=lambda part: part[1] - part[0], default=whole)


_OF_ANOTHER: Final = GIVEN | RANKS


def _given(before: Sequence[str]) -> bool:
    """Whether the word before a known name makes it somebody else's: a first name, or a rank."""
    return bool(before) and before[-1].lower().strip(".") in _OF_ANOTHER


def craft(name: str) -> str:
    """Tell what somebody does: acts, directs, writes, produces, crew, both; nothing for others."""
    return _crafts().get(keys(name), "")
