"""Dates that studios give films: ``has staked out DATE``, ``lets it loose``, ``the plan``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.asides import in_passing
from loaders.sources.article.extract.film_clauses import main_clause
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.moving import AND_DATE, NOT_RELEASE, later
from loaders.sources.article.extract.rules.release import without_asides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_STUDIO: Final = (
    r"(?:\u27e8[ON]\d+\u27e9(?: and \u27e8[ON]\d+\u27e9)?|\b(?:warners|the studio|studio"
    r"|distributor"
    r"|the distributor|makers|the makers|fox|sony|disney|marvel|paramount|universal|lionsgate|it))"
)
_KIND: Final = (
    r"(?: (?:[a-z.-]+ ){0,2}?(?:release|opening|bow|debut|launch|premiere|date|slot|berth))?"
)
_CLAIMS: Final = pattern(
    _STUDIO
    + r"(?:,? which)?,? (?:(?:has|have|had|is|are|now|still|already|also|currently|reportedly"
    r"|recently) ){0,3}"
    r"(?:stak(?:es?|ed|ing) out|carv(?:es?|ed|ing) out|target(?:s|ed|ing)?|eye(?:s|d|ing)?"
    r"|reserv(?:es?|ed)"
    r"|set(?:s)? aside|book(?:s|ed)|circl(?:es?|ed|ing)|pencill?(?:s|ed) in|ink(?:s|ed) in"
    r"|lock(?:s|ed)"
    r" (?:in|down)|grab(?:s|bed)|nab(?:s|bed)|claim(?:s|ed)|aim(?:s|ed|ing)? (?:for|at)|shoot(?:s"
    r"|ing) for"
    r"|plan(?:s|ned|ning)? (?:for|on)?|plott?(?:s|ed|ing)|hop(?:es|ing) for|settl(?:es|ed) on"
    r"|pick(?:s|ed)"
    r"|chos(?:e|en)|choos(?:es|ing)|landed on|mark(?:s|ed)(?: down| out)?|slott?(?:s|ed)(?: in)?)"
    rf" (?:an? |the )?(?P<date>{{D}})(?!'s){_KIND}"
    r"(?:,? (?:for|as) (?:the |its |their |his )?(?:[a-z-]+ |{O}(?:'s)? |{P}(?:'s)? "
    r"){0,4}?(?P<film>{F}|it\b"
    r"|(?:film|movie|sequel|picture)\b)(?! to ))?"
)
_LOOSES: Final = pattern(
    _STUDIO
    + r"(?:,? which)? (?:(?:will|is|are|has|have|now|finally|to|set to|due to|plans to) ){0,3}"
    r"(?:let(?:s|ting)?|unleash(?:es|ing)?|roll(?:s|ing)?|put(?:s|ting)?|bring(?:s|ing)?|send(?:s"
    r"|ing)?"
    r"|releas(?:es?|ing)|open(?:s|ing)?|distribut(?:es?|ing)|launch(?:es|ing)?|bow(?:s|ing)?"
    r"|dat(?:es?|ed)"
    r"|premier(?:es?|ing)|drop(?:s|ping)?|uncork(?:s|ing)?|serv(?:es?|ing) up|issue(?:s)?"
    r"|screen(?:s)?"
    r"|debut(?:s|ing)?|deliver(?:s|ing)?|pencill?(?:s|ed)) "
    r"(?P<film>(?:the |his |her |its |their )?(?:[a-z-]+ |{P}'s |{O}'s ){0,3}?{F}|it\b)"
    r"(?: (?:loose|out|wide|in|into|to|on|up|domestically|theatrically|nationwide|worldwide"
    r"|globally"
    r"|stateside|theat(?:er|re)s|cinemas|screens|multiplexes|the|big|screen|us|u\.s\.|uk|imax"
    r"|general"
    r"|release|everywhere)){0,6},? (?:on |in |from |for |this |starting |come )?(?P<date>{D})(?!'s)"
)
_GATES: Final = pattern(
    _STUDIO + r" (?:will |is |set to )*open(?:s|ing)? the (?:gates|doors|cage)(?: (?:on|over|for)"
    r"(?: [a-z ]{3,20})?)?,? ?(?P<date>{D})"
)
_PLAN: Final = pattern(
    r"(?P<date>{D}) (?:is|was|remains) (?:now |still |currently )?(?:the|its) (?:plan|target|aim"
    r"|goal"
    r"|date|current plan|release|day)\b(?! (?:of|that|when|for the))"
    r"|\b(?:the )?(?:date|day) to (?:circle|mark|remember|save|note)(?: down)?(?: (?:in|on) "
    r"(?:the|your)"
    r" (?:calendar|diary)s?)?(?: is|:) (?P<day>{D})"
    r"|\b(?:circle|mark|save|note) (?:down )?(?P<on>{D}) (?:on|in) (?:your|the) (?:calendar|diary)"
)
_FOR_A: Final = pattern(
    r"\bfor (?:an? |the |its )(?:planned |targeted |scheduled |intended |projected )?(?P<date>{D})"
    r"(?: (?:theatrical|summer|holiday|christmas|wide|domestic|worldwide|global|us|uk|imax)){0,2}"
    r" (?:opening|release|bow|debut|launch|premiere|rollout)\b(?! (?:of|for))"
)
_ARRIVAL: Final = pattern(
    r"(?:(?P<film>{F})'s|\bits|\bthe (?:film|movie|sequel)'s) (?:[a-z-]+ ){0,2}?(?:arrival|debut"
    r"|release"
    r"|opening|bow|launch|premiere|rollout|berth)(?: (?:in|into) (?:theat(?:er|re)s|cinemas))?"
    r" (?:on|in) (?P<date>{D})"
)
_TO_SCREENS: Final = pattern(
    r"(?P<film>{F}|\b(?:it\b|(?=returns? to |back (?:in|on) )))"
    r"(?P<gap>(?:[^\u27e8.;]|\u27e8[ORLPCN]\d+\u27e9){0,110}?) (?:[a-z]+ "
    r")?(?:into |in |on"
    r" |onto |to |at |the |big |silver |cinema |movie ){0,3}(?:screens?|multiplexes|theat(?:er"
    r"|re)s|cinemas"
    r"|movie houses|picture houses|imax)(?: (?:[a-z]+ly|everywhere|nationwide|worldwide|wide))?,?"
    r" (?:on |in |from |this |at |for |starting |come )?(?:\u27e8[CN]\d+\u27e9 |[a-z]+ "
    r")?(?P<date>{D})(?!'s)"
)
_LOCKED: Final = pattern(
    r"(?P<film>{F}|\bit\b),? (?:which |that )?(?:(?:has|had|is|was|now|already|been|finally"
    r"|currently)"
    r" ){0,4}(?:locked(?: in| down)?|sewn up|snagged|staked out|carved out|bagged|out(?! of)(?: in"
    r" {L})?|goes out|going out|go out)(?: (?:for|on|in|from))?(?: an?| the| its)? "
    r"(?P<date>{D})"
)
_NUDGED: Final = pattern(
    r"(?:(?P<film>{F})|\b(?:it|the (?:opening|release|launch|debut|premiere|film|movie|date)"
    r"|its (?:{R} )?(?:[a-z-]+ ){0,2}(?:spin-?off|sequel|prequel|tentpole|pic|threequel)))"
    r"(?:(?:,? (?:which|who|once|already|long|starring|directed)[^.;\u27e8]{0,60},)| (?:[a-z]+ "
    r"){0,6}?)"
    r"?(?:by (?:[a-z]+ ){1,5}?)?(?:(?:nudg|bump|push|shift|mov|slid|re-?dat|re-?schedul|postpon"
    r"|hold"
    r"|delay|scoot|shuffl|shov|shunt|put)(?:e[ds]?|ed|s|ped|ting|ing)?(?: (?:off|back|on|over|out"
    r"|again"
    r"|further))?)?(?: (?:by )?(?:a|an|one|two|three|six|full|a few|several|fortnight|year|month"
    r"|week|days?"
    r"|weeks?|months?|years?|half|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|recently)){0,5},?"
    r" from (?:its |the |a )?(?:[a-z]+ ){0,2}?(?P<old>{D}) (?:[a-z]+ )?(?:to|until) (?P<date>{D})"
)
_LATER_THAN: Final = pattern(
    r"(?P<date>{D}),? (?:(?:a|an|one|two|three|four|six|some|full|few|about|nearly|almost|more"
    r"|than|only|just)"
    r" ){1,3}(?:days?|weeks?|months?|years?|fortnight) (?:later|after) (?:than )?(?:it was |it "
    r"had been )?"
    r"(?:(?:first|originally|initially|previously) )?(?:planned|announced|scheduled|charted"
    r"|expected|dated"
    r"|slated|intended|set|promised|due|its (?:original|first|planned) (?:date|release|slot))\b"
)
_MOVE_WORD: Final = re.compile(
    r"\b(?:nudg|bump|push|shift|mov|slid|re-?dat|re-?schedul|postpon|held|delay|scoot|shuffl|shov"
    r"|shunt|put"
    r"|slip|jump)\w*\b"
)
_RE_DATED: Final = pattern(
    r"\b(?:taken?|took|pulled|yanked|removed|moved|bumped|pushed|shifted)"
    r" (?:(?P<film>{F})|it|the (?:film|movie|sequel)) (?:off|from|out of) (?:of )?(?:its |the )?"
    r"(?:[a-z-]+ ){0,2}(?P<old>{D})(?: [a-z]+){0,3}?,? (?:and|to|for|in favou?r of)(?: (?:instead"
    r"|re-?dat"
    r"|re-?schedul|slott|mov|put|plac|plant|set)?(?:ed|ing|s|it|the|video|game|film|movie"
    r"|actioner|brawler"
    r"|sequel|for|on|to|in|is|has|been|will|now)?){0,8}? (?P<date>{D})"
)
_LONG: Final = pattern(
    r"(?:^|[.;:] )(?:(?:long|first|once|initially|originally|previously|formerly|earlier) "
    r"|(?=(?:announced"
    r"|dated|scheduled|slated) for \u27e8D\d+\u27e9, it (?:was|has|is|had|then|moved)))(?:planned"
    r"|set|due"
    r"|slated|scheduled|dated|promised|pencill?ed in|earmarked|intended|meant|expected|announced"
    r"|eyed)"
    r"[^.;\u27e8]{0,30}? (?P<date>{D}),? (?:(?:the |{P}'s |{O}'s )?(?:[a-z-]+ ){0,2}(?P<film>{F})"
    r"|it\b)"
)
_OTHER: Final = re.compile(
    r"\b(?:trailers?|teasers?|soundtrack|tickets?|album|season|episode|special|documentary|show"
    r"|series"
    r"|start of|production|filming|shoot(?:ing)?|comic-con|panel|untitled (?:event )?film"
    r"|sequel to|streaming"
    r"|dvd|blu-ray|digital|book|novel|(?<!video )game|vinyl|score|announce\w*)\b"
)
_AFTER: Final = re.compile(
    r" (?:for (?:the )?(?:start|production|filming|shooting|a sequel|another|its next|cameras)"
    r"|(?:start|shoot|production)\b)"
)


def _film(view: View, match: re.Match[str]) -> list[Entity]:
    """The film: named in the words, the last before them, or the one that is spoken of."""
    named = match.groupdict().get("film") or ""
    told = view.films(named)
    if not told and "\u27e8F" not in named:
        begin = main_clause(view.text)
        before = [
            m[0] for m in _A_FILM.finditer(view.text, begin, match.start() + 1)
            if not in_passing(view.text, m.start(), m.end())
        ]  # fmt: skip
        after = _THEN_FILM.match(view.text, match.end())
        told = view.films(before[-1] if before else after[0] if after else "")
        told = told or list(view.coded.film)
    return told[:1] if len(told) == 1 and told[0].kind == "film" else []


_A_FILM: Final = re.compile("\u27e8F\\d+\u27e9")
_THEN_FILM: Final = re.compile(
    ",? (?:the )?(?:in (?:the )?(?:\u27e8[PO]\\d+\u27e9's )?(?:[a-z-]+ ){0,3})?\u27e8F\\d+\u27e9"
)


def _is_else(view: View, match: re.Match[str]) -> bool:
    begin = match.start() if match[0].startswith("for ") else max(0, match.start() - 30)
    words = view.text[begin : match.end()]
    after = _AFTER.match(view.text, match.end()) is not None
    return after or bool(_OTHER.search(words) or NOT_RELEASE.search(match[0]))


@reads("\u27e8D")
def claimed(view: View) -> Iterator[Found]:
    """``STUDIO has staked out DATE``, ``lets it loose on DATE``, ``DATE is the plan``."""
    text = without_asides(view.text)
    for form, sure in _FORMS:
        for match in form.finditer(text):
            if _is_else(view, match) or (AND_DATE.match(text, match.end()) and " are " in match[0]):
                continue
            groups = match.groupdict()
            marks = next(groups[n] for n in ("date", "day", "on") if groups.get(n))
            dates = [e for e in view.named(marks) if e.kind == "date"]
            yield from each("released", _film(view, match), dates, match, sure, planned=True)


@reads("\u27e8D")
def nudged(view: View) -> Iterator[Found]:
    """``bumped the opening by a fortnight, from DATE to DATE``, ``re-dated it for DATE``."""
    for match in (*_NUDGED.finditer(view.text), *_RE_DATED.finditer(view.text)):
        begin = max(0, match.start() - 40)
        if _is_else(view, match) or not _MOVE_WORD.search(view.text, begin, match.end()):
            continue
        films, old, new = _film(view, match), view.named(match["old"]), view.named(match["date"])
        yield from each("released", films, new, match, 0.88, planned=True)
        yield from each("released", films, old, match, 0.86, superseded=True)
        if later(new[0].name, old[0].name):
            yield from each("delayed", films, new, match, 0.86)
    for match in _LATER_THAN.finditer(view.text):
        yield from each("delayed", _film(view, match), view.named(match["date"]), match, 0.86)
    for match in _LONG.finditer(view.text):
        if not _is_else(view, match):
            dates = view.named(match["date"])
            yield from each("released", _film(view, match), dates, match, 0.87, superseded=True)


_FORMS: Final = (
    (_CLAIMS, 0.86), (_LOOSES, 0.88), (_GATES, 0.84), (_PLAN, 0.84), (_FOR_A, 0.86),
    (_ARRIVAL, 0.88), (_TO_SCREENS, 0.88), (_LOCKED, 0.87),
)  # fmt: skip
