"""When films come out, and how that moves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.asides import in_passing
from loaders.sources.article.extract.film_clauses import main_clause
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import COMPANY, each, reads
from loaders.sources.article.extract.rules.moving import (
    AND_DATE,
    ARE,
    ITSELF,
    NOT_RELEASE,
    OLD_PLAN,
    OTHER_SUBJECT,
    beside,
    later,
    shares_dates,
    spoken_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

VERB: Final = (
    "(?:releas(?:e|es|ed|ing)|follow(?:ed|s|ing)(?! (?:his|her|their|its|the|an?) )|premier(?:e"
    "|es|ed|ing)|debut(?:s|ed|ing)?|hit(?:s|ting)?(?!:)|arriv(?:e|es|ed|ing)|open(?:s|ed|ing)?"
    "|land(?:s|ed|ing)?|crash(?:es|ing)? into|bow(?:s|ed|ing)?|launch(?:es|ed|ing)?"
    "|com(?:e|es|ing) (?:out|to)|came out|roll(?:s|ing)? (?:out|into)"
    "|(?:in|into|to) (?:theat(?:er|re)s|cinemas)|due(?: out)?|(?:re)?scheduled|slated"
    "|set(?! in \u27e8D)|dated|on track|bring|blast(?:s)? into|rac(?:e|es|ing) into"
    "|speed(?:s)? into|drop(?:s|ped)?|reach(?:es)?|slither(?:s)? into|storm(?:s)? into"
    "|out(?: in| on| now)?(?= (?:in (?:the )?\u27e8L\\d+\u27e9 (?:on |in )?)?\u27e8D)"
    "|in (?:theat(?:er|re)s|cinemas)|swing(?:s)? into|fl(?:y|ies) into|stream(?:s|ing)?|available"
    "|expected|unveiled|be here|c[ao]mes? after (?:it|that|them)"
    "|occup(?:ied|ies)|earmarked|pencill?ed in|goes to|mov(?:ed|es|ing) (?:(?:back|up)"
    " [a-z ]{2,20}to|to|up to"
    "|back to)"
    "|delayed (?:to|until|till)"
    "|pushed (?:back )?to|shifted to|bumped to|now (?:on|in|for))"
)
_COMES: Final = pattern(
    rf"(?P<films>{{FS}})(?P<gap>(?:[^\u27e8.;]|\u27e8[ORLSPC]\d+\u27e9){{0,100}}?)\b"
    rf"(?P<verb>{VERB})\b(?P<rest>(?:[^\u27e8.;]|\u27e8[OLSR]\d+\u27e9){{0,70}}?)"
    f"(?P<dates>{{DS}})(?!'s )"
)
_FOR: Final = pattern(
    r"\b(?:dated|dates|scheduled|slated|set|reserved|earmarked|claimed|staked out"
    r"|slots?|releas(?:e|es|ed|ing)|unveil(?:s|ed)?|bring(?:s|ing)?|distribut(?:e|es"
    r"|ing)) (?:[^\u27e8.;]{0,30})(?P<films>{FS})(?:[^\u27e8.;]{0,30}?) (?:for|on|in"
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
    "(?:on|for|in|since|back in|until) (?P<dates>{D}),? (?:when )?(?P<films>{F}) (?:hits?"
    "|open(?:s|ed)|arrive[sd]"
    "|premiere[sd]|comes out|came out|was released|debut(?:s|ed)|land(?:s|ed)|will be released"
    "|is released|bow(?:s|ed))(?![^,.;]*\u27e8D)"
)
_CLOSED: Final = pattern(
    r"(?P<films>{F})(?:,? (?:which|that))? (?:closed|ended|concluded|completed|finished|kicked off"
    r"|launched|began|started|opened|revived|rebooted) (?:{R}|(?:the|his|her|their|that)"
    r" (?:[a-z-]+ ){0,2}(?:trilogy|saga|series|franchise)) (?:back )?in (?P<dates>{D})"
)
"""``FILM, which closed the trilogy in YEAR``."""
_IN_BRACKETS: Final = pattern(
    r"(?P<films>{F})(?:'s)? \((?:(?:in theat(?:er|re)s|in cinemas|out|opening|opens|due"
    r"|releasing|arriving"
    r"|arrives|hitting theaters|now|on|in|the|streaming|scheduled for"
    r"|set for) ){1,4}(?P<dates>{D})[^()]*\)"
)
_NEXT: Final = pattern(
    r"(?:followed by|,? and(?: then)?|then|,? with) (?:the (?:[a-z-]+ ){0,3}?)?(?P<films>{F})"
    r" (?:(?:to )?(?:follow|following|coming|arriving"
    r"|opening|out|due|set|arrive|open) )?(?:in|on|for) (?P<dates>{D})"
)
_AND_TO: Final = pattern(
    r"\u27e8D\d+\u27e9(?: and|,|, and|;) (?P<films>{F}) (?:(?:moves?|goes|shifts?|opens?"
    r"|follows?|will follow) )?"
    r"(?:to|on|for|in) (?P<dates>{D})"
)
_THEN: Final = pattern(
    r"(?:[,;]?(?: (?:and|then|later|again|finally|most recently|before that|but|now|first"
    r"|after that|next|eventually|subsequently|ultimately|once more"
    r"|before(?: [a-z]+){0,2} (?:settling|landing|ending up|arriving|move|shift|delay)|(?=to )),?"
    r"|,? (?:after|amid|because of|due to|owing to|thanks to|following)"
    r" [a-z' -]{3,40},))+(?: (?:on|to|for|in|until|from)| (?=\u27e8))"
    r" ?(?P<date>{D})(?! (?:and|for) (?:the )?\u27e8F)"
)
_UNTIL: Final = pattern(
    r"(?:\b(?:wait|will not|not|out|here|with us|arrive)|n't)\b(?:[^\u27e8.;]"
    r"|\u27e8[OLPC]\d+\u27e9){0,40}? until (?P<date>{D})"
)
_OF_FILM: Final = re.compile(
    r"\u27e8F|\b(?:it|they|we|you|i|fans|audiences|viewers|everyone|moviegoers|cinemagoers)\b"
)
_GOING_TO_BE: Final = pattern(
    r"(?P<films>{F}|\bit)(?:(?:'s| is| will)? (?:now )?(?:going to be|now be|now|be)|(?<=now it)'s)"
    r" (?:out |released )?(?:on |in )?(?P<dates>{D})(?=[.,;]|$)"
)
_DATED: Final = pattern(rf"\b{VERB}\b[^\u27e8.;]{{0,60}}{{D}}")
_OF_ELSE: Final = re.compile(
    r"\b(?:trailers?|teasers?|posters?|soundtrack|score|novels?|books?|games?|clips?|footage"
    r"|tickets?"
    r"|images?|photos?|videos?|albums?|songs?|comics?|synopsis|interview|featurette|tv spot|panel"
    r"|merchandise|toys?|sequel|prequel|follow-up|spin-?off|successor|threequel|remake) (?:for"
    r"|of|from|at|on|about|to|based on|inspired by|tied to) (?:the )?(?:[a-z-]+ ){0,3}$"
)
"""What comes out is not the film, but something made for it."""
_ELSE: Final = re.compile(
    r"^(?:'s)? (?:[a-z-]+ ){0,2}(?:trailers?|teasers?|posters?|soundtrack|score|novel|book|game"
    r"|clip"
    r"|footage|tickets|images?|photos?|video|album|comic|panel|synopsis|toys|merchandise"
    r"|spin-?off series)\b"
)
_APPOSED: Final = pattern(
    r", (?:shot|filmed|made|produced|written|completed|finished)(?: (?:back|mostly|largely"
    r"|entirely))?"
    r" (?:in|at|by|over|on|for|between|from|during) (?:[^,.;\u27e8]"
    r"|\u27e8[LDPO]\d+\u27e9){2,80}(?=,)"
    r"|, (?:also |better )?(?:known|released|retitled) (?:(?:in|outside) {L} )?as"
    r" [^,.;\u27e8]{0,40}{F}"
    r"[^,.;\u27e8]{0,20}(?:{L}[^,.;\u27e8]{0,20})?(?=,)"
    r"|, (?:(?:which (?:is|was) )?(?:the|an?|its|his|her) (?:[a-z-]+ ){0,4}(?:sequel|prequel"
    r"|follow-up|followup"
    r"|successor|spin-?off|reboot|remake|installment|instalment|entry|film|movie|chapter) (?:to"
    r"|of|in|after)"
    r"|starring|directed by|from|\u27e8F\d+\u27e9 to) [^,.;]{0,80}(?:{F}|{R})[^,.;]{0,30}(?=,)"
)

_RELEASED: Final = pattern(
    "(?P<films>{F})(?:,)? (?:(?:that|which|was|were|first|originally|had|film"
    "|movie) ){0,5}(?P<verb>released|debuted|premiered|came out|opened|arrived"
    "|hit (?:theat(?:er|re)s|cinemas|the big screen)|bowed"
    r"|launched)(?P<rest>[^\u27e8.;]{0,40}?)(?P<dates>{D})"
)
_EACH: Final = pattern(
    rf"\b(?P<verb>{VERB})\b(?:[^\u27e8.;]|\u27e8[OLSR]\d+\u27e9){{0,70}}?(?P<date>{{D}})(?!'s )"
)
_OLD: Final = re.compile(
    r"\b(?:originally|initially|previously|formerly|(?:most recently|last|lately|until now|until"
    r" recently) (?:dated|set|scheduled|slated|due|planned|expected)|was (?:first )?(?:set|slated"
    "|scheduled|dated|due|supposed|meant|expected)|had been|were (?:set|slated"
    r"|scheduled|due))\b"
)
_ITS: Final = pattern(
    r"(?:^|[,;] |\b(?:a|the|its|and|with) )(?:[a-z.]+ |{L} |{O} ){0,2}(?:release|premiere|debut"
    "|opening|release date)(?: date)?,? (?:is |was |has been |currently |now |has |of "
    "|been )*(?:scheduled |set |slated |planned |expected |dated |eyed )?(?:for |on "
    "|in |to )+(?P<date>{D})"
)
_BESIDE: Final = re.compile(r"\b(?:before|after|at|until|since|ahead of|attend\w*) [at]?$")
"""``died a week before the premiere, on DATE``: of somebody."""
_WHICH: Final = pattern(
    rf"(?:^|(?:,| and| but)? )(?:which|that|and|(?:and |but )?{ITSELF}(?:,? (?:which"
    rf"|starring|directed"
    r"|written)(?:[^.;\u27e8]|\u27e8[ROCPL]\d+\u27e9){3,80},)?|but)(?:'s|'ll|'d)?"
    r" (?:(?:will|is|was|had|has|now|been|be|set|to|also|then|instead|officially|finally|just"
    r"|currently"
    rf"|is now|instead|supposed to|meant to|originally|initially"
    rf"|first) )*(?P<verb>{VERB})\b(?P<rest>(?:[^\u27e8.;]"
    rf"|\u27e8[OLSR]\d+\u27e9){{0,50}}?)(?P<dates>{{D}})(?!'s )"
)
_OF_WHICH: Final = re.compile("\u27e8[CNROP]\\d+\u27e9[*\"']*,? ?w?$")
"""``NAME, which``: it is not the film that does."""
_SUBJECT: Final = pattern(rf"(?:^|(?:,| and| but)? )(?:and |but )?{ITSELF}")
_RELEASE_OF: Final = pattern(
    r"\b(?:release|debut|premiere|launch)(?: date)? (?:of"
    r"|for) (?P<films>{F})(?P<rest>[^\u27e8.;]{0,30}?)(?:in|on|for|is"
    "|was) (?P<dates>{D})"
)
_DELAYS: Final = re.compile(
    r"\b(?:delayed|delays|pushed|pushes|postponed|postpones|bumped|moved|shifted)\b"
)
_CHANNEL: Final = re.compile(r"theat(?:er|re)s|cinemas|big screen|theatrical")
_STREAM: Final = pattern(
    r"\b(?:streaming|stream|digital|vod|on demand|video on demand|dvd"
    r"|blu-ray)\b[^\u27e8.;]{0,40}(?:on|via|to) (?P<where>{O})?[^\u27e8.;]{0,30}"
    r"(?P<dates>{D})|\bstreaming[^\u27e8.;]{0,30}(?P<when>{D})"
)


_GALA: Final = re.compile(
    r"\b(?:world|european|royal|gala|red[- ]carpet|festival)(?: film)? premiere|\bfilm festival\b"
    r"|\b(?:its|their|a) premiere (?:in|at) (?:the )?\u27e8[LO]"
)
"""A first night is no release."""
_SLIPS: Final = re.compile(r"\bfrom (?:[a-z]+ )?\u27e8D\d+\u27e9$")
_OTHER_SUBJECT: Final = re.compile(
    r"\b(?:when|as|after|before|while|until|since) (?:the |an? )?(?!(?:it|they|that"
    r"|which)\b)[a-z-]+ $|\bwhose (?:[a-z-]+ ){1,3}$"
)
"""``... stopped when the pandemic hit``: it is not the film that does."""


def _zipped(
    films: list[Entity], dates: list[Entity], *, respectively: bool
) -> list[tuple[Entity, Entity]]:
    if len(films) == len(dates):
        return list(zip(films, dates, strict=True))
    if len(films) == 1 and not respectively:
        return [(films[0], dates[0])]
    return []


_IN_STORY: Final = re.compile(
    r",? (?:as|when|with|where|during) (?:the |young )?(?:\u27e8P\d+\u27e9's )?\u27e8C"
)
"""``The film opens in 1944 as Iris flees``: that is when its story begins."""


def _released(
    view: View, match: re.Match[str], confidence: float, **more: object
) -> Iterator[Found]:
    if _OF_ELSE.search(view.text[: match.start("films")]) or (
        match.end("films") < match.start("dates") and _ELSE.search(view.text[match.end("films") :])
    ):
        return
    dates = [e for e in view.named(match["dates"]) if e.kind == "date"]
    words = match.groupdict().get("gap") or ""
    rest = match.groupdict().get("rest") or ""
    if "gap" not in match.groupdict() and "roll on" in match[0]:
        return
    if _GALA.search(match[0]) or _IN_STORY.match(view.text, match.end("dates")):
        return
    if NOT_RELEASE.search(words + rest) or _OTHER_FILM.search(words + rest):
        return
    if beside(match.string, *match.span("films")) or _in_passing(match):
        return
    if OTHER_SUBJECT.search(words) or COMPANY.search(view.text[: match.start("films")]):
        return
    if (match.groupdict().get("verb") or "").startswith("launch") and _OF_SERIES.match(rest):
        return
    if re.search(r"\bfrom\b[^\u27e8]*$", view.text[: match.start("dates")][-25:]):
        return
    if OLD_PLAN.search(match[0]):
        more |= {"superseded": True, "firm": True}
    if _CHANNEL.search(match[0]):
        more["channel"] = "theatres"
    respectively = view.text.startswith((", respectively", " respectively"), match.end())
    films = view.films(match["films"])
    if len(dates) == 2 and len(films) == 1 and ARE.match(match.string, match.end("films")):
        first = _AND_FILM.search(match.string, 0, match.start("films"))
        films = view.films(first["film"]) + films if first else []
    for film, date in _zipped(films, dates, respectively=respectively):
        yield from each("released", [film], [date], match, confidence, **more)


def _in_passing(match: re.Match[str]) -> bool:
    """``Kim Doe, whose last film was FILM, opens this one on DATE``."""
    between = match.string[match.end("films") : match.start("dates")]
    return ", " in between and in_passing(match.string, *match.span("films"))


_OTHER_FILM: Final = re.compile(
    r"(?:,|,? (?:and|with|while|but)) (?:the|its|a|another|his|her) (?:[a-z]+ ){0,2}(?:sequel"
    r"|follow-?up"
    r"|prequel|threequel|spin-?off|(?:second|third|other|next|last) (?:film|movie|part|one"
    r"|installment))\b(?! to)"
)
"""``FILM is out this year, and the sequel on DATE``: the date is of another."""
_OF_SERIES: Final = re.compile(r" (?:\u27e8R|the (?:[a-z]+ )?(?:series|franchise|saga))")
_AND_FILM: Final = pattern(r"(?P<film>{F})(?:, [^.;]{3,60},| [^.,;\u27e8]{1,30},?)? and (?:the )?$")
"""``FILM, with Doe, and FILM are set for DATE and DATE``."""


@reads(r"\u27e8D")
def comes_out(view: View) -> Iterator[Found]:
    """``FILM and FILM hit theaters on DATE and DATE``, ``a DATE release of FILM``."""
    text = without_asides(view.text)
    for form, sure in (
        (_CLOSED, 0.9), (_COMES, 0.94), (_FOR, 0.95), (_DATE_FIRST, 0.95), (_DATE_OF, 0.92),
        (_RELEASED, 0.95), (_RELEASE_OF, 0.93),
    ):  # fmt: skip
        for match in form.finditer(text):
            yield from _released(view, match, sure)
    for match in _AND_TO.finditer(text):
        if re.search(
            rf"\b{VERB}\b|\b(?:goes|moves|shifts|moving|going) to\b", text[: match.start()]
        ):
            yield from _released(view, match, 0.9)
    for match in _IN_BRACKETS.finditer(view.coded.full):
        yield from _released(view, match, 0.94)
    for match in _NEXT.finditer(view.text):
        followed = "followed by" in view.text[: match.start("films")]
        if followed or _DATED.search(view.text, 0, match.start()):
            yield from _released(view, match, 0.9)


def without_asides(text: str) -> str:
    """Blank out what only tells which film it is: ``, the follow-up to 2015's FILM``."""
    begin = main_clause(text)
    text = f"{' ' * begin}{text[begin:]}"
    return _APPOSED.sub(lambda m: re.sub('[^"]', " ", m[0]), text)


def _coming_out(text: str) -> list[re.Match[str]]:
    """Give the marks of films that may come out: none for which only a trailer does."""
    return [
        mark
        for mark in re.finditer("\u27e8F\\d+\u27e9", text)
        if not _OF_ELSE.search(text[: mark.start()])
        and not _ELSE.search(text[mark.end() :])
        and not COMPANY.search(text[: mark.start()])
        and not beside(text, mark.start(), mark.end())
        and not in_passing(text, mark.start(), mark.end())
    ]


@reads(r"\u27e8D")
def each_date(view: View) -> Iterator[Found]:
    """``FILM, which was slated for DATE, will be released on DATE``: each its own verb."""
    text = without_asides(view.text)
    films = _coming_out(text)
    by_film: dict[int, list[tuple[Entity, Entity, bool, re.Match[str]]]] = {}
    for match in _EACH.finditer(text):
        before = [f for f in films if f.end() <= match.start("verb")]
        if not before or match.start() - before[-1].end() > 220:
            continue
        if len(before) > 1 and re.fullmatch(
            r",?(?: and)? ", view.text[before[-2].end() : before[-1].start()]
        ):
            continue
        named = view.films(before[-1][0])
        between = text[before[-1].end() : match.end()]
        dated = re.search("\u27e8D", match[0][: match.start("date") - match.start()])
        if dated or _IN_STORY.match(text, match.end("date")):
            continue
        if _GALA.search(text, max(0, match.start() - 20), match.end()):
            continue
        if _OTHER_SUBJECT.search(text, 0, match.start("verb")) or _SLIPS.search(match[0]):
            continue
        if OTHER_SUBJECT.search(text[before[-1].end() : match.start("verb")]):
            continue
        if ARE.match(text, before[-1].end()) and AND_DATE.match(text, match.end()):
            continue
        if len(named) != 1 or NOT_RELEASE.search(match[0]) or re.search("\u27e8F", between):
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
        if olds and news and later(news[0][1].name, olds[0][1].name):
            film, date, _, match = news[0]
            yield from each("delayed", [film], [date], match, 0.9, **{"from": olds[0][1].name})


@reads(r"until \u27e8D|\u27e8D")
def waits(view: View) -> Iterator[Found]:
    """``It won't be with us until DATE``, ``It's now going to be DATE``."""
    for match in _UNTIL.finditer(view.text):
        films, sure = view.near(match.start(), match.start())
        clause = re.split(r"[,;:] ", view.text[: match.end()])[-1]
        if len(films) == 1 and _OF_FILM.search(clause) and not NOT_RELEASE.search(clause):
            yield from each(
                "released", films, view.named(match["date"]), match, min(sure, 0.86), firm=True
            )
    for match in _GOING_TO_BE.finditer(view.text):
        films = view.films(match["films"]) or view.coded.film[:1]
        yield from each("released", films, view.named(match["dates"]), match, 0.86)


@reads(r"\u27e8D")
def chain(view: View) -> Iterator[Found]:
    """``It was to come out on DATE, then on DATE and most recently on DATE``: the rest of them."""
    for match in _EACH.finditer(view.text):
        at, films = match.end(), view.near(match.start(), match.start())[0]
        marks = [m.start() for m in re.finditer("\u27e8F", view.text[: match.start()])]
        if marks and shares_dates(view.text, marks[-1], at):
            continue
        if len(films) != 1 or NOT_RELEASE.search(
            view.text[max(0, match.start() - 40) : match.end()]
        ):
            continue
        while more := _THEN.match(view.text, at):
            yield from each("released", films, view.named(more["date"]), more, 0.85)
            at = more.end()


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


@reads(r"\u27e8D")
def which_comes(view: View) -> Iterator[Found]:
    """``FILM was delayed, and it will now open on DATE``, ``FILM, which now arrives on DATE``."""
    for match in _WHICH.finditer(view.text):
        before = [
            m for m in re.finditer("\u27e8F\\d+\u27e9", view.text[: match.start()])
            if not beside(view.text, m.start(), m.end())
        ]  # fmt: skip
        if _OF_WHICH.search(view.text, 0, match.start() + 2):
            continue
        at_once = before and not _SUBJECT.match(match[0])
        films = view.films(before[-1][0]) if at_once else spoken_of(view, match.start())
        if before and shares_dates(view.text, before[-1].start(), match.end()):
            continue
        if (
            len(films) != 1
            or NOT_RELEASE.search(match[0])
            or (not before and not _SUBJECT.match(match[0]) and view.text.split()[:1] != ["it"])
        ):
            continue
        dates = view.named(match["dates"])
        clause = view.text[before[-1].start() if before else 0 : match.end()]
        gone = " had " in f" {match[0]}" or OLD_PLAN.search(match[0])
        old = {"superseded": True} if gone else {}
        yield from each("released", films, dates, match, 0.91 if before else 0.86, **old)
        moved = _DELAYS.search(view.text[: match.end()]) and not _OLD.search(match[0])
        if moved and re.search(r"\b(?:now|delayed|pushed|will)\b", clause):
            yield from each("delayed", films, dates, match, 0.9)


@reads("release|premiere|debut|opening")
def its_release(view: View) -> Iterator[Found]:
    """``Release is scheduled for DATE``: of the film that is spoken of."""
    for match in _ITS.finditer(view.text):
        night = _BESIDE.search(view.text, 0, match.start() + 1)
        if len(view.coded.film) == 1 and "\u27e8F" not in view.text and not night:
            yield from each("released", view.coded.film, view.named(match["date"]), match, 0.86)
