"""Dates of release told of the date: ``the DATE release of FILM``, ``the slot goes to FILM``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.moving import NOT_RELEASE, later, spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_KIND: Final = (
    r"(?:(?:worldwide|global|international|theatrical|us|u\.s\.|uk|u\.k\.|north american|domestic"
    r"|wide|limited|planned|scheduled|original|new|summer|christmas|holiday|thanksgiving|imax"
    r"|cinema|big-screen) ){0,3}"
)
_RELEASE: Final = r"(?:release(?: date)?|debut|opening|bow|premiere|launch|rollout|date|slot|berth)"
_OF_FILM: Final = pattern(
    rf"(?P<date>{{D}}),? {_KIND}{_RELEASE} (?:of|for) (?:the |his |her |their |its )?"
    r"(?:(?:[a-z-]+|{P}(?:'s|-starrer|-led|-starring)?|{O}(?:'s)?|{R}) ){0,4}?(?P<film>{F})(?!'s)"
)
_GOES_TO: Final = pattern(
    rf"(?P<date>{{D}}) {_KIND}(?:slot|date|berth|perch|frame|spot|weekend)(?:[^.;\u27e8]){{0,30}}?"
    r" (?:(?:will |has |is |was |now |been )*(?:go(?:es|ne)?|went|pass(?:es|ed)?|belongs?|handed"
    r"|given"
    r"|switched|reassigned) to|(?:will |has |is |was |now |been |be )*(?:taken|filled|occupied"
    r"|claimed"
    r"|inherited|grabbed|snapped up)(?: over)? by) (?:the )?(?:(?:[a-z-]+|{P}'s|{O}'s) ){0,4}?"
    r"(?P<film>{F})(?!'s)"
)
_ITS_DATE: Final = pattern(
    r"(?:(?P<film>{F})'s|\b(?:the (?:film|movie|sequel)'s|its|his|her|their|a|an|the)) "
    r"(?:(?:new|planned|scheduled|previously announced|announced|original|upcoming|current|now"
    r"|long-awaited|set|eventual|intended|initial|earlier|previous|former|old) ){0,2}"
    rf"(?P<date>{{D}}) {_KIND}{_RELEASE}\b(?! (?:of|for) )"
)
_SET_FIRST: Final = pattern(
    r"(?:^|[.;] |, |\b(?:and|but) )(?:now |currently |still |already |originally |previously |once"
    r" |first |initially )?(?P<how>set|scheduled|slated|due|dated|expected|planned|releasing"
    r"|opening"
    r"|arriving|out|hitting (?:theat(?:er|re)s|cinemas)|in (?:theat(?:er|re)s|cinemas)|coming"
    r"|premiering|debuting|landing)(?: (?:for|to|in|on|out|be|a|the|hit|open|arrive|debut"
    r"|premiere|bow"
    r"|released?|theat(?:er|re)s|theatrical(?:ly)?|cinemas|worldwide|nationwide|screens|wide"
    r"|release"
    r"|date|land|drop|come|launch)){0,6} (?P<date>{D}), (?P<film>{F})"
)
_DATE_IS: Final = pattern(
    rf"(?P<date>{{D}}) (?:is|was|will be|remains|has been (?:set|chosen|picked|announced) as) "
    rf"(?:now |still |once |also )?(?:the|its|a) {_KIND}(?:new |official |planned )?"
    r"(?:release date|release day|date|opening day|day of release|premiere date)\b"
    r"(?: (?:of|for) (?:the )?(?P<film>{F}))?"
)
_LIGHT: Final = pattern(
    r"(?P<film>{F}|\bit)(?:,? (?:which|that))? (?:(?:will|is|finally|now|set to|due to|to|should"
    r"|only"
    r"|then|also|officially|eventually) ){0,4}"
    r"(?:see(?:s)? the light of day|make(?:s)? its (?:way|bow|debut)|be with us|reach(?:es)? "
    r"(?:screens"
    r"|audiences|theat(?:er|re)s|cinemas|the public)|get(?:s)? (?:its|a) (?:release|premiere|bow)"
    r"|be (?:upon us|unleashed|in (?:theat(?:er|re)s|cinemas))|go(?:es)? (?:on (?:general "
    r")?release|wide)"
    r"|roll(?:s)? out|grace(?:s)? (?:the )?(?:screens?|big screen|theat(?:er|re)s)"
    r"|return(?:s)? to (?:theat(?:er|re)s|cinemas|the big screen)|be in multiplexes)"
    r"(?:[^.;\u27e8]|\u27e8[LO]\d+\u27e9){0,40}? (?:on|in|from|starting|this|come|until)? "
    r"?(?P<date>{D})"
)
_FIRST_OUT: Final = pattern(
    r"(?P<series>{R})[\"']?,? (?:(?:which|that) )?(?:(?:was|were|first|originally|had) "
    r")*(?:released"
    r"|debuted|premiered|came out|opened|arrived|bowed|hit (?:theat(?:er|re)s|cinemas|the big "
    r"screen)"
    r"|burst onto [a-z ]+|launched(?: the franchise| the series| the saga)?|kicked off(?: the"
    r" (?:franchise|series|saga))|started (?:it all|the franchise))[^.;\u27e8]{0,30}? in "
    r"(?P<date>{D})"
)
_HELD_BY: Final = pattern(
    r"(?P<date>{D})(?:,? (?:a|the|its|that))? ?(?:date|slot|berth|day|spot|frame|weekend)?,?"
    r" (?:(?:that|which|was|had|has|been|is|previously|formerly|originally|once|recently|just|until"
    r" now|since) ){0,5}(?:(?:held|occupied|claimed|vacated|abandoned|freed up|given up|staked out"
    r"|reserved|set aside|left (?:open|vacant)|relinquished) (?:by|for)|belong(?:s|ed|ing) to"
    r"|(?:(?:over )?from)) (?:the )?(?:(?:[a-z-]+|{P}'s|{O}'s) ){0,4}?(?P<film>{F})(?!'s)"
)
_INSTEAD: Final = pattern(
    r"^(?:but |and |so )?(?:instead of|rather than)(?: (?:opening|arriving|coming out|being "
    r"released"
    r"|debuting|hitting (?:theat(?:er|re)s|cinemas)|landing))?(?: (?:on|in|its|the|for|a))*"
    r" (?:[a-z-]+ ){0,3}(?P<date>{D})[^.;\u27e8]{0,40}, (?:(?:[a-z-]+|{P}'s|{O}'s) ){0,4}?"
    r"(?:(?P<film>{F})|it\b|the\b)"
)
_OLD: Final = re.compile(
    r"\b(?:original|originally|initial|initially|previous|previously|earlier|former|old|once|was"
    r"|first|abandon\w*|los\w+|vacat\w*|miss(?:es|ed|ing)?|from|(?:not|n't) make|pulled"
    r"|off)\b[^,;.]*$"
)
_ELSE: Final = re.compile(
    r"\b(?:trailers?|teasers?|soundtrack|novel|book|game|tickets?|album|season|episode|strike"
    r"|special"
    r"|documentary|show|streaming|digital|vod|dvd|blu-ray|4k|home|production|filming|shoot|start)\b"
)


def _film(view: View, match: re.Match[str]) -> list[Entity]:
    """The film: named in the words, or the one that is spoken of."""
    told = view.films(match.groupdict().get("film"))
    if not told:
        before = _A_FILM.search(view.text, 0, match.start())
        told = spoken_of(view, match.start()) if before else []
        if not told:
            after = _A_FILM.search(view.text, match.end())
            told = view.films(after[0]) if after and not before else list(view.coded.film)
    return told if len(told) == 1 and told[0].kind == "film" else []


_A_FILM: Final = re.compile("\u27e8F\\d+\u27e9")


def _dates(view: View, match: re.Match[str]) -> list[Entity]:
    return [e for e in view.named(match["date"]) if e.kind == "date"]


@reads(
    "instead|rather|held|occup|belong|release|debut|opening|bow|premiere|launch|rollout|date|slot"
    "|berth|perch|frame|spot|weekend"
)
def dated(view: View) -> Iterator[Found]:
    """``the DATE release of FILM``, ``its DATE slot goes to FILM``, ``ahead of its DATE debut``."""
    for form, sure in _FORMS:
        for match in form.finditer(view.text):
            told = _AHEAD_OF.search(view.text, 0, match.start("date"))
            begin = match.start("date") if told else max(0, match.start() - 40)
            words = view.text[begin : match.end()]
            if _ELSE.search(words) or NOT_RELEASE.search(match[0]):
                continue
            if form is _ITS_DATE and (
                len(_dates(view, match)[0].name) == 4
                or _GOES_TO.match(view.text, match.start("date"))
            ):
                continue
            if form is _HELD_BY and not _HELD.search(match[0]):
                continue
            before = view.text[max(0, match.start() - 30) : match.start("date")]
            given_up = _GIVEN_UP.match(view.text, match.end()) is not None
            was = (
                given_up
                or form in (_HELD_BY, _INSTEAD)
                or (form is not _GOES_TO and _OLD.search(before))
            )
            old = {"superseded": True} if was else {}
            films = _film(view, match)
            if was and form is _ITS_DATE:
                yield from _delayed(view, match, films)
            yield from each("released", films, _dates(view, match), match, sure, firm=True, **old)


_GIVEN_UP: Final = re.compile(
    r" (?:was|were|is|has been|had been)(?: [a-z]+)? (?:scrapped|abandoned|cancelled|dropped|lost"
    r"|given up|called off)\b"
)
_AHEAD_OF: Final = re.compile(r"\b(?:ahead of|before|in time for) (?:an?|its|the|their) $")
"""``Filming starts ahead of a DATE release``: the date is that of the release alone."""
_HELD: Final = re.compile(r"\b(?:date|slot|berth|day|spot|frame|weekend|which|that)\b")
_FORMS: Final = (
    (_OF_FILM, 0.9), (_GOES_TO, 0.88), (_ITS_DATE, 0.84), (_DATE_IS, 0.86), (_HELD_BY, 0.86),
    (_INSTEAD, 0.86),
)  # fmt: skip


def _delayed(view: View, match: re.Match[str], films: list[Entity]) -> Iterator[Found]:
    """``will now open on DATE, a year after its original DATE date``: that is a delay."""
    new = _NOW.search(view.text, 0, match.start())
    old = _dates(view, match)
    if new is not None and old:
        then = view.named(new["date"])
        if later(then[0].name, old[0].name) and then[0].name != old[0].name:
            yield from each("delayed", films, then, new, 0.86, **{"from": old[0].name})


_NOW: Final = pattern(
    r"\b(?:now|instead|new|moved?|pushed|delayed|shifted|postponed)\b[^.;]*?(?P<date>{D})"
)


@reads("set|scheduled|slated|due|dated|expected|planned|releasing|opening|arriving|out|hitting|in "
       "|coming|premiering|debuting|landing|light|way|with us|screens|release|wide|roll|theat"
       "|cinemas|big screen")  # fmt: skip
def comes(view: View) -> Iterator[Found]:
    """``Set for release on DATE, FILM stars ...``, ``it sees the light of day on DATE``."""
    for form, sure in ((_SET_FIRST, 0.9), (_LIGHT, 0.86)):
        for match in form.finditer(view.text):
            if _ELSE.search(match[0]) or NOT_RELEASE.search(match[0]):
                continue
            if view.text.startswith("'s ", match.end("date")):
                continue
            yield from each("released", _film(view, match), _dates(view, match), match, sure)


@reads("\u27e8R")
def first_out(view: View) -> Iterator[Found]:
    """``SERIES, released in YEAR, led to two sequels``: its first film."""
    for match in _FIRST_OUT.finditer(view.text):
        years = [e for e in _dates(view, match) if len(e.name) == 4]
        for series in view.named(match["series"]):
            first = view.article.works.first(series) if years else None
            if first is not None and first is not view.article.main:
                yield from each("released", [first], years, match, 0.86, firm=True)
