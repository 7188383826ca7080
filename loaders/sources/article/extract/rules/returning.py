"""Who comes back after an absence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern, told_aside
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_BACK: Final = pattern(
    r"\b(?:bring(?:s|ing)? back|brought back|resurrect(?:s|ed|ing)?|reviv(?:es|ed|ing)"
    "|return of|comeback of|reintroduc(?:es|ed|ing)|see the return of) (?:the |{O} "
    "|[a-z'-]+ ){0,7}?(?P<who>{CS})"
)
_COMES: Final = (
    r"(?:return(?:s|ed|ing)?|(?:is|are|be|comes?|coming|came|been) back|back (?:again )?(?=for|in"
    r"|with)|makes? (?:his|her|a|their) (?:[a-z-]+ ){0,2}(?:return|comeback)|resurfac(?:es?|ing)"
    r"|reappear(?:s|ing)?|re-?emerg(?:es?|ing)|(?:turn|show|pop)(?:s|ing)? up again|seen again"
    r"|repris(?:es?|ed|ing)|(?:is|are|will be) reviv(?:ed|ing)|lured back|brought back"
    r"|(?:come|came|comes|coming) out of retirement)"
)
_RETURNS: Final = pattern(
    r"(?P<who>{CS})(?!'s)(?P<gap>(?:[^\u27e8.;]|\u27e8[OFRPLDB]\d+\u27e9){0,80}?)\b"
    rf"{_COMES}\b(?P<rest>(?:[^\u27e8.;]|\u27e8[ORLPCDB]\d+\u27e9){{0,60}}? (?:for|in|to"
    "|with) (?P<film>{F}))?"
)
_REPRISED: Final = pattern(
    r"{P}(?:'s)?(?:[^\u27e8.;]|\u27e8[OFRLDB]\d+\u27e9){0,70}?\b(?:repris(?:es?|ed|ing)"
    r"|return(?:s"
    r"|ed|ing)?|(?:is|be|comes?|coming) back|steps? back|slips? back|once again|once more)\b"
    r"(?:[^\u27e8.;]|\u27e8[OFRLDB]\d+\u27e9){0,50}? {ROLE}(?P<who>{C})(?!'s (?!boots|shoes|role"
    r"|costume|mask))(?P<rest>(?:[^\u27e8.;]|\u27e8[ORLPCDBF]\d+\u27e9){0,90}? (?:for|in|to|with)"
    r" (?P<film>{F}))?"
)
_STRONG: Final = pattern(
    r"(?P<who>{CS}),? (?:who )?(?:(?:is|was|are|will|be|has|been|then|also|miraculously"
    r"|somehow) ){0,4}(?:(?:brought|comes?|coming|came|back|return(?:s|ed|ing)?|risen|raised"
    r"|rises)"
    r" (?:back )?(?:from the (?:dead|grave)|to life)|resurrected|revived|resurfac(?:es|ed|ing)"
    r"|reappear(?:s|ed|ing)?|re-?emerg(?:es|ed|ing)|makes? (?:his|her|a|their) (?:[a-z-]+ ){0,2}"
    r"comeback|(?:set to )?(?:turn|show|pop)(?:s|ed|ing)? up again|seen again|out of retirement"
    r"|comes out of retirement)"
    r"(?:[^\u27e8.;]|\u27e8[OLDR]\d+\u27e9){0,50}? (?:in|for|with) (?P<film>{F})"
    r"|(?P<by>{F})(?:[^\u27e8.;,]){0,30}? (?:resurrects?|resurrected|revives|revived|bring(?:s"
    r"|ing)? back(?= (?:the )?(?:long-|late|dead))|(?:brings?|brought) (?P<home>{ROLE}{C}) back"
    r"(?: to life| from the dead)?|(?:sees?|saw|marks?|marked|features?|heralds?"
    r"|includes?) (?:the"
    r" )?(?:[a-z-]+ ){0,2}(?:return|comeback|resurrection) of|reintroduc(?:es|ed|ing)) "
    r"(?:{ROLE}(?P<back>{CS}))?"
    r"|\b(?:return|comeback|resurrection) of {ROLE}(?P<of>{CS}) (?:in|for|to|with) (?P<into>{F})"
    r"|(?P<his>{C})'s (?:[a-z-]+ ){0,3}(?:return|comeback|resurrection) (?:in|for|to"
    r"|with) (?P<to>{F})"
)
_ABSENT: Final = pattern(
    r"\blast seen in (?:[a-z'-]+ |{D}'s ){0,3}(?P<last>{F}|{R})"
    r"|\bfor the first time since (?:[a-z'-]+ ){0,3}(?:{D}'s |{D} )?(?P<since>{F}|{R}|{D})"
    r"|\bfrom (?:the )?(?:[a-z-]+ ){0,2}(?P<from>{F})"
    r"|\b(?:not|n't|never) (?:been |be )?(?:seen|appeared|around|on (?:the big )?screens?|played"
    r"|part of|in (?:a|the) (?:film|movie)s?)(?: in| on| of| the)*(?: [a-z-]+){0,4} since"
    r" (?:{D}'s |[a-z'-]+ ){0,3}(?P<unseen>{F}|{R}|{D})"
    r"|\b(?:absent|missing|gone|away|unseen|out of (?:the )?(?:picture"
    r"|sight))(?: from [a-z ]{3,30})?"
    r" since (?:{D}'s |[a-z'-]+ ){0,3}(?P<gone>{F}|{R}|{D})"
    r"|\b(?:who|which|that) (?:had )?first (?:appeared|showed up|turned up|seen) in"
    r" (?:{D}'s |[a-z'-]+ ){0,3}(?P<first>{F}|{R})"
    r"|\b(?:role|part|character|whom?|which|that|he|she|\u27e8[BP]\d+\u27e9)"
    r" (?:\u27e8B\d+\u27e9 |he |she |(?:had|has) )*last"
    r" (?:played|portrayed|took on) in (?:{D}'s |[a-z'-]+ ){0,3}(?P<played>{F}|{R}|{D})"
    r"|\b(?:skipped|missed|sat out|was absent from|did not appear in|didn't appear in|was not in"
    r"|wasn't in) (?:the )?(?:[a-z-]+ ){0,3}{F}|\bout of retirement\b|\bfrom the dead\b"
    r"|\b(?:back|return\w*) to life\b|\ban absence of\b|\bfirst time in"
    r" (?:[a-z0-9-]+ ){1,4}years\b"
    r"|\bafter (?:a |an |more than |nearly |almost |over |[a-z0-9-]+ ){0,3}(?:years?"
    r"|decades?|hiatus|absence)|\blast (?:appeared|appearance|seen"
    r"|played)(?: was)?(?: in)? (?:[a-z'-]+ ){0,3}(?P<lastly>{F})|\b(?:years"
    r"|decades) (?:later|after|since)|\bdue back\b|\blegacy character"
    r"|\bafter (?:sitting out|skipping|missing|being absent from|not appearing in|disappearing"
    r"|vanishing)\b"
)
_CRAFT: Final = re.compile(r"\b(?:director's|directing|helm|behind the camera|script)")
_FROM_FILM: Final = pattern(
    r"(?P<who>{C})(?: \([^()]*\))? from (?:the )?(?:[a-z-]+ ){0,2}(?P<from>{F})"
)


def _returns(
    view: View, match: re.Match[str], films: list[Entity], confidence: float
) -> Iterator[Found]:
    absent = _ABSENT.search(view.text) or (view.article.absence(view.coded))
    if not absent or _CRAFT.search(match[0]):
        return
    groups = absent.groupdict()
    last = view.films(
        groups.get("last")
        or groups.get("since")
        or groups.get("from")
        or groups.get("unseen")
        or groups.get("lastly")
        or groups.get("gone")
        or groups.get("first")
        or groups.get("played")
    )
    for who in view.characters(match["who"]):
        if who.kind == "name" and "repris" in match[0][match.end("who") - match.start() :]:
            continue
        for film in films[:1]:
            if last and _next_to(last[0], film):
                continue
            yield from each(
                "returns_in",
                [who],
                [film],
                match,
                confidence,
                **({"last_seen": last[0].name} if last else {}),
            )


def _next_to(last: Entity, film: Entity) -> bool:
    """Whether a film is the one of before, or the one after it: nobody was away."""
    if film is last:
        return True
    return film.base == last.base and 0 <= (film.number or 9) - (last.number or 1) < 2


@reads("bring|brought|resurrect|reviv|return of|comeback|reintroduc")
def brought_back(view: View) -> Iterator[Found]:
    """``FILM will bring back director Iris Vane from the first film``."""
    for match in _BACK.finditer(view.text):
        films = _target(view)
        yield from _returns(view, match, films, 0.92)


@reads("return|back|comeback|resurfac|reappear|emerg|again|repris|reviv|retirement|once more")
def comes_back(view: View) -> Iterator[Found]:
    """``Iris Vane, last seen in FILM, returns in FILM``."""
    for form in (_RETURNS, _REPRISED):
        for match in form.finditer(view.text):
            films = view.films(match["film"]) or _target(view, match.start())
            yield from _returns(view, match, films, 0.9)


@reads("return|comeback|dead|grave|life|resur|reviv|reappear|emerg|up again|seen again|retirement"
       "|brings? back|reintroduc")  # fmt: skip
def is_back(view: View) -> Iterator[Found]:
    """``FILM resurrects Iris Vane``, ``Iris reappears in FILM``: words that tell of an absence."""
    for match in _STRONG.finditer(view.text):
        names = ("who", "back", "home", "of", "his")
        marks = next((match[name] for name in names if match[name]), None)
        films = view.films(next((match[n] for n in ("film", "by", "into", "to") if match[n]), None))
        told = re.search("dead|grave|life|resurrect|reviv", match[0])
        who = [e for e in view.characters(marks) if told or e.kind == "character"]
        yield from each("returns_in", who, films[:1], match, 0.88)


def _target(view: View, start: int = 0) -> list[Entity]:
    """The film of the return: not the one that somebody comes from, or was in before a place."""
    gone = _ABSENT.search(view.text)
    gone_films = view.films(gone[0]) if gone else []
    found = [
        f
        for m in re.finditer("\u27e8F\\d+\u27e9", view.text)
        for f in view.films(m[0])
        if f not in gone_films
        and not told_aside(view.text, m.start(), start)
        and not _IS_OVER.match(view.text, m.end())
    ]
    return found[:1] or [f for f in view.coded.film if f not in gone_films][:1]


_IS_OVER: Final = re.compile(
    r"[\"']?(?: \(?\u27e8D\d+\u27e9\)?)?, (?:(?:also|now|finally|too) )?(?:returns?|is back"
    r"|will (?:be back|return)|comes? back|reprises?)\b"
)
"""``Kim Doe, who played Iris in FILM, returns``: in another one."""


@reads("last seen|last appeared|last appearance")
def last_seen(view: View) -> Iterator[Found]:
    """``The character was last seen in FILM``: of whoever the sentence before brings back."""
    match = _SEEN.search(view.text)
    before = view.coded.before
    if match is None or before is None:
        return
    inner = type(view)(before, view.article, before.plain)
    for back in (*_BACK.finditer(inner.text), *_RETURNS.finditer(inner.text)):
        films = _target(inner)
        last = view.films(match["last"])
        for who in inner.characters(back["who"]):
            for film in films:
                if film not in last:
                    yield from each(
                        "returns_in", [who], [film], match, 0.92, last_seen=last[0].name
                    )


_SEEN: Final = pattern(
    "(?:the (?:character|role|agent|man|woman|villain)|{C}) (?:was"
    "|had been) last seen in (?:[a-z'-]+ ){0,3}(?P<last>{F})"
)


_LAST_IN: Final = (
    r"(?:(?:in|since|after|at the end of|from|during) )(?:[a-z'-]+ |{D}'s ){0,6}?(?P<last>{F}|{R}"
    r"|{D})"
)
_AWAY: Final = pattern(
    r"(?P<who>{C})(?:'s)?(?:{APP}|,)?(?: who)?(?: (?:was|is|has|had|had been|has been|not|been|also"
    r"|hasn't|long|never|n't|aka|a|the|leader))*,? (?:last seen|seen|heard (?:from|of)|missing"
    r"|absent"
    r"|away|gone|vanished|disappeared|unseen|on screen|on the big screen|around)\b"
    rf"(?:(?:[^.;\u27e8]|\u27e8[CLON]\d+\u27e9){{0,60}}?) {_LAST_IN}"
)
_UNPLAYED: Final = pattern(
    r"(?:hasn't|has not|had not|hadn't|haven't|never|not) (?:been seen as|played|portrayed"
    r"|appeared as"
    r"|inhabited|been) {ROLE}(?P<who>{C})[^.;\u27e8]{0,40} (?:in|for|since) "
    r"(?:(?:[a-z0-9-]+ ){1,4}"
    r"(?:years|decades)|(?:[a-z'-]+ |{D}'s ){0,4}?(?P<last>{F}|{D}))"
)
_PLAYED: Final = pattern(
    r"(?P<who>{C})(?:[^.;]{0,80}?)\b(?:whom?|role|part|character|one)(?: (?:that|which|whom))?"
    r"(?: (?:{P}|he|she))?(?: (?:has|had))? (?:last|first|originally|previously) (?:played"
    r"|took(?: on)?"
    r"|portrayed|embodied|wore|inhabited|left behind|held|essayed)\b"
    rf"(?:[^.;\u27e8]{{0,30}}?) {_LAST_IN}"
    r"|(?:{P})(?:'s)?(?:,? who)? (?:had |has )?last (?:played|portrayed|appeared as|took on)"
    r" {ROLE}(?P<whom>{C})(?:[^.;\u27e8]{0,30}?) in (?:[a-z'-]+ |{D}'s ){0,4}?(?P<then>{F}|{R}|{D})"
)
_FIRST_SINCE: Final = pattern(
    r"(?P<who>{C}),? (?:who|whom|which|that|an? (?:role|part|character)(?: that)?) {P} (?:also "
    r"|again )?"
    r"(?:plays|is playing|returns to|reprises|portrays|takes up"
    r"|is back in)\b[^.;\u27e8]{0,30}? for the first"
    r" time (?:since|in) (?:[a-z'-]+ |{D}(?:'s)? ){0,4}?(?P<last>{F}|{R}|{D}"
    r"|(?:[a-z-]+ ){1,3}years)"
)
_SINCE_THEN: Final = pattern(
    r"\b(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|repris(?:es|ed|ing)|(?:back|returns?"
    r"|returning) (?:as"
    r"|in the (?:role|part|shoes) of)|shoes of|role of"
    r"|part of) (?!an? ){ROLE}(?P<who>{C})[^.;]{0,60}?"
    r"(?:\b(?:since|after)|(?:for the first time|once (?:more|again)|again|first time|years"
    r" (?:after|later)|left behind|(?:role|part|character)(?: that| which)?"
    r" (?:he|she|\u27e8[PB]\d+\u27e9)"
    r" [a-z ]{4,30})(?:[^.;\u27e8]|\u27e8[BP]\d+\u27e9){0,70}?\b(?:since|after|in))"
    r" (?:[a-z'-]+ |{D}'s ){0,4}?"
    r"(?P<last>{F})"
)
_DIED: Final = pattern(
    r"(?P<who>{C})(?:'s)?,? (?:who )?(?:was |is |seen |last seen |apparently |supposedly "
    r"|seemingly "
    r"|long )*(?:died|killed|dying|dead|fell to (?:his|her) death|falling|believed dead"
    r"|presumed dead"
    r"|thought dead|perished|murdered)(?: (?:off|from an? [a-z]+|to (?:his|her) death))?"
    r"(?: (?:in|since|at the end of) (?:[a-z'-]+ |{D}'s ){0,4}?(?P<last>{F}|{R}|{D}))?(?=[,.]| is"
    r"| has)"
)
_AGAIN: Final = re.compile(
    r"\b(?:back\b|return|again\b|once more|reappear|resurfac|comeback|shows? up|turns? up|pops? up"
    r"|can be seen|alive\b|part of the|resurrect|reviv|first time|years (?:after|later)|rejoin"
    r"|reunit"
    r"|reprise|shoes of|on the trailer|trailer shows|trailer)"
)


_NOT_BACK: Final = re.compile(
    r"\bneither\b|\bnor\b|\b(?:not|n't|never|no longer) (?:be )?(?:return|back\b|com(?:e|ing)"
    r" back|repris"
    r"|appear(?:ing)?\b(?! since)|in (?:it|this)|involved|part of)|\bsits? (?:this|it)\b"
    r"|\bwithout\b"
)
"""Of whom a sentence tells that somebody is not back."""
_RISEN: Final = re.compile(
    r"\b(?:(?:is|are|be|comes?|came|coming|brought|him|her|way) back\b|back (?:as|in|for|from"
    r"|to)\b|returns?\b"
    r"|returning|returned|alive\b|comeback|reappear|resurfac|resurrect|reviv|repris|rejoin"
    r"|risen|turns? up"
    r"|shows? up|pops? up)"
)
"""Who is dead is back by these words, and not by what is done ``again``."""
_STILL_HERE: Final = pattern(
    r"{C}, (?:who was )?last seen (?:[^.;,]){3,90}, (?:now |then |also )?(?!has\b|was\b|is "
    r"(?:dead|not)\b)"
    r"[a-z]+s\b"
)
"""``Iris, last seen falling in FILM, wants revenge``: she is here again."""
_VACANT: Final = re.compile(
    r"\b(?:yet to be|not yet been|been|being|is|was|will be|to be) (?:cast|recast|filled|replaced"
    r"|written out)\b(?! as)|\brecast(?:ing)?\b|\bremains? (?:vacant|open|uncast)"
)
"""Whose part is yet to be cast is not back."""


@reads("last |since|first |seen|heard|missing|absent|away|gone|vanish|disappear|played|after"
    "|died|killed|dead"
       "|dying|death")  # fmt: skip
def was_away(view: View) -> Iterator[Found]:
    """``Iris Vane, unheard of since FILM``, ``whom Kim Doe last played in FILM``: she is back."""
    film = view.article.phrases.upcoming or view.article.main
    before = view.coded.before.plain if view.coded.before else ""
    here = _AGAIN.search(before + view.text) or _STILL_HERE.search(view.text)
    if film is None or view.article.phrases.scattered or not here:
        return
    if _VACANT.search(view.text) or _NOT_BACK.search(view.text):
        return
    for form in (_AWAY, _PLAYED, _UNPLAYED, _FIRST_SINCE, _SINCE_THEN, _DIED):
        for match in form.finditer(view.text):
            groups = match.groupdict()
            last = view.films(groups.get("last") or groups.get("then"))
            near = (
                form is not _DIED and last and 0 <= (film.number or 9) - (last[0].number or 1) < 2
            )
            if near or film in last or (form is _DIED and not _RISEN.search(view.text)):
                continue
            who = [e for e in view.characters(groups.get("who") or groups.get("whom"))
                   if e.kind == "character"]  # fmt: skip
            others = list(dict.fromkeys(f for f in view.films(view.text) if f not in last))
            back = others if len(others) == 1 and _AHEAD.search(view.text) else [film]
            yield from each("returns_in", who, back, match, 0.86, firm=True)


_AHEAD: Final = re.compile(
    r"\b(?:back|returns?|returning|reappears?|resurfaces?)(?: again| too)? (?:in|for|to)"
    r" (?:the )?\u27e8F"
)
"""The film of a return is told: ``unseen since FILM, she returns in FILM``."""
