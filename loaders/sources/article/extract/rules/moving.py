"""How dates of release move: delays, older plans, slots that are taken and given up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from loaders.sources.article.extract.asides import in_passing
from loaders.sources.article.extract.film_clauses import main_clause
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import COMPANY, each, reads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View
    from loaders.sources.article.extract.stretch import Where

_MOVED: Final = pattern(
    r"(?P<films>{FS})(?P<gap>(?:[^\u27e8.;]|\u27e8[ORLSPC]\d+\u27e9){0,160}?)\b(?:delay"
    "(?:s|ed|ing)?|push(?:es|ed|ing)?|mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|bump(?:s"
    "|ed|ing)?|postpon(?:e|es|ed|ing)|slid(?:es|ing)?|reschedul(?:e|es|ed)|held"
    r"|relocat\w+|bounced|kicked|going|went|jump(?:s|ed|ing)?|vacat(?:es|ed|ing)|put"
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
    r"(?:[^\u27e8.;:]{0,60}?)(?:to|until|till|for|and will now [a-z ]{3,20} on"
    "|and will (?:[a-z]+ ){1,5}(?:on|in)) (?:[a-z-]+ ){0,3}(?P<new>{D})(?:"
    r"(?:[^\u27e8.;]{0,30}?)(?:from|instead of|rather than) (?:(?:its|the"
    "|a) )?(?:[a-z-]+ ){0,3}(?P<old>{D}))?"
)
_ORIGINALLY: Final = pattern(
    r"(?:(?P<films>{F})[^\u27e8.;]{0,60}?)?\b(?:originally|initially|previously"
    "|formerly|first|once)(?: been)?(?:,)? (?:[a-z-]+ ){0,6}?(?:promised|announced|earmarked"
    "|pencill?ed in|scheduled|slated|set"
    "|due|planned|dated|intended|supposed|meant|released?|open"
    r"|to)\b(?:[^\u27e8.;]{0,50}?)(?P<old>{D})"
)
_WAS_ON: Final = pattern(
    r"(?:(?P<films>{F})|\bit|\bthe (?:film|movie|sequel)),? (?:which )?(?:was|had been)"
    r" (?:previously|originally"
    r"|formerly|initially|first|last|once) (?:on|in|for|at|down for) (?:the )?(?P<old>{D})"
)
_NOT_BUT: Final = pattern(
    "(?P<films>{F}),? (?:(?:will|would|did|does|was|is) not|won't|didn't|doesn't|wasn't) "
    r"(?:[a-z]+ ){1,4}?(?:on|in|for) (?P<old>{D})[^\u27e8.;]{0,30}? but (?:instead |rather "
    r"|now )?"
    r"(?:on|in|for) (?P<new>{D})"
)
_WOULD_HAVE: Final = pattern(
    "(?P<films>{F})(?:, (?:[^,.;]){0,60},)? would have (?:been released|opened"
    "|come out|premiered|arrived|debuted|hit (?:theat(?:er|re)s"
    r"|cinemas))(?:[^\u27e8.;]{0,40}?)(?P<old>{D})"
)
_SLOT: Final = pattern(
    "(?P<films>{F})(?:, (?:[^.;]){0,80}?,)?(?: will| now| has)* (?:takes?|taking|taken"
    "|claim(?:s|ed|ing)?|grab(?:s|bed|bing)?|occup(?:y|ies|ying)|mov(?:es|ed|ing) into"
    "|slid(?:es|ing)? into|inherits?|nab(?:s|bed)?) (?:[a-z'-]+ ){0,5}(?:slot|date"
    "|perch|spot|frame|berth)(?: of| on|,)? (?P<date>{D})"
)
_SLOT_OF: Final = pattern(
    r"(?P<films>{F})(?: will| now| has)* (?:takes?|taking|taken|claim(?:s|ed|ing)?|grab(?:s|bed"
    r"|bing)?"
    r"|tak(?:es|ing) over|inherits?|nab(?:s|bed)?|lands?|moves? (?:in)?to|secure[sd]?"
    r"|sets?) (?:[a-z'-]+ ){0,4}(?P<date>{D})"
    r" (?:[a-z-]+ ){0,2}(?:slot|date|perch|spot|frame|berth)"
)
_TOLD: Final = (
    r"(?:,? (?:the|an?|its|which|that|starring|directed|from|also|another|his|her) [^.;]{3,110}?,)?"
)
"""What stands between commas after a film."""
_GIVEN_UP: Final = pattern(
    rf"(?P<films>{{F}}){_TOLD}"
    r"(?:,? (?:has|had|have|which|also|now|will|is) ?)* (?:giv(?:en|es|ing) up"
    r"|gave up|los(?:t|es)|abandon(?:ed|s)"
    r"|vacat(?:ed|es|ing)|leav(?:es|ing)|left|relinquish(?:ed|es)) (?:its |the "
    r"|a )?(?:[a-z-]+ ){0,4}(?:on |of |in )?(?P<old>{D})"
)
_PULLED: Final = pattern(
    r"\b(?:pull|push|delay|remov|tak|postpon|yank|scrap|bump|mov|shift|withdr[ae]w)(?:e|es|ed"
    r"|ing|en|s|n|ning)?"
    r" (?:(?P<films>{F})|it|the (?:film|movie)) (?:back |off |out )?(?:from|off"
    r"|of) (?:of )?(?:its |the |a )?"
    r"(?:[a-z-]+ ){0,3}(?P<old>{D})"
    rf"|(?P<named>{{F}}){_TOLD}"
    r",? (?:(?:has|had|was|is|been|being|once|again) )+(?:pulled|removed|taken"
    r"|postponed|yanked"
    r"|bumped|moved|shifted|delayed|pushed)(?: back| off| out)?(?: in {D})? (?:from|off|of)"
    r" (?:of )?(?:its "
    r"|the |a )?"
    r"(?:[a-z-]+ ){0,3}(?P<was>{D})"
)
_MOVES: Final = pattern(
    r"\b(?:mov(?:e|es|ed|ing)|push(?:es|ed|ing)?|delay(?:s|ed|ing)?|shift(?:s|ed|ing)?"
    r"|put(?:s|ting)?(?= (?:it|\u27e8F\d+\u27e9) back)|sen(?:t|ds)(?= \u27e8F)|bump(?:s|ed"
    r"|ing)?|postpon(?:es|ed|ing)"
    r"|reschedul(?:es|ed|ing)) (?:back "
    r"|up )?(?:the release (?:date )?(?:of |for ))?(?:(?P<films>{F})|it\b)(?:'s release(?:"
    r" date)?)?(?:, (?:[^.;]){0,100}?,)?(?: back| up)?(?:(?: [a-z-]+){0,5}? (?:in"
    r"|on) {D}(?=, to))?(?:,? (?:[a-z-]+,? ){0,7}?from "
    "(?:[a-z-]+ ){0,5}(?P<old>{D}),?)?(?:,? (?:[a-z0-9-]+ ){0,5}(?:to"
    "|until) (?:[a-z-]+ ){0,5}(?P<new>{D}))"
)
_ANNOUNCED: Final = re.compile(
    r"announced (?:(?:it|them|the (?:film|movie)|\u27e8F\d+\u27e9) )?for "
)
_SCHEDULE: Final = re.compile(r"\b(?:calendar|schedule|slate|line-?up)\b")
_INSTEAD: Final = pattern(
    r"(?:\b(?:instead of|rather than|a (?:shift|move|change) from|up from|as opposed to"
    "|after (?:first |originally |initially )?being (?:scheduled|slated|set"
    "|planned) (?:for|to (?:open|debut|arrive) (?:on|in)))|(?<=\u27e9),? (?:and )?not)"
    "(?: (?:its|the|on|in"
    "|a))? (?:[a-z-]+ ){0,4}(?P<old>{D})"
)
_SHOOT: Final = re.compile(r"\b(?:filming|production|shooting|shoot|start)\b")
NOT_RELEASE: Final = re.compile(
    r"\b(?:to (?:film|shoot)\b(?= (?:in|at|on|again|scenes)\b)|film(?:ing|ed)|shoot(?:ing)?"
    r"|shot|roll on|cameras|production|wrap(?:ped|s)?"
    "|principal photography|born|announced|posted|shut|trailer|tweet|interview|episode"
    r"|season|began|begins|start(?:s|ed|ing)?|return to|pandemic|virus|covid\S*|lockdown"
    r"|(?<!by the )(?<!to the )(?<!of the )(?<!amid the )(?<!after the )strikes?)\b"
)
"""Words beside a date that is of something else."""


OLD_PLAN: Final = re.compile(
    r"\b(?:most recently (?:dated|set|scheduled|slated|due|planned)|originally|initially"
    r"|previously|formerly|no longer"
    r"|(?:had been|was|were) (?:[a-z]+ ){0,2}?(?:dated|set|slated|scheduled|due|supposed|meant"
    r"|expected|going|to (?:be|have|open|hit|arrive|come|premiere|debut|reach)|on track|pencill?ed"
    r"|earmarked|eyeing|targeting|aiming|intended)"
    r"|would have|(?:first|once) (?:due|set|slated|scheduled|dated|supposed|meant|planned"
    r"|announced|expected|promised))\b"
)
"""Words of a date that a film was to have."""
ITSELF: Final = (
    r"(?:\bit|(?:\b(?:the|its|this|that)|\u27e8[PO]\d+\u27e9's(?: and \u27e8P\d+\u27e9's)?) "
    r"(?:(?:[a-z-]+|\u27e8[PONC]\d+\u27e9(?:'s|(?:-| )[a-z]+)?) ){0,3}?(?:film|movie|sequel|prequel"
    r"|threequel|follow-up|feature|picture|pic|flick|adventure|thriller|comedy|drama|epic"
    r"|blockbuster|tentpole|reboot|remake|instal?lment|entry|chapter|outing|project|spin-?off"
    r"|title|biopic|musical|whodunit|horror(?= )|western)(?! (?:to|of|version)\b))(?! \u27e8F)"
)
"""What means the film that is spoken of, where no mark stands for it."""


def shares_dates(text: str, film: int, end: int) -> bool:
    """Tell whether films of a list have one date each: ``FILM and FILM are due in DATE and DATE``.

    Args:
        text: the coded text.
        film: where the last of the films begins.
        end: where the first of the dates ends.
    """
    return AND_DATE.match(text, end) is not None and _LISTED.search(text, 0, film) is not None


_LISTED: Final = re.compile("\u27e8F\\d+\u27e9,? and $")
OTHER_SUBJECT: Final = pattern(
    r"(?:,|;|\b(?:and|while|but|as)\b) (?:[a-z-]+ |{O}'s |{P}'s ){0,3}(?:{R}|{C}|{N}|{P})"
    r"(?: (?:is|was|will|has|had|be|been|now|also|then|set))*\s*$"
)
"""``FILM has a star, and NAME is set for DATE``: between a film and a verb stands another."""
ARE: Final = re.compile(
    r"(?: (?:will|still|now|both|are|were|have|been|be))* (?:are|were|have"
    r"|both) "
)
AND_DATE: Final = re.compile(",? and \u27e8D")
"""``FILM and FILM are set for DATE and DATE``: each has one of them."""


def later(new: str, old: str) -> bool:
    """Tell whether a date is later than another, as far as both tell.

    >>> later("2027-05-07", "2026-12"), later("02-27", "2026-02-06"), later("2026", "2026-05-01")
    (True, True, False)
    """
    (year, day), (old_year, old_day) = _parts(new), _parts(old)
    if year and old_year and year != old_year:
        return year > old_year
    length = min(len(day), len(old_day))
    if not length:
        return not (year and old_year)
    back = int(old_day[:2]) - int(day[:2])
    next_year = back > _FEW_MONTHS if year and not old_year else back > _HALF_A_YEAR
    return (next_year and not (year and old_year)) or day[:length] > old_day[:length]


_FEW_MONTHS: Final = 2
_HALF_A_YEAR: Final = 6
"""``from December to February``: of the year after, where one of them has no year."""


def _parts(date: str) -> tuple[str, str]:
    """Give year and the rest of a date, each empty where it is not said."""
    year = date[:4] if re.match(r"\d{4}", date) else ""
    return year, date[5:] if year else date


def _older(
    films: Iterable[Entity], dates: Iterable[Entity], match: Where, confidence: float, **more: Any
) -> Iterator[Found]:
    """Give dates that were planned once and hold no more."""
    yield from each(
        "released", films, dates, match, confidence, planned=True, superseded=True, **more
    )


def spoken_of(view: View, at: int) -> list[Entity]:
    """Give the film that is spoken of at a place: none that only tells who somebody is."""
    text = view.text
    marks = [
        m for m in _FILM.finditer(text, main_clause(text), at)
        if not COMPANY.search(text[: m.start()]) and not in_passing(text, m.start(), m.end())
        and not beside(text, m.start(), m.end())
    ]  # fmt: skip
    return view.films(marks[-1][0]) if marks else list(view.coded.film)


_FILM: Final = re.compile("\u27e8F\\d+\u27e9")


def beside(text: str, start: int, end: int) -> bool:
    """Tell whether a film only tells when or like what: ``is set after FILM and opens on DATE``."""
    return _THEN.match(text, end) is not None and _BESIDE.search(text, 0, start) is not None


_THEN: Final = re.compile(",? (?:and|but) [a-z]")
_BESIDE: Final = re.compile(
    r"\b(?:after|before|since|following|like|unlike|than|from|to|between)(?: (?:the|events"
    r"|end|ending|of|in"
    r"|both|original|first|\u27e8D\d+\u27e9(?:'s)?|last year's|\u27e8F\d+\u27e9,?))* $"
)


@reads(
    "delay|push|mov|shift|bump|postpon|slid|resched|held|bounced|kicked|going|went|jump|put"
    "|vacat|leav|retreat"
)
def moved(view: View) -> Iterator[Found]:
    """``FILM has been pushed back from DATE to DATE``."""
    for match in _MOVED.finditer(view.text):
        if _SHOOT.search(view.text[max(0, match.start() - 30) : match.end("gap")]):
            continue
        new, old = view.named(match["new"]), view.named(match["old"])
        for film in view.films(match["films"])[:1]:
            if later(new[0].name, old[0].name):
                yield from each("delayed", [film], new, match, 0.94, **{"from": old[0].name})
            yield from each("released", [film], new, match, 0.94, planned=True)
            yield from _older([film], old, match, 0.94)


FORWARD: Final = re.compile(
    r"\b(?:forward|earlier|ahead|sooner|advance[sd]?)\b|\b(?<!held )(?<!held it )up(?: [a-z]+){0,3}"
    r" to\b|\bup from\b|\b(?:mov(?:es?|ed|ing)|bump\w*|push\w*) up\b"
)
"""A film that comes out before it was to is not delayed."""


@reads("delay|push|mov|shift|bump|postpon|slid|resched|bounced|kicked")
def moved_to(view: View) -> Iterator[Found]:
    """``FILM was delayed to DATE``, ``moved to DATE from DATE``."""
    for match in _MOVED_TO.finditer(view.text):
        if _SHOOT.search(view.text[max(0, match.start() - 30) : match.end("gap")]) or re.search(
            r"\bfrom\b", view.text[match.start("new") - 25 : match.start("new")]
        ):
            continue
        if OTHER_SUBJECT.search(match["gap"]):
            continue
        new, old = view.named(match["new"]), view.named(match["old"])
        for film in view.films(match["films"])[:1]:
            if not FORWARD.search(match[0]):
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


_NO_MORE: Final = pattern(
    r"(?:(?P<films>{F})|\b(?:it|the (?:film|movie|sequel)))(?:,? (?:who"
    r"|which) [^.;,]{3,60},)? (?:(?P<sure>"
    r"(?:will|would|is) no longer)|won't|will not|isn't|would not|wouldn't|is not)(?: be)?(?: now)?"
    r"(?: (?:going|set|due) to)? (?:com(?:e|ing) out|open(?:ing)?|arriv(?:e|ing)|hit(?:ting)?"
    r"|reach(?:ing)?"
    r"|debut(?:ing)?|premier(?:e|ing)|bow(?:ing)?|land(?:ing)?|releas(?:ed|ing)|in|make it to)"
    r"(?: (?:in )?(?:theat(?:er|re)s|cinemas|screens|the big screen))?(?: (?:on|in|this|for))?"
    r"(?: its)?(?: (?!until|before|till|by)[a-z-]+){0,3}? (?P<old>{D})(?(sure)(?=[,.;]|$| )"
    r"| (?:as (?:[a-z]+ )?(?:planned|scheduled|announced|hoped|expected|promised)|after all"
    r"|any ?more))"
)


@reads("not |n't|no longer")
def no_more(view: View) -> Iterator[Found]:
    """``FILM won't open on DATE as planned``: an older plan."""
    for match in _NO_MORE.finditer(view.text):
        if not NOT_RELEASE.search(match[0]):
            films = view.films(match["films"]) or view.coded.film[:1]
            yield from _older(films, view.named(match["old"]), match, 0.88, firm=True)


@reads("would have")
def would_have(view: View) -> Iterator[Found]:
    """``FILM would have been released in DATE``: an older plan."""
    for match in _WOULD_HAVE.finditer(view.text):
        films = view.films(match["films"])
        yield from _older(films, view.named(match["old"]), match, 0.88, firm=True)


@reads("(?:was|been) (?:originally|initially|previously|formerly|first|once|last)")
def was_on(view: View) -> Iterator[Found]:
    """``It was previously on DATE``: an older plan."""
    for match in _WAS_ON.finditer(view.text):
        films = view.films(match["films"]) or spoken_of(view, match.start())
        if len(films) == 1 and not NOT_RELEASE.search(match.string):
            yield from _older(films, view.named(match["old"]), match, 0.86, firm=True)


@reads("originally|initially|previously|formerly|first|once")
def originally(view: View) -> Iterator[Found]:
    """``It was originally scheduled for DATE``: an older plan."""
    for match in _ORIGINALLY.finditer(view.text):
        if NOT_RELEASE.search(_ANNOUNCED.sub("", match[0])):
            continue
        if match["films"] and shares_dates(view.text, match.start("films"), match.end()):
            continue
        films = view.films(match["films"]) or view.near(match.start(), match.end())[0]
        yield from _older(films[:1], view.named(match["old"]), match, 0.9, firm=True)


@reads("mov|push|put|delay|shift|bump|postpon|resched|sen(?:t|ds)")
def moves(view: View) -> Iterator[Found]:
    """``The studio moved FILM from DATE to DATE``."""
    for match in _MOVES.finditer(view.text):
        films = view.films(match["films"]) or spoken_of(view, match.start())[:1]
        new, old = view.named(match["new"]), view.named(match["old"])
        ahead = FORWARD.search(match[0])
        if later(new[0].name, old[0].name) if old else not ahead:
            yield from each(
                "delayed", films, new, match, 0.92, **({"from": old[0].name} if old else {})
            )
        yield from each("released", films, new, match, 0.94, planned=True)
        yield from _older(films, old, match, 0.94)


@reads("slot|date|perch|spot|frame|berth")
def slot(view: View) -> Iterator[Found]:
    """``FILM takes its old slot of DATE``."""
    for match in (*_SLOT.finditer(view.text), *_SLOT_OF.finditer(view.text)):
        yield from each(
            "released",
            view.films(match["films"]),
            view.named(match["date"]),
            match,
            0.9,
            planned=True,
        )


@reads(
    "giv|gave|lost|loses|abandon|vacat|leav|left|relinq|pull|push|delay|remov|tak|postpon|yank"
    "|scrap|bump|mov|shift|withdr"
)
def pulled(view: View) -> Iterator[Found]:
    """``The studio has pulled FILM from its DATE release``: an older plan."""
    for match in _GIVEN_UP.finditer(view.text):
        yield from _older(
            view.films(match["films"]), view.named(match["old"]), match, 0.88, firm=True
        )
    for match in _PULLED.finditer(view.text):
        if _SCHEDULE.search(match[0]):
            continue
        if _SHOOT.search(view.text[max(0, match.start() - 30) : match.end()]):
            continue
        films = view.films(match["films"] or match["named"]) or spoken_of(view, match.start())[:1]
        yield from _older(films, view.named(match["old"] or match["was"]), match, 0.9, firm=True)


@reads("instead of|rather than|shift|move|change|up from|opposed|after|not ")
def instead(view: View) -> Iterator[Found]:
    """``... on DATE instead of DATE``: the older plan."""
    for match in _INSTEAD.finditer(view.text):
        films, sure = view.near(match.start(), match.start())
        if re.search(r"\u27e8D", view.text[: match.start()]) and len(films) == 1:
            older = view.named(match["old"])
            yield from _older(films, older, match, min(sure, 0.9), firm=True)


_GAPPED: Final = pattern(
    r"(?P<first>{F})(?:,? which)?(?: (?:is|has|was|will|been|now|be))* (?:go(?:es|ing)?|went"
    r"|mov(?:e|es"
    r"|ed|ing)|shift(?:s|ed|ing)?|slid(?:e|es|ing)|push(?:es|ed|ing)?|push(?:ed|es)? back"
    r"|jump(?:s|ed)?"
    r"|delay(?:s|ed)?|bump(?:s|ed)?|arriv(?:e|es|ing)|com(?:e|es|ing)|follow(?:s|ing)?|set|slated"
    r"|scheduled|due|dated|open(?:s|ing)?)(?: [a-z]+){0,3} (?:{D}(?:,? to|,)? )?{D}"
    r"(?P<more>(?:(?:,? and|,|,? while|,? with|;) {F}(?: [a-z]+){0,3}(?: {D},? (?:to|until))? {D})"
    r"{1,6})"
)
_PAIR: Final = pattern(
    r"(?P<film>{F})(?P<how>(?: [a-z]+){0,3})(?: (?P<old>{D}),? (?:to|until))? (?P<date>{D})"
)


@reads("go(?:es|ing)|went|mov|shift|slid|push|jump|delay|bump|arriv|com|follow|set|slated|sched"
       "|due|dated|open")  # fmt: skip
def gapped(view: View) -> Iterator[Found]:
    """``FILM goes to DATE, FILM to DATE and FILM to DATE``: one verb for all of them."""
    for match in _GAPPED.finditer(view.text):
        for pair in _PAIR.finditer(match["more"]):
            films, dates = view.films(pair["film"]), view.named(pair["date"])
            old = view.named(pair["old"])
            if old and re.search(r"\bfrom$", pair["how"]):
                yield from each("released", films[:1], dates, match, 0.92)
                yield from _older(films[:1], old, match, 0.92)
                if later(dates[0].name, old[0].name):
                    yield from each("delayed", films[:1], dates, match, 0.9)
            elif re.search(r" (?:to|on|in|for|until)$", pair["how"]):
                yield from each("released", films[:1], dates, match, 0.92)
