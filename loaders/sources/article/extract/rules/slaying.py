"""Who kills whom, in the orders of words that are no plain ``Rex kills Iris``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.deadly import BODY, HURTS, KILLS, MAIMS, TO_DEATH, WEAPON
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import reads
from loaders.sources.article.extract.rules.death import WHOM, deaths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.deadly import Verbs
    from loaders.sources.article.extract.rule import Found, View

_ADVERBS: Final = (
    r"(?:(?:then|ultimately|eventually|later|finally|also|had|has|brutally|coldly|previously|once"
    r"|famously|simply|promptly|even|accidentally|in turn|himself|herself|single-handedly|just|soon"
    r"|quickly|mercilessly|successfully|unceremoniously|instead|now|only|nearly all but) ){0,3}"
)
_NOBODY_BETWEEN: Final = r"(?:[^\u27e8.;:]|\u27e8[FOLRD]\d+\u27e9)"
_ONE: Final = r"{ROLE}(?P<who>{C})(?!'s)"
_WHOSE: Final = r"{ROLE}(?P<whose>{C})'s (?:own |[a-z]+ )?"


def _doing(form: str) -> tuple[str, ...]:
    """Give the ways to say that somebody is done away with, the verbs in one of their forms."""
    kills, hurts, maims = (getattr(verbs, form) for verbs in (KILLS, HURTS, MAIMS))
    return (
        rf"{kills} {WHOM}",
        rf"{hurts} {_ONE} (?:[a-z]+ ){{0,3}}?{TO_DEATH}",
        rf"{maims} {_WHOSE}{BODY}",
        rf"{hurts} {_WHOSE}(?:head|brains|heart) (?:off|out|in)\b",
    )


def _ways(before: str, form: str, after: str = "") -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(before + way + after) for way in _doing(form))


_KILLER: Final = rf"(?P<killer>{{C}}){{APP}},? (?:who )?{_ADVERBS}"
_FINITE: Final = (
    *_ways(_KILLER, "finite")[1:],
    pattern(rf"{_KILLER}{WEAPON} (?:the (?:heart|head|chest|back) of )?{_ONE}"),
    pattern(rf"{_KILLER}(?:pull(?:s|ed)|squeeze[sd]) the trigger on {_ONE}"),
    pattern(rf"{_KILLER}(?:claim(?:s|ed)|t(?:akes|ook)|end(?:s|ed)) {_WHOSE}life\b"),
)
_TO: Final = (
    rf"(?P<killer>{{C}})(?:'s)?{_NOBODY_BETWEEN}{{0,60}}?\b(?:manage(?:s|d)|forced|has|had|get(?:s)?"
    r"|got|able|compelled|com(?:es|e|ing)? back|returns?|returned|the (?:one|first"
    r"|man|woman)|goes on|went on|chooses|chose|proceed(?:s|ed)|goes so far as|turn(?:s|ed) around|"
    r"decid(?:es|ed)|continu(?:es|ed)|only|enough) to (?:[a-z]+ly )?"
)
_INFINITIVE: Final = _ways(_TO, "base")
_BY: Final = (
    rf"(?P<killer>{{C}})(?!'s)(?:[^.;]{{0,80}}?)\b(?:by|after|before|and ends? up|ends? up|ended up|for"
    r"|in|without|while|from|of|to) (?:[a-z]+ly )?"
)
_GERUND: Final = _ways(_BY, "going")
_FIRST: Final = _ways(
    r"(?:^|\b(?:after|by|upon|before|in|for|with) (?:first )?|, )(?:having )?(?:just )?", "going",
    rf"{_NOBODY_BETWEEN}{{0,60}}?, (?P<killer>{{C}})(?!,? and|'s)",
)  # fmt: skip
_HAVING: Final = pattern(
    rf"\bhaving (?:just )?{KILLS.passive} {WHOM}{_NOBODY_BETWEEN}{{0,60}}?, "
    r"(?P<killer>{C})(?!,? and|'s)"
)
_CLEFT: Final = (
    *_ways(r"\bit (?:is|was|'s|will be) {ROLE}(?P<killer>{C})(?:{APP})? (?:who|that) "
           + _ADVERBS, "finite"),
    pattern(rf"\bit (?:is|was|'s|will be) {{ROLE}}(?P<killer>{{C}}) (?:who|that) {_ADVERBS}"
            rf"(?:{WEAPON}|pull(?:s|ed) the trigger on) {_ONE}"),
    *_ways(r"\bthe (?:[a-z-]+ ){0,2}(?:one|man|woman|person|assassin|villain|figure|gunman|killer"
           rf"|sniper) (?:who|that) {_ADVERBS}", "finite",
           r"(?:[^\u27e8.;,]|\u27e8[FLD]\d+\u27e9){0,40},?"
           r" (?:is|was|turns out to be|turned out to be|is revealed"
           r" to be|was revealed to be|is revealed as|is none other than|proves to be)"
           r" {ROLE}(?P<killer>{C})(?!'s)"),
)  # fmt: skip
_BY_WHOM: Final = r"(?:[^\u27e8.;,]{0,50}?) by {ROLE}(?P<killer>{CS})(?!'s)"
_PASSIVE: Final = tuple(
    pattern(
        r"(?<! of )(?P<who>{C}),? (?:who )?(?:(?:is|was|are|were|gets?|got|been|being|be|has|had"
        r"|having|then|later|is then|eventually|finally|ultimately|brutally|ends up|ended"
        rf" up|himself|herself|mortally|fatally) ){{0,4}}{way}"
    )
    for way in (
        rf"{KILLS.passive}{_BY_WHOM}",
        rf"{HURTS.passive} (?:[a-z]+ ){{0,3}}?{TO_DEATH}(?:{_BY_WHOM})?",
    )
)
_BODY_CUT: Final = pattern(
    rf"(?P<who>{{C}}),? (?:who )?(?:(?:then|later|finally) )?(?:has|had|gets|got|ha(?:s|d) had)"
    rf" (?:his|her|their) (?:own )?{BODY[:-3]} (?:clean )?{MAIMS.passive}(?:{_BY_WHOM})?"
)
_HAVING_BEEN: Final = pattern(
    rf"^(?:after )?(?:(?:having|being) )?(?:been )?(?:{KILLS.passive}|shot|stabbed|poisoned|betrayed"
    rf" and (?:killed|murdered)) (?:[a-z ]{{0,30}}?)by {{ROLE}}(?P<killer>{{C}})(?!'s)"
    rf"{_NOBODY_BETWEEN}{{0,60}}?, (?P<who>{{C}}),? (?:[a-z]+ly )?(?:dies|died|bleeds|bled|perishes"
    r"|succumbs|expires|was dead|is dead|breathes (?:his|her) last|goes down|falls)"
)
_CAUSED: Final = (
    pattern(
        rf"(?P<killer>{{C}}),? (?:who )?{_ADVERBS}(?:ha[sd]|have|having|get[s]?|got|order(?:s|ed))"
        rf" {{ROLE}}(?P<who>{{C}}) (?:to be )?{KILLS.passive}(?! by)"
    ),
    pattern(
        rf"\b(?:ha[sd]|have|having|mak(?:es|ing)|made) {{ROLE}}(?P<killer>{{C}}) {KILLS.base} {WHOM}"
    ),
    pattern(
        rf"\b(?:sees?|saw|watch(?:es|ed)?|witness(?:es|ed)?|as|when|where|while|until|because)"
        rf" {{ROLE}}(?P<killer>{{C}}) {KILLS.base} {WHOM}"
    ),
)
_WHOM_KILLED: Final = pattern(
    rf"(?P<who>{{C}}),? (?:the [a-z -]{{2,40}} )?whom {{ROLE}}(?P<killer>{{C}}) {_ADVERBS}"
    rf"(?:{KILLS.finite}|(?:{HURTS.finite}) {TO_DEATH})"
)
_MEN: Final = pattern(
    rf"(?P<by>{{C}}(?:'s|, whose)) (?:own |[a-z-]+ ){{0,2}}(?:men|people|henchmen|goons|soldiers"
    r"|troops|army|forces|guards|agents|gang|crew|minions|thugs|bomb|poison|trap|virus|creatures?"
    rf"|dogs?) {_ADVERBS}{KILLS.finite} {WHOM}"
)
_STABS: Final = (
    pattern(
        rf"{_KILLER}(?:shoots|shot|stabs|stabbed|strangles|strangled|pins|nails|knifes|knifed)"
        rf" {_ONE}(?! (?:in the (?:leg|arm|shoulder|foot|hand|knee)|a |with (?:a )?(?:tranq|dart)))"
    ),
    pattern(
        r"(?<! of )(?P<who>{C}),? (?:who )?(?:(?:is|was|gets?|got|then|later|been|had|has) ){1,3}"
        r"(?:shot|stabbed|strangled|impaled|pinned|knifed) (?:[a-z]+ ){0,6}?by {ROLE}(?P<killer>{C})"
        r"(?!'s)"
    ),
)
_OF_DEATHS: Final = re.compile(
    r"\b(?:deaths?|die[sd]?|dead|killed|kills|kill count|fates?|victims?|casualties)\b"
)
"""Where a headline speaks of deaths, who is stabbed is dead."""
_WORDS: Final = (
    r"kill|murder|assassin|execut|behead|decapit|impal|strangl|drown|electroc|slaughter|poison"
    r"|dispatch|incinerat|vapori|disintegr|butcher|suffocat|smother|eviscer|obliterat|devour|lynch"
    r"|maul|annihil|bludgeon|sl[ae][yi]|slew|\boff|gun|cut|str[iu]ck?|t[ao]k|took|tak[ei]|finish|bl[eo]w"
    r"|r[au]n|dispos|does|did|doing|put|t[eo]r|rip|shoot|shot|stab|beat|burn|chok|thr[eo]w|push|kick"
    r"|toss|hurl|shov|drop|send|sent|f[e]+d|crush|slic|driv|drov|knock|fl[iu]ng|starv|chop|lop"
    r"|sever|slit|slash|snap|br[eo]+k|bash|cav|trigger|life|hang|hung|wound|knife|blade|bullet"
)


@reads(_WORDS)
def slays(view: View) -> Iterator[Found]:
    """``Rex snaps Iris's neck``, ``throws Iris off a cliff``, ``Rex manages to kill Iris``."""
    if not re.search("\u27e8[CBN]", view.text):
        return
    for forms, sure in ((_FINITE, 0.86), (_INFINITIVE, 0.85), (_GERUND, 0.86), (_FIRST, 0.86),
                        ((_HAVING,), 0.86), (_CLEFT, 0.88)):  # fmt: skip
        for form in forms:
            for match in form.finditer(view.text):
                if forms is not _GERUND or _begins(view, match):
                    yield from deaths(view, match, sure)


def _begins(view: View, match: re.Match[str]) -> bool:
    """Whether who is named last before a gerund begins the clause: nobody else does it."""
    return _CLAUSE_BEFORE.search(view.text, 0, match.start()) is not None


_CLAUSE_BEFORE: Final = re.compile(
    r"(?:^|[,;:\"] |\b(?:and|but|when|where|while|as|until|that|because|after|before|with|who|then) )"
    r"(?:the |an? |his |her |their |it is |[a-z-]+ly )?(?:[a-z-]+ )?$"
)


@reads(_WORDS)
def is_slain(view: View) -> Iterator[Found]:
    """``Iris, murdered by Rex``, ``Iris, whom Rex strangled``, ``Rex had Iris killed``."""
    if not re.search("\u27e8[CBN]", view.text):
        return
    if _OF_DEATHS.search(view.article.coded[0].full):
        for form in _STABS:
            for match in form.finditer(view.text):
                yield from deaths(view, match, 0.82)
    for form in (*_PASSIVE, _BODY_CUT, _HAVING_BEEN, *_CAUSED, _WHOM_KILLED, _MEN):
        for match in form.finditer(view.text):
            yield from deaths(view, match, 0.86)
