"""Series of films that everybody knows: which film is the third one, which came out in 1991.

Facts of general knowledge, in a list that comes with the package; what the graph knows goes first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Final

from loaders.sources.article.extract.gazetteer import COMMON, Gazetteer, Known
from loaders.sources.article.extract.spelling import key, keys
from loaders.sources.article.extract.well_known import is_unmistakable

_FILM: Final = re.compile(r"(?P<title>.+) \((?P<year>\d{4})(?P<beside>, -)?\)")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_BESIDE: Final = (
    r"\b{0}(?:['\"\u201d\u2019]?,?['\"\u201d\u2019]?s? (?:[a-z-]+ )?(?:\d\b|[IVX]+\b|franchise"
    r"|series|saga|trilogy|films?|movies?|universe|sequel|prequel|spin-?off|reboot"
    r"|installment|story|world)"
    r"| \((?:19|20)\d\d)|['\"\u201c\u2018]{0}[,.]?['\"\u201d\u2019]"
)
"""A name of one word is a series only where something shows it."""


@dataclass(frozen=True, slots=True)
class _Series:
    """A series of films that everybody knows.

    Attributes:
        name: what it is called.
        forms: its name, and what it is called besides.
        films: its films in the order in which they came out.
    """

    name: str
    forms: tuple[str, ...]
    films: list[Known]


@cache
def _all() -> list[_Series]:
    text = files(__package__).joinpath("film_series.txt").read_text("utf-8")
    return [_read(*line.split(" | ")) for line in text.splitlines()]


@cache
def _counts() -> dict[str, int]:
    return {key(form): len(series.films) for series in _all() for form in series.forms}


def films_of(name: str) -> int:
    """Give how many films a series that everybody knows by a name has; 0 where nobody does."""
    return _counts().get(key(name), 0)


def _read(names: str, films: str) -> _Series:
    """Read a line: ``Iron Comet = Comet | Iron Comet (1991); Iron Comet 2 (1994)``."""
    name, _, others = names.partition(" = ")
    found: list[Known] = []
    for place, one in enumerate(films.split("; "), 1):
        match = _FILM.fullmatch(one)
        assert match is not None, one
        number = None if match["beside"] else place
        node = f"{COMMON}{key(match['title'])}{match['year']}"
        found.append(Known(node, "film", match["title"], number, match["year"], name))
    return _Series(name, (name, *filter(None, others.split(", "))), found)


def number_after(series: str, last: int) -> int:
    """Give the number of the film that follows the last one of a series; 0 where films have none.

    Args:
        series: its name.
        last: the highest number of a film that is out.
    """
    known = next((one for one in _all() if key(series) in map(key, one.forms)), None)
    if known is None:
        return last + 1 if last else 0
    beside = sum(film.number is None for film in known.films)
    return last + 1 if last and beside < _MANY_BESIDE else 0


_MANY_BESIDE: Final = 2
"""A series that has so many films beside the numbered ones gives its next one no number."""


@cache
def own_title(title: str, series: str) -> str:
    """Give what a film is called without its series: ``Fallout``; empty where that is nothing."""
    series = re.escape(series.removeprefix("The "))
    own = re.sub(
        rf"(?i)^(?:the )?{series}(?::| -|:? (?:and|&))? (?:the )?"
        rf"| (?:of|to|for) (?:the )?{series}$",
        "",
        title,
    )
    shaped = own != title and not re.fullmatch(r"[\dIVX.]+|(?:Part|Chapter|Vol\.) .*", own)
    return own if shaped else ""


def with_series(gazetteer: Gazetteer, text: str, published: int | None) -> Gazetteer:
    """Give a gazetteer that also knows the films of the series that a text speaks of.

    Args:
        gazetteer: what the graph knows; its films and series stay as they are.
        text: the text.
        published: the year of the text; later films are known only where it names them.
    """
    years = [int(year) for year in _YEAR.findall(text)]
    now = published or max((year for year in years if year < _NO_YEAR), default=_NO_YEAR)
    spoken = [series for series in _all() if _speaks_of(text, series)]
    year = now if now < _NO_YEAR else None
    if not spoken:
        return replace(gazetteer, year=year)
    folded = key(text)
    held = {key(k.name) for found in gazetteer.entries.values() for k in found
            if k.kind in ("film", "franchise", "series")}  # fmt: skip
    made = Gazetteer({words: list(found) for words, found in gazetteer.entries.items()},
                     dict(gazetteer.films), year=year)  # fmt: skip
    for series in spoken:
        name = series.name
        if key(name) in held:
            continue
        if any(_as_series(text, form) for form in series.forms):
            made.series.update((form, name) for form in series.forms)
        for known in series.films:
            later = int(known.released or 0) > now
            if key(known.name) in held or (later and not _names(text, folded, known, name)):
                continue
            if known.number and (known.number == 1 or key(known.name) != key(name)):
                made.films[key(name), known.number] = known
            made.titles[keys(known.name)] = known
            for title in (known.name, own_title(known.name, name)):
                if is_unmistakable(title) and key(title) != key(name):
                    made.entries.setdefault(keys(title), []).append(known)
    return made


_NO_YEAR: Final = 2100


def _names(text: str, folded: str, film: Known, series: str) -> bool:
    """Whether a text has the title of a film, or what it is called without its series."""
    own = key(own_title(film.name, series))
    whole = key(film.name)
    if len(whole) > _LONG and whole in folded:
        return True
    return film.name in text or (len(own) > _LONG and own in folded)


_LONG: Final = 12
"""So many letters in a row are a title wherever they stand."""


def _speaks_of(text: str, series: _Series) -> bool:
    if any(name in text and (" " in name or _beside(text, name)) for name in series.forms):
        return True
    return any(" " in known.name and known.name in text for known in series.films)


def _as_series(text: str, name: str) -> bool:
    """Whether a text means the series by a name; of one word, it may be a new film's title."""
    form = _BESIDE if " " in name else _SERIES_BESIDE
    return name in text and _filled(form, name).search(text) is not None


_SERIES_BESIDE: Final = (
    r"(?i:\b(?:next|third|fourth|fifth|sixth|seventh|another|last|final)) ['\"\u2018\u201c]?{0}\b"
    r"|\b{0}['\"\u2019\u201d]?s? (?:[a-z-]+ )?(?:\d\b|franchise|series|saga|trilogy|films|movies"
    r"|universe|sequel|prequel|spin-?off|reboot|installment)"
)


def _beside(text: str, name: str) -> bool:
    """Whether words for films stand beside a name."""
    return name in text and _filled(_BESIDE, name).search(text) is not None


@cache
def _filled(form: str, name: str) -> re.Pattern[str]:
    return re.compile(form.format(re.escape(name)))
