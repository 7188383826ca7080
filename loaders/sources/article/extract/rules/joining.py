"""Who is in which film, without a word about the role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.players import (
    MADE_WITH,
    MAKERS_BEFORE,
    MAKING,
    ON_STAGE,
    ONLY_TRIED,
    REST_OF,
    players,
)
from loaders.sources.article.extract.rule import BACK_FROM, each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_VERB: Final = (
    "(?:join(?:s|ed|ing)?(?: up)?|star(?:s|red|ring)?|co-star(?:s|red|ring)?"
    "|appear(?:s|ed|ing)?|return(?:s|ed|ing)?"
    "|sign(?:s|ed|ing)? (?:on|up)|board(?:s|ed|ing)?|be back|is back|are back"
    "|come(?:s)? back|coming back|came back|cast"
    "|featur(?:e|es|ed|ing)|headlin(?:e|es|ed|ing)|lead(?:s|ing)?|be seen|debut(?:s|ed"
    r"|ing)?|mak(?:e|es|ing) (?:his|her|their|an?) (?:[^\u27e8.]"
    r"|\u27e8R\d+\u27e9){0,30}?(?:debut|appearance|return|cameo)"
    "|add(?:ed)? to|reunit(?:e|es|ed|ing)|repris(?:e|es|ed|ing)|(?:confirmed"
    "|announced) for|enlisted|recruited|tapped|hired|filming|shooting|set to return"
    "|on board"
    "|(?:was |were )?(?:last|first|recently|most recently|next) (?:be )?seen"
    "|(?:is|are) (?:all |also |both )?(?:new|featured)"
    "|head(?:s|ed|ing)? up|toplin(?:e|es|ed|ing)|front(?:s|ed|ing)"
    "|be in|round(?:s|ed|ing)? out|work(?:s|ed|ing) on|step(?:s|ped|ping)? (?:in|into)"
    "|br(?:eak(?:s|ing)?|oke|oken) (?:out|through)|land(?:s|ed|ing)?|nab(?:s|bed)?|book(?:s"
    "|ed)?|rejoin(?:s|ed|ing)?)"
)
_FILM_AFTER: Final = (
    r"(?P<gap>(?:[^\u27e8.;:!?]|\u27e8[RODLPCB]\d+\u27e9){0,90}?) (?:in|for|of|on|to"
    r"|into|aboard|with) (?:[a-z'-]+,? |\u27e8D\d+\u27e9(?:'s)? "
    r"|\u27e8[PN]\d+\u27e9's ){0,4}?(?P<film>{WS})"
)
_DIRECT_AFTER: Final = (
    "(?P<gap>)(?: up with| in| the cast of| for| on)? (?:[a-z'-]+ "
    r"|\u27e8D\d+\u27e9(?:'s)? |\u27e8[PN]\d+\u27e9's ){0,3}?(?P<film>{WS})"
)

_JOINS_IN: Final = pattern(
    rf"(?P<who>{{PS}}){{REL}},?(?: who)?,? (?P<verb>{{AUX}}{_VERB})\b{_FILM_AFTER}"
)
_JOINS: Final = pattern(
    rf"(?P<who>{{PS}}){{REL}},?(?: who)?,? (?P<verb>{{AUX}}{_VERB})\b{_DIRECT_AFTER}"
)
_BARE: Final = pattern(
    "(?P<who>{PS})(?: from (?:the )?(?:[a-z-]+ ){0,2}\u27e8R\\d+\u27e9(?: [a-z]+)?)?"
    "{REL},?(?: who)? (?P<verb>(?:{AUX}(?:joined (?:on set |onscreen )?by"
    "|join(?:s|ed|ing)? (?:as|the |this "
    r"|[a-z-]+ )*(?:cast|ensemble|film|movie|party|fray|crew|project|\u27e8P)"
    r"|(?:be |been |was |were )cast|returning|join the \u27e8F\d+\u27e9 cast)|(?:will"
    "|are|is|also|all|both|expected to|set to|slated to|to|will also"
    "|will all) (?:be )?return(?:s|ing)?"
    "|repris(?:e|es|ed|ing) (?:the (?:role|part)(?=[.,;]|$)|(?:his|her|their) (?:[a-z]+ )?"
    r"(?:roles?|parts?|villains?|characters?)\b)|round(?:s|ed|ing)? out the (?:[a-z-]+ )*cast"
    r"|(?:complet(?:e|es|ing)|fill(?:s|ing)? out|mak(?:e|es|ing) up|(?:head|top|front|anchor)(?:s"
    r"|p?ed|p?ing)?(?: up)?|lead(?:s"
    r"|ing)?|led) (?:the|its|an?) (?:[a-z-]+ ){0,4}(?:cast|ensemble|list|line-?up"
    r"|roster|faces)|co-stars?\b"
    r"|also stars?\b"
    r"|have been (?:added|cast)|(?:(?:is|are|was|were|will be|also|all|both) ){1,3}"
    r"(?:in|part of|among|a part of) the (?:[a-z-]+ ){0,3}(?:cast|ensemble)\b|(?:is|are|will be"
    r"|'s|'re)(?: (?:all|both|also|once again|again"
    r"|now|officially|set to be|coming))* back\b"
    r"|(?:is|are) (?:the|among the|one of the|some of the|also) (?:[a-z-]+ ){0,2}(?:recruits?"
    r"|additions?|newcomers?|new faces?"
    r"|arrivals?|new members?|newbies|new blood)\b))"
)
_STARRING: Final = pattern(
    r"(?P<film>{F})(?:, (?:[^\u27e8.;]|\u27e8[ODLR]\d+\u27e9){0,60},| \([^()]*\)"
    "|, an? [a-z -]{3,40}(?= starring))?(?:,? (?:which |that )?(?:is |was )?(?:directed|helmed"
    "|written"
    "|produced) by {PS},? and(?= (?:also )?(?:stars|features)))?,? (?:which |that |will |also "
    "|also will "
    "|currently |officially |now |has |have )*"
    "(?P<verb>stars?|co-stars?|starred|starring|features?|featured|featuring|add(?:s"
    "|ed|ing)?|introduc(?:e|es|ed|ing)|welcom(?:e|es|ed)|cast|casts|recruit(?:s|ed)?"
    "|sees?|saw|"
    "be seeing|brings? back|brought back|brought|gave us|gives us|enlist(?:s|ed)?"
    "|include[sd]?|boasts?|reunit(?:es|ed)|toplin(?:es|ed)|headlined by|led by"
    "|also see the return of|see the return of|to feature"
    "|(?:is |are )?(?:also )?(?:expected|set|slated|confirmed) to (?:feature|star"
    "|include|see|bring back))"
    "(?: (?:the |a |an )?(?:return of|debut of|arrival of|additions? of"
    "|introduction of|likes of))? {DESC}?(?P<who>{PS})"
)
_CAST: Final = pattern(
    r"\b(?P<what>(?:cast|cast members?|stars?|ensemble|newcomers?|additions?|co-stars?"
    "|actors?|faces|veterans|regulars|mainstays|roster|line-?up|players|names)"
    r"(?: (?:of|for|to|in|from|on) (?:the )?(?P<film>{F}))?(?:,? (?:as well|also|so far))?,?"
    " (?:(?:will |also |currently |now |further |additionally |once again |again "
    "|already )*(?:includes?|included|including|features?"
    "|like|such as|being|are|is|consists of|comprises|boasts|(?:is "
    "|are )?rounded out by|(?:is |are )?joined by|is led by|led by)|:))"
    r" {DESC}?(?P<who>{PS})"
)
_WITH: Final = pattern(
    r"\b(?:alongside|along with|in addition to|joined (?:on set |onscreen |on screen "
    "|in the cast )?by|joining|opposite|beside"
    r"|besides|aside from|as well as|reunit\w+ with) {DESC}?(?P<who>{PS})"
)
_GETTING: Final = pattern(
    r"\b(?:getting|got|adding|added|cast|casting|welcom(?:e|ing|es)|tapped|brought in"
    "|bringing (?:in|back)|hired|recruited|return of|addition of|additions of"
    "|arrival of|casting of|enlisted|sees?|see the return of|feature|features"
    "|featuring|introduc(?:e|es|ing)|enlisting) {DESC}?(?P<who>{PS})"
    "(?!(?:'s)? (?:[a-z-]+ ){0,3}\u27e8[FS])"
)
_SHOWN: Final = pattern(
    "(?P<film>{F}) (?:[a-z-]+ ){0,3}(?:video|photo|image|picture|trailer|teaser"
    "|footage|poster|clip|photos|images) (?:also )?(?:shows?|features?|reveals?|sees"
    "|finds|depicts) {DESC}?(?P<who>{PS})"
    r"|\b(?:videos?|photos?|images?|pictures?|trailers?|teasers?|footage|posters?|clips?"
    r"|look) (?:from|of|for|at)"
    r" (?:the )?(?:set of )?(?P<of>{F}) (?:also )?(?:shows?|features?|reveals?|sees?|finds?"
    r"|depicts?)"
    r" {DESC}?(?P<whom>{PS})"
)
_SHOOTS: Final = pattern(
    "(?P<who>{PS})(?:'s)?(?: (?:is|are|was|were|has been|have been|been|currently"
    "|still|busy|back|hard at work|also|spotted|seen|seemingly|on set|in {L}"
    "|on location))* (?:film"
    r"|shoot)ing (?:[^\u27e8.;]{0,40} (?:of|for|in|on) )?(?:the |scenes for "
    "|a scene for |scenes from |new )*(?P<film>{FS})"
)
_INVERTED: Final = pattern(
    r"\b(?:joining|rounding out|returning|co-starring|starring|appearing|making (?:his"
    r"|her|their)|leading|added|new|also back)\b(?:[^\u27e8.;,]"
    r"|\u27e8R\d+\u27e9){0,50}?(?P<film>{F})?(?:'s)?[^\u27e8.;,]{0,25}? (?:is|are"
    "|will be) {DESC}?(?P<who>{PS})"
)
_OWN_RETURN: Final = pattern(
    r"(?P<who>{PS})(?:[^\u27e8.;]|\u27e8[DRSFOL]\d+\u27e9){0,150}?\b(?:his|her"
    "|their) (?:[a-z-]+ ){0,3}(?:return|debut|appearance|cameo|comeback|role"
    "|reunion) (?:(?:to|in|for|with) (?:the )?{R} )?(?:in|for"
    "|with) (?:[a-z-]+ ){0,2}(?P<film>{F})(?:, (?:{D}'s )?{F})?"
)
_IN: Final = pattern(
    r"(?<! as )(?P<who>{P}) in (?:[a-z-]+ ){0,2}(?P<film>{F})(?=,|\.|;|$| and | but | as )"
)
_IT_STARS: Final = pattern(
    r"(?:^|[,;] |\band )it (?:also )?(?:(?:stars?|starred|features|featured) {DESC}?(?P<who>{PS})"
    r"|(?:reunites|reunited|pairs|paired|teams|pits) {DESC}?(?P<both>{PS} (?:with|and|against)"
    r" {DESC}?{PS}))"
)
_FACED: Final = pattern(
    "(?P<who>{P})(?:'s)? (?:has |have |is |had |also |now )*(?:faced|faces|squared"
    r"|battled|gone up against|fought|co-starred with|starred opposite)\b"
)
_IN_F: Final = pattern(r"\bin (?P<film>{F})(?=,|\.|;|$| and )")
_DIRECTED: Final = pattern(
    "(?P<by>{P}),?(?: who)?(?: has| had| also| previously"
    "| then){0,2} directed (?P<who>{PS}) in (?:the )?(?P<films>(?:{D}(?:'s)? )?"
    "(?:[a-z-]+ ){0,2}{F}(?:,? and (?:the )?(?:{D}(?:'s)? "
    "|last year's )?(?:[a-z-]+ ){0,2}{F})*)"
)
_PLAYED_THEN: Final = pattern(
    "(?P<who>{P}), (?:the (?:[a-z-]+ )?(?:actor|actress|star) )?who (?:first "
    "|originally |memorably )?(?:played|portrayed) {ROLE}(?P<whom>{C}) in (?:[a-z-]+ "
    "|{P}'s |{D}(?:'s)? ){0,4}(?P<old>{F}),?"
    " (?:and )?(?:will(?: also)?(?: be)?|is(?: also)?(?: set to| confirmed to)?"
    "|has been confirmed to|are) (?:return(?:s|ing)?|back|coming back) (?:for|in|to"
    r"|as [^\u27e8.]{0,20} in) (?:[a-z-]+ ){0,3}(?P<film>{F})"
)
_RETURNING: Final = re.compile(r"\b(?:return|back|repris|veteran|mainstay|again)")
_NEW: Final = re.compile(r"\b(?:new|newcomer|join|debut|introduc|add)")


_RESPECTIVELY: Final = re.compile(r",? respectively\b")


def _act(
    view: View, who: list[Entity], films: list[Entity], match: re.Match[str], confidence: float
) -> Iterator[Found]:
    if ONLY_TRIED.search(match.string, 0, match.start()):
        return
    words = view.text[max(0, match.start() - 60) : match.end()]
    qualifiers = {}
    if _RETURNING.search(words):
        qualifiers["returning"] = True
    elif _NEW.search(words):
        qualifiers["new"] = True
    one_by_one = len(who) == len(films) > 1 and _RESPECTIVELY.search(
        match.string, match.end(), match.end() + 90
    )
    for number, film in enumerate(films):
        for person in who[number : number + 1] if one_by_one else who:
            yield from each("acts_in", [person], [film], match, confidence, **qualifiers)


_SERIES: Final = re.compile(
    r"\b(?:(?:limited|tv|television|streaming|drama|comedy|anthology) series|miniseries|sitcom|tv"
    r" show"
    r"|soap opera)\b"
)
_WHOM: Final = re.compile(" (?:him|her|them|\u27e8[PBNC])")
_ASIDE: Final = re.compile(
    r", (?:the|an?) (?:part|role|character)\b|, (?:who|whom|whose|which)\b"
    r"|\u27e8[PN]\d+\u27e9, (?:last|recently|most recently|next|soon to be|best|also|seen|known"
    r"|fresh|coming)\b[^,]*$"
)
"""A clause about a role or somebody else: its film is not the one of the statement."""


def _texts(view: View) -> list[str]:
    """The sentence, and what its parentheses say: ``(Kim Doe, who also returns for FILM)``."""
    said = [m for m in re.findall(r"\(([^()]*)\)", view.coded.full) if " who " in m]
    bare = _SEEN.sub(r"\1 ", view.text)
    return [view.text, *([bare] if bare != view.text else []), *said]


_SEEN: Final = pattern(
    "(\u27e8[PN]\\d+\u27e9), (?:(?:who was |most )?(?:last|recently|next)(?: be)? seen|seen"
    "|(?:best )?known for|fresh off) (?:in )?(?:the )?(?:{D}'s )?{WS}, (?=(?:in|for|on) )"
)
"""``opposite Sam Roe, last seen in FILM, in FILM``: what tells only who Roe is."""


@reads(
    "join|star|appear|return|sign|board|back|cast|featur|head|toplin|front|lead|seen|debut"
    "|appearance|cameo|add|repris|confirmed|filming|shooting|step|land|nab|book|tapped"
    "|hired|recruited|reunit|round|work|new|featur|break|broke"
)
def joins(view: View) -> Iterator[Found]:
    """``Kim Doe joins FILM``, ``Kim Doe, who starred in FILM``."""
    for match in (
        m for text in _texts(view) for form in (_JOINS, _JOINS_IN) for m in form.finditer(text)
    ):
        if re.search(r"\bsince\b|directorial", match.string[match.start("verb") : match.end()]):
            continue
        if re.search("\u27e8[PCB]", match["gap"]) and not re.search(
            r"join|alongside|opposite|with", match["verb"] + match["gap"]
        ):
            continue
        if _SERIES.search(match.string, match.end("verb"), match.start("film")):
            continue
        if "work" in match["verb"] and MAKING.search(view.text):
            continue
        others = REST_OF.search(match.string, 0, match.start("film"))
        if (
            others
            or _ASIDE.search(match["gap"])
            or (match["verb"].endswith("cast") and _WHOM.match(match.string, match.end("verb")))
        ):
            continue
        if re.search(r"\b(?:direct|writ|produc|helm|scor)\w*", match[0]) or MAKERS_BEFORE.search(
            view.text[: match.start()]
        ):
            continue
        films = view.listed(match["film"], match.start("film"), match.string)
        main = view.article.phrases.upcoming
        if main is not None and BACK_FROM.search(match.string[: match.start("film")]):
            films = [main, *(f for f in films if f is not main)]
        yield from _act(view, _subjects(view, match), films, match, 0.94)


def _subjects(view: View, match: re.Match[str]) -> list[Entity]:
    """Who does it: of ``A, B, who stars in FILM, and C`` B alone."""
    ours = match.string is view.text and not re.search(r"(?<!be )seen$", match["verb"])
    return view.subjects(match) if ours else view.people(match["who"])


@reads(
    "join|return|cast|co-star|stars|repris|back|complet|fill|mak|head|top|front|lead|led|anchor"
    "|recruit"
    "|addition|newcomer|face|arrival|member|ensemble"
)
def joins_it(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe are returning``, ``has joined the cast``: the film stands elsewhere."""
    for match in _BARE.finditer(view.text):
        rest = view.text[match.end() : match.end() + 40]
        if re.search(r"\b(?:direct|writ|produc|helm|as director|to the director)\w*", rest):
            continue
        if MAKERS_BEFORE.search(view.text[: match.start()]):
            continue
        films, sure = view.ahead(match, match.start("verb"))
        yield from _act(view, view.subjects(match), films, match, min(0.9, sure))


@reads(
    "star|featur|add|introduc|welcom|cast|recruit|see|saw|br[io]|gave|gives|enlist"
    "|include|boast|reunit|led by|toplin|headlined"
)
def film_has(view: View) -> Iterator[Found]:
    """``FILM stars Kim Doe``, ``FILM added Kim Doe``, ``FILM will see the return of Kim Doe``."""
    for match in _STARRING.finditer(view.text):
        noun = match["verb"] == "star" and view.text.startswith(" star ", match.end("film"))
        people = view.people(match["who"])[: 1 if noun else None]
        yield from _act(view, people, view.films(match["film"]), match, 0.94)


@reads(
    "cast|star|ensemble|newcomer|addition|actors|faces|veteran|regulars|mainstays"
    "|roster|line|players|names"
)
def cast_is(view: View) -> Iterator[Found]:
    """``Other returning cast members include Kim Doe and Sam Roe``."""
    for match in _CAST.finditer(view.text):
        films, sure = (
            (view.films(match["film"]), 0.94)
            if match["film"]
            else view.near(match.start(), match.start("who"))
        )
        yield from _act(view, view.people(match["who"]), films, match, min(sure, 0.93))


@reads("alongside|along with|in addition|join|opposite|beside|aside from|as well as|reunit")
def with_others(view: View) -> Iterator[Found]:
    """``alongside newcomers Kim Doe and Sam Roe``, ``in addition to Kim Doe``."""
    if not re.search(
        r"\b(?:star|cast|return|repris|join|play|act|appear|film|movie|feature|show|photo|picture"
        r"|image)",
        view.text,
    ) and not ("opposite" in view.text and view.films(view.text)):
        return
    for match in _WITH.finditer(view.text):
        if MADE_WITH.search(view.text[: match.start()]):
            continue
        films, sure = view.near(match.start(), match.end())
        other = _IN_ANOTHER.search(view.text, 0, match.start()) and not view.films(view.text)
        if other or ON_STAGE.search(view.text, 0, match.start()):
            continue
        yield from _act(view, view.people(match["who"]), films, match, min(sure, 0.9))


_IN_ANOTHER: Final = re.compile(
    r"\b(?:in which|next be seen|can be seen|will be seen next|next up)\b"
)
"""Of a film that no name tells: it is not the one that is spoken of."""


@reads(
    "gett|got |add|cast|welcom|tapped|br[io]|hired|recruited|return of|arrival|enlist"
    "|see|feature|introduc"
)
def getting(view: View) -> Iterator[Found]:
    """``in FILM we are also getting Kim Doe``, ``will see the return of Kim Doe``."""
    for match in _GETTING.finditer(view.text):
        films, sure = view.near(match.start(), match.end())
        yield from _act(view, view.people(match["who"]), films, match, min(sure, 0.9))


@reads("video|photo|image|picture|trailer|teaser|footage|poster|clip")
def shown(view: View) -> Iterator[Found]:
    """``The new FILM trailer shows Kim Doe and Sam Roe``."""
    for match in _SHOWN.finditer(view.text):
        people = view.people(match["who"] or match["whom"])
        yield from _act(view, people, view.films(match["film"] or match["of"]), match, 0.92)


@reads("filming|shooting")
def shoots(view: View) -> Iterator[Found]:
    """``Kim Doe has been busy filming FILM``."""
    for match in _SHOOTS.finditer(view.text):
        yield from _act(view, view.people(match["who"]), view.films(match["film"]), match, 0.93)


_NOT_IN_IT: Final = re.compile(
    r"\b(?:hands of|(?:for|is|was|as|be|been|play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed"
    r"|ing)|became|becomes)(?= $)|(?:tak\w+|took)\b[^\u27e8]*\bover from|succeed\w*|replac\w*"
    r"|instead of|in place of|inherit\w*|fans? of|(?:role|part|turn|portrayal|performance"
    r"|depiction) (?:as|of)|st(?:an|oo)d\w* in for|doubl\w+ for|direct\w*|produc\w*|writ\w*"
    r"|helm\w*|praise\w*|joke\w*|mention\w*)\b"
)
"""Before who is no actor of the film: who was replaced, whose role it is, who is praised."""


@reads(r"\u27e9 in ")
def in_film(view: View) -> Iterator[Found]:
    """``he faced Kim Doe in FILM, Sam Roe in FILM and Ann Poe in FILM``."""
    for match in _IN.finditer(view.text):
        if not _NOT_IN_IT.search(view.text[max(0, match.start() - 30) : match.start()]):
            films = view.films(match["film"])
            yield from each("acts_in", view.people(match["who"])[-1:], films, match, 0.88)
    if faced := _FACED.search(view.text):
        films = [f for m in _IN_F.finditer(view.text, faced.end()) for f in view.films(m["film"])]
        yield from each("acts_in", view.people(faced["who"])[:1], films, faced, 0.85)


@reads("directed")
def directed_in(view: View) -> Iterator[Found]:
    """``Doe directed Sam Roe in the 2015 installment FILM and 2018's FILM``."""
    for match in _DIRECTED.finditer(view.text):
        films = view.films(match["films"])
        yield from each("directs", view.people(match["by"]), films, match, 0.93)
        for film in films:
            yield from each("acts_in", view.people(match["who"]), [film], match, 0.9)


@reads("return|back")
def returning_actor(view: View) -> Iterator[Found]:
    """``Kim Doe, who played Iris in FILM, will be returning for FILM``: Iris returns."""
    for match in _PLAYED_THEN.finditer(view.text):
        films = view.films(match["film"])
        yield from _act(view, view.people(match["who"]), films, match, 0.92)
        old = view.films(match["old"])
        if old and films and old[0] is not films[0] and _apart(old[0], films[0]):
            for role in view.characters(match["whom"]):
                yield from each("returns_in", [role], films[:1], match, 0.9, last_seen=old[0].name)


def _apart(old: Entity, new: Entity) -> bool:
    if old.base != new.base:
        return True
    return not (old.number and new.number) or new.number - old.number > 1


@reads("joining|rounding|returning|starring|appearing|making|leading|back|new|added")
def inverted(view: View) -> Iterator[Found]:
    """``Joining the cast of FILM are Kim Doe and Sam Roe``, ``Also back is Kim Doe``."""
    for match in _INVERTED.finditer(view.text):
        films, sure = (
            (view.films(match["film"]), 0.93)
            if match["film"]
            else view.near(match.start(), match.start())
        )
        main = view.article.phrases.upcoming
        if not films and "\u27e8R" in match[0] and main is not None:
            films, sure = [main], 0.84
        yield from _act(view, view.people(match["who"]), films, match, min(sure, 0.9))


@reads("return|debut|appearance|cameo|comeback|role|reunion")
def own_return(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe made their big return to the franchise in FILM``."""
    for match in _OWN_RETURN.finditer(view.text):
        yield from _act(view, view.people(match["who"]), view.films(match["film"]), match, 0.9)


@reads(r"\bit (?:also )?(?:stars?|starred|features|featured|reunite|pair|team|pit)")
def it_stars(view: View) -> Iterator[Found]:
    """``It starred Kim Doe and Sam Roe``: the film that is spoken of."""
    for match in _IT_STARS.finditer(view.text):
        films = view.coded.film if len(view.coded.film) == 1 else []
        people = players(view.article, view.people(match["who"] or match["both"]))
        yield from _act(view, people, films, match, 0.86)
