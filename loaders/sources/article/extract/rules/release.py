"""When films come out, and how that moves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View, Where

_VERB: Final = (
    "(?:releas(?:e|es|ed|ing)|follow(?:ed|s|ing)|premier(?:e|es|ed|ing)|debut(?:s|ed"
    "|ing)?|hit(?:s|ting)?|arriv(?:e|es|ed|ing)|open(?:s|ed|ing)?|land(?:s|ed|ing)?"
    "|crash(?:es|ing)? into|bow(?:s|ed|ing)?|launch(?:es|ed|ing)?|com(?:e|es"
    "|ing) (?:out|to)|came out|roll(?:s|ing)? (?:out|into)|(?:in|into"
    "|to) (?:theat(?:er|re)s|cinemas)|due(?: out)?|scheduled|slated|set"
    "|dated|on track|bring|blast(?:s)? into|rac(?:e|es|ing) into|speed(?:s)? into"
    "|drop(?:s|ped)?|reach(?:es)?|out (?:in|on|now)|in (?:theat(?:er|re)s|cinemas)"
    "|swing(?:s)? into|fl(?:y|ies) into|stream(?:s|ing)?|available|expected|unveiled"
    "|earmarked|mov(?:ed|es|ing) (?:(?:back|up) [a-z ]{2,20}to|to|up to|back to)"
    "|delayed (?:to|until|till)"
    "|pushed (?:back )?to|shifted to|bumped to|now (?:on|in|for))"
)
_COMES: Final = pattern(
    rf"(?P<films>{{FS}})(?P<gap>(?:[^\u27e8.;]|\u27e8[ORLSPC]\d+\u27e9){{0,100}}?)\b"
    rf"(?P<verb>{_VERB})\b(?P<rest>(?:[^\u27e8.;]|\u27e8[OLSR]\d+\u27e9){{0,70}}?)"
    f"(?P<dates>{{DS}})"
)
_FOR: Final = pattern(
    r"\b(?:dated|dates|scheduled|slated|set|reserved|earmarked|claimed|staked out"
    r"|slots?) (?:[^\u27e8.;]{0,30})(?P<films>{FS})(?:[^\u27e8.;]{0,30}?) (?:for|on|in"
    "|to)(?: a)? (?P<dates>{DS})"
)
_DATE_FIRST: Final = pattern(
    r"(?P<films>{FS})(?P<gap>[^\u27e8.;]{0,60}?)\b(?:scheduled|slated|set|eyeing"
    "|targeting|aiming|a|its|on track|due|planned|secured|got a|gets a|has a"
    "|with a)(?: for)?(?: an?)? (?P<dates>{D}) (?:(?:theatrical|worldwide|global|us"
    r"|u\.s\.|domestic|international|wide|release|holiday|summer"
    "|streaming) )*(?:release|bow|debut|premiere|date|launch|opening)"
)
_DATE_OF: Final = pattern(
    "(?:on|for|in) (?P<dates>{D}),? (?:when )?(?P<films>{F}) (?:hits|opens|arrives"
    "|premieres|comes out|was released|debuts|lands|will be released|is released)"
)
_YEAR_OF: Final = pattern(
    "(?P<dates>{D})(?:'s| (?:film|movie|hit|classic|sequel|installment|instalment"
    "|entry|original|masterpiece|reboot|blockbuster|smash|thriller|comedy|drama),?"
    "| release,?) (?:(?:[a-z-]+ ){0,3})(?P<films>{F})"
)
_OF_YEAR: Final = pattern(r"(?P<films>{F}) \((?P<dates>{D})\)")
_RELEASED: Final = pattern(
    "(?P<films>{F})(?:,)? (?:(?:that|which|was|were|first|originally|had|film"
    "|movie) ){0,5}(?P<verb>released|debuted|premiered|came out|opened|arrived"
    "|hit (?:theat(?:er|re)s|cinemas|the big screen)|bowed"
    r"|launched)(?P<rest>[^\u27e8.;]{0,40}?)(?P<dates>{D})"
)
_EACH: Final = pattern(
    rf"\b(?P<verb>{_VERB})\b(?:[^\u27e8.;]|\u27e8[OLSR]\d+\u27e9){{0,70}}?(?P<date>{{D}})"
)
_OLD: Final = re.compile(
    r"\b(?:originally|initially|previously|formerly|was (?:first )?(?:set|slated"
    "|scheduled|dated|due|supposed|meant|expected)|had been|were (?:set|slated"
    r"|scheduled|due))\b"
)
_MOVED: Final = pattern(
    r"(?P<films>{FS})(?P<gap>(?:[^\u27e8.;]|\u27e8[ORLSPC]\d+\u27e9){0,160}?)\b(?:delay"
    "(?:s|ed|ing)?|push(?:es|ed|ing)?|mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|bump(?:s"
    "|ed|ing)?|postpon(?:e|es|ed|ing)|slid(?:es|ing)?|reschedul(?:e|es|ed)|held"
    r"|relocat\w+|bounced|kicked|going|went|jump(?:s|ed|ing)?|vacat(?:es|ed|ing)"
    "|leav(?:es|ing)|retreat(?:s|ed))"
    r"(?:[^\u27e8.;]{0,50}?)(?:from (?:(?:its|the|a"
    r"|an) )?(?:[a-z-]+ ){0,3}(?P<old>{D})(?:[^\u27e8.;]{0,50}?)(?:to|until|till"
    "|and into|into)) (?:[a-z-]+ ){0,3}(?P<new>{D})"
)
_MOVED_TO: Final = pattern(
    r"(?P<films>{FS})(?P<gap>(?:[^\u27e8.;]|\u27e8[ORLSPC]\d+\u27e9){0,160}?)\b(?:delay"
    "(?:s|ed|ing)?|push(?:es|ed|ing)?|mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|bump(?:s"
    "|ed|ing)?|postpon(?:e|es|ed|ing)|slid(?:es|ing)?|reschedul(?:e|es|ed)|bounced"
    "|kicked)"
    r"(?:[^\u27e8.;]{0,60}?)(?:to|until|till|for|and will now [a-z ]{3,20} on"
    "|and will (?:[a-z]+ ){1,5}(?:on|in)) (?:[a-z-]+ ){0,3}(?P<new>{D})(?:"
    r"(?:[^\u27e8.;]{0,30}?)(?:from|instead of|rather than) (?:(?:its|the"
    "|a) )?(?:[a-z-]+ ){0,3}(?P<old>{D}))?"
)
_ORIGINALLY: Final = pattern(
    r"(?:(?P<films>{F})[^\u27e8.;]{0,60}?)?\b(?:originally|initially|previously"
    "|formerly|first|once)(?: been)?(?:,)? (?:[a-z-]+ ){0,6}?(?:scheduled|slated|set"
    "|due|planned|dated|intended|supposed|meant|released?|open"
    r"|to)\b(?:[^\u27e8.;]{0,50}?)(?P<old>{D})"
)
_NOT_BUT: Final = pattern(
    "(?P<films>{F}),? (?:(?:will|would|did|does|was|is) not|won't|didn't|doesn't|wasn't) "
    r"(?:[a-z]+ ){1,4}?(?:on|in|for) (?P<old>{D})[^\u27e8.;]{0,30}? but (?:instead |rather |now )?"
    r"(?:on|in|for) (?P<new>{D})"
)
_WOULD_HAVE: Final = pattern(
    "(?P<films>{F})(?:, (?:[^,.;]){0,60},)? would have (?:been released|opened"
    "|come out|premiered|arrived|debuted|hit (?:theat(?:er|re)s"
    r"|cinemas))(?:[^\u27e8.;]{0,40}?)(?P<old>{D})"
)
_ITS: Final = pattern(
    r"(?:^|[,;] |\b(?:a|the|its|and|with) )(?:[a-z]+ ){0,2}(?:release|premiere|debut"
    "|opening|release date)(?: date)?,? (?:is |was |has been |currently |now |has |of "
    "|been )*(?:scheduled |set |slated |planned |expected |dated |eyed )?(?:for |on "
    "|in |to )+(?P<date>{D})"
)
_ELSEWHERE: Final = pattern(
    rf"(?P<films>{{F}})(?:[^\u27e8.;]|\u27e8[LOPC]\d+\u27e9){{0,80}}\b{_VERB}\b"
    rf"(?:[^\u27e8.;]|\u27e8[LO]\d+\u27e9){{0,50}}{{D}}(?:,| and)+ in (?:[a-z. ]"
    rf"|\u27e8L\d+\u27e9){{2,25}}(?:on )?(?P<date>{{D}})"
)
_SLOT: Final = pattern(
    "(?P<films>{F})(?:, (?:[^.;]){0,80}?,)?(?: will| now| has)* (?:takes?|taking|taken"
    "|claim(?:s|ed|ing)?|grab(?:s|bed|bing)?|occup(?:y|ies|ying)|mov(?:es|ed|ing) into"
    "|slid(?:es|ing)? into|inherits?|nab(?:s|bed)?) (?:[a-z'-]+ ){0,5}(?:slot|date"
    "|perch|spot|frame|berth)(?: of| on|,)? (?P<date>{D})"
)
_MOVES: Final = pattern(
    r"\b(?:mov(?:e|es|ed|ing)|push(?:es|ed|ing)?|delay(?:s|ed|ing)?|shift(?:s|ed|ing)?"
    "|bump(?:s|ed|ing)?|postpon(?:es|ed|ing)|reschedul(?:es|ed|ing)) (?:back "
    r"|up )?(?:the release (?:date )?(?:of |for ))?(?:(?P<films>{F})|it\b)(?:'s release(?:"
    r" date)?)?(?:, (?:[^.;]){0,100}?,)?(?: back| up)?(?:,? (?:[a-z-]+,? ){0,7}?from "
    "(?:[a-z-]+ ){0,5}(?P<old>{D}),?)?(?:,? (?:[a-z-]+ ){0,4}(?:to"
    "|until) (?:[a-z-]+ ){0,5}(?P<new>{D}))"
)
_WHICH: Final = pattern(
    "(?:^|(?:,| and| but)? )(?:it|which|that|and|and it|but it|but)(?:'s)? (?:(?:will|is"
    "|was|had|has|now|been|be|set|to|also|then|instead|officially|finally|just|currently"
    rf"|is now|instead) )*(?P<verb>{_VERB})\b(?P<rest>(?:[^\u27e8.;]"
    rf"|\u27e8[OLSR]\d+\u27e9){{0,50}}?)(?P<dates>{{D}})"
)
_RELEASE_OF: Final = pattern(
    r"\b(?:release|debut|premiere|launch)(?: date)? (?:of"
    r"|for) (?P<films>{F})(?P<rest>[^\u27e8.;]{0,30}?)(?:in|on|for|is"
    "|was) (?P<dates>{D})"
)
_INSTEAD: Final = pattern(
    r"\b(?:instead of|rather than|a (?:shift|move|change) from|up from|as opposed to"
    "|after (?:first |originally |initially )?being (?:scheduled|slated|set"
    "|planned) (?:for|to (?:open|debut|arrive) (?:on|in)))(?: (?:its|the|on|in"
    "|a))? (?:[a-z-]+ ){0,4}(?P<old>{D})"
)
_DELAYS: Final = re.compile(
    r"\b(?:delayed|delays|pushed|pushes|postponed|postpones|bumped|moved|shifted)\b"
)
_NOT_RELEASE: Final = re.compile(
    r"\b(?:film(?:ing|ed)|shoot(?:ing)?|shot|production|wrap(?:ped|s)?"
    "|principal photography|born|announced|posted|shut|trailer|tweet|interview|episode"
    r"|season|began|begins|start(?:s|ed|ing)?|return to)\b"
)
_CHANNEL: Final = re.compile(r"theat(?:er|re)s|cinemas|big screen|theatrical")
_STREAM: Final = pattern(
    r"\b(?:streaming|stream|digital|vod|on demand|video on demand|dvd"
    r"|blu-ray)\b[^\u27e8.;]{0,40}(?:on|via|to) (?P<where>{O})?[^\u27e8.;]{0,30}"
    r"(?P<dates>{D})|\bstreaming[^\u27e8.;]{0,30}(?P<when>{D})"
)


def _zipped(films: list[Entity], dates: list[Entity]) -> list[tuple[Entity, Entity]]:
    if len(films) == len(dates):
        return list(zip(films, dates, strict=True))
    if len(films) == 1:
        return [(films[0], dates[0])]
    return []


def _released(
    view: View, match: re.Match[str], confidence: float, **more: object
) -> Iterator[Found]:
    dates = [e for e in view.named(match["dates"]) if e.kind == "date"]
    words = match.groupdict().get("gap") or ""
    rest = match.groupdict().get("rest") or ""
    if _NOT_RELEASE.search(words) or _NOT_RELEASE.search(rest):
        return
    if re.search(r"\bfrom\b[^\u27e8]*$", view.text[: match.start("dates")][-25:]):
        return
    if re.search(r"\b(?:originally|initially|previously|had been (?:dated|set))\b", match[0]):
        more["superseded"] = True
    if _CHANNEL.search(match[0]):
        more["channel"] = "theatres"
    for film, date in _zipped(view.films(match["films"]), dates):
        yield from each("released", [film], [date], match, confidence, **more)


@reads(r"\u27e8D")
def comes_out(view: View) -> Iterator[Found]:
    """``FILM and FILM hit theaters on DATE and DATE``, ``a DATE release of FILM``."""
    for form, sure in (
        (_COMES, 0.94), (_FOR, 0.95), (_DATE_FIRST, 0.95), (_DATE_OF, 0.92), (_RELEASED, 0.95),
        (_RELEASE_OF, 0.93),
    ):  # fmt: skip
        for match in form.finditer(view.text):
            yield from _released(view, match, sure)


@reads(r"\u27e8D")
def each_date(view: View) -> Iterator[Found]:
    """``FILM, which was slated for DATE, will be released on DATE``: each its own verb."""
    films = list(re.finditer("\u27e8F\\d+\u27e9", view.text))
    by_film: dict[int, list[tuple[Entity, Entity, bool, re.Match[str]]]] = {}
    for match in _EACH.finditer(view.text):
        before = [f for f in films if f.end() <= match.start("verb")]
        if not before or match.start() - before[-1].end() > 220:
            continue
        if len(before) > 1 and re.fullmatch(
            r",?(?: and)? ", view.text[before[-2].end() : before[-1].start()]
        ):
            continue
        named = view.films(before[-1][0])
        between = view.text[before[-1].end() : match.end()]
        if re.search("\u27e8D", match[0][: match.start("date") - match.start()]):
            continue
        if len(named) != 1 or _NOT_RELEASE.search(match[0]) or re.search("\u27e8F", between):
            continue
        since = max(
            before[-1].end(),
            view.text.rfind("\u27e8D", 0, match.start("verb")),
            match.start("verb") - 40,
        )
        old = bool(_OLD.search(view.text[since : match.end()]))
        date = view.named(match["date"])[0]
        by_film.setdefault(id(named[0]), []).append((named[0], date, old, match))
    for found in by_film.values():
        for film, date, old, match in found:
            superseded = {"superseded": True} if old and len(found) > 1 else {}
            yield from each("released", [film], [date], match, 0.92, **superseded)
        olds, news = [f for f in found if f[2]], [f for f in found if not f[2]]
        if olds and news and _later(news[0][1].name, olds[0][1].name):
            film, date, _, match = news[0]
            yield from each("delayed", [film], [date], match, 0.9, **{"from": olds[0][1].name})


def _later(new: str, old: str) -> bool:
    """Whether a date is later than another, as far as both tell."""
    length = min(len(new), len(old))
    return len(old) < 4 or len(new) < 4 or new[:length] > old[:length]


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


def _older(
    films: Iterable[Entity], dates: Iterable[Entity], match: Where, confidence: float, **more: Any
) -> Iterator[Found]:
    """Give dates that were planned once and hold no more."""
    yield from each(
        "released", films, dates, match, confidence, planned=True, superseded=True, **more
    )


@reads(
    "delay|push|mov|shift|bump|postpon|slid|resched|held|bounced|kicked|going|went|jump"
    "|vacat|leav|retreat"
)
def moved(view: View) -> Iterator[Found]:
    """``FILM has been pushed back from DATE to DATE``."""
    for match in _MOVED.finditer(view.text):
        if re.search(r"\b(?:filming|production|shooting|shoot)\b", match["gap"]):
            continue
        new, old = view.named(match["new"]), view.named(match["old"])
        for film in view.films(match["films"])[:1]:
            if _later(new[0].name, old[0].name):
                yield from each("delayed", [film], new, match, 0.94, **{"from": old[0].name})
            yield from each("released", [film], new, match, 0.94, planned=True)
            yield from _older([film], old, match, 0.94)


@reads("delay|push|mov|shift|bump|postpon|slid|resched|bounced|kicked")
def moved_to(view: View) -> Iterator[Found]:
    """``FILM was delayed to DATE``, ``moved to DATE from DATE``."""
    for match in _MOVED_TO.finditer(view.text):
        if re.search(r"\b(?:filming|production|shooting|shoot|start)\b", match["gap"]) or re.search(
            r"\bfrom\b", view.text[match.start("new") - 25 : match.start("new")]
        ):
            continue
        new, old = view.named(match["new"]), view.named(match["old"])
        for film in view.films(match["films"])[:1]:
            yield from each(
                "delayed", [film], new, match, 0.9, **({"from": old[0].name} if old else {})
            )
            yield from each("released", [film], new, match, 0.93, planned=True)
            yield from _older([film], old, match, 0.93)


@reads("not|n't")
def not_but(view: View) -> Iterator[Found]:
    """``FILM did not open on DATE but on DATE``: the first is an older plan."""
    for match in _NOT_BUT.finditer(view.text):
        films = view.films(match["films"])
        yield from each("released", films, view.named(match["new"]), match, 0.92, firm=True)
        yield from _older(films, view.named(match["old"]), match, 0.88, firm=True)


@reads("would have")
def would_have(view: View) -> Iterator[Found]:
    """``FILM would have been released in DATE``: an older plan."""
    for match in _WOULD_HAVE.finditer(view.text):
        films = view.films(match["films"])
        yield from _older(films, view.named(match["old"]), match, 0.88, firm=True)


@reads("originally|initially|previously|formerly|first|once")
def originally(view: View) -> Iterator[Found]:
    """``It was originally scheduled for DATE``: an older plan."""
    for match in _ORIGINALLY.finditer(view.text):
        if _NOT_RELEASE.search(match[0]):
            continue
        films = view.films(match["films"]) or view.near(match.start(), match.end())[0]
        yield from _older(films[:1], view.named(match["old"]), match, 0.9, firm=True)


@reads("stream|digital|vod|demand|dvd|blu-ray")
def streams(view: View) -> Iterator[Found]:
    """``followed by a streaming release on SERVICE in DATE``."""
    for match in _STREAM.finditer(view.text):
        films, sure = view.near(match.start(), match.start())
        where = view.named(match["where"])
        yield from each(
            "released", films[:1], view.named(match["dates"] or match["when"]), match,
            min(sure, 0.9),
            channel=where[0].name if where else "streaming",
        )  # fmt: skip


@reads("mov|push|delay|shift|bump|postpon|resched")
def moves(view: View) -> Iterator[Found]:
    """``The studio moved FILM from DATE to DATE``."""
    for match in _MOVES.finditer(view.text):
        films = view.films(match["films"]) or view.coded.film[:1]
        new, old = view.named(match["new"]), view.named(match["old"])
        if not old or _later(new[0].name, old[0].name):
            yield from each(
                "delayed", films, new, match, 0.92, **({"from": old[0].name} if old else {})
            )
        yield from each("released", films, new, match, 0.94, planned=True)
        yield from _older(films, old, match, 0.94)


@reads(r"\b(?:it|which|that|and|but)\b")
def which_comes(view: View) -> Iterator[Found]:
    """``FILM was delayed, and it will now open on DATE``, ``FILM, which now arrives on DATE``."""
    for match in _WHICH.finditer(view.text):
        before = list(re.finditer("\u27e8F\\d+\u27e9", view.text[: match.start()]))
        films = view.films(before[-1][0]) if before else list(view.coded.film)
        if (
            len(films) != 1
            or _NOT_RELEASE.search(match[0])
            or (not before and "it" not in match[0].split()[:2])
        ):
            continue
        dates = view.named(match["dates"])
        clause = view.text[before[-1].start() if before else 0 : match.end()]
        old = {"superseded": True} if " had " in f" {match[0]}" else {}
        yield from each("released", films, dates, match, 0.91 if before else 0.86, **old)
        if _DELAYS.search(view.text[: match.end()]) and re.search(
            r"\b(?:now|delayed|pushed|will)\b", clause
        ):
            yield from each("delayed", films, dates, match, 0.9)


@reads("release|premiere|debut|opening")
def its_release(view: View) -> Iterator[Found]:
    """``Release is scheduled for DATE``: of the film that is spoken of."""
    for match in _ITS.finditer(view.text):
        if len(view.coded.film) == 1 and "\u27e8F" not in view.text:
            yield from each("released", view.coded.film, view.named(match["date"]), match, 0.86)


@reads(r"\u27e8D\d+\u27e9(?:,| and)+ in ")
def elsewhere(view: View) -> Iterator[Found]:
    """``FILM opens in Britain on DATE and in the US on DATE``."""
    for match in _ELSEWHERE.finditer(view.text):
        if not _NOT_RELEASE.search(match[0]):
            yield from each(
                "released", view.films(match["films"]), view.named(match["date"]), match, 0.88
            )


@reads("slot|date|perch|spot|frame|berth")
def slot(view: View) -> Iterator[Found]:
    """``FILM takes its old slot of DATE``."""
    for match in _SLOT.finditer(view.text):
        yield from each(
            "released",
            view.films(match["films"]),
            view.named(match["date"]),
            match,
            0.9,
            planned=True,
        )


@reads("instead of|rather than|shift|move|change|up from|opposed|after")
def instead(view: View) -> Iterator[Found]:
    """``... on DATE instead of DATE``: the older plan."""
    for match in _INSTEAD.finditer(view.text):
        films, sure = view.near(match.start(), match.start())
        if re.search(r"\u27e8D", view.text[: match.start()]) and len(films) == 1:
            older = view.named(match["old"])
            yield from _older(films, older, match, min(sure, 0.9), firm=True)
