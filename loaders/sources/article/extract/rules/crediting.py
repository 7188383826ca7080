"""Who made a film, told by another order of words, by a draft, or by what somebody did to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.crew import crafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_FIRST: Final = pattern(
    r"(?:^|, |\u27e9 and |; )(?P<work>(?:co-)?(?:directing|helming|writing|penning|scripting"
    r"|producing|executive producing)(?:(?:,| and|, and) (?:co-)?(?:directing|writing|producing"
    r"|penning))*) (?P<films>{FS}) (?:is|are|will be|was|were|has been) (?:once again |again )?"
    r"{DESC}?(?P<who>{PS})(?!'s)"
)
_HIRED: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:hired|tapped|enlisted|engaged|recruited"
    r"|brought (?:in|on"
    r"|aboard|back)|signed(?: on| up)?|set|attached|commissioned|named|chosen|picked|selected"
    r"|confirmed|announced|on board|called in|closed a deal|inked a deal|agreed|returning|back)"
    r" (?:to|as the one to|for) (?P<work>(?:re-?|co-)?(?:direct|helm|pen|write|script|produce"
    r"|polish"
    r"|steer|adapt|make)(?:(?:,| and|/) (?:direct|helm|pen|write|produce|script))*)"
    r" (?:both |the )?(?:(?:script|screenplay|draft|story) (?:for|of) )?(?P<films>{FS})"
)
_DRAFTED: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:did|does|doing|done|made|making|wr(?:ote|ites"
    r"|iting|itten)"
    r"|t(?:ook|akes|aken|aking)|handl(?:ed|es|ing)|provid(?:ed|es|ing)|deliver(?:ed|s|ing)"
    r"|turn(?:ed|s|ing) in|contribut(?:ed|es|ing)|work(?:ed|s|ing) on|polish(?:ed|es|ing)|"
    r"rewr(?:ote|ites|iting|itten)|penn(?:ed|ing)|crack(?:ed|ing)|finish(?:ed|es|ing))"
    r" (?:(?:the|an?|its|his|her|their|uncredited|extensive"
    r"|some) )*(?:[a-z-]+ ){0,2}?(?:rewrites?"
    r"|polish(?:es)?|draft|revisions?|version|pass(?: at| on)?|script|screenplay|treatment)\b"
    r"(?: (?:of|on|for|at|to)(?: the (?:script|screenplay))?(?: (?:of|for))?"
    r" (?:[a-z]+ )?(?P<films>{F}))"
)
_SCRIPT_OF: Final = pattern(
    r"(?P<who>{P})'s (?:[a-z-]+ ){0,2}?(?:script|screenplay|draft|rewrite|adaptation)"
    r" (?:for|of) (?:[a-z]+ ){0,2}?(?P<films>{F})"
    r"|\b(?:script|screenplay|story|draft|pen) (?:for|of) (?P<film>{F}),?(?: which)?(?: (?:is"
    r"|was|were"
    r"|will be|comes|came|has been|being))*(?: (?:written|penned|credited|co-written))?"
    r" (?:by|from|to) {DESC}?(?P<by>{PS})"
)
_FILMED: Final = pattern(
    r"(?P<who>{P}),? (?:who )?(?:(?:has|had|already|also|secretly|recently) ){0,2}(?:filmed|shot"
    r"|lensed|made|is making|is shooting|is filming|will shoot|will film|will make)"
    r" (?P<films>{FS})(?! (?:scenes?|trailer|footage|co-star|star|with \u27e8P|alongside|together"
    r"|opposite|a\b|more|possible|happen|his|her|better)|'s)"
)
_FIRST_SCRIPT: Final = pattern(
    r"(?P<who>{PS}),? whose (?:[a-z-]+ ){0,2}(?:\u27e8[RSF]\d+\u27e9 )?(?P<job>scripts?"
    r"|screenplays?"
    r"|(?:directing|directorial) (?:credits|debut|work|efforts?)|writing credits"
    r"|directorial credits"
    r"|screenplay credits|film as director) (?:[a-z]+ )?(?:was|were|is|are|includes?|included)"
    r" (?P<films>{FS})"
)


@reads("(?:direct|helm|writ|penn|script|produc)ing ")
def first(view: View) -> Iterator[Found]:
    """``Directing FILM is Kim Doe``."""
    for match in _FIRST.finditer(view.text):
        yield from _made(view, match, match["work"], 0.93)


@reads("hired|tapped|enlist|engag|recruit|brought|sign|set |attach|commission|named|chosen|picked"
       "|select|confirm|announc|on board|called in|deal|agreed|return|back")  # fmt: skip
def hired(view: View) -> Iterator[Found]:
    """``Kim Doe has been brought in to pen FILM``."""
    for match in _HIRED.finditer(view.text):
        work = match["work"].replace("make", "direct").replace("pen", "penn")
        yield from _made(view, match, re.sub("polish|adapt", "write", work), 0.92)


@reads("rewrite|polish|draft|revision|version|pass|script|screenplay|treatment|pen ")
def drafted(view: View) -> Iterator[Found]:
    """``Kim Doe did a rewrite of FILM``, ``Kim Doe's script for FILM``."""
    for match in (*_DRAFTED.finditer(view.text), *_SCRIPT_OF.finditer(view.text)):
        yield from _made(view, match, "writes", 0.88)


@reads("filmed|shot|lensed|made|making|shooting|filming|will (?:shoot|film|make)")
def filmed(view: View) -> Iterator[Found]:
    """``Kim Doe shot FILM in Norway``: of somebody who does not act in the text."""
    for match in _FILMED.finditer(view.text):
        people = [
            p for p in view.people(match["who"]) if view.article.directs(p) or not _acts(view, p)
        ]
        yield from each("directs", people, view.films(match["films"]), match, 0.84)


def _acts(view: View, person: Entity) -> bool:
    return view.article.acts(person) or person.kind == "character"


@reads("whose ")
def whose_script(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe, whose first script was FILM``."""
    for match in _FIRST_SCRIPT.finditer(view.text):
        work = "writes" if re.search("script|screenplay|writ", match["job"]) else "directs"
        yield from _made(view, match, work, 0.9)


def _made(view: View, match: re.Match[str], work: str, sure: float) -> Iterator[Found]:
    groups = match.groupdict()
    who = view.people(groups.get("who") or groups.get("by"))
    films = view.films(groups.get("films") or groups.get("film"))
    if not films:
        films, near = view.near(match.start(), match.end())
        films, sure = films[:1], min(near, sure, 0.86)
    for kind in crafts(work):
        yield from each(kind, who, films, match, sure)
