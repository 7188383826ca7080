"""Dates of release told of the date itself, of ``it``, or of what a studio does with the film."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.moving import (
    AND_DATE,
    FORWARD,
    ITSELF,
    NOT_RELEASE,
    later,
    spoken_of,
)
from loaders.sources.article.extract.stretch import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_IT: Final = rf"(?P<film>{{F}}|{ITSELF}|\b(?:that|this|they|which)\b)"
_ADJECTIVES: Final = (
    r"(?P<adjectives>(?:(?:the|its|an?|his|new|newer|current|official|theatrical|global|us|u\.s\."
    r"|uk"
    r"|domestic|worldwide|cinema|final|planned|original|originally planned|previous|initial|first"
    r"|earlier|old|former|previously announced|expected|proposed|revised|actual|{L}|{F}'s|{F}) )*)"
)
_THE_DATE: Final = (
    rf"(?:^|[,;:] |\b(?:and|but|with|though|while|as|that|has|have|gets?|got|given|set|sets|for"
    rf"|keeps?|keeping|ma[dk]e|meet|hold|holds|los[et]|miss(?:es|ed)?"
    rf"|of) |(?<=announced )|(?<=announces )|(?<=confirmed )|(?<=revealed )|(?<=unveiled )"
    rf"|(?<=receives )|(?<=received )|(?<=secured )|(?<=gave ))"
    rf"{_ADJECTIVES}(?:release|release date|date|opening|opening date|premiere|debut|launch|bow"
    r"|berth|rollout|slot)(?: (?:for|of) (?P<of>{F}))?"
)
_DATE_IS: Final = pattern(
    _THE_DATE + r"(?:,? (?:(?:is|was|now|has|had|been|being|still|currently|set|will be|would be"
    r"|would have been"
    r"|as|slated|scheduled|planned|of|for|on|stands at|remains|at) ){1,5}|, "
    r"|: )(?:an? )?(?P<date>{D})"
)
_APPOSED: Final = (
    r"(?:, (?:the|an?|which|that|starring|directed|once|originally|due|already|his"
    r"|her) (?:[^.;]{3,110}?),)?"
)
_MOVES: Final = (
    r"(?:moves?|moved|moving|shift(?:s|ed|ing)?|push(?:es|ed|ing)?|slid(?:es?|ing)?|slip(?:s|ped)?"
    r"|f(?:alls|ell|allen|all)|goes|go|went|gone|jump(?:s|ed)?|bump(?:s|ed)?|delay(?:s|ed)?"
    r"|postpon(?:es|ed)"
    r"|shunt(?:s|ed)|chang(?:es|ed)|kicked|bounced|put|resched(?:uled|ules)|relocat(?:es|ed)"
    r"|vacat(?:es|ed)"
    r"|retreat(?:s|ed)|brought|brings|pulled|dropp?(?:s|ed)|leap(?:s|t|ed)|knocked|switch(?:es|ed)"
    r"|advance[sd]|held|(?:takes?|took|taken)(?! place))"
)
_BY: Final = (
    r"(?:(?:,? (?:again|back|up|forward|down|off|out|further|once more|all the way|by|yet again|a"
    r"|an"
    r"|another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|full|few|several|whole|more"
    r"|than|nearly|almost|over|just|about|roughly|or|so|days?|weeks?|months?|years?|along|now"
    r"|only|it"
    r"|a little|slightly|earlier|later|and a half|its release|the release|release),?){0,8})"
)
_FROM: Final = (
    r"(?:,? from (?:(?:its|the|an?) )?(?:[a-z-]+ ){0,3}?(?P<old>{D})(?: (?:date|slot|release"
    r"|perch|berth|bow|opening))?,?)?"
)
_TO: Final = (
    r",? (?:all the way |right |straight )?(?:to|until|till|onto|for) (?:(?:its|the|an?) )?"
    r"(?:[a-z-]+ ){0,3}?(?P<new>{D})"
)
_AFTER: Final = (
    r"(?:,? (?:from|instead of|rather than|having been|as opposed to) (?:(?:its|the|an?) )?"
    r"(?:[a-z-]+ ){0,3}?(?P<was>{D}))?"
)
_AUX: Final = (
    r"(?:(?:has|have|had|is|are|was|were|be|been|being|will|also|now|then|since|again|once"
    r"|already|just"
    r"|[a-z]+ly|later|first|twice|instead|in turn|itself|both) ){0,4}"
)
_DATE_MOVES: Final = pattern(rf"{_THE_DATE} {_AUX}{_MOVES}{_BY}{_FROM}{_TO}{_AFTER}")
_IT_MOVES: Final = pattern(rf"{_IT}{_APPOSED},? {_AUX}{_MOVES}{_BY}{_FROM}{_TO}{_AFTER}")
_THEY_MOVE: Final = pattern(
    rf"\b{_MOVES}{_BY} (?:\u27e8[PO]\d+\u27e9's )?(?:[a-z-]+ |{{R}} ){{0,3}}?"
    r"(?P<film>{F}|it)(?:'s)?(?:(?: release(?: date)?)?"
    r"|, (?:[^.;\u27e8]|\u27e8[PCO]\d+\u27e9){3,80},)"
    rf"{_BY}{_FROM}{_TO}{_AFTER}"
)
_AGAIN: Final = pattern(
    r"(?: (?:when|after|because|as|once|while) (?:[^\u27e8.;,]"
    r"|\u27e8[A-CE-Z]\d+\u27e9){3,60})?(?:,|,? and)(?: (?:then"
    r"|later|again|finally|eventually|after that|next|subsequently|ultimately|once more"
    r"|most recently|and))* (?:to|until) (?P<date>{D})"
    r"|(?:,|,? and) (?:then |finally |now )?(?P<day>{D})(?! (?:and|for) \u27e8F)(?=[,.;]|$| and )"
)
"""``... put back to DATE when he left, to DATE after he fell``."""
_LEAVES: Final = pattern(
    rf"{_IT},? {_AUX}(?:(?:mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|slid(?:es|ing)?"
    r"|com(?:es|ing)|taken|pulled|pushed|bumped|removed) (?:off|away from)(?: of)?|vacat(?:e|es"
    r"|ed|ing)|abandon(?:s|ed|ing)?|giv(?:es|en|ing) up|gave up"
    rf"|leav(?:es|ing)"
    r"|left|surrender(?:s|ed)|relinquish(?:es|ed)|trad(?:es|ed)|swap(?:s|ped)) (?:its|the|an?|that)"
    r" (?:[a-z-]+ ){0,3}?(?:(?P<old>{D})(?: (?:[a-z-]+ ){0,2}(?:date|slot|release|perch|berth"
    r"|bow))?|(?:date|slot|spot|perch|berth|weekend))"
    r",? (?:for|to|and (?:is now|will now be) (?:set|dated|scheduled|slated) for|and (?:moves"
    r"|moving|moved|goes|shifts|heads|will (?:now )?open)(?: all the way| back| up)? (?:to|on|in)"
    r"|in favou?r of)"
    r" (?:[a-z-]+ ){0,3}?(?P<new>{D})(?P<was>)"
)
_HAVING: Final = pattern(
    r"(?:^|, )(?:already|previously|once|originally|first|having (?:already )?been)?,? ?(?:pushed"
    r"|moved"
    r"|delayed|shifted|postponed|bumped)(?: back)? from (?P<older>{D}) to (?P<old>{D})[^.;]{0,40}?,"
    r" (?:the )?(?P<film>{F}|it)\b"
)
_KEEPS: Final = pattern(
    rf"{_IT}{_APPOSED},? {_AUX}(?:(?:stick(?:s|ing)? (?:with|to)|keep(?:s|ing)?|retain(?:s|ing)?"
    rf"|hold(?:s"
    rf"|ing)?"
    r"(?: on to| onto)?|stay(?:s|ing)?(?: put)?(?: on)?|remain(?:s|ing)?(?: on)?|down for"
    r"|sitting on|sits on"
    r"|parked on|pencill?ed in (?:for|on)|slotted (?:for|in(?:to)? (?:for)?)|eye(?:s|ing)"
    r"|lined up for"
    r"|earmarked for|targeting|locked in for|on course for|on schedule for|(?:still )?(?:set"
    r"|dated|due|down|on"
    r"|there|in) (?:for|on)|booked for|claims?|claimed|(?:took|takes)(?! place)|grabs?|grabbed"
    r"|landed|lands?|nabs?"
    r"|nabbed|scored|(?:given|handed|assigned|awarded|allotted|granted|moved (?:on|in)to)) "
    r")(?!(?:the|an?|his|her) (?:job|gig|reins|role|part|task|script|keys|award|prize)\b)"
    r"(?:(?:its|the|an?|this|that) )?(?:[a-z-]+ ){0,3}?(?P<date>{D})"
)
_KEPT_FOR: Final = pattern(
    r"\b(?:stick(?:s|ing)? (?:with|to)|keep(?:s|ing)?|stak(?:ed|es|ing) out|claim(?:s|ed|ing)"
    r"|set(?:s)?"
    r"|reserved?s?|sav(?:es|ed)|eye(?:s|ing)|targeting|book(?:s|ed)|landed|chosen|picked|secured?"
    r"|slat(?:es|ed)|announce[sd]) (?:an? |the |its )?(?P<date>{D})(?: (?:[a-z-]+"
    r" ){0,3}?(?:release|date"
    r"|bow|launch|opening|debut|premiere|slot|berth))?,? (?:for|as the (?:release )?date (?:for"
    r"|of))"
    r" (?:the )?(?:[a-z-]+ ){0,4}?(?P<film>{F}|it\b)"
)
_STUDIO: Final = pattern(
    r"\b(?:releas(?:e|es|ed|ing)|dat(?:es|ed)|slat(?:es|ed)|open(?:s|ed|ing)?|schedul(?:es|ed)"
    r"|unleash(?:es)?"
    r"|distribut(?:es?|ing)|bring(?:s)?|put(?:s|ting)? out|launch(?:es)?|drop(?:s)?|unveil(?:s)?"
    r"|roll(?:s)?"
    r" out|set(?:s)?|earmarked|pencill?ed in) (?P<film>{F}|it|them)\b"
    r"(?: (?:in|into|to|at) [a-z ]{3,30}?)?,? (?:on|for|in|from|to)? ?(?P<date>{D})"
)
_SEEN: Final = pattern(
    r"(?:^|[.;:,\"(] ?)(?:in|hits|hitting|coming to|only in|out in) (?:[a-z]+ )?(?:theat(?:er"
    r"|re)s|cinemas)"
    r"(?: (?:everywhere|nationwide|worldwide|from|on|this|in|starting|beginning))* (?P<date>{D})"
    r"|\b(?:can|able to|get to|will) (?:[a-z]+ ){0,2}?(?:see|watch|catch|enjoy|find out|judge"
    r"|experience)"
    r" (?:[^.;\u27e8]|\u27e8[FR]\d+\u27e9){1,60}?(?:from|on|in|when it [a-z ]{3,25}"
    r"|starting) (?P<day>{D})"
)
_FOLLOWS: Final = pattern(
    r"(?P<film>{F})(?:, [^.;\u27e8]{3,60},)?,? (?:(?:is|will|to|then|set|due|scheduled"
    r"|also) )*follow(?:s|ing)?,?"
    r" (?:on|in) (?P<date>{D})"
)
_ABROAD: Final = pattern(
    r"{D}(?:[^.;\u27e8]|\u27e8[LO]\d+\u27e9){0,30}?,? (?:and|with|while"
    r"|but) (?:in )?(?:the )?(?:rest of the"
    r" world|us|u\.s\.|uk|u\.k\.|states|north america|overseas|elsewhere|internationally|british"
    r"|american"
    r"|\u27e8L\d+\u27e9)(?:[^.;\u27e8]|\u27e8[LON]\d+\u27e9){0,50}? (?P<date>{D})"
)
_OLD: Final = re.compile(
    r"\b(?:original(?:ly)?|previous(?:ly)?|initial(?:ly)?|first|earlier|old|former|planned|was"
    r"|had been"
    r"|would have|once)\b"
)
_WAS_TO: Final = pattern(
    r"\b(?:(?:was|were|had been|'d been) (?:[a-z]+ ){0,2}?(?:to|due|set|supposed|meant|scheduled"
    r"|slated|dated"
    r"|down|target\w*|eyeing|slotted|headed|on (?:track|course)|pencill?ed|expected|going|planned"
    r"|sitting|aiming)|originally|initially|previously)\b"
    r"[^.;]{0,80}?(?P<old>{D})"
)
_NOW: Final = re.compile(
    r"\b(?:now|instead(?! of)|that has|changed|then|since been|new (?:release )?date)\b"
)
_DELAY: Final = re.compile(
    r"\b(?:delay|push|mov(?:e|ed|es|ing)\b|shift|postpon|bump|slid|slip|back\b|shunt|resched"
    r"|knock|instead"
    r"|now\b|chang|vacat|retreat|until)"
)
_IT_RELEASE: Final = re.compile(
    r"\b(?:releas|open|arriv|com(?:e|es|ing)\b|land|hit|bow|debut|premier|theat|cinema|mov|push"
    r"|delay|slot|date"
    r"|wait|due|set for|changed|target|berth|eyeing|slated|scheduled)"
)
_ELSE: Final = re.compile(
    r"\b(?:trailers?|teasers?|posters?|soundtrack|novel|book|game|tickets|album|series|season"
    r"|episode|talks"
    r"|deal|filming|shoot|production|cameras|festival|sale|special|documentary|show)\b"
)


_WAS: Final = re.compile(r"\b(?:original|previous|initial|first|earlier|old|former)")
_HAD_BEEN: Final = re.compile(r"\bhad (?:been|its)\b")
_OWNED: Final = re.compile(r"(?:\bits|'s) [a-z ]+ of \u27e8D")
"""``keeps its release date of DATE``: whatever is in doubt, that date is not."""


def _film(view: View, match: re.Match[str]) -> list[Entity]:
    """The film: named in the words, or the one that ``it`` means."""
    groups = match.groupdict()
    for name in ("of", "film", "adjectives"):
        if groups.get(name) and (films := view.films(groups[name])):
            return films[:1] if len(films) == 1 else []
        if groups.get(name) and "\u27e8F" in groups[name]:
            return []
    films = spoken_of(view, match.start())
    before = "\u27e8F" in view.text[: match.start()]
    coming = view.article.phrases.upcoming
    if not before and coming is not None and _A_DATE.search(match[0]):
        films = [coming if view.article.phrases.is_over(film) else film for film in films]
    return films if len(films) == 1 else []


_A_DATE: Final = re.compile(r"^(?:,? (?:has|have) )?an? (?:new |official )?release date of ")
"""A date that is announced is of a film that is to come."""


def _is_else(view: View, match: re.Match[str]) -> bool:
    """Whether something else has a date here: a trailer, the shoot, a game."""
    begin = max(view.text.rfind(". ", 0, match.start()), view.text.rfind("; ", 0, match.start()), 0)
    told = view.text[max(begin, match.start() - 40) : match.end()]
    return bool(_ELSE.search(told) or NOT_RELEASE.search(match[0]))


def _is_delay(view: View, match: re.Match[str]) -> bool:
    """Whether a film that ``goes to DATE`` had another date: words of delay tell."""
    before = view.coded.before.plain if view.coded.before else ""
    return _DELAY.search(before + view.text[: match.end()]) is not None


@reads(r"\u27e8D")
def shifts(view: View) -> Iterator[Found]:
    """``The release has moved from DATE to DATE``, ``put it back to DATE``."""
    for form in (_DATE_MOVES, _IT_MOVES, _THEY_MOVE, _LEAVES):
        for match in form.finditer(view.text):
            if _is_else(view, match):
                continue
            films, new = _film(view, match), view.named(match["new"])
            old = view.named(match["old"] or match["was"])
            gone_back = not FORWARD.search(match[0]) and (
                not old or later(new[0].name, old[0].name)
            )
            yield from each("released", films, new, match, 0.9, planned=True)
            yield from each("released", films, old, match, 0.88, planned=True, superseded=True)
            if gone_back and (old or _is_delay(view, match)):
                yield from each("delayed", films, new, match, 0.88)
            at = match.end()
            while gone_back and (more := _AGAIN.match(view.text, at)):
                then = view.named(more["date"] or more["day"])
                yield from each("released", films, then, more, 0.85, planned=True)
                yield from each("delayed", films, then, more, 0.85)
                at = more.end()
    for match in _HAVING.finditer(view.text):
        for date in ("older", "old"):
            yield from each("released", _film(view, match), view.named(match[date]), match, 0.86,
                            superseded=True)  # fmt: skip


@reads(r"\u27e8D")
def stands(view: View) -> Iterator[Found]:
    """``The release date is DATE``, ``it is down for DATE``, ``Universal releases it on DATE``."""
    for form, sure in (
        (_DATE_IS, 0.88), (_KEEPS, 0.88), (_KEPT_FOR, 0.88), (_STUDIO, 0.9), (_SEEN, 0.85),
        (_FOLLOWS, 0.9), (_ABROAD, 0.85),
    ):  # fmt: skip
        for match in form.finditer(view.text):
            groups = match.groupdict()
            if _is_else(view, match):
                continue
            if " are " in match[0] and AND_DATE.match(view.text, match.end()):
                continue
            if form is _ABROAD and not _IT_RELEASE.search(view.text[: match.start() + 30]):
                continue
            dates = view.named(groups.get("date") or groups.get("day"))
            gone = _WAS.search(groups.get("adjectives") or "") or _HAD_BEEN.search(match[0])
            old = {"superseded": True} if gone else {}
            owned = form is _DATE_IS and _OWNED.search(match[0]) is not None
            yield from each("released", _film(view, match), dates, match, sure, firm=owned, **old)


@reads(r"\u27e8D")
def changed_since(view: View) -> Iterator[Found]:
    """``FILM was to open on DATE. It will now open on DATE``: that is a delay."""
    before = view.coded.before
    now = _NOW.search(view.text)
    if now is None:
        return
    told = before.plain if before else ""
    old = _WAS_TO.search(view.text, 0, now.start()) or (_WAS_TO.search(told) if told else None)
    since = now.start()
    new = re.search("\u27e8D\\d+\u27e9", view.text[since:])
    if new is None and now[0] == "instead":
        since = 0
        new = re.search("\u27e8D\\d+\u27e9", view.text)
    if old is None or new is None or _ELSE.search(view.text[since : since + new.end()]):
        return
    if not _IT_RELEASE.search(old[0] + view.text) or NOT_RELEASE.search(old[0]):
        return
    source = view if old.string is view.text else type(view)(before, view.article, told)  # type: ignore[arg-type]
    films = source.near(old.start(), old.start())[0]
    was, then = source.named(old["old"]), view.named(new[0])
    if len(films) == 1 and later(then[0].name, was[0].name) and then[0].name != was[0].name:
        where = Stretch(view.text, now.start(), len(view.text))
        yield from each("delayed", films, then, where, 0.86, **{"from": was[0].name})
        yield from each("released", films, then, where, 0.86, planned=True)
        yield from each("released", films, was, where, 0.86, superseded=True, firm=True)
