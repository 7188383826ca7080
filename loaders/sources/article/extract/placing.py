"""Which names are places, by the words beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.film_people import ACTS, BOTH
from loaders.sources.article.extract.first_names import GIVEN
from loaders.sources.article.extract.kinds import STUDIOS, entity_of
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.spelling import folded, keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.coding import Coded


def places(coded: Iterable[Coded]) -> None:
    """Make places of names by their words: ``in Brask, Norway``, ``shot in Brask``."""
    for sentence in coded:
        for match in _PAPERS.finditer(sentence.plain):
            paper = entity_of(sentence, match[1])
            if paper.kind == "name" and " " not in paper.name:
                paper.kind, paper.sure = "organization", True
        for form in _PLACES:
            for match in form.finditer(sentence.plain):
                entity = entity_of(sentence, match[1])
                if entity.kind == "name" and not _is_somebody(entity):
                    entity.kind, entity.sure = "place", True
        for match in _AT_STUDIOS.finditer(sentence.plain) if _SHOOT.search(sentence.plain) else ():
            span = sentence.spans[int(match[1][2:-1])]
            if " Studios" in span.entities[0].name and not _is_house(span.entities[0]):
                span.entities[0].kind, span.letter = "place", "L"
                sentence.full = sentence.full.replace(match[1], f"⟨L{match[1][2:]}")
                sentence.plain = sentence.plain.replace(match[1], f"⟨L{match[1][2:]}")


def roles(coded: Iterable[Coded]) -> None:
    """Make somebody of a place that somebody plays: ``Ann Lee as Paris``, ``Ann Lee plays Rio``."""
    sentences = list(coded)
    found: dict[int, Entity] = {}
    for place in (place for sentence in sentences for place in _played(sentence)):
        figure = Entity("character", place.name, sure=True, forms={place.name})
        found.setdefault(id(place), figure)
    for sentence in sentences if found else ():
        for number, span in enumerate(sentence.spans):
            role = found.get(id(span.entities[0])) if span.letter in "LO" else None
            mark = f"\u27e8{span.letter}{number}\u27e9"
            if role is not None and not _THERE.search(sentence.full.split(mark)[0]):
                span.entities, span.letter = [role], "C"
                sentence.full = sentence.full.replace(mark, f"\u27e8C{number}\u27e9")
                sentence.plain = sentence.plain.replace(mark, f"\u27e8C{number}\u27e9")


def _is_short(entity: Entity) -> bool:
    """``as MJ and Ned``: a role that is called by its first letters."""
    return entity.node is None and len(entity.name) < _LETTERS and not _is_house(entity)


_LETTERS: Final = 4


def _played(sentence: Coded) -> Iterator[Entity]:
    """Give the places of a sentence that somebody plays."""
    for match in _PLAYED.finditer(sentence.full):
        place = entity_of(sentence, match["place"] or match["role"] or match["lone"])
        if place.kind == "organization" and not _is_short(place):
            continue
        who = match["who"] or match["actor"] or match["by"]
        given = entity_of(sentence, who).name.split()
        if who[1] == "P" or (len(given) > 1 and folded(given[0]) in GIVEN):
            yield place
    for match in _PLAYED_BY.finditer(sentence.full):
        if entity_of(sentence, match["actor"] or match["second"]).craft in (ACTS, BOTH):
            yield entity_of(sentence, match["role"] or match["part"])


_PLAYED: Final = pattern(
    r"(?P<who>⟨[PN]\d+⟩)(?:(?:,? who)? (?:(?:is|are|was|were|both|will be|will|also|back|returns?|"
    "returning"
    r"|seen|once|again|more|to) ){0,3}(?:plays?|played|playing|portrays?|portrayed|voices?|as"
    r"|reprises|reprising)) (?P<place>⟨[LO]\d+⟩)(?=[,.;)]|$| and\b| \(|,? (?:in|who|while)\b)"
    r"|(?P<actor>⟨[PN]\d+⟩)'s (?:[a-z-]+ )?(?:character|role|part|alter ego)(?: is| was| will be|,)"
    r" (?:called |named |known as )?(?P<role>⟨L\d+⟩)(?=[,.;]|$| and\b)"
    r"|[a-z],? (?P<lone>⟨L\d+⟩) \((?P<by>⟨P\d+⟩)\)"
)
_PLAYED_BY: Final = pattern(
    r"(?P<actor>⟨P\d+⟩)'s (?:[a-z-]+ ){0,2}(?P<role>⟨L\d+⟩)(?=[,.;)]|$| (?:and|is|was|who|has)\b)"
    r"|(?P<second>⟨P\d+⟩) plays? (?:the )?⟨[CN]\d+⟩ and (?P<part>⟨L\d+⟩),? respectively"
)
"""``Kim Doe's Paris``, ``Ann Lee and Kim Doe play Iris and Paris, respectively``."""
_THERE: Final = re.compile(
    r"\b(?:in|to|at|from|near|of|around|outside|through|into|across|over|for|city|between|via)"
    r"(?: (?:the|[a-z]+ern|downtown|central))? $|\u27e8L\d+\u27e9,?(?: and)? $"
)
"""Before the name of a place that is meant as one."""


def _is_somebody(entity: Entity) -> bool:
    """``in Oslo, and Lund is back``: a full name with a first name is no place."""
    words = entity.name.split()
    return len(words) > 1 and folded(words[0]) in GIVEN


def _is_house(entity: Entity) -> bool:
    return keys(entity.name) in STUDIOS


_PAPERS: Final = pattern(
    r"\b(?:sources|insiders?|reps?|spokes[a-z]+|trade|paper|site) (?:(?:close to [^⟨.;]{0,30}"
    r"|exclusively|also|have|has) )*(?:tells?|told|confirm(?:s|ed) to|informs?) (⟨N\d+⟩)"
)
"""Whom unnamed sources tell something is a paper."""
_SHOT: Final = (
    r"\b(?:film(?:ed|ing)|shot|shoot(?:s|ing)?|production|lens(?:ed|ing)|cameras|location"
    r"|captured|wrapped)\b"
    r"(?:[^⟨.;:]|⟨[FRDOPL]\d+⟩){0,60}?"
)
_PLACES: Final = (
    pattern(r"^(?:meanwhile |back |over |now |later |and |but |once |soon )*on (⟨N\d+⟩),"),
    pattern(
        r"\b(?:planets?|worlds?|moons?|islands?|kingdoms?|realms?|beach(?:es)?|ruins|forests?"
        r"|ice world"
        r"|desert world) (?:called|named|known as|of) (⟨N\d+⟩)"
    ),
    pattern(r"\b(?:in|at|near|outside|to|from|of) (⟨N\d+⟩), ⟨L\d+⟩"),
    pattern(
        _SHOT + r" (?:in|at|across|around|between) (?:the )?⟨L\d+⟩(?:, ⟨[LN]\d+⟩)*?, (⟨N\d+⟩)"
        r"(?=(?:, ⟨[LN]\d+⟩)*,? (?:and|as well as) (?:in |at )?(?:the )?⟨[LN]\d+⟩)"
    ),
    pattern(
        _SHOT + r" (?:in|at|across|around|between) (?:the )?⟨L\d+⟩(?:, ⟨[LN]\d+⟩)*,? and (⟨N\d+⟩)"
        r"(?=[.,;]|$| (?:in|for|before|last|this|over|during)\b)(?!, (?:who|the|an?)\b)"
    ),
    pattern(_SHOT + r" (?:in|near|outside|across|throughout"
                    r"|around) (?:the )?(?:[a-z]+ of )?(⟨N\d+⟩)"
            r"(?!'s|,? (?:who|said|and ⟨P))"),
    pattern(r"\b(?:left|leaves?|leaving|flee(?:s|ing)?|fled|traded|swaps|swapped|mov(?:es|ed|ing)"
            r"|travel(?:s|ed|led)?|journeys?) (?:from |away from )?(⟨N\d+⟩) (?:for"
            r"|to) (?:the )?⟨L\d+⟩"),
    pattern(r"\b(?:streets?|city|town|village|outskirts|coast|island|deserts?|suburbs?|hills"
            r"|port) of"
            r" (?:the )?(⟨N\d+⟩)"),
    pattern(r"\b(?:in|at|across|to) (?:the )?(?:⟨L\d+⟩, (?:the )?)*⟨L\d+⟩,? (?:and"
            r"|or) (?:the )?(⟨N\d+⟩)"),
    pattern(r"\b(?:in|at|across) (?:the )?(⟨N\d+⟩)(?:, | and )(?:the )?⟨L\d+⟩"),
    pattern(r"⟨L\d+⟩,? and (?:in |on |across |around )?the (?:fields|hills|mountains|woods|forests"
            r"|moors|streets|canals|deserts|dunes|beaches|coast|caves|suburbs|outskirts|town|city"
            r"|village) of (?:the )?(⟨N\d+⟩)"),
    pattern(r"\b(?:crew|production|shoot|filming|unit)\b[^⟨.;]{0,40} (?:across|over|up|down|out"
            r"|off)"
            r" to (⟨N\d+⟩)(?= in (?:the )?⟨L\d+⟩)"),
)  # fmt: skip
_AT_STUDIOS: Final = pattern(
    r"\b(?:at|in|near|outside|on the (?:[a-z]+ )?(?:stages|sound ?stages|lot|backlot) (?:of"
    r"|at)) (⟨O\d+⟩)"
)
_SHOOT: Final = re.compile(
    r"\b(?:film(?:ed|ing)|shot|shoot(?:s|ing)?|production|lens(?:ed|ing)|cameras|photography|crew"
    r"|location|locations|captured|wrapped)\b"
)
