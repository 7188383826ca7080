"""What characters belong to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.callings import is_calling
from loaders.sources.article.extract.kinds import STUDIOS
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.spelling import keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_JOB: Final = (
    "(?:agent|agents|director|analyst|expert|whiz|guard|defector|traitor|turncoat|operative|operative|chief|secretary|technician|member"
    "|leader|head|boss|officer|spy|commander|captain|deputy director|field agent"
    "|handler|assassin|recruit|soldier|founder|owner|manager|concierge|president|ceo"
    "|scientist|general|lieutenant|detective|spymaster|mole|hacker|pilot|specialist"
    "|engineer|employee|enforcer|emissary|second-in-command|deputy|quartermaster"
    "|captain|trooper|stormtrooper|inspector|undersecretary|adjudicator|doorman"
    "|bartender|executive|courier|man|woman|veteran|liaison|trainee|contact|sergeant|general"
    "|admiral|asset|hitman|henchman|mercenary|botanist|astronaut|cop|coach|teacher|doctor|warrior|janitor)(?:-of-[a-z]+)?"
)
_BEFORE: Final = pattern(
    rf"(?P<where>{{O}})(?:'s)? (?P<role>(?:[a-z-]+ ){{0,3}}{_JOB}),? (?P<who>{{C}})"
)
_IS: Final = pattern(
    f"(?P<who>{{C}})(?:,| is| was|, who is|, who was|, also| is also| is actually"
    "| works as| serves as)+,? (?:the |an? |its |now |still "
    rf"|once )?(?P<prefix>(?:(?!at |of |for |in |an? |the )[a-z-]+"
    rf" ){{0,3}}?)(?P<where>{{O}})(?:'s)?(?:"
    rf" \([^()]*\))? "
    rf"(?P<role>(?:(?!and )[a-z-]+ ){{0,3}}?{_JOB})\b(?! \u27e8)"
)
_OF: Final = pattern(
    f"(?P<who>{{C}})(?:,| is| was|, who is|, who was| works as| serves as)*,? (?:the "
    f"|an? |now )?(?P<role>(?:[a-z-]+ ){{0,4}}?{_JOB}) (?:of|for|at|with|in"
    f"|within) (?:the )?(?:(?!film|movie)[a-z-]+ ){{0,2}}(?P<where>{{O}})"
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
_TEAM_OF: Final = pattern(
    r"(?P<where>\u27e8O\d+\u27e9)(?:'s)? (?:team|crew|staff|unit|agents|operatives|trio|duo"
    r"|officers|gang"
    r"|squad|members)(?:,| of| members)* (?P<who>{CS})(?!'s)"
)
_ASIDE_JOB: Final = pattern(
    f"(?P<who>{{C}}), (?:the |an? )?(?:(?P<prefix>(?:[a-z-]+ ){{0,2}}?)"
    f"(?P<where>{{O}}) (?P<role>(?:[a-z-]+ ){{0,3}}?{_JOB})"
    f"|(?P<role2>(?:[a-z-]+ ){{0,4}}?{_JOB}) (?:of|for|at) (?:the )?(?P<where2>{{O}})"
    r")(?=[),.;]|$)"
)
_OF_BODY: Final = pattern(
    r"(?P<who>{C}) (?:of"
    r"|from) (?:the )?(?P<where>{O})(?![ -][a-z]*(?:fame|films?|universe"
    r"|series))"
)


_CALLED: Final = pattern(
    r"(?P<where>{O})(?:'s)? (?P<role>(?:(?!fans?\b|films?\b|movies?\b|universe\b|stars?\b"
    r"|actors?\b)"
    r"[a-z-]+ ){1,4}),?(?P<who>{C})(?!'s)"
)
_AND_OF: Final = pattern(
    rf"(?P<who>{{C}})(?: \([^()]*\))?, (?:the |an? |its )?(?:[^.;\u27e8]|{{O}}){{3,60}}? and"
    rf" (?:the |an? )?"
    rf"(?P<role>(?:[a-z-]+ ){{0,3}}?{_JOB}) (?:of|for|at) (?:the )?(?P<where>{{O}})"
)
_RUN_BY: Final = pattern(
    r"(?P<where>{O})(?:,? (?:the|an?) (?:[a-z-]+ ){0,4}?(?:organi[sz]ation|agency|syndicate"
    r"|group|gang|cult"
    r"|company|corporation|cartel|order|network|crew|outfit|army|cabal))?,? (?:(?:which|that"
    r"|is|was|now)"
    r" )*(?:run|led|headed|founded|controlled|created|ruled|commanded|set up) by"
    r" {ROLE}(?P<who>{C})(?!'s)"
)
_TAKEN_IN: Final = pattern(
    r"(?P<who>{C})(?:, [^.;,]{2,60},)?,? (?:who )?(?:(?:is|was|has|had|been|gets|then|later)"
    r" )*(?:recruited"
    r"|invited|asked|persuaded|drafted|inducted|accepted)(?: by {ROLE}{C})? (?:to join|into)"
    r" (?:the )?"
    r"(?P<where>{O})"
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
        if is_calling([who.name.lower()]):
            continue
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
        if not _is_aside(view, match):
            yield from _member(view, match, 0.95)


def _is_aside(view: View, match: re.Match[str]) -> bool:
    loved = _LOVED.match(view.text, match.end())
    return bool(loved and _ASIDE_OF.search(view.text, 0, match.start()))


_LOVED: Final = re.compile(
    r" (?:[a-z]+ed|loves?|knew|met|had|has|once|killed|kills|left|saw|fell|fought|[a-z]+ to)\b"
)
_ASIDE_OF: Final = re.compile(r"\u27e9, (?:the|an?) (?:[a-z-]+ )*$")
"""``Iris, the CIA agent Max loved``: it is Iris who is one."""
_NEAR: Final = ("friend", "ally", "boss", "partner", "colleague", "mentor", "handler", "contact")


@reads("\u27e8O\\d+\u27e9(?:'s)? [a-z-]+ ")
def calling_before(view: View) -> Iterator[Found]:
    """``CIA cyber expert Iris Vane``: any calling will do for somebody of the story."""
    for match in _CALLED.finditer(view.text):
        words = match["role"].split()
        known = [e for e in view.characters(match["who"])[:1] if e.kind == "character"]
        if known and not _is_aside(view, match) and (is_calling(words[-1:]) or words[-1] in _NEAR):
            yield from _member(view, match, 0.86)


@reads(_JOB)
def job_of(view: View) -> Iterator[Found]:
    """``Iris is the agency's top agent``, ``Iris, the former director of the agency``."""
    for form in (_IS, _OF, _AND_OF):
        for match in form.finditer(view.text):
            yield from _member(view, match, 0.92)
    full = _cut_actors(view.coded.full)
    for match in _ASIDE_JOB.finditer(full):
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
    for match in _TEAM_OF.finditer(view.text):
        for who in view.characters(match["who"]):
            yield from each("affiliation", [who], view.named(match["where"])[:1], match, 0.86)
    for match in _AND.finditer(view.text):
        yield from _member(view, match, 0.85)
    for form in (_RUN_BY, _TAKEN_IN):
        for match in form.finditer(view.text):
            yield from _member(view, match, 0.86)


@reads(r"(?:of|from) (?:the )?\u27e8O|\u27e8O\d+\u27e9's (?:[a-z-]+ )?\u27e8C")
def of_body(view: View) -> Iterator[Found]:
    """``Iris Vane of the agency``."""
    for match in _OF_BODY.finditer(view.text):
        yield from _member(view, match, 0.86)
    for match in _BODYS.finditer(view.text):
        if _RANKED.match(view.characters(match["who"])[0].name):
            yield from _member(view, match, 0.84)


_BODYS: Final = pattern(r"(?P<where>{O})'s (?:[a-z-]+ )?(?P<who>\u27e8C\d+\u27e9)(?!'s)")
_RANKED: Final = re.compile(
    r"(?:General|Admiral|Captain|Commander|Colonel|Agent|Director|Major|Lieutenant|Sergeant"
    r"|Inspector|Detective|Supreme|Grand|Officer|Lord|Master) "
)
"""``the Night Watch's General Vane``."""
