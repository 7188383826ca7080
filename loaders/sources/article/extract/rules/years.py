"""The years of films that are out: ``FILM in YEAR``, ``a hit in YEAR``, ``the YEAR original``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.stretch import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_BACK: Final = r"(?:(?:all the way |way |again |first |only |earlier |later )?back )?"
_IN_YEAR: Final = pattern(
    r"(?P<films>{F}(?:(?:,? and|,? &) {F})?)[\"']?,? "
    + _BACK
    + r"(?P<how>in|from|of) (?P<date>{D})"
    r"(?P<more> and {D})?(?! (?:to|until|through|and (?:then )?(?:again|later))\b|'s|-)"
)
"""``the role she last played in FILM in 2004``, ``FILM from 2006``."""
_YEAR_FILM: Final = pattern(
    r"(?:\bthe|'s|\bhis|\bher|\btheir|\bboth|\bof|\bthat|\boriginal|\bin|\blike) (?P<date>{D})"
    r" (?:(?:original|animated|live-action|classic|hit|smash|cult|action|horror|sci-fi|superhero"
    r"|blockbuster|film|movie|feature|thriller|comedy|drama|sequel|prequel|reboot|remake|version"
    r"|spin-?off|epic|western|musical|biopic|adaptation|debut|version of|remake of|adaptation of)"
    r" ){0,4}(?P<films>{F})(?! (?:trailer|press|panel|premiere|date|release|deal|announcement))"
)
"""``Sam Roe's 1986 FILM``, ``the 1984 cult classic FILM``."""
_BOTH: Final = pattern(
    r"(?P<films>{F}(?: \({D}\))?(?:,? (?:and )?{F})*) \((?:both|all)(?: from| released in| in)?"
    r" (?P<date>{D})\)"
)
_DID: Final = pattern(
    r"(?P<films>{F})(?:, (?:a|an|the|his|her|which|directed|starring|with) [^.;]{3,90},|,? (?:which"
    r"|that))? (?:first |originally |had |also )?(?:was|were|became|did|made|grossed|took"
    r"|proved|pulled in|raked in|broke|appeared|introduced|launched|kicked off|spawned|started"
    r"|scored|debuted|came along|came|topped|bombed|flopped|underperformed|stormed|dominated"
    r"|brought)\b(?! (?:place|shape|to (?:an end|a halt))) (?:[^.;\u27e8]"
    r"|\u27e8[RPCL]\d+\u27e9){0,60}?"
    r"\b(?:back )?in (?:[a-z]+ )?(?P<date>{D})"
)
"""``FILM, which introduced her in 2011``, ``FILM did rather well in December 2015``."""
_IS_A: Final = pattern(
    r"(?P<films>{F})(?: \([^()]*\))?,? (?:is|was) (?:an? |the )(?P<date>{D}) (?:(?:[a-z-]+"
    r"|{L}|{O}|{R}"
    r"|\u27e8N\d+\u27e9) ){0,6}?(?:film|movie|thriller|comedy|drama|western|musical|sequel"
    r"|prequel|feature)\b"
)
"""``FILM is a YEAR spy film``."""
_RULED: Final = pattern(
    r"(?P<films>{F}),? (?:which|that) (?:[a-z]+ly )?[a-z]+ed (?:(?:out|off|over|up)"
    r" )?(?:the |all )?"
    r"(?:(?:box office|charts|summer|year|autumn|winter|spring) (?:in|of) )?(?:the )?(?P<date>{D})"
)
"""``FILM, which ruled the summer of YEAR``."""
_WHEN: Final = pattern(
    r"\b(?:it was|back in|in) (?P<date>{D}),? (?:when|that) [^.;]{3,80}?(?:gave (?:us|the world"
    r"|audiences)|made|unleashed|unveiled|released|brought out|delivered|debuted in|broke out in"
    r"|starred in|burst onto [a-z ]+ (?:in|with)|appeared in) (?P<films>{F})"
)
_BEGAN_WITH: Final = pattern(
    r"(?:{R}|\b(?:franchise|series|saga|trilogy|story|it|all|career|run))(?: all)? (?:first "
    r")?(?:began"
    r"|started|launched|kicked off|opened|commenced|came to an end|ended|concluded)(?: out)?(?: "
    r"back)?"
    r"(?: (?P<far>in) (?P<date>{D}),? with (?P<films>{F})| with (?P<first>{F}),?(?: back)? in"
    r" (?P<year>{D}))"
    r"|\b(?:launched|began|started|kicked off|opened|revived|rebooted) (?:{R}|(?:the|his|her"
    r"|their|its|a) (?:[a-z-]+ |{R} ){0,2}?(?:franchise|series|saga|trilogy|run)) (?:back )?in"
    r" (?P<then>{D}),? with (?P<film>{F})"
)
_MAKING: Final = re.compile(
    r"\b(?:film(?:ed|ing|s)?(?= \u27e8)|shoot(?:s|ing)?|shot|product\w+|pre-?production|announc\w+"
    r"|sign(?:s|ed|ing)?(?: on| up)?(?: for| to)?|join\w*|board\w*|attach\w*|exit\w*|le(?:ft"
    r"|ave\w*)"
    r"|quit\w*|drop\w* out of|develop\w*|pitch\w*|plan\w*|hir\w+|offer\w*|trailers?|teasers?"
    r"|novels?"
    r"|books?|scripts?|rights?|bought|acquir\w+|remak\w+|reboot\w*|reviv\w+|work(?:s|ed|ing)?"
    r"|beg[aiu]n\w*|start\w*|wrapp?\w*|written|wr(?:ite|ote|iting)|talks?|deal|contract|sets?"
    r"|previews?|staging|revival|performances?|sequel|follow-up|prequel|spin-?off|cast"
    r"|audition\w*|screentest\w*|return\w*|back|soundtrack"
    r"|(?:will|to|would|could|may|might|can) (?:be |make |star |appear |debut |direct )?(?:in"
    r"|for)?)"
    r"(?: (?:on|for|of|to|in|at|from))?(?: (?:the|a|an|his|her|its|their|making|cast|set|original"
    r"|first|second|third|script|for|of|to|direct|write|role|\u27e8[DPROC]\d+\u27e9(?:'s)?)){0,4}"
    r"[\"' ]*$"
)
"""What somebody did for a film before it was out."""
_NO_YEAR: Final = re.compile(
    r"\b(?:filming|shooting|cameras|production|photography|rights|trailers?|teasers?|novelization"
    r"|oscars?|academy awards?|emmys?|awards?|globes?|nominat\w+|bafta\w*|statue\w*|set visit"
    r"|premiere of|screening)\b[^.;]*$"
)
"""What has a year of its own: the shoot, a prize."""
_LATER: Final = re.compile(
    r" (?:when (?:he|she|they|\u27e8[PBC]\d+\u27e9) (?:was|were) (?:filming|cast|hired|fired)"
    r"|(?:that|which) (?:was|were) (?:announced|never|shelved|cancel))|, before (?:it|they) "
)
_YEAR_OF: Final = pattern(
    "(?P<dates>{D})(?:'s| (?:film|movie|hit|classic|sequel|installment|instalment"
    "|entry|original|masterpiece|reboot|blockbuster|smash|thriller|comedy|drama),?"
    "| release,?) (?:(?:[a-z-]+ ){0,3})(?P<films>{F})"
)
_APPOSED_YEAR: Final = pattern(r"(?P<films>{F}),[\"']? (?P<phrase>{F})")
_YEAR_SAID: Final = re.compile(
    "(?:the|its|that) (\u27e8D\\d+\u27e9) "
    r"|the (?:[a-z-]+ ){1,5}of (?:the (?:summer|year) of |summer )?(\u27e8D\d+\u27e9)$"
)
"""``FILM, the 2011 entry``."""
_OF_YEAR: Final = pattern(r"(?P<films>{F}) \((?P<dates>{D})\)")
_AHEAD: Final = re.compile(r"\b(?:will|next|upcoming|slated|set|due|scheduled|plans?|expected)\b")


@reads("\u27e8D")
def in_year(view: View) -> Iterator[Found]:
    """``since FILM in 1993``, ``Sam Roe's 1986 FILM``, ``FILM and FILM (both 2003)``."""
    text = view.text
    for match in _IN_YEAR.finditer(text):
        before = text[max(0, match.start() - 70) : match.start()]
        if _MAKING.search(before) or _NO_YEAR.search(before) or _LATER.match(text, match.end()):
            continue
        if match["how"] == "in" and (_AHEAD.search(before) or not _placed(before)):
            continue
        if match["more"]:
            years = _years(view, match["date"] + match["more"])
            for film, year in zip(view.films(match["films"]), years, strict=False):
                yield from each("released", [film], [year], match, 0.86, firm=True)
        else:
            films = view.films(match["films"])[-1:]
            yield from each("released", films, _years(view, match["date"]), match, 0.86, firm=True)
    for match in _YEAR_FILM.finditer(view.coded.full):
        films = view.films(match["films"])
        yield from each("released", films, _years(view, match["date"]), match, 0.9, firm=True)
    for match in _BOTH.finditer(view.coded.full):
        films = view.films(match["films"].rpartition(")")[2])
        yield from each("released", films, _years(view, match["date"]), match, 0.9, firm=True)


_PLACED: Final = re.compile(
    r"(?:\b(?:in|since|with|for|from|of|on|as|like|after|before|by|than|via|between|to|until|and"
    r"|both"
    r"|include|includes|including|was|is)"
    r"(?: (?:the|his|her|their|its|that|very|original|first|second|third|film|movie|sequel"
    r"|animated|live-action|acclaimed|[a-z]+-winning|blockbuster|last|classic|hit"
    r"|\u27e8[PNROC]\d+\u27e9(?:'s)?(?: and \u27e8[PN]\d+\u27e9's)?)){0,4}|^"
    r"|[,(]|'s"
    r"|\b(?:made|directed|watched|saw|seen|did|starred|wrote|produced|opposite \u27e8P\d+\u27e9 "
    r"in))"
    r"[\"' ]*$"
)
"""Words after which a film has the year in which it came out."""


def _placed(before: str) -> bool:
    return _PLACED.search(before) is not None


def _years(view: View, marks: str) -> list[Entity]:
    return [e for e in view.named(marks) if e.kind == "date" and len(e.name) == 4]


@reads("\u27e8D")
def hit_in(view: View) -> Iterator[Found]:
    """``FILM, which introduced her in 2011``, ``it began in 1996 with FILM``."""
    forms = (_DID, _WHEN, _RULED, _IS_A)
    for match in (m for form in forms for m in form.finditer(view.text)):
        dates = [
            e for e in view.named(match["date"]) if e.kind == "date" and e.name[:2] in _CENTURY
        ]
        if not _NOT_OUT.search(match[0]) and not _MAKING.search(view.text[: match.start("films")]):
            yield from each("released", view.films(match["films"])[-1:], dates, match, 0.85)
    for match in _BEGAN_WITH.finditer(view.text):
        films = view.films(match["films"] or match["first"] or match["film"])
        years = _years(view, match["date"] or match["year"] or match["then"])
        yield from each("released", films[:1], years, match, 0.88)


_CENTURY: Final = ("19", "20")
_NOT_OUT: Final = re.compile(
    r"\b(?:film(?:ed|ing)|shot|shooting|production|written|announced|set(?! a)|cast|delay\w*"
    r"|push\w*"
    r"|moved|greenlit|cancell?ed|scrapped|trailer|born|first (?:mooted|conceived|planned)|supposed"
    r"|meant|scheduled|slated|expected|originally|developed|made (?:in|at)|strikes?|pandemic|news"
    r"|headlines|halted|paused|suspended|stopped|interrupted"
    r"|to be|will|oscars?|awards?|nominat\w*|globes?|emmys?|bafta\w*|prizes?|takes? place"
    r"|took place|netflix|stream\w*|digital|dvd|blu-ray|disney\+|hbo|television|tv|cable|begins"
    r"|rights)\b"
)


@reads("\u27e8F")
def said_of_year(view: View) -> Iterator[Found]:
    """``the 1986 original``, ``the sequel to Sam Roe's 1986 FILM``: which is of that year."""
    for mark in MARK.finditer(view.text):
        span = view.coded.spans[int(mark[2])]
        if mark[1] != "F" or "\u27e8D" not in span.phrase or len(span.entities) != 1:
            continue
        where = Stretch(view.text, mark.start(), mark.end())
        if earlier := _EARLIER.search(span.phrase):
            films, years = view.films(earlier["films"]), _years(view, earlier["date"])
            who = [p for p in view.people(earlier["who"]) if not view.article.acts(p)]
            yield from each("directs", who, films, where, 0.84, firm=True)
        elif not _TO.search(span.phrase) and span.entities[0].kind == "film":
            films, years = span.entities, _years(view, span.phrase)
        else:
            continue
        yield from each("released", films, years, where, 0.86, firm=True)


_EARLIER: Final = pattern(
    r"(?:(?P<who>{P})'s )?(?P<date>{D})(?:'s)? (?:[a-z-]+ ){0,3}(?P<films>{F})$"
)
_TO: Final = re.compile(r"\b(?:sequel|prequel|follow-?up|successor|spin-?off|to)\b")


@reads(r"\u27e8D")
def of_year(view: View) -> Iterator[Found]:
    """``2015's FILM``, ``the 1996 film FILM``, ``FILM (1996)``."""
    for match in _YEAR_OF.finditer(view.text):
        if len(view.named(match["dates"])[0].name) == 4:
            yield from each(
                "released",
                view.films(match["films"]),
                view.named(match["dates"]),
                match,
                0.95,
                firm=True,
            )
    for match in _OF_YEAR.finditer(view.coded.full):
        yield from each(
            "released",
            view.films(match["films"]),
            view.named(match["dates"]),
            match,
            0.95,
            firm=True,
        )


@reads("\u27e9, \u27e8F")
def year_apposed(view: View) -> Iterator[Found]:
    """``FILM, the 2011 entry``."""
    for match in _APPOSED_YEAR.finditer(view.text):
        said = _YEAR_SAID.match(view.phrase(match["phrase"]))
        year = view.named(said[1] or said[2]) if said else []
        if _TO.search(view.phrase(match["films"])):
            continue
        yield from each("released", view.films(match["films"]), year, match, 0.9, firm=True)


@reads(r"\b(?:made|directed|shot)\b")
def made_in(view: View) -> Iterator[Found]:
    """``Kim Doe, who made FILM in 1984 and FILM in 1991``: films of those years."""
    for match in _MADE_IN.finditer(view.text):
        for part in _MADE_THEN.finditer(match[0]):
            year = view.named(part["date"])
            if len(year[0].name) == 4:
                yield from each("released", view.films(part["film"]), year, match, 0.86)


_MADE_IN: Final = pattern(r"\b(?:made|directed|shot) {F} in {D}(?:,? and {F} in {D}|, {F} in {D})*")
_MADE_THEN: Final = pattern("(?P<film>{F}) in (?P<date>{D})")
