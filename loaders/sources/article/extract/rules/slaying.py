"""Who kills whom, in the orders of words that are no plain ``Rex kills Iris``.

A deed is found first, ``killing Iris``, ``snaps Iris's neck``; what stands before it tells who
does it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.deadly import (
    BODY,
    HURTS,
    KILLS,
    MAIMS,
    STEMS,
    TO_DEATH,
    WEAPON,
)
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import reads
from loaders.sources.article.extract.rules.death import WHOM, Told, deaths
from loaders.sources.article.extract.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_ADVERBS: Final = (
    r"(?:(?:then|ultimately|eventually|later|finally|also|had|has|brutally|coldly|previously|once"
    r"|famously|already|simply|promptly|even|accidentally|in turn|himself|herself"
    r"|single-handedly|just|soon"
    r"|quickly|mercilessly|successfully|unceremoniously|instead|now|only|nearly all but) ){0,3}"
)
_NOBODY_BETWEEN: Final = r"(?:[^\u27e8.;:]|\u27e8[FOLRD]\d+\u27e9)"
_ONE: Final = r"{WHOSE}(?P<%s>{C})(?!'s)"
_WHOSE: Final = r"{WHOSE}(?P<%s>{C})'s (?:own |[a-z]+ )?"


def _deed(form: str) -> re.Pattern[str]:
    """Give what is done to somebody who is dead then, the verbs in one of their forms."""
    kills, hurts, maims = (getattr(verbs, form) for verbs in (KILLS, HURTS, MAIMS))
    return pattern(
        rf"\b(?:(?P<plain>{kills}) {WHOM}"
        rf"|finish(?:es|ed|ing)? {_ONE % 'done'} off\b"
        rf"|{hurts} {_ONE % 'hurt'}(?:, [^,.;\u27e8]{{3,40}},)? (?:[a-z]+ ){{0,3}}?{TO_DEATH}"
        rf"|(?:{maims} {_WHOSE % 'maimed'}{BODY}|{hurts} {_WHOSE % 'shot'}(?:head|brains|heart)"
        r" (?:off|out|in)\b))"
    )


_DEEDS: Final = {form: _deed(form) for form in ("finite", "base", "going")}
_ARMED: Final = pattern(
    rf"\b(?:{WEAPON} (?:the (?:heart|head|chest|back) of )?|(?:pull(?:s|ed)"
    rf"|squeeze[sd]) the trigger on )"
    rf"{_ONE % 'who'}|\b{WEAPON} {_WHOSE % 'shot'}(?:head|ear|eye|heart|chest|neck|back|skull"
    rf"|throat|brain)\b"
    rf"|\b(?:claim(?:s|ed)|t(?:akes|ook)|end(?:s|ed)) {_WHOSE % 'maimed'}life\b"
)
_KILLER: Final = pattern(rf"(?P<killer>{{C}}){{APP}},? (?:who )?{_ADVERBS}$")
_CLEFT: Final = pattern(
    rf"\bit (?:is|was|'s|will be) {{WHOSE}}(?P<killer>{{C}})(?:{{APP}})?,? (?:who|that) {_ADVERBS}$"
)
_THE_ONE: Final = pattern(
    r"\bthe (?:[a-z-]+ ){0,2}(?:one|man|woman|person|assassin|villain|figure|gunman|killer|sniper)"
    rf" (?:who|that) {_ADVERBS}$"
)
_IS_NAMED: Final = pattern(
    r"(?:[^\u27e8.;,]|\u27e8[FLD]\d+\u27e9){0,40},?"
    r" (?:is|was|turns out to be|turned out to be|is revealed to be|was revealed to be"
    r"|is revealed as|is none other than|proves to be) {WHOSE}(?P<killer>{C})(?!'s)"
)
_TO: Final = pattern(
    rf"(?P<killer>{{C}})(?:'s)?{_NOBODY_BETWEEN}{{0,60}}?\b(?:manage(?:s|d)|forced|has|had"
    rf"|get(?:s)?"
    r"|got|able|compelled|com(?:es|e|ing)? back|returns?|returned|the (?:one|first|man|woman)"
    r"|goes on|went on|chooses|chose|proceed(?:s|ed)|goes so far as|turn(?:s|ed) around"
    r"|decid(?:es|ed)|continu(?:es|ed)|only|enough) to (?:[a-z]+ly )?$"
)
_BY: Final = pattern(
    r"(?P<killer>{C})(?!'s)(?:[^.;]{0,80}?)\b(?:by|after|before|ends? up|ended up|for|in|without"
    r"|while|from|of|to) (?:[a-z]+ly )?$"
)
_FIRST: Final = re.compile(
    r"(?:^|\b(?:after|by|upon|before|in|for|with) (?:first )?|, )(?:having )?(?:just )?$"
)
_WHO_THEN: Final = pattern(rf"{_NOBODY_BETWEEN}{{0,60}}?, (?P<killer>{{C}})(?!,? and|'s)")
_WHO_AFTER: Final = pattern("(?<=\u27e9), (?P<killer>{C})$")
"""``After killing Iris, Rex runs``: no list."""
_CLAUSE_BEFORE: Final = re.compile(
    r"(?:^|[,;:\"] |\b(?:and|but|when|where|while|as|until|that|because|after|before|with|who"
    r"|then) )"
    r"(?:the |an? |his |her |their |it is |[a-z-]+ly )?(?:[a-z-]+ )?$"
)
"""Where a clause begins: nobody else is its subject."""
_CAUSES: Final = pattern(
    r"\b(?:ha[sd]|have|having|mak(?:es|ing)|made|sees?|saw|watch(?:es|ed)?|witness(?:es|ed)?|as"
    r"|when"
    r"|where|while|until|because) {WHOSE}(?P<killer>{C}) $"
)
_BY_WHOM: Final = r"(?:[^\u27e8.;,]{0,50}?) by (?![a-z]+ing ){WHOSE}(?P<%s>{CS})(?!'s)"
_PASSIVE: Final = pattern(
    r"(?<! of )(?<! of the )(?P<who>{C}){APP},? (?:who )?(?:(?:is|was|are|were|gets?|got|been"
    r"|being|be|has|had"
    r"|having|then|later|is then|eventually|finally|ultimately|brutally|ends up|ended"
    rf" up|himself|herself|mortally|fatally) ){{0,4}}(?:{KILLS.passive}{_BY_WHOM % 'killer'}"
    rf"|{HURTS.passive} (?:(?!(?:him|her|them|it)\b)[a-z]+ ){{0,3}}?{TO_DEATH}"
    rf"(?:{_BY_WHOM % 'by'})?)"
)
_BODY_CUT: Final = pattern(
    rf"(?P<who>{{C}}){{APP}},? (?:who )?(?:(?:then|later|finally) )?(?:has|had|gets|got|ha(?:s"
    rf"|d) had)"
    rf" (?:his|her|their) (?:own )?{BODY[:-2]} (?:clean )?{MAIMS.passive}(?:{_BY_WHOM % 'killer'})?"
)
_HAVING_BEEN: Final = pattern(
    rf"^(?:after )?(?:(?:having|being) )?(?:been )?(?:{KILLS.passive}|shot|stabbed|poisoned"
    rf"|betrayed"
    rf" and (?:killed|murdered)) (?:[a-z ]{{0,30}}?)by {{WHOSE}}(?P<killer>{{C}})(?!'s)"
    rf"{_NOBODY_BETWEEN}{{0,60}}?, (?P<who>{{C}}),? (?:[a-z]+ly )?(?:dies|died|bleeds|bled|perishes"
    r"|succumbs|expires|was dead|is dead|breathes (?:his|her) last|goes down|falls)"
)
_HAD_KILLED: Final = pattern(
    rf"(?P<killer>{{C}}),? (?:who )?{_ADVERBS}(?:ha[sd]|have|having|get[s]?|got|order(?:s|ed))"
    r" (?:{ROLE}{C}'s (?:(?!and\b|but\b|in\b|as\b|when\b|while\b|before\b|after\b"
    r"|to\b)[a-z-]+,? ){1,4})?"
    rf"{{WHOSE}}(?P<who>{{C}}) (?:to be )?{KILLS.passive}(?! by)"
)
_WHOM_KILLED: Final = pattern(
    rf"(?P<who>{{C}}),? (?:(?:the|an?) [a-z -]{{2,40}}(?:{{F}})?,? )?whom"
    rf" {{WHOSE}}(?P<killer>{{C}}) {_ADVERBS}"
    rf"(?:{KILLS.finite}|(?:{HURTS.finite}) {TO_DEATH})"
)
_MEN: Final = pattern(
    r"\u27e8[CBN]\d+\u27e9(?:'s|, whose) (?:own |[a-z-]+ ){0,2}(?:men|people|henchmen|goons"
    r"|soldiers"
    r"|troops|army|forces|guards|agents|gang|crew|minions|thugs|bomb|poison|trap|virus|creatures?"
    rf"|dogs?) {_ADVERBS}{KILLS.finite} {WHOM}"
)
_STABBED: Final = (
    pattern(
        rf"(?P<killer>{{C}}){{APP}},? (?:who )?{_ADVERBS}(?:shoots|shot|stabs|stabbed|strangles"
        rf"|strangled|pins|nails|knifes|knifed) {_ONE % 'who'}(?! (?:in the (?:leg|arm|shoulder"
        rf"|foot"
        r"|hand|knee)|a |with (?:a )?(?:tranq|dart)))"
    ),
    pattern(
        r"(?<! of )(?P<who>{C}),? (?:who )?(?:(?:is|was|gets?|got|then|later|been|had|has) ){1,3}"
        r"(?:shot|stabbed|strangled|impaled|pinned|knifed) (?:[a-z]+ ){0,6}?by"
        r" {WHOSE}(?P<killer>{C})"
        r"(?!'s)"
    ),
)


@reads(STEMS)
def slays(view: View) -> Iterator[Found]:
    """``Rex snaps Iris's neck``, ``throws Iris off a cliff``, ``Rex manages to kill Iris``."""
    if not re.search("\u27e8[CBN]", view.text):
        return
    for form, deed in (*_DEEDS.items(), ("armed", _ARMED)):
        for match in deed.finditer(view.text):
            told = _told(view, match, form)
            if told is not None:
                yield from deaths(view, told, 0.86)


def _told(view: View, match: re.Match[str], form: str) -> Told | None:
    """Put together a deed and who does it."""
    killer = _does(view, match, form)
    after = _WHO_AFTER.search(view.text, match.start(), match.end())
    if killer is None and after and _FIRST.search(view.text, 0, match.start()):
        alone = match.re.match(view.text, match.start(), after.start())
        return Told.of(after, alone or match)
    if killer is None and form != "going":
        told = _by_subject(view, match)
        several = told is not None and " and " in told.parts["killer"][0]
        return told if form != "base" or several else None
    return Told.of(killer, match) if killer else None


def _by_subject(view: View, deed: re.Match[str]) -> Told | None:
    """``Rex, it turns out, also killed Iris``: who does it stands apart from the verb."""
    who = subject(view.text, deed.start())
    if who is None:
        return None
    told = Told.of(deed)
    parts = {**told.parts, "killer": (who["who"], *who.span("who"))}
    return Told(view.text, who.end("who"), deed.end(), parts)


def _does(view: View, deed: re.Match[str], form: str) -> re.Match[str] | None:
    """Find who does a deed: what tells it stands before, or after."""
    text, start = view.text, deed.start()
    if form in ("finite", "armed"):
        plain = deed.groupdict().get("plain")
        told = None if plain else _KILLER.search(text, 0, start)
        named = _IS_NAMED.match(text, deed.end()) if _THE_ONE.search(text, 0, start) else None
        return told or _CLEFT.search(text, 0, start) or named
    if form == "base":
        return _TO.search(text, 0, start) or _CAUSES.search(text, 0, start)
    told = _BY.search(text, 0, start)
    if told is not None and _CLAUSE_BEFORE.search(text, 0, told.start()):
        return told
    return _WHO_THEN.match(text, deed.end()) if _FIRST.search(text, 0, start) else None


@reads(STEMS)
def is_slain(view: View) -> Iterator[Found]:
    """``Iris, murdered by Rex``, ``Iris, whom Rex strangled``, ``Rex had Iris killed``."""
    if not re.search("\u27e8[CBN]", view.text):
        return
    stabbed = _STABBED if view.article.of_deaths else ()
    for form in (*stabbed, _PASSIVE, _BODY_CUT, _HAVING_BEEN, _HAD_KILLED, _WHOM_KILLED, _MEN):
        for match in form.finditer(view.text):
            yield from deaths(view, Told.of(match), 0.82 if form in _STABBED else 0.86)
