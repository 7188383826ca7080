"""Who directs, writes and produces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_people import BOTH, DIRECTS
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.spelling import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_WORK: Final = (
    "(?:direct(?:s|ed|ing)?|co-direct(?:s|ed|ing)?|helm(?:s|ed|ing)?|writ(?:e|es|ing"
    "|ten)|wrote|co-wr(?:ote|ite|ites|iting|itten)"
    "|penn?(?:ed|s|ing)?|script(?:ed|s|ing)?|(?:executive |co-)?produc(?:e|es|ed|ing)"
    "|steer(?:s|ed|ing)?|tak(?:e|es|ing) the helm)"
)
_DOES: Final = pattern(
    "(?P<who>{PS})(?:, (?:the |an? |of |best |known |whose |(?:co-)?(?:director|writer|maker) "
    "of )(?:[^;.\u27e8]"
    "|\u27e8[CFSROL]\\d+\u27e9){0,90},)?"
    f",?(?: who| [a-z]+ly)? {{AUX}}(?:(?:return(?:s|ing)?|set|back"
    "|on board|tapped|hired|attached|signed on|confirmed|coming back|come back"
    "|committed|stepping in|expected) )*(?:to (?:return to )?)?"
    rf"(?P<work>{_WORK}(?:(?:,| and|, and|/) (?:to )?{_WORK})*)"
    r"(?P<gap>(?:[^\u27e8.;:!?]|\u27e8[RODLS]\d+\u27e9){0,70}?)(?P<films>{FS})"
)
_THEN_DOES: Final = pattern(
    r"(?P<who>{PS}),? who (?:(?!, (?:with|and|while|but|as [a-z]+) \u27e8[PN])(?:[^;.\u27e8]"
    r"|\u27e8[A-Z]\d+\u27e9)){0,140}?,"
    f" {{AUX}}(?P<work>{_WORK}(?:(?:,| and|, and) {_WORK})*)\\b"
    rf"(?P<gap>[^\u27e8.;:!?]{{0,50}}?)(?P<films>{{FS}})"
)
_BY: Final = pattern(
    r"(?P<film>{F})?(?P<gap>[^\u27e8.;]{0,60}?)\b(?P<work>(?:co-)?(?:directed"
    "|helmed|written|penned|scripted|produced)(?:(?:,| and|, and) (?:co-)?(?:directed"
    "|helmed|written|penned|produced))*) by {DESC}?(?:the )?(?:{N}'s )?(?P<who>{GS})"
)
_DIRECTOR: Final = pattern(
    r"(?P<film>{F}(?:'s)? )?\b(?P<returning>returning )?(?:franchise )?(?P<job>"
    "(?:writer|director|producer|co-writer|co-director|screenwriter|filmmaker|helmer"
    "|scribe|writer-director|director-writer|writer-producer|producer-director|director-producer"
    "|executive producer|exec producer|screenwriters|directors"
    "|writers|producers)(?:(?: and |/|, | & )(?:co-)?(?:writer|director|producer"
    "|screenwriter|star))*),? (?P<who>{PS})"
)
_SENT_AWAY: Final = re.compile(
    r"\b(?:part(?:s|ed|ing)? (?:ways|company) with|split (?:from|with)|fir(?:es|ed|ing)"
    r"|oust(?:ed|ing)"
    r"|replac(?:es|ed|ing)|dismiss(?:ed|ing)|dropp(?:ed|ing)|let go(?: of)?|lost|los(?:es|ing)"
    r"|departure of|exit of) (?:[a-z-]+ ){0,3}$"
)
_GOES: Final = pattern(
    r",? (?:who )?(?:(?:is|are|was|were|has|have|had|been|being|abruptly|suddenly) )*(?:let go"
    r"|fired"
    r"|ousted|replaced|dismissed|dropped|left|leaves|exits?|exited|departed|departs?|walked|quit"
    r"|stepped (?:down|away)|bowed out)\b"
)
"""A director who goes directs no more."""
_NOT_YET: Final = re.compile(
    r"(?:,[^.;]{3,90},)?(?: \([^()]*\))? (?:(?:is|was|has|had|been|being|now|also|reportedly"
    r"|currently|said to be|believed to be|understood to be|thought to be|still|emerged as"
    r"|once|the|a|an) )*(?:in (?:early |final |advanced )?(?:talks|negotiations|discussions"
    r"|the running|contention|the frame)|negotiating|front-?runner|favou?rite|(?:top|first|leading)"
    r" (?:choice|candidate|contender|pick)|circling|turned down|passed on|declined|close to)\b"
    r"|(?:,[^.;]{3,90},)? (?:is|was|been|being|has been|had been) (?:[a-z]+ )?(?:eyed"
    r"|considered|courted"
    r"|approached|offered|rumou?red|tipped|linked|wanted)\b| among the producers\b"
)
"""A director who is only wished for."""
_OF_SERIES: Final = re.compile(r"\b(?:franchise|series|saga) ")
"""Who writes or produces a series: of which of its films is not said."""
_FILM_WITH: Final = re.compile(
    "(\u27e8F\\d+\u27e9)(?: (?:together |along )?with|,?[\"']?,? from) "
    "(?:[a-z]+ |\u27e8[CNRO]\\d+\u27e9(?:'s)? )?$"
)
"""``is developing FILM with writers Kim Doe and Sam Roe``."""
_OF_NAME: Final = re.compile("(\u27e8[CN]\\d+\u27e9)(?:'s)? (?:[a-z-]+ )?$")


def _of_another(view: View, start: int) -> bool:
    """``Wick director Kim Doe``: of a film by its hero, who is not the one of the main film."""
    named = _OF_NAME.search(view.text, 0, start)
    if named is None:
        return False
    main = view.article.main
    own = key(main.base or main.name) if main is not None else ""
    return all(key(one.name) not in own for one in view.named(named[1]))


_HIS_FILM: Final = pattern(r"(?:(?<='s)|'s) (?:[a-z-]+ ){0,3}{F}")
_OF_OTHERS: Final = pattern(
    r",? (?:who(?! (?:also|(?:is|was)(?: also| now)? (?:mak|direct|shoot|helm)ing|will|returns|has"
    r" now)\b)|whose|best known for|known for|of) [^.;,]{0,60}{F}|'s (?:[a-z-]+ ){0,5}{N}"
)
"""Who is introduced by other films: it is not said that this is the director of the main one."""
_OF: Final = pattern(
    "(?P<who>{PS}),? (?:is |was |are |were |the |will be |serves as |as |who is |returns as |both "
    "|one of |returning as |editor of [a-z ]{3,40} and "
    "|(?:officially |also )?(?:named|announced as|confirmed as|set as|hired as|tapped as) (?:the )?"
    r"|(?:\u27e8[PCN]\d+\u27e9's |an? |his |her )(?:[a-z-]+ ){1,3}and"
    r" )*(?P<job>(?:co-)?(?:director|writer|producer|helmer"
    "|screenwriter)s?(?:(?: and |/)(?:co-)?(?:director|writer|producer"
    "|screenwriter)s?)*) (?:of|for|on) (?:[a-z'-]+ ){0,3}(?P<films>{FS})"
)
_SCRIPT: Final = pattern(
    r"(?P<who>{P})(?:{NOP})\b(?:script|screenplay)(?: that)? (?:(?P<by>{P}) |he "
    "|she )?(?:(?:co-)?(?:wrote|penned)|(?:had|has) (?:co-)?written)(?: (?:with"
    "|alongside) (?P<too>{GS}))?"
)
_SCRIPT_BY: Final = pattern(
    r"\b(?:script|screenplay|story) (?:is |was |comes |will be )?(?:by|from"
    "|courtesy of) (?:(?:him|her|them)sel(?:f|ves)(?:,? and|,) )?{DESC}?(?P<who>{GS})"
)
_PENS: Final = pattern(
    "(?P<who>{PS})(?:, who [^;.,]{0,80},)?,?(?: who)? {AUX}(?:penned|pens|wrote|writes|writing"
    "|written"
    r"|co-wrote|co-written|penning) the (?:[a-z]+ )?(?:script|screenplay)\b"
    r"(?P<too> and (?:is |will |also )*direct(?:s|ed|ing)?\b)?"
)
_WITH: Final = pattern(
    r"\b(?:co-)?(?:wrote|written|writing|writes|scripted"
    r"|penned)\b[^\u27e8.;]{0,40}(?P<film>{F})[^\u27e8.;]{0,25} (?:alongside"
    "|with) {DESC}?(?P<who>{GS})(?!'s)"
)
_WHICH: Final = pattern(
    r"(?P<film>{F})(?:'s)?,? (?:which|that|the (?:[a-z]+ )?(?:film|movie) (?:which|that))"
    r" (?:(?:{F}|{R}) )?(?:(?:director|helmer|filmmaker|writer) )?(?P<who>{PS})"
    f" {{AUX}}(?P<work>{_WORK}(?:(?:,| and|, and) {_WORK})*)\\b"
)


def crafts(work: str) -> list[str]:
    """Give the kinds of fact that a word for the making of films tells of."""
    kinds = []
    if re.search(r"direct|helm|steer|filmmaker", work):
        kinds.append("directs")
    if re.search(r"writ|wrote|penn|\bpens|script|scribe", work):
        kinds.append("writes")
    if "produc" in work:
        kinds.append("produces")
    return kinds


@reads("direct|helm|writ|wrote|pen|script|produc|steer|shepherd")
def makes(view: View) -> Iterator[Found]:
    """``Kim Doe will write and direct FILM``, ``with Kim Doe returning to helm both films``."""
    for match in (*_DOES.finditer(view.text), *_THEN_DOES.finditer(view.text)):
        films = _all_films(view, match)
        if (
            _NEXT_CLAUSE.search(match["gap"])
            or match["gap"].endswith(" as ")
            or _WROTE_ELSE.match(match["work"].split()[-1] + match["gap"])
        ):
            continue
        if match["gap"].endswith(" for ") and match["work"].startswith("produc"):
            films = [f for f in films if f is view.article.main]
        for kind in crafts(match["work"]):
            for film in films:
                yield from each(kind, view.people(match["who"]), [film], match, 0.95)


_NEXT_CLAUSE: Final = re.compile(
    r"^ it\b|^,(?: and| while| but) $|\b(?:until|before|when|while|instead of)\b|,"
    r" (?:(?:and|but|which|it|that)"
    r" )?(?:will|is|are|was|were|has|have|had|opens|arrives"
    r"|hits|comes|stars)\b"
)
"""``FILM, which Kim Doe is directing, will open in May, and FILM ...``."""
_WROTE_ELSE: Final = re.compile(
    r"wr(?:ote|ites?|iting|itten)(?: (?:that|on|in|about|of|to|back|how|why|online|for)\b"
    r"|[:,]"
    r"| (?:an?|his|her|their|the) (?:[a-z-]+ ){0,2}(?:posts?|tweet|message|caption|letter|note|blog"
    r"|books?|novels?|review|memoir|piece|column|songs?|essay|article|music|score|theme)\b)"
)
"""``wrote that FILM was hard``: no script."""
_AND_WHICH: Final = pattern(
    r"(?P<film>{F}),? which [^.;]{3,120}?,? and which (?P<who>{PS}) {AUX}"
    rf"(?P<work>{_WORK})\b(?! {{F}})"
)
_TOGETHER: Final = pattern(r"(?: {F})? with {DESC}?(?P<too>{GS})(?!'s)")


def _all_films(view: View, match: re.Match[str]) -> list[Entity]:
    """The films of a list whose parts may carry years: ``2015's FILM and last year's FILM``."""
    films = view.films(match["films"])
    at = match.end("films")
    while more := _MORE.match(view.text, at):
        films += view.films(more["film"])
        at = more.end()
    return films


@reads("direct|helm|writ|pen|script|produc")
def made_by(view: View) -> Iterator[Found]:
    """``FILM is directed by Kim Doe``, ``written and produced by Kim Doe and Sam Roe``."""
    for match in _BY.finditer(view.text):
        if _NO_FILM.search(view.text[: match.start("work")]):
            continue
        before = _CHAIN.sub("", view.text[: match.start("work")])
        if not match["film"] and any(f.search(before) for f in (_SOME_FILM, _FILMS, _OF_A_NAME)):
            continue
        if of_list := _LAST_OF.search(view.text, 0, match.start("work")):
            yield from _of_list(view, match, of_list)
            continue
        past = (
            match["film"]
            and match["gap"].startswith(",")
            and _AFTER_FILM.search(view.text, 0, match.start("film"))
        )
        films, sure = (
            (view.films(match["film"]), 0.95)
            if match["film"] and not past
            else view.near(match.start("work"), match.end())
        )
        for kind in crafts(match["work"]):
            for film in films:
                yield from each(kind, view.people(match["who"]), [film], match, sure)


_AFTER_FILM: Final = re.compile(
    r", (?:after|since|before|unlike|like|following)(?: (?:the|both"
    r"|\u27e8[DPO]\d+\u27e9(?:'s)?|last year's))* $"
)
"""``Kim Doe's second film, after FILM, was written by``: that is another one."""
_OF_A_NAME: Final = re.compile(
    r"\u27e8[CNRO]\d+\u27e9[\"']?,? (?:which|that) (?:(?:is|was|will|be|being|to|has|been|also) )+$"
)
"""``NAME, which will be directed by``: of that, whatever it is."""
_CHAIN: Final = re.compile(
    r"(?:(?:co-)?(?:written|directed|produced|penned|scripted|helmed|starring) (?:by"
    r" )?(?:\u27e8[PNB]\d+\u27e9"
    r"(?:, and |, | and |,? ))+)+(?:and |also )?$"
)
"""``to be written by Kim Doe and directed by``: what the first of them is said of."""


def _of_list(view: View, match: re.Match[str], which: re.Match[str]) -> Iterator[Found]:
    """``The last two were directed by Kim Doe``: of the films that the sentence before lists."""
    before = view.coded.before
    films = type(view)(before, view.article, before.plain).films(before.plain) if before else []
    count = {"two": 2, "three": 3, "four": 4}[which["count"]]
    if len(films) < count:
        return
    few = films[-count:] if which["end"] == "last" else films[:count]
    for kind in crafts(match["work"]):
        for film in few if which["end"] != "other" else ():
            yield from each(kind, view.people(match["who"]), [film], match, 0.86)


_LAST_OF: Final = re.compile(
    r"\bthe (?P<end>last|first|other|latter|previous|next) (?P<count>two|three|four)"
    r"(?: (?:films|movies|of (?:them|these|those)))? (?:were|was|had been|are|have been|being)"
    r"(?: (?:both|all|also|each))* $"
)
_SOME_FILM: Final = re.compile(
    r"(?<!\u27e9, )\b(?<!is )(?<!as )(?:an?|another|any) (?:[a-z-]+ "
    r"|\u27e8[A-Z]\d+\u27e9 ){0,3}(?:movie|film"
    r"|picture|spin-?off|show|project|(?:mini)?series|season|pilot|documentary|short|play"
    r"|(?:second|third|fourth|fifth|sixth|next|further|new) (?:part|chapter|instal?lment"
    r"|entry|outing|one)"
    r"|(?:sequel|prequel|follow-up|remake|reboot|spin-?off) (?:to|of|from)(?= [a-z]))"
    r"(?: (?:for|from|at|with|on) \u27e8[OPNCR]\d+\u27e9)?(?: [^\u27e8,.;]{1,40})?,?"
    r" (?:also )?(?:to be "
    r"|that was |which was )?$"
)
"""A film of which it is not said which it is."""
_FILMS: Final = re.compile(
    r"\b(?:the|its) (?:first|second|third|fourth|fifth|other|last|next|latter|former|original)"
    r"(?: (?:one|two))?,? (?:which )?(?:was|were|is|are|had been|will be)(?: (?:also|both"
    r"|being))* $"
    r"|^(?:all (?:two|three|four|five|six|of them)|both|each)(?: (?:films|movies))? (?:was|were) $"
    r"|\b(?:neither|none|both|all|each|some|any|one|two|three|most) of (?:those|them|these|which)"
    r"(?: (?:was|were|is|are|had been|being|films))* $"
    r"|\b(?:the|those|these|other|previous|earlier) (?:[a-z-]+ ){0,2}(?:films|movies|sequels"
    r"|features"
    r"|installments|instalments|entries|projects),?(?: (?:that|which|were|are|all|both|each|have"
    r"|had|been|be))* $"
)
"""Several films, of which it is not said which they are."""
_NO_FILM: Final = re.compile(
    r"\b(?:novels?|books?|comics?|comic book|memoir|article|(?:short )?story|plays?|video"
    r"|soundtrack|score"
    r"|music|song|poster|trailer|episodes?|essay|series|manga|games?|report|post)"
    r"(?: (?:that|which|is|was|were|originally|of the same name|and|[a-z]+ly))* $"
)
"""What was written or directed here is no film."""


@reads("writer|director|producer|filmmaker|helmer|scribe")
def director(view: View) -> Iterator[Found]:
    """``FILM director Kim Doe``, ``writer-director Kim Doe``: of the main film."""
    for match in _DIRECTOR.finditer(view.text):
        his = _HIS_FILM.match(view.text, match.end())
        others = not match["film"] and not his and _OF_OTHERS.match(view.text, match.end())
        if others and "produc" not in match["job"]:
            continue
        beside = _FILM_WITH.search(view.text, 0, match.start("job"))
        stated = bool(match["film"] or his or beside)
        told = his[0] if his else match["film"] or (beside[1] if beside else None)
        films = view.films(told) if stated else view.article.mains(view)
        if not stated and (
            _NOT_YET.match(view.text, match.end()) or _of_another(view, match.start("job"))
        ):
            continue
        if not stated and _OF_SERIES.search(match[0]) and "direct" not in match["job"]:
            continue
        if "produc" not in match["job"] and (
            _SENT_AWAY.search(view.text[: match.start("job")])
            or _GOES.match(view.text, match.end())
        ):
            continue
        if re.search(
            (
                r"\b(?:former|original|previous|ex-|casting|stunt|then|longtime|music|art"
                "|creative|fellow|tv|television|news|record|radio|game|theat(?:er|re)|stage"
                "|broadway"
                r"|line|[a-z]+-turned|turned|second unit|visionary|wife,?|husband,?|brother,?"
                r"|sister,?"
                r"|father,?|mother,?|partner,?|friend,?|son,?|daughter,?"
                r"|(?:films?|movies|projects|features|titles|another|one|those|series|works?|hits"
                r"|entries)"
                r" (?:by|from|of)|(?:star\w*|appear\w*|cast|seen|feature\w*|role) as|plays?"
                r"|playing|portray\w*|(?:starred|appeared|acted|worked)\b[^.;]{0,40} for) $"
            ),
            view.text[: match.start("job")],
        ):
            continue
        several = match["job"].endswith("s") or match["job"].startswith("writer")
        for kind in crafts(match["job"]):
            for film in films:
                yield from each(
                    kind,
                    view.people(match["who"])[: 5 if several else 1],
                    [film],
                    match,
                    0.94 if stated else 0.85,
                    firm=True,
                )


@reads("script|screenplay|story")
def script_by(view: View) -> Iterator[Found]:
    """``The screenplay is by Kim Doe and Sam Roe``."""
    for match in (*_SCRIPT_BY.finditer(view.text), *_PENS.finditer(view.text)):
        films, sure = view.near(match.start(), match.end())
        who = view.people(match["who"])
        yield from each("writes", who, films[:1], match, min(sure, 0.88))
        if match.groupdict().get("too"):
            yield from each("directs", who, films[:1], match, min(sure, 0.86))


@reads("script|screenplay")
def script(view: View) -> Iterator[Found]:
    """``Kim Doe directs from a script she co-wrote with Sam Roe``."""
    for match in _SCRIPT.finditer(view.text):
        films, sure = view.near(match.start(), match.end())
        who = view.people(match["by"] or match["who"]) + view.people(match["too"])
        yield from each("writes", who, films[:1], match, min(sure, 0.86))


@reads("wrote|writ|script")
def written_with(view: View) -> Iterator[Found]:
    """``Doe co-wrote FILM with Sam Roe``."""
    for match in _WITH.finditer(view.text):
        yield from each(
            "writes", view.people(match["who"]), view.films(match["film"])[:1], match, 0.92
        )


_AFTER_WHOM: Final = re.compile(
    r"\b(?:replac\w*|succe(?:ed|eds|eded|eding)|follow(?:s|ed|ing)|(?:over|reins|baton|job) from) $"
)
"""``takes over from Kim Doe as director of FILM``: Doe is it no more."""


@reads("director|writer|producer")
def director_of(view: View) -> Iterator[Found]:
    """``Kim Doe, the director of FILM``."""
    for match in _OF.finditer(view.text):
        if _AFTER_WHOM.search(view.text, 0, match.start()):
            continue
        who = view.people(match["who"])
        jobs = crafts(match["job"])
        if len(jobs) == 1 and not match["job"].endswith("s") and "both " not in match[0]:
            who = who[-1:]
        for kind in jobs:
            yield from each(kind, who, view.films(match["films"]), match, 0.94)


@reads("director|writer|producer")
def is_director(view: View) -> Iterator[Found]:
    """``Kim Doe is the director this time``: of the film that is spoken of."""
    for match in _IS_JOB.finditer(view.text):
        films, sure = view.near(match.start(), match.end())
        for kind in crafts(match["job"]):
            yield from each(kind, view.people(match["who"]), films[:1], match, min(sure, 0.86))


_IS_JOB: Final = pattern(
    r"(?P<who>{PS}){REL},? (?:is|are|was|will be|stays? on as|stays?|serves? as"
    r"|acts? as) (?:again "
    r"|now |also )?"
    r"(?:(?:the|its) )?(?:new )?(?P<job>(?:director|writer|producer"
    r"|screenwriter)s?(?: and (?:director|writer"
    r"|producer)s?)?)(?= this time| here| again| once more| too|[.;]|$)"
)


@reads("who (?:also |previously |once |had )?made")
def who_made(view: View) -> Iterator[Found]:
    """``Kim Doe, who made FILM in 1984 and FILM in 1991``: a director, where none tells else."""
    for match in _WHO_MADE.finditer(view.text):
        people = view.people(match["who"])
        for person in people[-1:] if match["one"] else people:
            if not view.article.acts(person) and person.craft in ("", DIRECTS, BOTH):
                yield from each("directs", [person], view.films(match["films"]), match, 0.85)


_WHO_MADE: Final = pattern(
    r"(?P<who>{PS}),? (?P<one>the (?:man|woman|filmmaker|director) )?who (?:also |previously |once "
    r"|had )?made (?:the )?(?:original )?(?:{D}(?:'s)? )?(?P<films>{F}(?: in {D})?"
    r"(?:(?:,| and|, and) {F}(?: in {D})?){0,5})"
)


@reads("which|that")
def which_made(view: View) -> Iterator[Found]:
    """``FILM, which Kim Doe directed``, ``FILM, the film that Kim Doe wrote and directed``."""
    for match in (*_WHICH.finditer(view.text), *_AND_WHICH.finditer(view.text)):
        too = _TOGETHER.match(view.text, match.end())
        for kind in crafts(match["work"]):
            films, who = view.films(match["film"]), view.people(match["who"])
            if too and kind == crafts(match["work"])[-1] != "directs":
                who += view.people(too["too"])
            yield from each(kind, who, films, match, 0.93)


_MORE: Final = pattern(
    r"(?: in {D})?(?:,? and |,? as well as |, )(?:(?:{D}|last year|this year)'s )?(?P<film>{F})"
)

if TYPE_CHECKING:
    from loaders.sources.article.extract.entities import Entity
