"""Places and days that no rule has read, in sentences that tell of a shoot or of a film.

Rules read wordings, and nobody knows all of them. But what is named beside a film is of few kinds:
a place beside words of shooting is where it is shot, and a day that is of nothing else is the one
on which it comes out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.modality import doubt
from loaders.sources.article.extract.pattern import MARK, between
from loaders.sources.article.extract.rule import Found, View
from loaders.sources.article.extract.rules.filming import OF_STORY
from loaders.sources.article.extract.rules.moving import NOT_RELEASE
from loaders.sources.article.extract.rules.release import without_asides

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.article.extract.article import Article
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity

_SURE: Final = 0.74
_EDGE: Final = re.compile(
    r"[;:!?](?= |$)|\.(?= |$)|, (?:and|but|while|though|although) (?!\u27e8[LD])"
)


def leftovers(
    article: Article, found: Sequence[tuple[Coded, Found]]
) -> Iterator[tuple[Coded, Found]]:
    """Give ``filmed_at`` and ``released`` for places and days of which nothing was found."""
    told = {id(end) for _, one in found for end in (one.subject, one.object)}
    of_sentence: dict[int, list[Found]] = defaultdict(list)
    for coded, one in found:
        of_sentence[id(coded)].append(one)
    for coded in article.coded:
        if coded.sentence.heading and coded is not article.coded[0]:
            continue
        view = View(coded, article, coded.plain)
        days = _days(view, of_sentence[id(coded)])
        yield from ((coded, one) for one in (*_places(view, told), *days))


def _is_told(view: View, text: str, begin: int, end: int) -> bool:
    return doubt(view.coded, text, begin, end) in (None, "quoted")


def _places(view: View, told: set[int]) -> Iterator[Found]:
    """Give places beside words of shooting."""
    text = view.text
    for mark in MARK.finditer(text) if _SHOOT.search(text) else ():
        begin, end = between(_EDGE, text, mark.start(), mark.end())
        if mark[1] != "L" or not _is_there(text, mark) or not _SHOOT.search(text, begin, end):
            continue
        if _ELSEWHERE.search(text, begin, end) or _OF_ELSE.match(text, mark.end()):
            continue
        if OF_STORY.search(text, begin, end):
            continue
        films, _ = view.near(mark.start(), mark.end())
        if len(films) != 1 or films[0].kind != "film":
            continue
        for place in view.named(mark[0]) if _is_told(view, text, begin, mark.end()) else ():
            if id(place) not in told:
                yield Found("filmed_at", films[0], place, mark.start(), mark.end(), _SURE, {}, text)


def _is_there(text: str, mark: re.Match[str]) -> bool:
    """Whether somebody is at a place: ``in Rome and Oslo``, and not that Rome is in Italy."""
    if _WHO.search(text, 0, mark.start()):
        return False
    if _WITHIN.search(text, 0, mark.start()):
        comma = text.endswith(", ", 0, mark.start())
        return comma and _MORE.match(text, mark.end()) is not None
    return any(form.search(text, 0, mark.start()) for form in (_IN, _LISTED))


_SHOOT: Final = re.compile(
    r"\b(?:film(?:ed|ing)|shoot(?:s|ing)?|shot (?!dead|by|in the|and)|on (?:the )?sets?"
    r"|(?:the|its) sets?\b|locations?|crews?|cameras?|stunts?|soundstages?|principal photography"
    r"|reshoots?|production (?!company|designer|house|office|banner))"
)
_IN: Final = re.compile(
    r"(?<!\bset )\b(?:in|at|on|near|to|around|across|outside|over|aboard|between)(?: the)?"
    r"(?: [a-z]+ of(?: the)?| [a-z-]+ern| parts of| central| downtown)? $"
)
_LISTED: Final = re.compile(
    "\u27e8L\\d+\u27e9\\)?(?:,|(?:,? and| to|, then|,? and then)(?: the)?) $"
)
_MORE: Final = re.compile("(?:,|,? and)(?: the)? \u27e8L")
_WITHIN: Final = re.compile("\u27e8L\\d+\u27e9(?:,|,? (?:in|outside|near)(?: the| of)?) $")
_WHO: Final = re.compile(r", who [^,;]*$")
_ELSEWHERE: Final = re.compile(
    r"\b(?:premi\w+|festival|screen(?:ing|ed|s)|box office|open(?:s|ing|ed)?|releas\w+|theat\w+"
    r"|cinemas?|conventions?|comic-con|born|grew up|lives|based in|stor(?:y|ies)|plot|villain\w*"
    r"|missions?|tour|photocall|carpet|novels?|games?|universit\w+|police|hospital|audienc\w+"
    r"|markets?|gross\w*|million|show|takes place|flees?|escap\w+|hunts?|assassin\w*|died|killed"
    r"|dies|kills|interview\w*|award\w*|sends?|script|draft|screenplay|swept|spread|flown"
    r"|shot [^.;,]{0,40}by)\b"
)
_OF_ELSE: Final = re.compile(
    r"(?:'s|-)(?! (?:set|streets|coast|shores?|city))"
    r"| (?:film|studio|native|police|festival|times|magazine)\b"
)


def _days(view: View, mine: Sequence[Found]) -> Iterator[Found]:
    """Give days beside a film: each that is of nothing else."""
    text = without_asides(view.text)
    told = {one.object.name for one in mine}
    told |= {str(value) for one in mine for value in one.qualifiers.values()}
    for mark in MARK.finditer(text):
        day = view.named(mark[0])[0] if mark[1] == "D" else None
        if day is None or not _DAY.search(day.name) or day.name in told:
            continue
        begin, end = between(_EDGE, text, mark.start(), mark.end())
        if any(form.search(text, begin, end) for form in (NOT_RELEASE, _OTHER_DAY, _UNTOLD)):
            continue
        films = _film_of_day(view, text, begin, mark.start(), end)
        if len(films) == 1 and films[0].kind == "film" and _is_told(view, text, begin, mark.end()):
            yield Found("released", films[0], day, mark.start(), mark.end(), _SURE, {}, text)


def _film_of_day(view: View, text: str, begin: int, at: int, end: int) -> list[Entity]:
    """Give the film before a day in its clause, or the one that is spoken of, if it comes out."""
    if before := list(_FILM.finditer(text, begin, at)):
        return view.films(before[-1][0])
    alone = _FILM.search(text, begin, end) is None and _COMES.search(text, begin, end)
    return list(view.coded.film) if alone else []


_FILM: Final = re.compile("\u27e8F\\d+\u27e9")
_DAY: Final = re.compile(r"(?:^|-)\d\d-\d\d$")
_OTHER_DAY: Final = re.compile(
    r"\b(?:died|dead|birthday|said|told|instagram|facebook|twitter|teaser|festival|screening"
    r"|series|show|blu-ray|tickets?|deadline|joined|signed|injur\w+|accident|comic-con|convention"
    r"|ceremony|oscars?|(?:came|comes?) (?:aboard|on board)|board(?:ed|s)|hired|tapped|walked|left"
    r"|exit\w*|until|interview\w*|sale|digital|streaming|vod|panel|reveal\w*|updated|published"
    r"|set photos?|halt\w*|stopp\w*|from (?:its|the) (?:calendar|schedule)|handed|job)\b"
)
_UNTOLD: Final = re.compile(
    r"\u27e8[CNRO]\d+\u27e9['\"]?,? (?:out|due|opening|which|that)\b"
    r"|\bthe (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"(?:,| (?:was|is|will|now|to)\b)"
)
"""A film of which the text does not say which it is."""
_COMES: Final = re.compile(
    r"\b(?:open\w*|releas\w+|theat\w+|cinemas?|dates?|slot|due|arriv\w+|land\w*|hits?|debut\w*"
    r"|bow\w*|mov\w+|push\w*|delay\w*|slid\w+|shift\w*|postpon\w+|calendar|schedul\w+|weekend"
    r"|instead|out|gets?)\b"
)
