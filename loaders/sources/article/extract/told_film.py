"""The film that a story is told of, where a sentence of it names none: the one told of before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern

if TYPE_CHECKING:
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import View

_FILM: Final = re.compile("\u27e8F\\d+\u27e9")
FRAME: Final = pattern(
    r"^(?:now |and |but |so |meanwhile,? |back |then,? |here's how )?(?:in|at the (?:end|start"
    r"|beginning"
    r"|close|climax) of|by the (?:end|close) of|towards? the end of|throughout|during|when "
    r"[^.;\u27e8]{2,30}"
    r" (?:in|of|with)) (?:the )?(?:{D}'s )?(?:{P}'s )?(?P<film>{F})(?:,| (?=⟨[CN]))"
)
_ENDS: Final = pattern(
    r"^as for [^.;\u27e8]{2,30} (?:in|of) (?P<told>{F}),|"
    r"\b(?:in|of|at the end of|during) (?:the )?(?:{D}'s )?(?:{P}'s )?(?P<film>{F})(?: "
    r"\([^()]*\))?[.!]?$"
)
_DATED: Final = pattern(r"{D}'s (?P<film>{F})(?!'s)|(?P<film2>{F}) \({D}\)")
_UNKNOWN: Final = re.compile(
    r"\b(?:in|of) (?:part|chapter|vol\.?|volume|episode|season) (?:\d+|one|two|three|four|five"
    r"|ii|iii|iv)\b"
)
"""``In Chapter 2 Rex dies``, where the text has no title for it: that is another film."""
PAST: Final = re.compile(
    r"\b(?:was|were|had|died|fell|met|gave|lost|took|went|perished|sacrificed|succumbed|blew|shot"
    r"|killed|murdered|drowned)\b"
)


def told_film(view: View, where: str) -> list[Entity]:
    """Give the film of a frame earlier in the paragraph, or, of what is over, the one named last.

    Args:
        view: a sentence that names no film.
        where: the words of the statement.
    """
    before = view.coded.before
    first = True
    while before is not None and not _UNKNOWN.search(before.plain):
        frame = FRAME.match(before.plain)
        if frame:
            return _one(before, frame)
        if _FILM.search(before.plain):
            ends = _ENDS.search(before.plain) if first else None
            ends = ends if ends and (ends["told"] or PAST.search(where)) else None
            films = _one(before, ends) if ends else []
            if ends and ends["told"]:
                return films
            return _older(view, films) or (_of_year(view, before) if PAST.search(where) else [])
        first = False
        before = before.before
    return []


def elsewhere(view: View) -> bool:
    """Tell whether the paragraph speaks of a part that the text has no title for."""
    one: Coded | None = view.coded
    while one is not None and not _FILM.search(one.plain):
        if _UNKNOWN.search(one.plain):
            return True
        one = one.before
    return False


def _of_year(view: View, before: Coded) -> list[Entity]:
    """``Rex led the team in 1996's FILM``: what the paragraph goes on to tell as past is of it."""
    dated = _DATED.search(before.full)
    films = before.entities(dated["film"] or dated["film2"]) if dated and _was(before.plain) else []
    named = {id(f) for m in _FILM.finditer(before.plain) for f in before.entities(m[0])}
    return films[:1] if len(named) == 1 and view.article.main not in films else []


def _was(text: str) -> bool:
    """Whether a sentence tells of what is over."""
    return bool(_OVER.search(text) or PAST.search(text)) and not _NOW.search(text)


def in_the_works(view: View, films: list[Entity], words: str) -> list[Entity]:
    """Give the film that is made now: what is told of a shoot to come is not of an earlier film."""
    main = view.article.main
    if main is None or not films or main in films or _FILM.search(view.text):
        return films
    earlier = films[0].base == main.base and (films[0].number or 1) < (main.number or 0)
    now = _NOW.search(words) and not _OVER.search(words)
    return [main] if earlier and now and not view.article.phrases.scattered else films


_NOW: Final = re.compile(
    r"\b(?:will|is|are|heads|moves|has|have|continues|begins|starts|shoots|goes|resumes|shifts)\b"
)
_OVER: Final = re.compile(
    r"\b(?:was|were|had|went|moved|shot|took|headed|spent|began"
    r"|travell?ed)\b"
)


def _one(coded: Coded, match: re.Match[str]) -> list[Entity]:
    groups = match.groupdict()
    return coded.entities(groups.get("told") or groups["film"])[:1]


def _older(view: View, films: list[Entity]) -> list[Entity]:
    """Only a film before the main one of its series is gone back to so."""
    main = view.article.main
    same = main is not None and bool(films) and films[0].base == main.base
    return films if main and same and (films[0].number or 1) < (main.number or 0) else []
