"""The making of films: where, when it began, stopped and ended, and what is done for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import Found, each, reads, text_entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import View

_SHOOT: Final = (
    "(?:film(?:ed|ing|s)?|shoot(?:s|ing)?|shot|production|lens(?:e[ds]|ing)?\\b"
    "|principal photography|cameras (?:were|are|will|had|have) [a-z ]{0,20}(?:turn(?:ed|ing)?|roll)"
    "|on location|before (?:the )?cameras|cameras? (?:are |were )?(?:set "
    "|scheduled "
    "|ready )?(?:to )?roll(?:s|ing|ed)?|shooting locations?"
    "|wrapped|work (?:has |is )?(?:started|began|resumed|restarted|goes on|continues|continued)"
    "|set (?:photos|video|footage)|captured)"
)
_AT: Final = pattern(
    rf"\b(?P<verb>{_SHOOT})\b(?P<gap>(?:[^\u27e8.;:]"
    rf"|\u27e8[FRDOPC]\d+\u27e9){{0,100}}?) (?:in|at|across|throughout|around"
    "|on location in|near|outside|to|off) (?:the |parts of |locations (?:in|across) "
    f"|[a-z]+ of )*(?P<where>{{L}}(?:(?:, and |, | and | & "
    f"|, as well as )(?:in |at )?(?:the )?{{L}}){{0,6}})"
)
_IN: Final = pattern(
    r"(?:\bin|\bat) (?P<where>{L}(?:(?:, and |, | and "
    r"| in )(?:the )?{L}){0,6}),?(?P<gap>(?:[^\u27e8.;:]"
    r"|\u27e8[FRDOP]\d+\u27e9){0,50}?)\b(?:was |were |is |are |been "
    "|being )?(?P<verb>filmed|filming|shot|shooting|production (?:is|was|began"
    r"|kicked off|started)|captured|crew(?:s)? (?:is|was|were|are))\b"
)
_CREW: Final = pattern(
    "(?P<film>{F})(?:'s)? (?:crew|team|production|cast|cast and crew|set) (?:is|was"
    "|are|were|has been|moved|heads?|headed|returned|relocated|travel(?:s|ed|led)"
    "|currently) (?:[a-z]+ ){0,3}?(?:in|to|at) (?P<where>{LS})"
)
_MOVES_ON: Final = pattern(
    r"\b(?:return(?:s|ed|ing)?|head(?:s|ed|ing)?|mov(?:e|es|ed|ing)|travel(?:s|ed|led"
    "|ing)?|relocat(?:e|es|ed|ing)|shift(?:s|ed|ing)?|went|gone|fl(?:y|ies|ew|own))"
    "(?: (?:on|across|over|out|up|down|back|off))? to (?:the )?(?P<where>{L}(?:"
    "(?:, and |, | and )(?:the )?{L}){0,4})"
)
_FROM: Final = pattern(
    r"\b(?:production|filming|shooting|cast and crew|crew)\b[^\u27e8.;]{0,30} (?:moved|relocated"
    r"|shifted|went"
    r"|traveled|travelled) from (?P<where>{L})"
)
_TOOK_PLACE: Final = pattern(
    r"\b(?:filming|shooting|production|photography|shoot)\b[^.;]{0,90}? took place"
    r" (?:[a-z]+ ){0,3}?(?:in|at|on the (?:sound ?)?stages (?:of|at)) (?:the )?"
    r"(?P<where>{L}(?:(?:, and |, | and | in )(?:the )?{L}){0,4})"
)
_RESUMED: Final = pattern(
    r"\b(?:film(?:ing|ed)|shoot(?:ing)?|shot|production|cameras)\b[^.;]{0,120}?,? (?:and|then"
    r"|before) (?:then |later |it |has |had |was )*"
    r"(?:resum(?:ed|ing|es)|continu(?:ed|ing|es)|mov(?:ed|ing|es)(?: on)?|end(?:ed|ing|s)"
    r"|wrapp(?:ed|ing)|finish(?:ed|ing)|restart(?:ed|ing))"
    r"(?: up)? (?:in|to|at) (?:the )?(?P<where>{L})"
)
_MOVED: Final = re.compile(r"(?:mov|shift|relocat|return|head|travel)\w*ed\b")
_NO_PLACE: Final = re.compile(
    r"\b(?:premiere[sd]?|theat(?:er|re)s?|box office|released?|debut|screening|born|set in"
    r"|takes place|story|festival|grossed|opened|headquarters|despite|reports?|died|dies"
    r"|killed|lives|lived|interview)\b"
)
_WRAPPED: Final = pattern(
    r"(?P<film>{FS})?(?P<gap>[^\u27e8.;]{0,50}?)\b(?P<what>(?:wrap(?:ped|s"
    "|ping)? (?:up )?(?:its |principal |on )?(?:filming|production|photography"
    "|shooting)|(?:filming|production|principal photography|shooting)(?: (?:on|for"
    "|of) (?P<on>{FS}))? (?:has |have |had |officially |finally |just |is |was "
    "|already )*(?:wrapped|wraps|ended|concluded|complete[d]?|finished)"
    "|finished (?:filming|shooting)|completed (?:filming|production"
    "|principal photography)|that's a wrap))"
)
_WRAP_ON: Final = pattern(" on (?:the )?(?P<film>{F})")
_BEGAN: Final = pattern(
    r"\b(?P<what>(?:begins?|began|start(?:s|ed)?|starting|beginning) (?:filming"
    "|production|shooting|principal photography)|(?:filming|production"
    "|principal photography|shooting|cameras)(?: (?:on|for"
    "|of) (?P<on>{FS}))? (?:(?:has|have|had|is|was|will|set to|expected to"
    "|scheduled to|due to|slated to|officially|finally|just|already|now|currently"
    "|to) ){0,4}(?:begin|began|begun|begins|start|started|starts|kick(?:s|ed)? off"
    "|commence[sd]?|underway|under way|get underway|got underway|roll(?:s|ing)?"
    "|resume[sd]?|restart(?:s|ed)?))"
)
_STOPPED: Final = pattern(
    r"\b(?P<what>(?:filming|production|the shoot|shooting|set|the set)(?: (?:on|of"
    "|for) (?P<on>{FS}))?(?: in {L}(?:, {L})?)? (?:(?:has|have|had|is|was|were|be|been"
    "|to be|completely|temporarily|previously|forced to|again|briefly|also|abruptly"
    "|ground to|came to|had to be|initially) ){0,6}(?:shut(?:s"
    "|ting)? down(?: for [a-z]+ (?:weeks?|days?|months?))?|halt(?:s|ed)?|paus(?:es|ed)"
    "|suspend(?:s|ed)|postponed|delayed|stopp(?:ed|s)|a halt|a standstill))"
    r"|\b(?P<did>(?:shut down|halt(?:ed)?|paused?|suspend(?:ed)?"
    "|stop(?:ped)?) (?:filming|production)(?: (?:on|of) (?P<of>{FS}))?)"
)
_STUNT: Final = re.compile(
    r"[^,.;:!?\u27e8\u27e9()\"]*\b(?:stunts?|motorcycle|motorbike|skydiv\w+|parachut\w+"
    r"|halo jump|helicopter|base jump\w*|plummet\w*|cliff|explosion|car chase|chase"
    r"|bungee|wing of|train|biplane)\b[^,.;:!?\u27e8\u27e9()\"]*"
)
_ACTION: Final = re.compile(
    r"\b(?:jump\w*|riding|rides?|climb\w*|hang\w*|leap\w*|perform\w*|plummet\w*"
    r"|crash\w*|dr(?:iv|ov)\w*|fl(?:y|ies|ew|ying)|fight\w*|scal(?:es|ed|ing)"
    r"|parachut\w*|div\w*|run\w*|blow\w*|took)\b"
)


def _film(view: View, match: re.Match[str]) -> tuple[list[Entity], float]:
    groups = match.groupdict()
    named = groups.get("on") or groups.get("of") or groups.get("film")
    if named:
        return view.films(named), 0.94
    return view.near(match.start(), match.end())


@reads(
    "film|shoot|shot|production|lens|photography|location|camera|wrapped|set |captured|crew|work"
)
def filmed_at(view: View) -> Iterator[Found]:
    """``shooting FILM in Norway``, ``the seventh film wrapped filming in the Middle East``."""
    for form in (_AT, _IN, _CREW, _FROM, _RESUMED, _TOOK_PLACE):
        for match in form.finditer(view.text):
            words = view.text[max(0, match.start() - 25) : match.end()]
            if _NO_PLACE.search(words) or (
                (match.groupdict().get("verb") or "").startswith("film")
                and re.search(r"^films?\b", match["verb"])
                and not re.search("\u27e8F\\d+\u27e9 $", view.text[: match.start()])
            ):
                continue
            films, sure = _film(view, match) if form is _CREW else _shot(view, match)
            for place in places(view, match):
                yield from each("filmed_at", films, [place], match, min(sure, 0.92))
            at = match.end()
            while more := _AND_AT.match(view.text, at):
                for place in places(view, more):
                    yield from each("filmed_at", films, [place], more, min(sure, 0.86))
                at = more.end()


_AND_AT: Final = pattern(
    r"(?:'s {L})?(?:, at (?=(?:the )?{L})|(?:,? and|,? before|,? then|,? as well as)(?: then| also"
    r"| later| finally| mov(?:ing|ed)(?: on)?)?"
    r" (?:(?:most|much|some|part|parts|all|the rest|others?|interiors|exteriors|more)"
    r"(?: of (?:it|the rest|them|the (?:film|movie|shoot)))? )?(?:was |were |took place )?(?:on the"
    r" stages (?:of|at)|in|at|on|to|around|across) )(?:the (?:[a-z]+ of )?)?"
    r"(?P<where>{L}(?:(?:, and |, | and )(?:the )?{L}){0,4})"
)
"""``... in Rome, and most of the rest at Leavesden``."""


def _shot(view: View, match: re.Match[str]) -> tuple[list[Entity], float]:
    inside = [m for m in MARK.finditer(match.groupdict().get("gap") or "") if m[1] == "F"]
    if inside:
        return view.films(inside[-1][0]), 0.94
    films, sure = view.near(match.start(), match.end())
    return films, sure


def places(view: View, match: re.Match[str]) -> list[Entity]:
    """Places of a list; of ``Rome, Italy`` the first alone."""
    marks = match["where"]
    if owned := _OWNED.match(match.string, match.end("where")):
        others = [m[0] for m in MARK.finditer(marks)][:-1]
        return view.named("".join(others)) + view.named(owned[1])
    listed = re.match(",? and (?:the )?\u27e8", match.string[match.end("where") :]) is not None
    found = [m for m in MARK.finditer(marks) if m[1] == "L"]
    places = []
    for index, mark in enumerate(found):
        before = marks[found[index - 1].end() : mark.start()] if index else ""
        last = index == len(found) - 1
        if before.startswith(" in "):
            continue
        if (
            before == ", "
            and (last or marks[mark.end() : mark.end() + 2] == ", ")
            and len(found) == 2
            and not listed
        ):
            continue
        places += view.named(mark[0])
    return places


_OWNED: Final = pattern(r"'s (?:[a-z-]+ ){0,2}({L})")
"""``at London's Pinewood Studios``: there, and not in all of London."""


@reads(r"\bto (?:the )?\u27e8L")
def moves_on(view: View) -> Iterator[Found]:
    """``Filming has wrapped in Norway and they plan to return to London``."""
    if not re.search(
        r"\b(?:film(?:ed|ing)|shoot(?:s|ing)?|production|wrapped|crew|set)\b", view.text
    ):
        return
    for match in _MOVES_ON.finditer(view.text):
        films, sure = view.near(match.start(), match.end())
        for place in places(view, match):
            done = {} if _MOVED.match(match[0]) else {"planned": True}
            yield from each("filmed_at", films, [place], match, min(sure, 0.86), **done)


@reads("wrap|filming|production|photography|shooting|finished|complet")
def wrapped(view: View) -> Iterator[Found]:
    """``FILM has officially wrapped filming in September 2021``."""
    for match in _WRAPPED.finditer(view.text):
        films, sure = _film(view, match)
        yield from _event(view, match, films, "filming wrapped", sure)
        if match["what"].endswith("a wrap"):
            on = _WRAP_ON.match(view.text, match.end())
            done = view.films(on["film"]) if on else films
            yield from each("status", done[:1], [text_entity("wrapped")], match, min(sure, 0.86))


@reads("film|production|photography|shoot|camera")
def began(view: View) -> Iterator[Found]:
    """``Production on FILM will begin in May``."""
    for match in _BEGAN.finditer(view.text):
        films, sure = _film(view, match)
        yield from _event(view, match, films, _spoken(match["what"]), sure)
        if re.search(r"under ?way|rolling", match["what"]) and re.search(
            r"\b(?:is|currently|already)\b", match[0]
        ):
            for film in films:
                yield Found(
                    "status",
                    film,
                    text_entity("filming"),
                    match.start(),
                    match.end(),
                    min(sure, 0.88),
                    {},
                    match.string,
                )


@reads("shut|halt|paus|suspend|postpon|delay|stopp|standstill")
def stopped(view: View) -> Iterator[Found]:
    """``Production was shut down for two weeks in June``."""
    for match in _STOPPED.finditer(view.text):
        films, sure = _film(view, match)
        yield from _event(view, match, films, _spoken(match["what"] or match["did"]), sure)


def _spoken(words: str) -> str:
    return (
        " ".join(MARK.sub("", words).split())
        .removesuffix(" on")
        .replace(" on ", " ")
        .replace(" of was", " was")
    )


def _event(
    view: View, match: re.Match[str], films: list[Entity], what: str, confidence: float
) -> Iterator[Found]:
    clause = view.text[match.end() : match.end() + 60]
    dates = [
        view.coded.spans[int(m[2])].entities[0].name for m in MARK.finditer(clause) if m[1] == "D"
    ]
    qualifiers = {"date": dates[0]} if dates else {}
    for film in films:
        yield Found(
            "event",
            text_entity(what, "event"),
            film,
            match.start(),
            match.end(),
            min(confidence, 0.85),
            qualifiers,
            match.string,
        )


@reads(
    "stunt|motorcycle|motorbike|skydiv|parachut|halo|helicopter|jump|plummet|cliff"
    "|explosion|chase|bungee|train|biplane"
)
def stunts(view: View) -> Iterator[Found]:
    """``riding a motorcycle down the steps of the palace``."""
    for match in _STUNT.finditer(view.text):
        words = match[0].split()
        if not 4 <= len(words) <= 22 or not _ACTION.search(match[0]):
            continue
        films = view.near(match.start(), match.end())[0]
        for film in films[:1]:
            yield Found(
                "event",
                text_entity(" ".join(words), "event"),
                film,
                match.start(),
                match.end(),
                0.6,
                {},
                view.text,
            )
