"""Casts between semicolons: ``Kim Doe as Iris; Ann Poe; and Sam Roe, late of FILM, as Max``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.players import players
from loaders.sources.article.extract.rule import Found, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.article import Article
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity

_ITEM: Final = pattern(
    r"(?:^|(?<=; ))(?:and |plus |then |finally,? |also |there(?:'s| is| are) |first )*(?:sir |"
    r"dame |{DESC})?(?P<who>⟨[PN]\d+⟩)"
    r"(?!'s)(?P<told>[^;]*)"
)
_AS: Final = pattern(
    r"(?:, (?:the |an? |late of |of |from |known |best |fresh |last |who |himself |herself |star )"
    r"[^;,]{0,60},)?,? (?:as|is|plays|will play|returns as) "
    r"{ROLE}(?P<whom>⟨[CN]\d+⟩)(?!'s)(?=[.,;]|$| )"
    r"|,? (?:as|is|plays|will play) (?:the |an? |his |her )(?:[a-z'-]+ ){1,5}?(?:of [a-z]+)?, "
    r"(?P<then>⟨[CN]\d+⟩)"
    r"(?!'s)(?=[.,;]|$)"
    r"|, (?:as )?{ROLE}(?P<last>⟨[CN]\d+⟩)(?!'s)(?=[.,;]|$)"
)
_MAKES: Final = re.compile(
    r"\b(?:direct\w*|writ\w+|wrote|script\w*|produc\w*|compos\w*|scor\w*|edit\w*|"
    r"cinematograph\w*)\b"
)
_NOT: Final = re.compile(r"\b(?:not|never|talks|rumou?r\w*|n't|offered|considered)\b|n't\b")
_LEAST: Final = 3
_SURE: Final = 0.85


def listed(article: Article, found: Iterable[tuple[Coded, Found]]) -> Iterator[tuple[Coded, Found]]:
    """Give what the items of a list between semicolons tell, where one of them acts in a film."""
    acts: dict[int, dict[int, Entity]] = {}
    for coded, one in found:
        if one.kind == "acts_in":
            acts.setdefault(id(coded), {})[id(one.object)] = one.object
    for coded in article.coded:
        films = list(acts.get(id(coded), {}).values())
        if coded.plain.count("; ") < _LEAST - 1 or len(films) != 1:
            continue
        view = View(coded, article, coded.plain)
        for item in _ITEM.finditer(coded.plain):
            if _MAKES.search(item["told"]) or _NOT.search(item["told"]):
                continue
            who = players(article, view.people(item["who"]))
            for person in who:
                yield coded, _fact("acts_in", person, films[0], item)
            role = _AS.match(item["told"])
            parts = view.characters(role["whom"] or role["then"] or role["last"]) if role else []
            for person in who if parts else ():
                yield coded, _fact("plays", person, parts[0], item)


def _fact(kind: str, who: Entity, what: Entity, match: re.Match[str]) -> Found:
    return Found(
        kind, who, what, match.start(), match.end("who"), _SURE, {}, match.string, firm=True
    )
