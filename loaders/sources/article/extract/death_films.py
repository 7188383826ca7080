"""The film of a death: the one that is named, or told of, and none where it was long before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Protocol

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.told_film import PAST, elsewhere, told_film

if TYPE_CHECKING:
    from collections.abc import Mapping

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import View


class Words(Protocol):
    """The words of a death: a match, or what was put together from several."""

    @property
    def string(self) -> str:
        """The coded text."""

    def start(self, name: str = ..., /) -> int:
        """Where they begin, or one part of them."""

    def end(self, name: str = ..., /) -> int:
        """Where they end, or one part of them."""

    def groupdict(self) -> Mapping[str, Any]:
        """The parts that there are."""


def died_in(view: View, match: Words, *, before: bool) -> tuple[list[Entity], float]:
    """Give the only film in which a death may be, and how sure that is.

    Args:
        view: the sentence.
        match: the words.
        before: whether it was before what is told.
    """
    groups = match.groupdict()
    films, sure = (
        (view.films(groups["film"]), 0.95)
        if groups.get("film")
        else view.near(match.start(), match.end(), reach=70)
    )
    if "who" in groups and _FILMS_OWN.search(view.text, 0, match.start("who")):
        films = list(view.coded.film)
    words = match.string[match.start() : match.end()]
    if played := _PLAYED_IN.search(words) or _PLAYED_IN.search(view.text, 0, match.start() + 1):
        return view.films(played["film"]), 0.85
    if "\u27e8F" not in view.text:
        told = told_film(view, words)
        bygone = (
            elsewhere(view) or _IN_SERIES.match(view.text) or (not told and _is_bygone(view, words))
        )
        films = told or ([] if bygone else films)
    if _BECAUSE.search(view.text, 0, match.start()):
        after = _AT_THE_END.search(view.text, match.end())
        films = view.films(after[1]) if after else []
    past = _HAD_BEEN.search(words) or _SINCE_THEN.search(view.text, 0, match.start())
    before = before or _LONG_AGO.match(view.text) is not None
    before = before or (past is not None and view.article.goes_on)
    said = view.films(match.string[match.start() : match.end() + 40]) if before else films
    return (films, sure) if len(films) == 1 and films[0] in said else ([], sure)


def _is_bygone(view: View, words: str) -> bool:
    """``Iris died``, where the film that is told of is a sequel, whose story is told as present."""
    if view.article.main not in view.coded.film or not view.article.goes_on:
        return False
    past = PAST.search(words) and not _NOW.search(words)
    return bool(past) and not view.article.of_deaths


_NOW: Final = re.compile(r"\b(?:is|are|gets?|be|being|has|dies|kills|shoots|will)\b")


_SINCE_THEN: Final = re.compile(
    r"^(?!(?:now |and |but )?in [^\u27e8,]*\u27e8F).*\u27e8F\d+\u27e9.*\b(?:after|since|now that"
    r"|following) (?:[a-z-]+ ){0,3}$"
)
"""``FILM, in which Iris is out for revenge after her father``: he is dead when it begins."""
_HAD_BEEN: Final = re.compile(r"\bhad (?!\u27e8|the |his |her )")
_PLAYED_IN: Final = pattern(
    r"{C}, (?:whom? |a (?:role|part) )[^,;.]*\b(?:played|portrayed|took on"
    r"|embodied)\b[^,;.]*\b(?:in|from)"
    r" (?:the )?(?P<film>{F}),[^,;.]*$"
)
"""``Iris, whom Doe portrayed in FILM, died``: there."""
_BECAUSE: Final = re.compile(
    r"\u27e8F\d+\u27e9[^\u27e8.;]*\b(?:because|since|given that|now that)\b[^;]*$"
)
"""``Doe is not in FILM because Iris is dead``: she died before."""
_AT_THE_END: Final = re.compile(r"\b(?:in|at the end of|during) (?:the )?(\u27e8F\d+\u27e9)")
_FILMS_OWN: Final = re.compile(r"\u27e8F\d+\u27e9's (?:[a-z-]+ ){0,2}$")
"""``kills FILM's Iris``: she was in that one."""
_LONG_AGO: Final = re.compile(
    r"(?:(?:many |several |[a-z]+ )?(?:years|decades|centuries) (?:ago|before|earlier|prior)\b"
    r"|long (?:ago"
    r"|before)\b|as an? (?:child|boy|girl|kid|teenager)\b|back when\b|once upon)"
)
"""``Years ago Rex killed Iris``: before the film."""
_IN_SERIES: Final = re.compile(r"(?:but |and |back )?in (?:the )?\u27e8R\d+\u27e9,? ")
"""``In SERIES, Iris dies``: in which film is not told."""
