"""What characters belong to, and what they do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.kinds import STUDIOS
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import Found, each, reads, text_entity
from loaders.sources.article.extract.spelling import keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import View

_JOB: Final = (
    "(?:agent|agents|director|analyst|operative|chief|secretary|technician|member"
    "|leader|head|boss|officer|spy|commander|captain|deputy director|field agent"
    "|handler|assassin|recruit|soldier|founder|owner|manager|concierge|president|ceo"
    "|scientist|general|lieutenant|detective|spymaster|mole|hacker|pilot|specialist"
    "|engineer|employee|enforcer|emissary|second-in-command|deputy|quartermaster"
    "|captain|trooper|stormtrooper|inspector|undersecretary|adjudicator|doorman"
    "|bartender|executive|courier|asset|hitman|henchman|mercenary)"
)
_TRADE: Final = (
    "(?:dealer|lord|politician|thief|pickpocket|smuggler|mercenary|scientist|hacker"
    "|assassin|hitman|hitwoman|terrorist|villain|killer|bounty hunter|pilot|soldier"
    "|doctor|lawyer|detective|professor|journalist|sidekick|tracker|bodyguard|henchman"
    "|politician and drug lord|warlord|broker|businessman|billionaire|nurse|mechanic"
    "|racer|cop|spy|agent|gangster|crime boss|mobster|mogul|physicist|engineer"
    "|criminal|cyberterrorist|arms dealer|drug lord|crime lord|driver|wizard|sorcerer"
    "|archaeologist|senator|general|officer|technician|analyst|priest|musician"
    "|princess|king|queen|ambassador|sniper|con artist|con man|bartender|innkeeper"
    "|hunter|samurai|manager|concierge|factory worker|teacher|baker|farmer|reporter|waitress"
    "|waiter|butler|android|magician|sheriff|boxer|dancer|painter|fisherman|miner|astronaut"
    "|surgeon|psychiatrist|therapist|librarian|explorer|guard|stuntman|programmer|botanist"
    "|geneticist|biologist|chemist|monk|nun|butcher|barber|chef|policeman|police officer"
    "|singer|stylist|weatherman|bioterrorist|talk-show host|talk show host|game designer|host)"
)
_BEFORE: Final = pattern(
    rf"(?P<where>{{O}})(?:'s)? (?P<role>(?:[a-z-]+ ){{0,3}}{_JOB}),? (?P<who>{{C}})"
)
_IS: Final = pattern(
    f"(?P<who>{{C}})(?:,| is| was|, who is|, who was|, also| is also| is actually"
    "| works as| serves as)+,? (?:the |an? |its |now |still "
    rf"|once )?(?P<prefix>(?:[a-z-]+ ){{0,3}}?)(?P<where>{{O}})(?:'s)?(?: \([^()]*\))? "
    rf"(?P<role>(?:[a-z-]+ ){{0,3}}?{_JOB})\b(?! \u27e8)"
)
_OF: Final = pattern(
    f"(?P<who>{{C}})(?:,| is| was|, who is|, who was| works as| serves as)*,? (?:the "
    f"|an? |now )?(?P<role>(?:[a-z-]+ ){{0,4}}?{_JOB}) (?:of|for|at|with|in"
    f"|within) (?:the )?(?P<where>{{O}})"
)
_JOINS: Final = pattern(
    "(?P<who>{C})(?:,| who)* (?:is |was |has |had |once |now |also "
    "|still )*(?:works? for|worked for|working for|joins|joined|is part of|part of"
    "|belongs to|belonged to|recruited (?:by|into|to)|employed by|leads|led|heads"
    "|headed|runs|ran|founded|from|a member of|member of) (?:the )?(?P<where>{O})(?!'s)"
)
_AND: Final = pattern(
    r"(?P<who>{C}) and (?:the |his |her )(?P<where>{O}) (?:team|crew|gang|group|unit)"
)
_ASIDE_JOB: Final = pattern(
    f"(?P<who>{{C}}), (?P<article>the |an? )?(?:(?P<prefix>(?:[a-z-]+ ){{0,2}}?)"
    f"(?P<where>{{O}}) (?P<role>(?:[a-z-]+ ){{0,3}}?{_JOB})"
    f"|(?P<role2>(?:[a-z-]+ ){{0,4}}?{_JOB}) (?:of|for|at) (?:the )?(?P<where2>{{O}})"
    f"|(?P<trade>(?:(?!latter|former)[a-z-]+ ){{0,4}}?{_TRADE}))(?=[),.;]|$)"
)
_TRADES: Final = pattern(
    f"(?P<who>{{C}})(?:, (?:who (?:is|was) )?| is | was | is actually | was actually "
    r"| is revealed to be | works as )(?P<article>the|an?) (?P<trade>(?:(?!of\b|to\b"
    r"|in\b|for\b|man\b|new\b|same\b|first\b|best\b"
    rf"|only\b)[a-z-]+ (?:and )?){{0,5}}?{_TRADE})\b(?! (?:of|to|for|\u27e8"
    r"|in the world|from|\w+ of))"
)
_TITLED: Final = pattern(
    r"\b(?P<trade>(?:(?:arms|drug|crime|black market|black-market) (?:dealer|lord|boss"
    r"|arms dealer)"
    r"|cyberterrorist|bioterrorist|talk[- ]show host|(?:field|00|double-0|secret) agent"
    r"|concierge|weatherman|(?:bounty|vampire|monster) hunter|spy|smuggler|hacker|pilot"
    r"|soldier|detective|scientist|seismologist|archaeologist|sniper|bodyguard|gangster|mobster"
    r"|billionaire|sorcerer|wizard|con man|con artist|secretary|lawyer|nurse|mechanic|journalist"
    r"|warlord|hitman|baker|android|teacher|farmer|policeman|geneticist|biologist|sheriff"
    r"|astronaut"
    r"|pickpocket|mercenary|terrorist|assassin|thief)),? (?!\u27e8B)(?P<who>{C})"
)


_CALLED: Final = pattern(
    rf"\b(?:an?|the) (?P<trade>(?:(?!of\b|to\b|in\b|for\b|new\b"
    rf"|same\b)[a-z-]+ (?:and )?){{0,3}}?{_TRADE})"
    r"(?: (?:from|of|in) [^.;,]{2,30}?| and [^.;,]{2,40}?)?,? (?:called|named|by the name of"
    r"|known (?:only )?as"
    r"|who goes by(?: the name of)?) (?P<who>{C})(?!'s)"
)
_OF_BODY: Final = pattern(
    r"(?P<who>{C}) (?:of"
    r"|from) (?:the )?(?P<where>{O})(?![ -][a-z]*(?:fame|films?|universe"
    r"|series))"
)


def _member(view: View, match: re.Match[str], confidence: float) -> Iterator[Found]:
    groups = match.groupdict()
    where = [
        e
        for e in view.named(groups.get("where") or groups.get("where2"))
        if e.kind == "organization" and keys(e.name) not in STUDIOS
    ]
    role = " ".join(
        f"{groups.get('prefix') or ''}{groups.get('role') or groups.get('role2') or ''}".split()
    )
    before = re.search(
        r"\b(former|ex|rogue|rouge|disgraced|retired)[ -]$", view.text[: match.start()]
    )
    if before and not groups.get("prefix"):
        role = f"{before[1]} {role}".strip()
    for who in view.characters(match["who"])[:1]:
        yield from each(
            "affiliation",
            [who],
            where[:1],
            match,
            confidence,
            firm=True,
            **({"role": role} if role else {}),
        )


@reads(_JOB)
def job_before(view: View) -> Iterator[Found]:
    """``former IMF director Iris Vane``, ``CIA agent Rex Hale``."""
    for match in _BEFORE.finditer(view.text):
        yield from _member(view, match, 0.95)


@reads(_JOB)
def job_of(view: View) -> Iterator[Found]:
    """``Iris is the agency's top agent``, ``Iris, the former director of the agency``."""
    for form in (_IS, _OF):
        for match in form.finditer(view.text):
            yield from _member(view, match, 0.92)
    full = _cut_actors(view.coded.full)
    for match in _ASIDE_JOB.finditer(full):
        if match["trade"] and not match["article"]:
            continue
        if match["trade"]:
            yield from _trade(view, match, 0.92)
        else:
            yield from _member(view, match, 0.95)


def _cut_actors(text: str) -> str:
    return re.sub("\u27e8P\\d+\u27e9(?:'s)? \\(", "(", text).replace(") (", ", ")


@reads(
    "work|from the|join|part of|belong|recruit|employ|lead|led|head|run|ran|found"
    "|member|team|crew|gang"
)
def member(view: View) -> Iterator[Found]:
    """``Iris works for the agency``, ``Iris Vane and the agency team``."""
    for match in _JOINS.finditer(view.text):
        yield from _member(view, match, 0.9)
    for match in _AND.finditer(view.text):
        yield from _member(view, match, 0.85)


def _trade(view: View, match: re.Match[str], confidence: float) -> Iterator[Found]:
    for who in view.characters(match["who"])[:1]:
        yield Found(
            "occupation",
            who,
            text_entity(match["trade"].strip()),
            match.start(),
            match.end(),
            confidence,
            {},
            match.string,
            firm=True,
        )


@reads(f"{_TRADE}|seismolog|secretary|mobster")
def trade(view: View) -> Iterator[Found]:
    """``Iris Vane, a black market arms dealer``, ``Rex Hale is the corrupt senator``."""
    for match in _TRADES.finditer(view.text):
        yield from _trade(view, match, 0.9)
    for form in (_TITLED, _CALLED):
        for match in form.finditer(view.text):
            yield from _trade(view, match, 0.88)


@reads(r"\u27e8[CN]\d+\u27e9 (?:of|from) (?:the )?\u27e8O")
def of_body(view: View) -> Iterator[Found]:
    """``Iris Vane of the agency``."""
    for match in _OF_BODY.finditer(view.text):
        yield from _member(view, match, 0.86)
