"""Who comes back after an absence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_BACK: Final = pattern(
    r"\b(?:bring(?:s|ing)? back|brought back|resurrect(?:s|ed|ing)?|reviv(?:es|ed|ing)"
    "|return of|comeback of|reintroduc(?:es|ed|ing)|see the return of) (?:the |{O} "
    "|[a-z'-]+ ){0,7}?(?P<who>{CS})"
)
_RETURNS: Final = pattern(
    r"(?P<who>{CS})(?P<gap>(?:[^\u27e8.;]|\u27e8[OFRPLD]\d+\u27e9){0,60}?)\b(?:return"
    "(?:s|ed|ing)?|(?:is|are|be|comes?|coming|came) back|makes? (?:his|her|a"
    "|their) (?:[a-z-]+ )?(?:return|comeback)|resurfaces?|reappears?"
    r"|back in)\b(?P<rest>(?:[^\u27e8.;]|\u27e8[ORLPCD]\d+\u27e9){0,60}? (?:for|in|to"
    "|with) (?P<film>{F}))?"
)
_ABSENT: Final = pattern(
    r"\blast seen in (?:[a-z'-]+ |{D}'s ){0,3}(?P<last>{F}|{R})"
    r"|\bfor the first time since (?:[a-z'-]+ ){0,3}(?:{D}'s |{D} )?(?P<since>{F}|{R}|{D})"
    r"|\bfrom (?:the )?(?:[a-z-]+ ){0,2}(?P<from>{F})"
    r"|\bnot (?:been )?seen since (?:[a-z'-]+ ){0,3}(?P<unseen>{F}|{D})"
    r"|\bafter (?:a |an |more than |nearly |almost |over |[a-z0-9-]+ ){0,3}(?:years?"
    r"|decades?|hiatus|absence)|\blast (?:appeared|appearance|seen"
    r"|played)(?: was)?(?: in)? (?:[a-z'-]+ ){0,3}(?P<lastly>{F})|\b(?:years"
    r"|decades) (?:later|after|since)|\bdue back\b|\blegacy character"
    r"|\bafter (?:sitting out|skipping|missing|being absent from|not appearing in|disappearing"
    r"|vanishing)\b"
)
_FROM_FILM: Final = pattern(
    r"(?P<who>{C})(?: \([^()]*\))? from (?:the )?(?:[a-z-]+ ){0,2}(?P<from>{F})"
)


def _returns(
    view: View, match: re.Match[str], films: list[Entity], confidence: float
) -> Iterator[Found]:
    absent = _ABSENT.search(view.text) or (view.article.absence(view.coded))
    if not absent:
        return
    groups = absent.groupdict()
    last = view.films(
        groups.get("last")
        or groups.get("since")
        or groups.get("from")
        or groups.get("unseen")
        or groups.get("lastly")
    )
    for who in view.characters(match["who"]):
        for film in films[:1]:
            if last and (film is last[0] or 0 <= (film.number or 9) - (last[0].number or 1) < 2):
                continue
            yield from each(
                "returns_in",
                [who],
                [film],
                match,
                confidence,
                **({"last_seen": last[0].name} if last else {}),
            )


@reads("bring|brought|resurrect|reviv|return of|comeback|reintroduc")
def brought_back(view: View) -> Iterator[Found]:
    """``FILM will bring back director Iris Vane from the first film``."""
    for match in _BACK.finditer(view.text):
        films = _target(view)
        yield from _returns(view, match, films, 0.92)


@reads("return|back|comeback|resurface|reappear")
def comes_back(view: View) -> Iterator[Found]:
    """``Iris Vane, last seen in FILM, returns in FILM``."""
    for match in _RETURNS.finditer(view.text):
        films = view.films(match["film"]) or _target(view)
        yield from _returns(view, match, films, 0.9)


def _target(view: View) -> list[Entity]:
    """The film of the return: not the one that somebody comes from."""
    gone = _ABSENT.search(view.text)
    gone_films = view.films(gone[0]) if gone else []
    found = [
        f
        for m in re.finditer("\u27e8F\\d+\u27e9", view.text)
        for f in view.films(m[0])
        if f not in gone_films
    ]
    return found[:1] or [f for f in view.coded.film if f not in gone_films][:1]


@reads("last seen|last appeared|last appearance")
def last_seen(view: View) -> Iterator[Found]:
    """``The character was last seen in FILM``: of whoever the sentence before brings back."""
    match = _SEEN.search(view.text)
    before = view.coded.before
    if match is None or before is None:
        return
    inner = type(view)(before, view.article, before.plain)
    for back in (*_BACK.finditer(inner.text), *_RETURNS.finditer(inner.text)):
        films = _target(inner)
        last = view.films(match["last"])
        for who in inner.characters(back["who"]):
            for film in films:
                if film not in last:
                    yield from each(
                        "returns_in", [who], [film], match, 0.92, last_seen=last[0].name
                    )


_SEEN: Final = pattern(
    "(?:the (?:character|role|agent|man|woman|villain)|{C}) (?:was"
    "|had been) last seen in (?:[a-z'-]+ ){0,3}(?P<last>{F})"
)
