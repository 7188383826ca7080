"""Who may stand in a fact: people in credits, characters in deaths, and nobody that is doubtful."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.crews import CREW
from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.pattern import MARK, pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.rule import Found

_CAST: Final = frozenset(("acts_in", "plays"))
_PEOPLE: Final = CREW | _CAST | {"replaces", "not_confirmed", "born", "died"}
"""Kinds whose subject is a person."""
_STORY: Final = frozenset(("kills", "dies_in", "returns_in", "appears_in"))
"""Kinds whose subject is a character."""
_RELATIONS: Final = frozenset(
    ("child_of", "spouse_of", "sibling_of", "ally_of", "enemy_of", "mentor_of", "betrays")
)
"""Kinds of the story alone: the kin of real people is nobody's business here."""
_NO_PART: Final = pattern(
    r"\b(?:audition(?:s|ed|ing)?|screen[- ]test(?:s|ed|ing)?|tested|read|lobbied"
    r"|campaigned) for\b"
)
_NOBODY: Final = re.compile(
    r"\b(?:no one|nobody|no actor|no actress|none)\b[^\u27e8.;,]*(?:\u27e8|$)"
)
_CANCELLED: Final = pattern(
    r"[^\u27e8.;]{0,30}?\b(?:was|were|is|are|been|being) (?:then |since |later |now )?"
    r"(?:cancell?ed|called off|scrapped|shelved|abandoned|axed)\b"
)


_BY_DEEDS: Final = 0.8
"""Who only does something in a story is told of with the actor, where the text has one."""


def standing(found: Iterable[tuple[Coded, Found]]) -> Iterator[tuple[Coded, Found]]:
    """Give what may stand, after it is settled who is a person and who a character."""
    known = list(found)
    roles = {id(one.object) for _, one in known if one.kind == "plays"}
    real = {id(one.subject) for _, one in known if one.kind in CREW | _CAST} - roles
    told_of = {id(e) for _, one in known if one.kind in _STORY for e in (one.subject, one.object)}
    for _, one in known:
        doubtful = one.kind not in CREW and id(one.subject) in told_of
        if one.kind in _PEOPLE and not doubtful:
            _settle(one.subject, roles)
    more = _told_else(known)
    for coded, one in known:
        if one.kind == "appears_in" and one.confidence <= _BY_DEEDS and id(one.subject) in roles:
            continue
        if one.kind == "appears_in" and (
            (id(one.subject), id(one.object)) in more or (id(coded), id(one.subject)) in more
        ):
            continue
        if not _cancelled(one) and "unknown" not in (one.subject.kind, one.object.kind):
            if one.kind in _RELATIONS and {id(one.subject), id(one.object)} & real:
                continue
            if one.kind == "acts_in" and _only_called(one, coded):
                continue
            for told in _told(one, roles | told_of):
                yield coded, told


def _told_else(known: Iterable[tuple[Coded, Found]]) -> set[tuple[int, int]]:
    """Who is in a film, or played in a sentence, in words that tell more: dying, back."""
    told = set()
    for coded, one in known:
        if one.kind in ("dies_in", "returns_in"):
            told.add((id(one.subject), id(one.object)))
        elif one.kind == "plays":
            told.add((id(coded), id(one.object)))
    return told


def _settle(entity: Entity, roles: set[int]) -> None:
    """Make a person of a name that only the want of a sign made a character, or that none told."""
    if entity.kind == "person" or entity.node is not None or id(entity) in roles:
        return
    several = len(entity.name.split()) > 1
    if entity.kind == "name":
        entity.kind, entity.sure = "person", several
    elif entity.kind == "character" and several and not entity.sure:
        entity.kind = "person"


def _told(one: Found, figures: set[int]) -> Iterator[Found]:
    subject, other = one.subject, one.object
    words = one.text[max(0, one.start - 40) : one.end]
    if one.kind == "plays" and (_TWO.fullmatch(other.name) or _BUILDING.search(other.name)):
        return
    if one.kind in _CAST and (
        _HOUSE.match(one.text, one.end)
        or (one.kind == "acts_in" and _LOSS.search(one.text, 0, one.start))
    ):
        return
    if one.kind == "released" and _YEAR.fullmatch(other.name) and _IN_STORY.search(one.text):
        return
    if one.kind in _CAST and (_NO_PART.search(words) or _NOBODY.search(words)):
        return
    if one.kind in _PEOPLE:
        if one.kind == "acts_in" and _is_figure(subject, figures):
            yield replace(one, kind="appears_in", confidence=min(one.confidence, 0.85))
        elif subject.kind == "person" and not _wrong_object(one.kind, other):
            yield from _each_of(one)
    elif one.kind in _STORY or (one.kind == "status" and other.name == "dead"):
        if "person" not in (subject.kind, other.kind):
            yield one
    elif one.kind not in _RELATIONS or "person" not in (subject.kind, other.kind):
        yield one


def _only_called(one: Found, coded: Coded) -> bool:
    """``The Duke joins Kim Doe``: with an article one word is no name of somebody who acts."""
    if " " in one.subject.name or one.subject.craft or one.subject.node:
        return False
    marks = [m for m in MARK.finditer(coded.plain) if one.subject in coded.entities(m[0])]
    named = [m for m in marks if m[1] != "B"]
    return bool(named) and all(coded.plain.endswith("the ", 0, m.start()) for m in named)


def _is_figure(entity: Entity, figures: set[int]) -> bool:
    return entity.kind != "person" and (id(entity) in figures or entity.sure)


def _wrong_object(kind: str, other: Entity) -> bool:
    """Whether a person is said to play, or not to play, a person."""
    if kind == "replaces":
        return other.kind != "person"
    return kind in ("plays", "not_confirmed") and other.kind == "person"


def _each_of(one: Found) -> Iterator[Found]:
    """``Ann and Bob Lee`` are two: of whom a film is; as one name they play nobody."""
    pair = _TWO.fullmatch(one.subject.name)
    if pair is None:
        yield one
    elif one.kind in CREW:
        for first in (pair[1], pair[2]):
            person = Entity("person", f"{first} {pair[3]}", sure=True)
            yield replace(one, subject=person, confidence=min(one.confidence, 0.88))


_HOUSE: Final = re.compile(
    r"(?:'s)? (?:[a-z]+ )?(?:house|home|mansion|estate|castle|residence|headquarters|lair|hideout"
    r"|palace|school|hotel|farm|ship|office)\b(?! (?:owner|manager|master))"
)
"""``doubles as the Vane mansion``: a place plays a place."""
_BUILDING: Final = re.compile(
    r".. (?:City Hall|Castle|Palace|Station|Airport|Prison|Cathedral|Museum|Hospital|Asylum|Studios"
    r"|Opera House|University)$"
)
"""Nobody plays these: one place stands in for another."""
_LOSS: Final = re.compile(
    r"\b(?:death|passing|loss|absence|memory|funeral) of (?:the )?(?:late )?(?:actor |actress )?$"
)
"""Who was lost does not take part."""
_IN_STORY: Final = re.compile(
    r"\b(?:opens?|begins?|starts?|picks up) in (?:the year )?\u27e8D\d+\u27e9(?:,? (?:[a-z-]+|\d+)"
    r" (?:years|months|decades) (?:after|before|on from)\b|, (?:with|where|as|when) (?:an?|the"
    r"|young"
    r"|old)?(?: [a-z-]+){0,3} ?\u27e8[CN])"
)
_YEAR: Final = re.compile(r"\d{4}")
"""``opens in 1998, three years after ...``: there the story begins."""
_TWO: Final = re.compile(r"(\S+) (?:and|&) (\S+) (.+)")


def _cancelled(one: Found) -> bool:
    gone = one.qualifiers.get("superseded")
    return (
        one.kind in ("released", "delayed")
        and not gone
        and bool(_CANCELLED.match(one.text, one.end))
    )
