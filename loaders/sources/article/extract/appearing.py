"""Who plays a character is in the film that the text puts the character in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.modality import doubt
from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.article import Article
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity

_FRAME: Final = pattern(r"^(?:now |and |but |so far |meanwhile, )?in (?P<film>{F}), ")
_STORY: Final = ("dies_in", "returns_in", "appears_in")


_GONE: Final = re.compile(r"\b(?:funeral|grave|burial|wake|memorial|ashes|mourn\w*)\b")
"""Who is only buried in a film is not played in it."""


def appearances(
    article: Article, found: Iterable[tuple[Coded, Found]]
) -> Iterator[tuple[Coded, Found]]:
    """Give ``acts_in`` for actors whose characters die, return or act in a film.

    ``Iris Vane (Kim Doe)`` in one place, ``In FILM, Iris runs`` in another: Doe is in FILM.
    """
    known = list(found)
    actors: dict[int, set[Entity]] = {}
    films: dict[int, set[str]] = {}
    for _, one in known:
        if one.kind == "plays":
            actors.setdefault(id(one.object), set()).add(one.subject)
            if "film" in one.qualifiers:
                films.setdefault(id(one.object), set()).add(one.qualifiers["film"])
    single = {character: next(iter(who)) for character, who in actors.items() if len(who) == 1}
    for coded, one in known:
        actor = single.get(id(one.subject))
        if one.kind in _STORY and actor is not None and not _GONE.search(one.text, one.start):
            told = films.get(id(one.subject), set())
            if one.kind == "appears_in" and told and one.object.name not in told:
                continue
            yield coded, _acts(actor, one.object, one.start, one.end, one.text, one.confidence)
    for coded in article.coded:
        match = _FRAME.match(coded.plain)
        if match is None or doubt(coded, coded.plain, match.end(), match.end()):
            continue
        for mark in MARK.finditer(coded.plain, match.end()):
            for entity in coded.spans[int(mark[2])].entities if mark[1] in "CB" else ():
                if id(entity) in single:
                    for film in coded.entities(match["film"]):
                        yield (
                            coded,
                            _acts(single[id(entity)], film, 0, mark.end(), coded.plain, 0.84),
                        )


def _acts(actor: Entity, film: Entity, start: int, end: int, text: str, sure: float) -> Found:
    return Found("acts_in", actor, film, start, end, min(sure, 0.86), {}, text, firm=True)
