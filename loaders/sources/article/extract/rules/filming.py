"""The making of films: where, when it began, stopped and ended, and what is done for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import Found, each, reads
from loaders.sources.article.extract.told_film import in_the_works

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import View

_SHOOT: Final = (
    "(?:film(?:ed|ing)|(?<=\u27e9 )films?|(?:(?<=to )|(?<=will )|(?<=would ))film|shoot(?:s|ing)?"
    "|shot|production|lens(?:e[ds]|ing)?\\b"
    "|principal photography|cameras (?:were|are|will|had|have) [a-z ]{0,20}(?:turn(?:ed|ing)?|roll)"
    "|on location|before (?:the )?cameras|cameras? (?:are |were )?(?:set "
    "|scheduled "
    "|ready )?(?:to )?roll(?:s|ing|ed)?|shooting locations?"
    "|wrapped|(?:unit|crew|production|team) (?:has |have )?(?:finish|complet|start|resum|continu|d)"
    "(?:e|ed|ing)? (?:its|their) (?:work|shoot|stint)|(?<!actors )at work(?= (?:at|in) )"
    "|work (?:has |is )?(?:started|began|resumed|restarted|goes on|continues|continued)"
    "|set (?:photos|video|footage)|captured)"
)
_AT: Final = pattern(
    rf"\b(?P<verb>{_SHOOT})\b(?P<gap>(?:[^\u27e8.;:]"
    rf"|\u27e8[FRDOPC]\d+\u27e9){{0,100}}?) (?:in|at|across|throughout|around"
    "|on location in|near|outside|to|off|on (?:the )?(?:[a-z-]+ ){0,2}(?:island|coast|shores?"
    "|streets"
    "|banks|slopes|backlot|stages) of) (?:the |parts of |locations (?:in|across) "
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
    "|ing)?|relocat(?:e|es|ed|ing)|shift(?:s|ed|ing)?|went|gone|fl(?:y|ies|ew))"
    "(?: (?:on|across|over|out|up|down|back|off))* to (?:the )?(?P<where>{L}(?:"
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
    r"\b(?:premiere[sd]?|theat(?:er|re)s?|box office|released?|debut|screening|born"
    r"|set in(?! [^ ]+(?: [^ ]+)? (?:was|were|is|are|being|will be)(?: [a-z]+)? (?:film|shot))"
    r"|takes place|story|festival|grossed|opened|headquarters|despite|reports?|died|dies"
    r"|killed|lives|lived|interview)\b"
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
            words = words if form is _IN else _SET_IN.sub(",", words)
            if (
                _A_SERIES.search(view.text, 0, match.start())
                or OF_STORY.search(view.text, max(0, match.start() - 120), match.end() + 12)
                or _NO_PLACE.search(words)
                or (form is _IN and _STORY_IN.search(view.text, 0, match.end("where") + 1))
                or _OTHER_WORK.match(match.groupdict().get("gap") or "")
                or (form is _IN and _NEW_CLAUSE.search(match["gap"]))
                or (
                    (match.groupdict().get("verb") or "").startswith("film")
                    and re.search(r"^films?\b", match["verb"])
                    and not re.search("\u27e8F\\d+\u27e9 $", view.text[: match.start()])
                )
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


OF_STORY: Final = re.compile(
    r"(?:\bshot in (?:the )?\u27e8L\d+\u27e9 by \u27e8[CN]\d+\u27e9|(?:\u27e8C\d+\u27e9(?:, "
    r"[^.;]{2,90},)?,? (?:who )?(?:is|was|are|were|gets?|got|been) "
    r"(?:then )?"
    r"(?:shot|captured))\b|\bshoot(?:s|ing)? (?:the |an? )?(?:[a-z]+ )?\u27e8[CN]\d+\u27e9(?!'s))"
)
"""``Iris was shot in Rome by Rex``: no camera did."""
_SET_IN: Final = re.compile(r"\bset in (?:the )?\u27e8[LD]\d+\u27e9(?:, \u27e8L\d+\u27e9)?,")
_STORY_IN: Final = re.compile(r"\bset in (?:the )?\u27e8L\d+\u27e9(?:, \u27e8L\d+\u27e9)?,$")
"""``The film, set in Rome, was shot in Malta``: not in Rome."""
_A_SERIES: Final = re.compile(
    r"\b(?:an?|another|her|his|their) (?:[a-z-]+ ){0,2}(?:(?:mini)?series|show|pilot|documentary"
    r"|short|play)"
    r"\b(?! film)[^.;\u27e8]*(?:\u27e8[A-EG-Z]\d+\u27e9[^.;\u27e8]*){0,3}$"
)
_NEW_CLAUSE: Final = re.compile(r"\b(?:and|but|while) (?:it|the|then|was|is|were|are)\b")
"""``He wrote it in Rome, and it was filmed ...``: not in Rome."""
_OTHER_WORK: Final = re.compile(
    r" (?:an?|another|the|his|her) (?:[a-z-]+ ){0,2}(?:series|show|pilot|season|commercials?"
    r"|videos?"
    r"|documentary|special|short|episodes?|miniseries|advert|campaign)\b"
)
"""``filmed a series in Rome``: not the film."""
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
    gap = match.groupdict().get("gap") or ""
    inside = [m for m in MARK.finditer(gap) if m[1] == "F" and not _WHOSE.search(gap, 0, m.start())]
    if inside:
        return view.films(inside[-1][0]), 0.94
    films, sure = view.near(match.start(), match.end())
    return in_the_works(view, films, view.text[: match.end()]), sure


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


_WHOSE: Final = re.compile(
    r"\b(?:behind|maker of|makers of|directors? of|stars? of|creators? of|writers? of|known for|who"
    r" (?:made|directed|wrote|did)|followed|sequel to|prequel to|after|since|before|like) "
    r"(?:[a-z-]+ |\u27e8[DPO]\d+\u27e9(?:'s)? |\u27e8F\d+\u27e9(?:,| and|, and) ){0,4}$"
)
"""``directed by the duo behind FILM``: that one is over."""
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
        films = in_the_works(view, films, view.text[: match.end()])
        for place in places(view, match):
            done = {} if _MOVED.match(match[0]) else {"planned": True}
            yield from each("filmed_at", films, [place], match, min(sure, 0.86), **done)
