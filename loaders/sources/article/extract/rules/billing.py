"""Who is in a film, by the words of a billing: led by, with, joined, cameos, brought to life."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.players import players
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_LED: Final = pattern(
    r"(?P<film>{F})(?:,| is| was| will be| being)*,? (?:also |now |again )?(?:led|headlined"
    r"|toplined|top-lined"
    r"|fronted|anchored|headed up|headed|carried) by {DESC}?(?P<who>{PS})"
    r"|(?:^|(?<!\u27e9)[,;] )(?:led|headlined|toplined|top-lined|fronted|anchored|headed up"
    r"|starring|featuring)"
    r"(?: by)? {DESC}?(?P<first>{PS}), (?:the |{O}'s )?(?:(?!and\b)[a-z-]+ ){0,3}?(?P<then>{F})"
)
_WITH: Final = pattern(
    r"\bwith {DESC}?(?P<who>{PS}) (?:(?:also|all|both|once again|again|now|set|confirmed"
    r"|returning) )*"
    r"(?:(?:to )?(?:co-?star|star|join|return|appear|featur|repris|round|reunit)(?:s|ring|ing"
    r"|ning)?\b"
    r"|(?:step(?:s|ping)? in|taking over|taking (?:his|her|their) place|replacing (?:him|her)"
    r"|filling in)\b"
    r"|in (?:[a-z-]+ ){0,3}(?:roles?|parts?|cameos?)|on board|in the (?:cast|mix|ensemble)|in tow"
    r"|back\b|among the cast|as part of)"
)
_AND_WITH: Final = pattern(
    r"\u27e8[PN]\d+\u27e9,? with {DESC}?(?P<who>{PS})(?=[.;]|$|, (?:in|which|and will|for)\b)"
)
_FILM_WITH: Final = pattern(
    r"(?P<film>{F})(?: \({D}\)| in {D})?,? with {DESC}?(?P<who>{PS})(?=[.;,]|$| and (?:directed"
    r"|written)| (?:opposite|alongside)\b| (?:back|returning|once more|once again|again|still|now)"
    r" (?:in|at|on|as|behind the wheel)\b)(?!'s)"
)
_STARRING: Final = re.compile(
    r"\b(?:stars?|starring|starred|cast|features?|featuring|led by|alongside)\b"
)
_JOINED: Final = pattern(
    r"\bjoin(?:s|ed|ing)? (?:up with )?{DESC}?(?P<who>{PS})(?: and (?:company"
    r"|the rest of the cast))? "
    r"(?:in|for|on|aboard) (?:the )?(?:{O}'s |{O} |[a-z'-]+ ){0,4}?(?P<film>{F})"
)
_JOINS: Final = pattern(
    r"(?:\u27e9|\b(?:he|she|they|who|actor|actress|star|two|pair|duo|trio|three))(?:'ll"
    r"|'s)? {AUX}join(?:s|ed|ing)? "
    r"(?:a cast (?:that )?(?:already )?(?:includ(?:es|ing)|led by|of) |an ensemble (?:that )?"
    r"(?:includ(?:es|ing)|led by) |(?:returning "
    r"|fellow )?(?:co-?)?stars? )?{DESC}?(?P<who>{PS})(?!'s)"
)
_A_FILM: Final = re.compile("\u27e8[FSR]\\d+\u27e9")
_MADE_IT: Final = re.compile(
    r",? who (?:[a-z]+ ){0,3}?(?:wr[io]t|pen|script|direct|produc|helm|compos|hand in)"
)
_HAS_A: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:also )?(?:{AUX})(?:has|had|have|landed?|lands|scor(?:ed"
    r"|es)|snagged|snags"
    r"|won|wins|tak(?:es|ing)|took|mak(?:es|ing)|made|got|gets|nabbed|nabs|booked|fill(?:s|ed)"
    r"|in|(?:limited|confined|restricted|reduced|demoted) to) (?:an?|the|his|her|their)"
    r" (?:[a-z'-]+ ){0,4}(?:cameos?|roles?|parts?|lead|appearance"
    r"|supporting turn)(?: (?:[a-z-]+)){0,2}? (?:in|of|for|on) (?:the )?(?:{O}'s |{O} "
    r"|[a-z'-]+ ){0,4}?(?P<film>{F})"
)
_FOUND_ITS: Final = pattern(
    r"(?P<film>{F}) (?:has |have |finally |now )*(?:found|finds|landed|lands|cast|casts|set|sets"
    r"|tapped|taps"
    r"|add(?:s|ed)|welcom(?:es|ed)|nabbed|nabs|signed) (?:(?:its|the|a|an|another|one of its) "
    r"(?:[a-z-]+ ){0,3}(?:leads?|villains?|stars?|heroine|hero|antagonist|protagonist)(?: in"
    r"| with|,)? )?"
    r"{DESC}?(?P<who>{PS})"
)
_UNNAMED: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:[a-z]+ ){0,1}?(?:play(?:s|ed|ing)?|portray(?:s|ed"
    r"|ing)?|voic(?:e|es|ed|ing)|(?:lend|giv|provid)(?:e?s|ing|ed)? (?:his|her|their) (?:voices?"
    r"|pipes|vocals|talents) to)"
    r"(?! by) (?:a|an|the|two|one of|her|his|its)\b"
    r"(?![^.,;\u27e8]*(?<! of )(?<! of the )\u27e8[CN])"
    r"|(?P<whose>{P})'s (?:role|part|character) (?:is (?:being kept|unknown|undisclosed"
    r"|still)|remains|hasn't been|has not been|has yet)"
)
_BRINGS_BACK: Final = pattern(
    r"(?P<film>{F}),? (?:which |that |will |also |is |set to |to )*(?:brings?|bringing|brought"
    r"|welcom\w+"
    r"|lures?|lured|gets?|has) (?:both )?{DESC}?(?P<who>{PS}) (?:back|out of retirement)\b(?! from)"
)
_CONFIRMED: Final = pattern(
    r"\b(?:cast members?|actors|stars|names|newcomers|players|additions) (?:confirmed|announced"
    r"|set|attached"
    r"|returning|joining|signed|locked|lined up|on board|already)(?: (?:for|in|on"
    r"|to) (?:the )?(?P<film>{F}))?"
    r"(?: so far)? (?:are|include|is|will be) {DESC}?(?P<who>{PS})"
)
_TO_LIFE: Final = pattern(
    r"(?P<who>{P}){REL},?(?: who)? {AUX}(?:br(?:ings|inging|ought)|giv(?:es|ing)|gave|lends|lent"
    r"|steps into the"
    r" (?:role|shoes) of|inhabits|tackles) {ROLE}(?P<whom>{C})(?: back)?(?: to (?:the )?(?:life"
    r"|big screen|screen)| (?:his|her)"
    r" voice)"
)
_WHOM: Final = pattern(
    r"(?P<whom>{C}),? (?:who|whom|which|that|the (?:[a-z-]+ ){0,3}(?:role|character"
    r"|part))(?: that| whom)?"
    r" (?P<who>{P}) (?:{AUX})(?:first |originally |memorably )?(?:plays?|played|portray(?:s|ed)?"
    r"|voice[sd]?"
    r"|brought to life|has played)"
)
_HE_PLAYS: Final = pattern(
    r"\bthe (?:[a-z-]+ ){0,2}(?:character|role|part|man|woman|spy|agent|hero|villain)(?: (?:that"
    r"|which"
    r"|whom|who))? (?P<who>{P})(?: (?:also|again|has|had|will|once|first|now))* (?:plays?|played"
    r"|portrays?|portrayed|voices|voiced), {ROLE}(?P<whom>{C})(?=[,.;)]|$)"
)
_CHARACTER: Final = pattern(
    r"(?P<who>{P})'s (?:[a-z-]+ ){0,3}(?:character|alter ego|role|part|counterpart|creation"
    r"|persona),?"
    r" (?:is )?(?:named |called |of )?{ROLE}(?P<whom>{C})(?=[,.;)]|$| (?:in|is|who|dies|returns"
    r"|was|has))"
)
_SHARE: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:shar(?:e|es|ed|ing)|divid(?:e|ed)|alternat(?:e"
    r"|ed) in) (?:the )?"
    r"(?:role|part|mask|character|cape) of {ROLE}(?P<whom>{C})"
)
_IS_ROLE: Final = pattern(
    r"(?P<who>{P}),? (?:who )?(?:is|was) (?:the |once )?(?P<whom>{C}) in (?:the )?(?:[a-z-]+ "
    r"|{D}'s ){0,3}(?P<film>{FS})"
    r"|(?P<player>{P}),? (?:who )?(?:is|was) (?P<part>{C}) in (?:all|both|every|each|most|some"
    r"|(?:two|three|four|five|six|seven|eight|nine|\d+) of"
    r"|the (?:first|last))\b"
    r"|(?P<actor>{P}) (?:is|(?P<past>was)) (?!(?:[a-z]+ )*(?:[a-z]+ing|not|never|back"
    r"|no) ){ROLE}(?P<role>{C})(?: again| once more| himself"
    r"| herself)?(?=,? (?:an?|the|who|whose|and)\b|[.;,]|$)"
)
_SINCE: Final = pattern(
    r"(?P<who>{P}){REL},?(?: who)? (?:has|have|had|'s) (?:[a-z]+ )?(?:played|portrayed"
    r"|starred as|been|voiced)"
    r" (?:{ROLE}{C}|the (?:role|part|character)) since (?:[a-z-]+ |{D}(?:'s)? ){0,5}(?P<film>{F})"
)


def _cast(
    view: View, match: re.Match[str], marks: str | None, film: str | None, sure: float,
    *, firm: bool = False,
) -> Iterator[Found]:  # fmt: skip
    films, near = (view.films(film), 0.95) if film else view.near(match.start(), match.end())
    yield from each("acts_in", view.people(marks), films, match, min(sure, near), firm=firm)


_WRITTEN: Final = re.compile(
    r"\b(?:wr[io]t|pen|direct|produc|script|screenplay|work)\w*\b[^\u27e8]{0,40}$"
)
_CRAFT: Final = re.compile(
    r"^,? (?:both |all |also |set to |serving as |returning to |back to )*(?:direct|produc|writ"
    r"|helm|penn"
    r"|scor|compos|edit|shoot|execut|design|handl)"
)
"""What people do that are named beside the cast, and are not of it."""


@reads("led by|headlined|toplined|top-lined|fronted|anchored|headed|carried|starring|featuring")
def led_by(view: View) -> Iterator[Found]:
    """``FILM is led by Kim Doe and Sam Roe``, ``Toplined by Kim Doe, FILM follows ...``."""
    for match in _LED.finditer(view.text):
        who, film = match["who"] or match["first"], match["film"] or match["then"]
        yield from _cast(view, match, who, film, 0.93)


@reads(r"\bwith\b")
def with_too(view: View) -> Iterator[Found]:
    """``..., with Kim Doe and Sam Roe in supporting roles``, ``with Kim Doe joining the cast``."""
    for match in _WITH.finditer(view.text):
        yield from _cast(view, match, match["who"], None, 0.88)
    for match in _FILM_WITH.finditer(view.text):
        written = _WRITTEN.search(view.text[: match.start()])
        if not written and not _CRAFT.match(view.text[match.end() :]):
            yield from _cast(view, match, match["who"], match["film"], 0.86)
    for match in _AND_WITH.finditer(view.text):
        if _STARRING.search(view.text[: match.start()]) and not _CRAFT.match(
            view.text[match.end() :]
        ):
            yield from _cast(view, match, match["who"], None, 0.88)


@reads("join")
def joined(view: View) -> Iterator[Found]:
    """``Kim Doe has joined Sam Roe in FILM``: both are in it."""
    for match in _JOINED.finditer(view.text):
        people, films = view.people(match["who"]), view.films(match["film"])
        yield from each("acts_in", people, films, match, 0.88, firm=True)
    for match in _JOINS.finditer(view.text):
        film = view.coded.film
        told = view.text[: match.end()] + view.text[match.end() :].partition(", who")[0]
        if len(film) == 1 and not _A_FILM.search(told):
            if _MADE_IT.match(view.text, match.end()) or _makers(view, match):
                continue
            yield from each("acts_in", view.people(match["who"]), film, match, 0.85, firm=True)


def _makers(view: View, match: re.Match[str]) -> bool:
    """Whether who joins is a maker of films: ``Doe, who produces, is joined by Roe``."""
    joins = view.people(view.text[: match.start() + 1].rpartition(";")[2])
    return bool(joins) and all(view.article.makes_only(p) for p in joins)


@reads("cameo|role|part|lead|appearance|turn")
def has_a_part(view: View) -> Iterator[Found]:
    """``Kim Doe has a cameo in FILM``, ``landed the lead role in FILM``."""
    for match in _HAS_A.finditer(view.text):
        yield from _cast(view, match, match["who"], match["film"], 0.92)


@reads("hero|star|lead|villain|actor|actress|newcomer|faces|member|player")
def lead_of(view: View) -> Iterator[Found]:
    """``Kim Doe, the heroine of FILM``, ``leading man Sam Roe``."""
    for match in _LEAD_OF.finditer(view.text):
        yield from _cast(view, match, match["who"], match["film"], 0.9, firm=True)
    for match in _LEADING.finditer(view.text):
        films, sure = view.near(match.start(), match.end())
        yield from each("acts_in", view.people(match["who"])[:1], films[:1], match, min(sure, 0.86))


_LEAD_OF: Final = pattern(
    r"(?P<who>{P}), (?:the |one of the |another |yet another )(?:[a-z-]+ ){0,2}(?:hero|heroine"
    r"|stars?|leads?"
    r"|leading man"
    r"|leading lady|villain|actors?|actress(?:es)?|newcomers|new faces|cast members?|players?"
    r"|supporting players?) (?:of|in) (?:[a-z-]+ |{D}'s ){0,3}(?P<film>{FS})"
)
_LEADING: Final = pattern(
    r"\b(?:leading (?:man|lady|actor|actress)|lead (?:actor|actress)) (?P<who>{P})"
)


@reads("(?:film|movie|outing|time|appearance|turn)")
def nth_film(view: View) -> Iterator[Found]:
    """``FILM will be Kim Doe's fifth film as the pilot, following FILM and FILM``: in all."""
    for match in _NTH.finditer(view.text):
        people = [p for p in view.people(match["who"]) if not view.article.makes_only(p)]
        films = view.films(match["film"]) + view.films(match["before"])
        yield from each("acts_in", people, films, match, 0.88)


_NTH: Final = pattern(
    r"(?P<film>{F}),? (?:is|was|will be|marks|became) (?P<who>{P})'s (?:second|third|fourth"
    r"|fifth|sixth"
    r"|seventh|eighth|final|last) (?:[a-z-]+ )?(?:film|movie|outing|time|appearance|turn) (?:as"
    r"|in the"
    r" (?:role|part))\b[^.;,\u27e8]{0,60}(?:\u27e8[CR]\d+\u27e9)?(?:,? (?:following"
    r"|after) (?P<before>{FS}))?"
)


_ONCE_MORE: Final = pattern(
    r"(?P<who>{P})(?!'s){REL},? {AUX}(?:plays?|playing|portrays?|stars?|returns?|appears?)\b{NOP}"
    r"(?:\u27e8[CN]\d+\u27e9)?{NOP}\b(?:for|his|her) (?:the |a )?(?:second|third|fourth|fifth"
    r"|sixth) time,? (?:after|following) (?P<film>{FS})"
)


@reads(r"\btime,? (?:after|following)")
def once_more(view: View) -> Iterator[Found]:
    """``Kim Doe plays Iris for the third time, after FILM and FILM``: in those too."""
    for match in _ONCE_MORE.finditer(view.text):
        people = [p for p in view.people(match["who"]) if not view.article.makes_only(p)]
        yield from each("acts_in", people, view.films(match["film"]), match, 0.88)


@reads("play|portray")
def played_in(view: View) -> Iterator[Found]:
    """``Kim Doe went on to play Iris Vane in FILM, FILM and FILM``: in each of them."""
    for match in _PLAYED_IN.finditer(view.text):
        yield from _cast(view, match, match["who"], match["films"], 0.9)
        if match["whom"]:
            yield from each(
                "plays", view.people(match["who"]), view.characters(match["whom"]), match, 0.93
            )


_PLAYED_IN: Final = pattern(
    "(?P<who>{P}),?(?: who)? {AUX}(?:(?:went|goes|going|continued|returned) (?:on )?to )?"
    "(?:play|portray)(?:s|ed|ing)? (?:007|him|her|{ROLE}(?P<whom>{C})|{R}|the (?:[a-z-]+ |{R} "
    "|{C}(?:'s)? ){0,4}?"
    r"(?:spy|role|part|character|hero|heroine|villain|agent)) (?:again )?in (?:(?:the "
    r"|[a-z]+ ){0,3}"
    r"(?:films|movies|outings|sequels|installments),? (?:including "
    r"|namely )?)?(?P<films>{WS})(?!'s)"
)


@reads("found|find|land|cast|sets?|tap|add|welcom|nab|sign")
def found_its(view: View) -> Iterator[Found]:
    """``FILM has found its villain in Kim Doe``."""
    for match in _FOUND_ITS.finditer(view.text):
        yield from _cast(view, match, match["who"], match["film"], 0.92)


@reads("play|portray|voic|role|part |character|pipes|vocals|talents")
def unnamed_role(view: View) -> Iterator[Found]:
    """``Kim Doe plays the villain``, ``Doe's role is being kept under wraps``."""
    for match in _UNNAMED.finditer(view.text):
        films, sure = view.near(match.start(), match.end())
        if len(films) == 1:
            who = view.people(match["who"] or match["whose"])
            yield from each("acts_in", who, films, match, min(sure, 0.86))


@reads(" back|out of retirement")
def brings_back(view: View) -> Iterator[Found]:
    """``FILM, which brings Kim Doe and Sam Roe back to the series``."""
    for match in _BRINGS_BACK.finditer(view.text):
        people = players(view.article, view.people(match["who"]))
        yield from each("acts_in", people, view.films(match["film"]), match, 0.9)


@reads("confirmed|announced|set|attached|returning|joining|signed|locked|lined up|on board|already")
def confirmed(view: View) -> Iterator[Found]:
    """``Other cast members confirmed for FILM are Kim Doe and Sam Roe``."""
    for match in _CONFIRMED.finditer(view.text):
        yield from _cast(view, match, match["who"], match["film"], 0.92)


@reads(
    "life|screen|voice|plays, |played, |whom?|which|that|role|part|character|alter ego"
    "|counterpart|persona|creation"
)
def brought_to_life(view: View) -> Iterator[Found]:
    """``Kim Doe brings Iris Vane to life``, ``Iris Vane, whom Kim Doe plays``."""
    for form, sure in ((_TO_LIFE, 0.93), (_WHOM, 0.93), (_CHARACTER, 0.9), (_HE_PLAYS, 0.92)):
        for match in form.finditer(view.text):
            people, roles = view.people(match["who"]), view.characters(match["whom"])
            yield from each("plays", people, roles, match, sure, firm=form is _HE_PLAYS)
            films, near = view.near(match.start(), match.end())
            told = view.text[match.start() : match.end() + 70]
            if form is _WHOM and _PLAYED.search(told) and "\u27e8F" not in told:
                continue
            if "\u27e8F" in view.text and form is not _HE_PLAYS:
                yield from each("acts_in", people, films, match, min(near, 0.88))


_PLAYED: Final = re.compile(r"\u27e9 (?:[a-z]+ )*(?:played|portrayed|voiced)\b")
"""``Iris, whom Kim Doe played``: before the film that is spoken of."""


@reads("shar|divid|alternat")
def shared(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe share the role of Iris Vane``: both play her."""
    for match in _SHARE.finditer(view.text):
        people = view.people(match["who"])
        yield from each("plays", people, view.characters(match["whom"]), match, 0.9)
        yield from each("acts_in", people, view.near(match.start(), match.end())[0], match, 0.85)


_OWNS: Final = re.compile("(?: and \u27e8[CN]\\d+\u27e9)?'s ")
"""``Max is Rex and Iris's son``: nobody plays Rex."""


@reads(r"\b(?:is|was|since)\b")
def is_the_role(view: View) -> Iterator[Found]:
    """``Kim Doe is Iris Vane in FILM``, ``Kim Doe, who has played Iris since FILM``."""
    for match in _IS_ROLE.finditer(view.text):
        if _OWNS.match(view.text, match.end()):
            continue
        said = view.phrase(match["actor"]) if match["actor"] else ""
        if match["actor"] and match["actor"][1] == "B" and said in ("", "him"):
            continue
        told = match["who"] or match["actor"] or match["player"]
        people = [] if view.phrase(told) == "him" else view.people(told)
        roles = view.characters(match["whom"] or match["role"] or match["part"])
        if match["player"] or match["past"]:
            yield from each("plays", people, roles, match, 0.88)
            continue
        films = view.films(match["film"]) or view.near(match.start(), match.end())[0]
        yield from each("plays", people, roles, match, 0.88)
        yield from each("acts_in", people, films if match["film"] else films[:1], match, 0.86)
    for match in _SINCE.finditer(view.text):
        yield from each(
            "acts_in", view.people(match["who"]), view.films(match["film"]), match, 0.88
        )


_ORIGINATED: Final = pattern(
    r"\b(?:role|part|character|villain|hero|heroine|mantle),? (?:(?:that|which"
    r"|whom) )?(?P<who>{P}) {AUX}"
    r"(?:originat(?:ed|es)|play(?:ed|s)|created|portrayed|held|inhabited|made famous|made (?:his"
    r"|her)"
    r" own|took|had|last played|first played) in (?:the |{D}(?:'s)? "
    r"|[a-z-]+ ){0,3}?(?P<film>{FS})(?!'s)"
)


@reads("role|part|character|villain|hero|mantle")
def originated(view: View) -> Iterator[Found]:
    """``... in the title role, which Kim Doe originated in FILM``."""
    for match in _ORIGINATED.finditer(view.text):
        yield from _cast(view, match, match["who"], match["film"], 0.88)
