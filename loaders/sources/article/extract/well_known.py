"""Titles that everybody knows: facts of general knowledge, in a list that comes with the package.

A text names an older film in passing, without quotation marks and without a year. That a title
is well known tells that words may be one; it tells nothing of what the text says of the film.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.first_names import FEMALE, MALE
from loaders.sources.article.extract.known_films import last_year, long_titles
from loaders.sources.article.extract.spelling import folded
from loaders.sources.article.extract.words import BODY_ENDINGS, CALENDAR, STARTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(r"(?<![\w'&.-])[A-Z0-9][\w&'-]*")
_AFTER: Final = re.compile(r"(?![\w&-]|: [A-Z]|'(?!s?\b))")


@cache
def _listed(name: str) -> dict[str, bool]:
    """Read a list: titles, each with whether its words are those of somebody too (``~``)."""
    text = files(__package__).joinpath(f"{name}.txt").read_text("utf-8")
    found = [title.strip() for title in re.split(r"[;\n]", text) if title.strip()]
    return {title.removeprefix("~"): title.startswith("~") for title in found}


@cache
def _titles() -> frozenset[str]:
    return frozenset((*_listed("well_known"), *_listed("well_known_shows")))


def is_well_known(title: str) -> bool:
    """Tell whether a title is of the lists; what is called so in a text may yet be somebody."""
    return title in _titles() or (" " in title and last_year(title) is not None)


def is_show(title: str) -> bool:
    """Tell whether a title is one of television alone."""
    return title in _listed("well_known_shows") and title not in _listed("well_known")


def is_hero(title: str) -> bool:
    """Tell whether the words of a well-known title are those of somebody too: ``Iron Man``."""
    return any(_listed(name).get(title) for name in ("well_known", "well_known_shows"))


def is_unmistakable(title: str) -> bool:
    """Tell whether a title is longer than a name, and made of more than words of any text."""
    if is_hero(title):
        return False
    words = re.findall(r"[^\W_]+(?:'\w+)?", folded(title))
    if len(words) < 2 or (words[0] == "the" and len(words) == 2):
        return False
    named = len(words) == 2 and (words[0] in MALE or words[0] in FEMALE)
    common = len(words) < _LONG and all(w in STARTERS or w in CALENDAR for w in words)
    body = len(words) < _LONG and title.rsplit(maxsplit=1)[-1] in BODY_ENDINGS
    return not named and not common and not body


_LONG: Final = 4
"""A title of so many words is no body, whatever its last one is."""


@cache
def _by_beginning() -> dict[str, list[str]]:
    """The titles by their first word and what follows it."""
    found: dict[str, list[str]] = {}
    alone = {own for t in _titles() if (own := t.partition(": ")[2]) and own.count(" ") > 1}
    known = filter(is_unmistakable, _titles() | alone | long_titles())
    for title in sorted(known, key=lambda t: (-len(t), t)):
        first = _WORD.match(title)
        if first is not None:
            found.setdefault(title[: first.end() + _MORE].lower(), []).append(title)
    return found


_MORE: Final = 3


@cache
def _by_series() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for title in sorted(_titles()):
        series, colon, own = title.partition(": ")
        if colon and own.split()[0] not in ("Part", "Vol.", "Chapter", "Episode", "The"):
            found.setdefault(folded(series), []).append((own, title))
    return found


def short_forms(series: str) -> list[tuple[str, str]]:
    """Give what the films of a series are called alone, each with its whole title."""
    return _by_series().get(folded(series), [])


def owners(text: str) -> Iterator[str]:
    """Give the well-known titles that somebody is told by: ``Ashfall's Kim Doe``.

    Args:
        text: the sentence, in plain quotation marks.
    """
    for match in _OWNER.finditer(text):
        if is_well_known(match[1]) and match[1] not in _IS:
            yield match[1]


_IS: Final = ("It", "She", "He", "That", "There", "Here", "What", "Who")
"""``It's Kim Doe who``: no owner, but ``it is``."""


_OWNER: Final = re.compile(
    r"(?<![\w'&.-])((?:The )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})'s "
    r"(?=[A-Z][\w.-]+ (?:[A-Z][\w.]* )?[A-Z])"
)


def written_out(text: str) -> Iterator[str]:
    """Give the unmistakable titles that stand in a sentence, none within another.

    Args:
        text: the sentence, in plain quotation marks.
    """
    known, after = _by_beginning(), 0
    for word in _WORD.finditer(text):
        begins = text[word.start() : word.end() + _MORE].lower()
        for title in known.get(begins, ()) if word.start() >= after else ():
            end = word.start() + len(title)
            written = text[word.start() : end]
            if written.lower() == title.lower() and _AFTER.match(text, end):
                after = end
                if written.split()[-1][0] == title.split()[-1][0]:
                    yield written
                break
