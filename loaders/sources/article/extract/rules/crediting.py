"""Who made a film, told by another order of words, by a draft, or by what somebody did to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_people import BOTH, DIRECTS
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.crew import crafts
from loaders.sources.article.extract.rules.duties import WAS_TO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_FIRST: Final = pattern(
    r"(?:^|, |\u27e9 and |; )(?P<work>(?:co-)?(?:directing|helming|writing|penning|scripting"
    r"|producing|executive producing)(?:(?:,| and|, and) (?:co-)?(?:directing|writing|producing"
    r"|penning))*) (?P<films>{FS}) (?:is|are|will be|was|were|has been) (?:once again |again )?"
    r"{DESC}?(?P<who>{GS})(?!'s)"
)
_HIRED: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:hired|tapped|enlisted|engaged|recruited"
    r"|brought (?:in|on"
    r"|aboard|back)|signed(?: on| up)?|set|attached|commissioned|named|chosen|picked|selected"
    r"|confirmed|announced|on board|called in|closed a deal|inked a deal|agreed|returning|back)"
    r" (?:to|as the one to|for) (?P<work>(?:re-?|co-)?(?:direct|helm|pen|write|script|produce"
    r"|polish"
    r"|steer|adapt|make)(?:(?:,| and|/) (?:direct|helm|pen|write|produce|script))*)"
    r" (?:both |the )?(?:(?:script|screenplay|draft|story) (?:for|of) )?(?P<films>{FS})"
)
_DRAFTED: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:did|does|doing|done|made|making|wr(?:ote|ites"
    r"|iting|itten)"
    r"|t(?:ook|akes|aken|aking)|handl(?:ed|es|ing)|provid(?:ed|es|ing)|deliver(?:ed|s|ing)"
    r"|turn(?:ed|s|ing) in|contribut(?:ed|es|ing)|work(?:ed|s|ing) on|polish(?:ed|es|ing)|"
    r"rewr(?:ote|ites|iting|itten)|penn(?:ed|ing)|crack(?:ed|ing)|finish(?:ed|es|ing))"
    r" (?:(?:the|an?|its|his|her|their|uncredited|extensive"
    r"|some) )*(?:[a-z-]+ ){0,2}?(?:rewrites?"
    r"|polish(?:es)?|draft|revisions?|version|pass(?: at| on)?|script|screenplay|treatment)\b"
    r"(?: (?:of|on|for|at|to)(?: the (?:script|screenplay))?(?: (?:of|for))?"
    r" (?:[a-z]+ )?(?P<films>{F}))"
)
_SCRIPT_OF: Final = pattern(
    r"(?P<who>{P})'s (?:[a-z-]+ ){0,2}?(?:script|screenplay|draft|rewrite|adaptation)"
    r" (?:for|of) (?:[a-z]+ ){0,2}?(?P<films>{F})"
    r"|\b(?:script|screenplay|story|draft|pen) (?:for|of) (?P<film>{F}),?(?: which)?(?: (?:is"
    r"|was|were"
    r"|will be|comes|came|has been|being))*(?: (?:written|penned|credited|co-written))?"
    r" (?:by|from|to) {DESC}?(?P<by>{GS})"
)
_FILMED: Final = pattern(
    r"(?P<who>{P}),? (?:who )?(?:(?:has|had|already|also|secretly|recently) ){0,2}(?:filmed|shot"
    r"|(?:went|gone|goes) on to make|(?:came|come) back (?:to make|for)(?= \u27e8F)"
    r"|returned to make|next made|then made|lensed|made|is making|is shooting|is filming|will"
    r" shoot|will film|will make)"
    r" (?:{R}(?:,| and) )?(?P<films>{FS})(?! (?:scenes?|trailer|footage|co-star|star|with"
    r" \u27e8P|alongside|together"
    r"|opposite|a\b|more|possible|happen|his|her|better)|'s)"
)
_FIRST_SCRIPT: Final = pattern(
    r"(?P<who>{PS}),? whose (?:[a-z-]+ ){0,2}(?:\u27e8[RSF]\d+\u27e9 )?(?P<job>scripts?"
    r"|screenplays?"
    r"|(?:directing|directorial) (?:credits|debut|work|efforts?)|writing credits"
    r"|directorial credits"
    r"|screenplay credits|film as director) (?:[a-z]+ )?(?:was|were|is|are|includes?|included)"
    r" (?P<films>{FS})"
)


_TO_WORK: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:return(?:s|ing|ed)?|attached|signed(?: on| up)?"
    r"|signs(?: on)?"
    r"|set|on board|hired|tapped|back|stepp(?:ed|ing) in|brought (?:in|on|aboard|back)|agreed"
    r"|recruited"
    r"|enlisted|chosen|picked|coming back|announced|confirmed) to (?P<work>(?:co-)?(?:direct|helm"
    r"|write"
    r"|pen|produce|polish|rewrite|revise|adapt|punch up|finish|work on(?= (?:the |its |a "
    r")?(?:new )?(?:script"
    r"|screenplay|story)))(?:(?:,| and|/) (?:direct|helm|write|pen"
    r"|produce))*)(?= (?:the )?(?:[a-z]+ )?(?:script|screenplay|it\b|again|once more)|[.,;:]|$"
    r"| (?:from|off|based|alongside|after|before|when|while|and|but|following) )"
)
_TAKES: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:t(?:akes|ook|ake|aking|aken) (?:over )?(?:the helm"
    r"|the reins"
    r"|directing duties|the director's (?:chair|seat)|over (?:as|the) (?:the )?direct(?:or|ing))"
    r"|(?:making|makes|made|make) (?:his|her|their) (?:[a-z-]+ ){0,2}(?:debut|directorial debut)"
    r" (?:with|on)(?= (?:the|this|\u27e8F))|in charge(?= again|[.,;]|$))"
    r"(?: (?:of|for|on|with) (?:the )?(?P<films>{FS}))?"
)
_DID_IT: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who| which)? {AUX}(?P<work>(?:co-)?(?:wrote|written|directed|helmed"
    r"|penned"
    r"|produced|scripted|directs|writes|produces)(?:(?:,| and) (?:co-)?(?:wrote|directed"
    r"|produced))*)"
    r" (?:it|both|them both)\b(?! (?:off|down|up|out|on|in|for|to|as|that))"
    r"(?:(?: together)? (?:with|alongside) {DESC}?(?P<too>{GS}))?"
)
_WHICH_WITH: Final = pattern(
    r"(?P<films>{F}),?(?:[^.;]{0,90}?, and)? (?:which|that) (?:{P}|he|she) (?:also |had |has |is "
    r"|will )*"
    r"(?:(?:direct|helm)(?:s|ed|ing) and )?(?P<work>(?:co-)?(?:wrote"
    r"|written|writ(?:es|ing)|directed|penned|produc(?:ed|es|ing)))(?: together| also)? (?:with"
    r"|alongside) {DESC}?(?P<who>{GS})"
)
_THE_SCRIPT: Final = pattern(
    r"\b(?:script|screenplay),? (?:(?:which )?(?:is|was) )?(?:by|from|credited to|the work of)"
    r" {DESC}?(?P<who>{GS})(?!'s)"
    r"|\b(?:writ(?:e|ing|ten)|wrote|writes|penn(?:ed|ing)) the (?:[a-z]+ )?(?:script|screenplay)"
    r"(?: together| also| again)? (?:with|alongside) (?:(?:his|her) (?:son|daughter|wife|husband"
    r"|brother|sister|partner) )?{DESC}?(?P<by>{GS})(?!'s)"
    r"|\b(?:script|screenplay),? (?:which|that) (?P<since>{PS}) (?:(?:has|had|have|also|since"
    r"|then|later) )*"
    r"(?:(?:re)?writ(?:ten|es|ing)|(?:re)?wrote|polished|penned|co-wrote)\b"
    r"|\b(?:script|screenplay|draft)\b[^.;]{0,90}?(?:through the hands of"
    r"|, with (?:[a-z]+ )?(?:work"
    r"|rewrites?|revisions?|contributions?|additions|material|input|polish(?:es)?|pass(?:es)?)"
    r" (?:by|from)) {DESC}?(?P<hands>{GS})(?!'s)"
    r"|\bwith {DESC}?(?P<too>{GS}) (?:doing|providing|handling|contributing|taking"
    r"|turning in) (?:an?|the)"
    r" (?:[a-z-]+ ){0,2}(?:pass|rewrite|polish|draft|revisions?)"
)
_AS_DID: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?P<work>direct(?:ed|s|ing)"
    r"|wrote|produc(?:ed|es|ing)|helm(?:ed|s|ing)|writ(?:es|ing))\b[^.;]{0,60}?,"
    r" (?:just )?(?:as|like) (?:he|she|they|{P}) (?:did|had|has)(?: (?:with|on"
    r"|for))? (?P<films>{FS})"
)


@reads(" to (?:co-)?(?:direct|helm|write|pen|produc|polish|rewrite|revise|adapt|punch|finish)")
def to_work(view: View) -> Iterator[Found]:
    """``Kim Doe is attached to direct``: the film that is spoken of."""
    for match in _TO_WORK.finditer(view.text):
        if _SEVERAL.match(view.text, match.end()):
            continue
        films, sure = view.ahead(match, match.start("work"))
        work = re.sub("polish|rewrite|revise|adapt|punch up|work on", "write", match["work"])
        work = work.replace("finish", "direct").replace("pen", "penn")
        for kind in crafts(work):
            yield from each(kind, view.subjects(match), films[:1], match, min(sure, 0.86))


_SEVERAL: Final = re.compile(
    r"(?: and [a-z]+)* (?:an?|another|two|three|several|more) (?:[a-z-]+ |\u27e8[RNC]\d+\u27e9"
    r" ){0,4}"
    r"(?:trilogy|series|films|movies|sequels|spin-?offs?|show|project)\b"
)
"""``to write and produce a new FRANCHISE trilogy``: none that the text has a title for."""


@reads("helm|reins|direct|debut|in charge")
def takes_the_helm(view: View) -> Iterator[Found]:
    """``Kim Doe takes the helm``, ``is making her debut with FILM``."""
    for match in _TAKES.finditer(view.text):
        if WAS_TO.search(view.text, 0, match.start()):
            who, films = view.people(match["who"]), view.near(match.start(), match.end())[0]
            yield from each("not_confirmed", who, films[:1], match, 0.84, negated=True, firm=True)
            continue
        told = view.films(match["films"]) or view.ahead(match, match.end("who"))[0]
        people = view.people(match["who"])
        if "debut" in match[0] and not match["films"] and _NTH.match(view.text, match.end()):
            continue
        if "debut" in match[0] and "direct" not in match[0]:
            people = [p for p in people if view.article.directs(p) or not _acts(view, p)]
        yield from each("directs", people, told[:1], match, 0.84)


_NTH: Final = re.compile(r" (?:the|its|his|her) (?:first|second|third|fourth|fifth|next|last)\b")
"""``made his debut with the third``: which film that is, the words alone do not tell."""


@reads(r" (?:it|both)\b| with |with | alongside |script|screenplay|as |like ")
def did_it(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe wrote it``, ``the screenplay, by Kim Doe``, ``as she did FILM``."""
    for match in _DID_IT.finditer(view.text):
        films = view.near(match.start(), match.start())[0]
        if " both" in match[0]:
            films = _both(view, match.start())
        who = view.people(match["who"]) + view.people(match["too"])
        for kind in crafts(match["work"]) if len(films) == 1 or " both" in match[0] else ():
            yield from each(kind, who, films, match, 0.85)
    for match in (*_WHICH_WITH.finditer(view.text), *_AS_DID.finditer(view.text)):
        yield from _made(view, match, match["work"], 0.87)
    for match in _THE_SCRIPT.finditer(view.text):
        yield from _made(view, match, "writes", 0.85)


def _both(view: View, at: int) -> list[Entity]:
    """Give the two films that the sentence so far, or the one before it, has named."""
    if len(view.coded.film) == _TWO:
        return list(view.coded.film)
    before = view.coded.before
    told = view.films(view.text[:at]) or (
        type(view)(before, view.article, before.plain).films(before.full) if before else []
    )
    told = list(dict.fromkeys(told))
    return told if len(told) == _TWO else []


_TWO: Final = 2


@reads("(?:direct|helm|writ|penn|script|produc)ing ")
def first(view: View) -> Iterator[Found]:
    """``Directing FILM is Kim Doe``."""
    for match in _FIRST.finditer(view.text):
        yield from _made(view, match, match["work"], 0.93)


@reads("hired|tapped|enlist|engag|recruit|brought|sign|set |attach|commission|named|chosen|picked"
       "|select|confirm|announc|on board|called in|deal|agreed|return|back")  # fmt: skip
def hired(view: View) -> Iterator[Found]:
    """``Kim Doe has been brought in to pen FILM``."""
    for match in _HIRED.finditer(view.text):
        work = match["work"].replace("make", "direct").replace("pen", "penn")
        yield from _made(view, match, re.sub("polish|adapt", "write", work), 0.92)


@reads("rewrite|polish|draft|revision|version|pass|script|screenplay|treatment|pen ")
def drafted(view: View) -> Iterator[Found]:
    """``Kim Doe did a rewrite of FILM``, ``Kim Doe's script for FILM``."""
    for match in (*_DRAFTED.finditer(view.text), *_SCRIPT_OF.finditer(view.text)):
        yield from _made(view, match, "writes", 0.88)


@reads("filmed|shot|lensed|made|making|shooting|filming|will (?:shoot|film|make)")
def filmed(view: View) -> Iterator[Found]:
    """``Kim Doe shot FILM in Norway``: of somebody who does not act in the text."""
    for match in _FILMED.finditer(view.text):
        people = [p for p in view.people(match["who"]) if _may_direct(view, p)]
        yield from each("directs", people, view.films(match["films"]), match, 0.84)


def _may_direct(view: View, person: Entity) -> bool:
    """Whether ``made`` may mean that somebody directed: neither an actor nor only a producer."""
    if view.article.directs(person):
        return True
    return not _acts(view, person) and person.craft in ("", DIRECTS, BOTH)


def _acts(view: View, person: Entity) -> bool:
    return view.article.acts(person) or person.kind == "character"


@reads("whose ")
def whose_script(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe, whose first script was FILM``."""
    for match in _FIRST_SCRIPT.finditer(view.text):
        work = "writes" if re.search("script|screenplay|writ", match["job"]) else "directs"
        yield from _made(view, match, work, 0.9)


def _made(view: View, match: re.Match[str], work: str, sure: float) -> Iterator[Found]:
    groups = match.groupdict()
    told = next((groups[n] for n in ("who", "by", "too", "since", "hands") if groups.get(n)), None)
    who = view.people(told)
    films = view.films(groups.get("films") or groups.get("film"))
    if not films:
        films, near = view.near(match.start(), match.end())
        films, sure = films[:1], min(near, sure, 0.86)
    for kind in crafts(work):
        yield from each(kind, who, films, match, sure)


_PRODUCER: Final = r"(?:executive |exec |co-|fellow )*producers?"
_WITH_THEM: Final = (
    r"(?:,? (?:together with|along with|alongside|with|beside|as (?:is|are|will|does|do|was|were)"
    r"|and so"
    r" (?:is|are|will|does|do)) {DESC}?(?P<too>{GS})"
    r"(?!'s| (?:oversee|supervis|writing|directing|penning|starring|playing)))"
)
_IS_PRODUCER: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:(?:remains?|stay(?:s|ing)?(?: on)?|serv(?:es?|ing|ed)"
    r"|act(?:s|ing|ed)|credited|listed|return(?:s|ing)?|on board|aboard|back) )?(?:also |again )?"
    r"(?:(?:as|an?|the|its|one of the|among the|both|all) ){1,2}"
    rf"{_PRODUCER}\b(?: again| too| here| this time| on it| of the (?:film|movie))?{_WITH_THEM}?"
)
_PRODUCES: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:exec |executive |co-)?produc(?:es?|ing|ed)\b"
    rf"(?: again| too| it| the (?:film|movie))?{_WITH_THEM}"
)
_AS_PRODUCERS: Final = pattern(
    rf"\bwith {{DESC}}?(?P<who>{{GS}}) (?:(?:serving|acting|returning|credited|on board|back"
    rf"|attached) )?as"
    rf" (?:the )?{_PRODUCER}\b(?:, (?:the )?(?P<film>{{F}}))?"
)


@reads("produc")
def producers(view: View) -> Iterator[Found]:
    """``Kim Doe is also a producer, along with Sam Roe``, ``with Kim Doe as a producer, FILM``."""
    for form in (_IS_PRODUCER, _PRODUCES, _AS_PRODUCERS):
        for match in form.finditer(view.text):
            if _OTHER_WORK.match(view.text, match.end()):
                continue
            groups = match.groupdict()
            films = view.films(groups.get("film")) or view.ahead(match, match.end())[0]
            people = view.subjects(match) + view.people(groups.get("too"))
            yield from each("produces", people, films[:1], match, 0.85)


_OTHER_WORK: Final = re.compile(
    r"(?:[^.;\u27e8]| )* (?:of|on|for|behind|at) (?:the )?(?:[a-z-]+ ){0,3}\u27e8[FSRO]"
)
_HAVING: Final = pattern(
    r"^[^.;]*?(?P<who>{P})(?:[^.;\u27e8]|\u27e8[A-Z]\d+\u27e9)*?, having (?:already |also "
    r"|previously |just )?"
    r"(?P<work>(?:co-)?(?:directed|written|produced|helmed|penned)(?:(?:,| and) (?:co-)?(?:directed"
    r"|written|produced))*) (?:both |the |all )?(?P<films>{FS})"
)


@reads("having ")
def having(view: View) -> Iterator[Found]:
    """``Kim Doe knows the way, having directed both FILM and FILM``."""
    for match in _HAVING.finditer(view.text):
        yield from _made(view, match, match["work"], 0.86)


_HYPHEN: Final = pattern(
    r"\b(?:the|this|an?) (?:[a-z-]+ )?(?P<who>{P})-(?P<work>directed|helmed|written|penned"
    r"|produced)"
    r" (?:[a-z-]+ ){0,3}?(?:pic|picture|film|movie|sequel|feature|threequel|installment"
    r"|blockbuster)\b"
)


@reads("-(?:directed|helmed|written|penned|produced)")
def by_hyphen(view: View) -> Iterator[Found]:
    """``The Kim Doe-directed pic is out in May``: the film that is spoken of."""
    for match in _HYPHEN.finditer(view.text):
        film = view.coded.film
        for kind in crafts(match["work"]) if len(film) == 1 else ():
            yield from each(kind, view.people(match["who"]), film, match, 0.85)
