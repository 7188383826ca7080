"""Lists of characters or actors, a heading for each: ``3. Iris Vane (Iron Comet: Ashfall)``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK
from loaders.sources.article.extract.rule import Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loaders.sources.article.extract.article import Article
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity

_WHO: Final = "(?P<who>\u27e8[CNP]\\d+\u27e9)(?: ?/ ?\u27e8[CN]\\d+\u27e9)?"
_FILMS: Final = (
    "(?P<films>\u27e8[FR]\\d+\u27e9(?:(?:, and |, | and | & | / )(?:\u27e8F\\d+\u27e9))*)"
)
_NUMBER: Final = r"(?:(?:no\. ?|#)?\d{1,2}[.):]? )?"
_YEAR: Final = "(?:,? \\(?\u27e8D\\d+\u27e9(?:-\u27e8D\\d+\u27e9)?\\)?)?"
_HEADS: Final = (
    re.compile(rf"{_NUMBER}{_WHO}(?: \((?:from |in )?|, (?:from |in )?|: ?){_FILMS}\)?{_YEAR}\)?"),
    re.compile(rf"{_NUMBER}{_FILMS}{_YEAR}(?:, |: ?){_WHO}"),
)
_LEAST: Final = 2
"""Of so many such headings each begins a part about somebody of a film."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a text about a character or an actor.

    Attributes:
        who: the character or the actor.
        films: the films that the heading names with them.
    """

    who: Entity
    films: Sequence[Entity]


def sections(coded: Iterable[Coded], first: Entity | None) -> dict[int, Section]:
    """Give the parts of a text, each by the identity of its heading.

    Args:
        coded: the sentences.
        first: the first film of the series of the text, which a heading may call by its bare name.
    """
    found: dict[int, Section] = {}
    for one in coded:
        match = _heading(one)
        if match is None:
            continue
        films = [first if e.kind == "franchise" else e for e in one.entities(match["films"])]
        named = [film for film in films if film is not None]
        if named:
            found[id(one)] = Section(one.entities(match["who"])[0], named)
    if len(found) < _LEAST:
        return {}
    for section in found.values():
        if section.who.kind == "name":
            section.who.kind = "character"
    return found


def _heading(coded: Coded) -> re.Match[str] | None:
    if not coded.sentence.heading:
        return None
    text = coded.full.strip()
    return next((match for form in _HEADS if (match := form.fullmatch(text))), None)


_LEADS: Final = re.compile(
    r"(?:the (?:late|great|late,? great|legendary|wonderful|brilliant) |(?:[a-z-]+ ){0,2}(?:actor"
    r"|actress|star|winner|veteran) )?(?P<actor>\u27e8P\d+\u27e9)(?!'s|,? and \u27e8[PN]"
    r"|,? (?:who )?(?:directed|directs|wrote|writes|produced|made|was (?:almost|nearly|supposed"
    r"|meant|offered|considered)|turned down|passed|rejected|declined|said|says|told|once|never"
    r"|nearly|almost|might|could|as \u27e8C))"
)
"""``Kim Doe snarls through all of it``: the part about a character begins with the actor."""
_ELSEWHERE: Final = re.compile(
    r"\b(?:television|tv|show|series|originally|previously|earlier|before|had played|once|might"
    r"|could|instead|rather|stage|comics?|books?|novels?|games?)\b|\u27e8[FSR]\d"
)
"""Beside such words somebody may have played a part in another film than that of the heading."""
_SURE: Final = 0.84


def players(
    article: Article, found: Iterable[tuple[Coded, Found]]
) -> Iterator[tuple[Coded, Found]]:
    """Give who is in the films of parts, and who plays the character that a part is about."""
    told: dict[int, list[Found]] = {}
    taken: set[int] = set()
    for coded, one in found:
        if one.kind == "plays":
            told.setdefault(id(coded), []).append(one)
            taken |= {id(one.object)}
            taken |= set() if _ELSEWHERE.search(coded.full) else {id(one.subject)}
    for coded in article.coded:
        if (headed := article.phrases.sections.get(id(coded))) and headed.who.kind == "person":
            for film in headed.films if not article.makes_only(headed.who) else ():
                yield coded, _found("acts_in", headed.who, film, coded, len(coded.full))
    for coded, section, leads in _parts(article):
        match = _LEADS.match(coded.full) if leads and section.who.kind != "person" else None
        actor = coded.entities(match["actor"])[0] if match else None
        free = actor is not None and not taken & {id(actor), id(section.who)}
        if match and actor and free and _may_play(article, actor):
            end = match.end()
            yield coded, _found("plays", actor, section.who, coded, end)
            for film in section.films:
                yield coded, _found("acts_in", actor, film, coded, end)
        if len(section.films) == 1 and not _ELSEWHERE.search(coded.full):
            for one in told.get(id(coded), ()):
                yield coded, _found("acts_in", one.subject, section.films[0], coded, one.end)


def _may_play(article: Article, who: Entity) -> bool:
    return who.sure and not article.makes_only(who)


def _found(kind: str, who: Entity, other: Entity, coded: Coded, end: int) -> Found:
    return Found(kind, who, other, 0, end, _SURE, {}, coded.full, firm=True)


def _parts(article: Article) -> Iterator[tuple[Coded, Section, bool]]:
    """Give the sentences of each part, and which of them is its first."""
    section: Section | None = None
    leads = False
    for coded in article.coded:
        if headed := article.phrases.sections.get(id(coded)):
            section, leads = headed, True
        elif section is not None and MARK.search(coded.full) and not coded.sentence.heading:
            yield coded, section, leads
            leads = False
