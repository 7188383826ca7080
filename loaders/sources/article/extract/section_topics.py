"""Whom a part of a text is about, where its sentences do not name them: ``he``, ``Doe's spy``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.callings import is_calling
from loaders.sources.article.extract.coding import code_aside
from loaders.sources.article.extract.entities import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.sections import Section

_ALONE: Final = re.compile(r"(?:(?:no\. ?|#)?\d{1,2}[.):]? )?(?P<who>\u27e8[CN]\d+\u27e9)")
_COUNT: Final = re.compile(r"(?:no\. ?|#)?\d{1,2}[.):]?")
_LEAST: Final = 3
"""So many lines that are a name alone begin parts, each about one of them."""
_WORDS: Final = r"(?P<words>(?:[a-z-]+ |\u27e8O\d+\u27e9 ){0,4}?[a-z-]+)"
_AFTER: Final = (
    r"(?=,? (?:is|was|gets|got|has|had|who|dies|died|does|did|will|then|finally|also|never|[a-z]+s"
    r"|[a-z]+ed)\b)"
)
_DESCRIBED: Final = (
    re.compile(rf"\u27e8[PN]\d+\u27e9's {_WORDS}{_AFTER}"),
    re.compile(rf"^(?:his|her) {_WORDS}{_AFTER}"),
    re.compile(rf"(?:^|, )the {_WORDS}{_AFTER}"),
    re.compile(r"^\u27e8[CN]\d+\u27e9's (?P<words>[a-z- ]{3,40}?)(?=, played by|,? \(\u27e8P)"),
)
"""``Kim Doe's former agent is shot``, ``the spy stays behind``: of whom the part is about."""
_KIN: Final = re.compile(
    r"(?:wife|husband|son|daughter|father|mother|brother|sister|friend|partner|boss|mentor|girlfriend"
    r"|boyfriend|protegee?|ally|handler|nemesis)$"
)


def topics(coded: Sequence[Coded], sections: Mapping[int, Section]) -> None:
    """Note whom each sentence's part is about, and write marks where they are only described.

    Args:
        coded: the sentences.
        sections: the parts whose headings name a character and a film.
    """
    heads = {number: section.who for number, section in sections.items()} | _alone(coded)
    who: Entity | None = None
    for one in coded:
        if one.sentence.heading:
            who = None if not _COUNT.fullmatch(one.full.strip()) else who
            who = heads.get(id(one), who)
        elif who is not None:
            one.topic = who
            if not any(who in span.entities for span in one.spans):
                _describe(one, who)


def _alone(coded: Sequence[Coded]) -> dict[int, Entity]:
    """Give the headings that are the name of somebody and nothing else."""
    found = {
        id(one): one.entities(match["who"])[0]
        for one in coded[1:]
        if one.sentence.heading and (match := _ALONE.fullmatch(one.full.strip()))
    }
    return found if len(set(map(id, found.values()))) >= _LEAST else {}


def _describe(one: Coded, who: Entity) -> None:
    for form in _DESCRIBED:
        match = form.search(one.full)
        words = re.sub("\u27e8O\\d+\u27e9 ", "", match["words"]).split() if match else []
        if match and (is_calling(words) or (form is _DESCRIBED[-1] and _KIN.search(words[-1]))):
            one.spans.append(Span(0, 0, [who], "C", ""))
            end = match.end("words")
            one.full = f"{one.full[:end]} \u27e8C{len(one.spans) - 1}\u27e9{one.full[end:]}"
            one.plain = code_aside(one.full)
            return
