"""Dates told by another: ``that slot belonged to FILM``, ``the same day as FILM``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.moving import NOT_RELEASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_SLOT: Final = r"(?:date|spot|slot|day|weekend|frame|berth|perch|corridor)"
_THAT: Final = (
    rf"\b(?:that|this|the same|the very same|the former|the old) (?:release |opening )?{_SLOT}"
)
_THE_FILM: Final = r"(?:the )?(?:(?:[a-z-]+|{P}'s|{O}'s|{R}) ){0,4}?(?P<film>{F})(?!'s)"
_HELD: Final = pattern(
    rf"{_THAT},? (?:(?:had|has|was|is|been|which|once|previously|originally|formerly|until now) )*"
    r"(?:(?:used to )?belong(?:ed|s)? to|(?:held|occupied|claimed|reserved|staked out|vacated"
    r"|freed up|left (?:open|vacant)|given up|earmarked|set aside) (?:by|for)) "
    rf"{_THE_FILM}"
)
"""``That slot had belonged to FILM``."""
_GOES: Final = pattern(
    rf"{_THAT},? (?:(?:will|has|is|was|now|been|be|instead|also|then) )*(?:(?:go(?:es|ne)?|went"
    r"|pass(?:es|ed)?|handed|given|assigned|switched) to|(?:taken|filled|occupied|claimed|grabbed"
    rf"|inherited|snapped up)(?: over)? by) {_THE_FILM}"
)
"""``That date goes to FILM``."""
_TAKES: Final = pattern(
    r"(?P<film>{F})(?:,? which)? (?:(?:will|has|is|now|instead|then|have|also|to) )*(?:tak(?:es?|en"
    r"|ing)(?: over)?|claim(?:s|ed)?|grab(?:s|bed)?|occup(?:y|ies)|inherits?|fills?|moves? into"
    rf"|slides? into|steps? into|nabs?) {_THAT}"
)
"""``FILM takes that slot``."""
_VACATES: Final = pattern(
    r"(?P<film>{F})(?:,? which)? (?:(?:will|has|is|now|had|also) )*(?:vacat(?:es?|ed|ing)|leav"
    rf"(?:es?|ing)|left|abandon(?:s|ed)|giv(?:es?|en) up|gave up"
    rf"|(?:mov(?:es?|ed|ing)|shift(?:s|ed|ing)?|push(?:es|ed)?|bump(?:s|ed)) (?:out of|off(?: of)?"
    rf"|from)) {_THAT}"
)
"""``FILM vacates that date``."""
_SAME_DAY: Final = pattern(
    r"(?P<date>{D}),? (?:(?:which is|on|that's) )?(?:the (?:very )?same (?:day|date) as"
    rf"|day-and-date with|opposite|up against|head to head with|against) {_THE_FILM}"
)
"""``on DATE, the same day as FILM``."""
_INVERTED: Final = pattern(
    r"(?:^|, |\b(?:then|that|it|this|and|next|later|by) )(?:comes?|come|arrives?|follows?|opens?"
    r"|lands?) (?:the )?(?:(?:[a-z-]+|{P}'s|{O}'s|{R}) ){0,4}?(?P<film>{F}),? (?:on|in) "
    r"(?P<date>{D})(?!'s)"
)
"""``Before that comes FILM on DATE``."""
_AND_SEQUEL: Final = pattern(
    r"{D}(?:,? and|;|,|,? with) (?:its|the|a|their|his|her) (?:[a-z-]+ ){0,2}(?:sequel|prequel"
    r"|follow-up|successor|threequel|spin-?off|remake),? (?P<film>{F}),? (?:(?:followed|following"
    r"|arrived|came) )?(?:in|on) (?P<date>{D})(?!'s)"
)
"""``FILM came out in YEAR and its sequel, FILM, in YEAR``."""
_WHEN: Final = pattern(
    r"\b(?:on|in|from) (?P<date>{D})(?:[^\u27e8.;]|\u27e8[PCRON]\d+\u27e9){1,90}? when "
    r"(?P<film>{F}) (?:finally )?(?:arrives|hits|opens|comes out|lands|premieres|debuts"
    r"|is released|reaches|rolls)(?![^.;]*\u27e8D)"
)
"""``On DATE we meet them again when FILM arrives in cinemas``."""
_BEGAN: Final = pattern(
    r"(?:^|[,;] |\b(?:and|since|when|as) )(?:(?P<series>{R})|(?:the|this) (?:[a-z-]+ )?(?:series"
    r"|franchise|saga))"
    r"(?: first)? (?:began|started|launched|kicked off|debuted)(?: back)? in (?P<date>{D})"
    r"(?!,? with)"
)
"""``The series began in YEAR``: with its first film."""
_ELSE: Final = re.compile(
    r"\b(?:trailers?|teasers?|soundtrack|novel|book|game|tickets?|album|season|episode|television"
    r"|tv|filming|production|shoot)\b"
)
_SURE: Final = 0.86


@reads(rf"{_SLOT}")
def that_slot(view: View) -> Iterator[Found]:
    """``That slot had belonged to FILM``, ``FILM takes that date``: the one named before."""
    for form, gone in ((_HELD, True), (_VACATES, True), (_GOES, False), (_TAKES, False)):
        old = {"superseded": True} if gone else {}
        for match in form.finditer(view.text):
            dates = _before(view, match.start())
            yield from each("released", view.films(match["film"]), dates, match, _SURE, **old)


def _before(view: View, at: int) -> list[Entity]:
    """The last day that was named before a place, here or in the sentence before."""
    text, above = view.text[:at], view.coded.before
    if "\u27e8D" not in text and above is not None:
        text = above.plain
    coded = view.coded if text == view.text[:at] else above
    days = [
        e for m in MARK.finditer(text) if m[1] == "D" and not _GONE.search(text, 0, m.start())
        for e in (coded or view.coded).entities(m[0]) if "-" in e.name
    ]  # fmt: skip
    return days[-1:]


_GONE: Final = re.compile(r"\b(?:instead of|rather than|from|not|previously|originally)[^\u27e8]*$")
"""What stands before a date that holds no more."""


@reads("\u27e8D")
def turned(view: View) -> Iterator[Found]:
    """``on DATE, the same day as FILM``, ``before that comes FILM on DATE``."""
    for form in (_SAME_DAY, _INVERTED, _AND_SEQUEL, _WHEN):
        text = view.coded.full if form is _SAME_DAY else view.text
        for match in form.finditer(text):
            if not _ELSE.search(match[0]) and not NOT_RELEASE.search(match[0]):
                dates = view.named(match["date"])
                yield from each("released", view.films(match["film"]), dates, match, _SURE)


_COUNTRY: Final = pattern(r"^(?:in |the )*(?P<place>{L})(?:,? |: ?|, |- ?)+(?P<date>{D})\W*$")
_ANNOUNCES: Final = re.compile(r"\b(?:releas\w+|dates?|opens?|out|theat(?:er|re)s|cinemas)\b")


@reads("^(?:in |the )*\u27e8L")
def by_country(view: View) -> Iterator[Found]:
    """A line ``COUNTRY: DATE`` beneath one that announces dates."""
    match = _COUNTRY.match(view.text)
    announced = any(
        _ANNOUNCES.search(c.plain) for c in view.article.coded
        if c.sentence.start < view.coded.sentence.start
    )  # fmt: skip
    if match is not None and announced and len(view.coded.film) == 1:
        place = view.named(match["place"])[0].name
        dates = view.named(match["date"])
        yield from each("released", view.coded.film, dates, match, 0.88, country=place)


@reads("began|started|launched|kicked|debuted")
def series_began(view: View) -> Iterator[Found]:
    """``The series began in YEAR``: its first film came out then."""
    for match in _BEGAN.finditer(view.text):
        named = view.named(match["series"])
        series = named[0] if named else view.article.series
        if series is None:
            continue
        first = view.article.works.first(series)
        if first is not view.article.main:
            yield from each("released", [first], view.named(match["date"]), match, 0.84)
