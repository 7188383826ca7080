"""Who dies, told of a subject that stands apart from its verb; weak verbs in texts about deaths."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.deadly import HURTS, STEMS, TO_DEATH
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import reads
from loaders.sources.article.extract.rules.death import DEAD, DIES, KILLED, SOMEBODY, Told, deaths
from loaders.sources.article.extract.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_BY: Final = (
    r"(?:(?:(?:[^\u27e8.;,]|\u27e8[LDO]\d+\u27e9){0,50}?) (?:by(?! the (?:time|end|way)\b)|at"
    r" the hands? of) "
    r"(?![a-z]+ing )(?P<by>(?:(?:the|his|her"
    r"|their|an?"
    r"|{C}'s) (?:[a-z-]+ ){0,4})?){WHOSE}(?P<killer>{CS})(?!'s)(?! (?:had|has|was|is|were|have) ))?"
)
_BE: Final = (
    r"\b(?:is|was|are|were|gets?|got|being|been|be)(?: (?:then|also|later|himself|herself|finally"
    r"|eventually|ultimately|soon|both|all|almost|in turn|[a-z]+ly)){0,3} "
)
_SWALLOWED: Final = (
    r"(?:(?:swallowed|engulfed|consumed|eaten|crushed|buried|trapped and killed|gored)(?: whole"
    r"| up)?"
    r" (?:by|under|beneath|in)\b(?! (?:an? |the |his |her )?(?:grief|guilt|rage|hate|hatred|anger"
    r"|revenge|love|work|fear|vengeance|news|loss|darkness))"
    r"|(?:sucked|blown|thrown|tossed|ejected) (?:out )?(?:of|into|through) (?:an?|the) "
    r"(?:[a-z-]+ ){0,2}"
    r"(?:airlock|space|vacuum|void|jet engine|engine|propeller|furnace|volcano|lava|sun|shredder)"
    r"|dusted(?= by)|snapped out of existence|(?:dragged|pulled) (?:under|down|into the (?:deep"
    r"|depths|sea|water|ground|void|dark))(?: "
    r"to (?:his"
    r"|her) death)?|speared|impaled)"
)
_SLAIN: Final = pattern(
    rf"{_BE}(?:{KILLED}|{HURTS.passive} (?:(?!(?:him|her|them|it)\b)[a-z]+ ){{0,3}}?{TO_DEATH}"
    rf"|{_SWALLOWED}){_BY}"
)
_DIES: Final = pattern(rf"\b(?:{DIES}){_BY}")
_OTHERS: Final = (
    r"(?:bl(?:ows|ew) (?:him|her|them)sel(?:f|ves) up|slits? (?:his|her) own (?:throat|wrists)"
    r"|me(?:ets|t) (?:an?|his|her|their) (?:[a-z]+ ){1,2}(?:end|fate|demise)"
    r"|thr(?:ows|ew) (?:him|her)self (?:from|off|under|in front of|into) (?:an?|the) "
    r"|suffocates|chokes to death|(?:is|was) (?:vaporized|incinerated|obliterated)"
    r"|do(?:es)?n't last (?:much )?long(?:er)?|lasts? (?:only|barely) "
    r"|explodes\b(?! (?:in|with|into) (?:anger|rage|laughter)))"
)
_OTHER: Final = pattern(rf"\b{_OTHERS}{_BY}")
_WEAK: Final = pattern(
    r"\b(?:falls\b(?! (?:in love|for|apart|into|under|asleep|out|back|short|prey|ill|to (?:his"
    r"|her)))"
    r"|fell\b(?! (?:in love|for|apart|into|under|asleep|out|back|short|ill))|goes (?:first|next"
    r"|down)\b"
    r"|(?:is|was) (?:(?:the )?(?:first|next|last|second)\b(?! (?:seen|heard|played|shown"
    r"|spotted)\b)(?! [a-z]+ (?:who|that) (?!die|is "
    r"killed))"
    r"|gone\b|lost\b(?! (?:in|and|without))|no more)|follows (?:soon|shortly|suit|moments|him|her)"
    r"|(?:is|are|was|were|gets|got) (?:both )?caught in (?:an?|the) (?:[a-z]+ )?(?:explosion|blast"
    r"|crossfire|collapse|fire)|(?:is|was|gets|got) (?:then )?(?:shot|stabbed|blown up|bitten"
    r"|hit by an?"
    r" [a-z]+|run over)\b(?! (?:in the (?:leg|arm|shoulder|foot|hand|knee)|with (?:a )?tranq))"
    rf"|c(?:hokes|hoked) on|burns\b|burned\b|t(?:akes|ook) (?:an?|the) (?:arrow|bullet|blade"
    rf"|knife)){_BY}"
)
_MISSED: Final = re.compile(
    r"[^.;]{0,60}\b(?:but (?:survives|lives|recovers|is saved|he|she)|recovers|survives|is rescued"
    r"|and (?:is )?(?:saved|rescued|captured|taken))\b"
)
"""``is shot but survives``."""


_LATELY: Final = re.compile(
    r"[^\u27e8.;,]{0,12}\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|at (?:the age of "
    r"|age )?\d|last"
    r" (?:week|month|year)|yesterday|aged \d)"
)


def _is_real(view: View, who: re.Match[str], verb: re.Match[str]) -> bool:
    """``Kim Doe, best known for playing Iris, died Monday``."""
    people = view.named(who["who"])
    real = any(e.kind == "person" or view.article.acts(e) for e in people)
    return real or _LATELY.match(view.text, verb.end()) is not None


def _dead(view: View, form: re.Pattern[str], sure: float) -> Iterator[Found]:
    for match in form.finditer(view.text) if SOMEBODY.search(view.text) else ():
        who = subject(view.text, match.start())
        if who is None or _MISSED.match(view.text, match.end()) or _is_real(view, who, match):
            continue
        parts = {"who": (who["who"], *who.span("who"))}
        if match["killer"] and match.end("killer") > match.start("killer"):
            parts["killer"] = (match["killer"], *match.span("killer"))
        told = Told(view.text, who.end("who"), match.end(), parts)
        yield from deaths(view, told, sure)


@reads("die|dying|perish|dead|pass|succumb|drown|ble[ed]|sacrific|li(?:fe|ves)|end\\b|demise|maker"
       "|death|doom|dust|make it|survive|live to|walk away|price|breath|down with|for good|no more"
       "|bucket|blaze|laid|battle|bullet|blows|blew|slit|throws|threw|suffocat|chok|last|explode"
       "|met|meets")  # fmt: skip
def has_died(view: View) -> Iterator[Found]:
    """``Iris, his sister, dies``, ``Iris pulls the lever and blows herself up``."""
    for form in (_DIES, _OTHER):
        yield from _dead(view, form, 0.86)


@reads(f"{STEMS}|swallow|engulf|consum|eaten|buried|suck|drag|pull|eject|spear|gor")
def has_been_slain(view: View) -> Iterator[Found]:
    """``Iris, his sister, who is torn to shreds``, ``Iris stays behind and is killed by Rex``."""
    yield from _dead(view, _SLAIN, 0.86)


@reads("falls|fell|goes|first|next|last|second|gone|lost|follows|caught|shot|stabbed|blown|bitten"
       "|hit by|run over|chok|burn|arrow|bullet|blade|knife")  # fmt: skip
def has_fallen(view: View) -> Iterator[Found]:
    """``Iris falls moments later``: in a text about who dies."""
    before = view.coded.before
    if view.article.of_deaths or (before is not None and DEAD.search(before.plain)):
        yield from _dead(view, _WEAK, 0.82)
