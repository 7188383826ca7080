"""Who makes a film, told by the duty: who has it, whose work it is, who shares it.

A duty is done (``is at the helm``, ``worked on the script``), is somebody's (``the script is the
work of``, ``directing duties fall to``), stands first (``at the helm is``), or follows as what
somebody does besides (``..., writing the script with``). Each way is told once, for every duty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.crew import crafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_LED: Final = (
    r"(?:(?:(?:g[eo]t(?:s|ting)?|st(?:ands?|ood|eps?|epped|epping)|sits?|sat|climb(?:s|ed)"
    r"|slid(?:es)?"
    r"|mov(?:es|ed|ing)|go(?:es|ing)?|went|jump(?:s|ed)|return(?:s|ed|ing)?|works?) )?"
    r"(?:sitting |back |firmly |once more |once again )?{HELM}"
    r"|(?:calls?|called|calling) (?:the shots|action)"
    r"|(?:handed|given|gets?|got|takes?|took|taking|grabs?|has"
    r"|holds?) the (?:directing )?(?:reins|keys)"
    r"|(?:given|handed|landed|lands|won|wins|got|gets|takes?|took|taking) (?:on )?the (?:job|task"
    r"|gig) of direct(?:ing|or)"
    r"|(?:step(?:s|ped|ping)?|jump(?:s|ed|ing)?|c(?:ome|omes|oming|ame)|brought|called) (?:in|on"
    r"|aboard|back)? ?to (?:finish|complete|oversee|take over|shoot|make)"
    r"(?= {F}| (?:the |both )?(?:film|movie|project|picture|shoot|job))"
    r"|(?:tak(?:e|es|ing|en)|took) over(?= \u27e8F\d+\u27e9(?! role))"
    r")"
)
_WROTE: Final = (
    r"(?:(?:(?:is |was )?(?:work|toil|labou?r)(?:s|ed|ing)? (?:away )?"
    r"(?:(?:closely |together )?(?:with|alongside) {PS} )?on|(?:had|has|having) (?:a hand in"
    r"|(?:a |another |one last )?(?:go|crack|stab|pass|turn|shot|swing) at)|behind"
    r"|(?:do|does|did|doing|done)|t(?:ake|akes|ook|aken|aking)"
    r"|(?:turn|hand|deliver|contribut|provid|handl|tackl|polish|finish|revis|rework|crack|overhaul"
    r"|complet|pen|penn|script|co-script|tweak)(?:e|s|es|ed|ing)(?: in| to| up)?"
    r"|start(?:s|ed|ing)? (?:over|again|afresh|from scratch)(?: on| with)"
    r"|(?:re|co-)?-?wr(?:ite|ites|ote|iting|itten)) {SCRIPT}"
    r"|adapt(?:s|ed|ing) the (?:novel|book|comics?|story))"
)
_MADE: Final = r"(?:(?:exec |executive |executive-|co-)?produc(?:es?|ed|ing))"
_AGENT: Final = (
    r"(?P<who>{PS})(?:,? who (?:(?!, (?:with|and|while|but) \u27e8[PN])[^;.]){0,140}?,(?! who)"
    r"|{REL},?(?: who)?) {AUX}(?:(?:(?:among"
    r"|one of) (?:those|the"
    r"|several|many)(?: writers)?|the (?:one|latest|first)(?: (?:writer|director))?|asked|busy"
    r"|hard at work|brought in|currently|helping|helped"
    r"|all|both|each|again|then|herself|himself|themselves|also) (?:to )?){0,3}"
)
_OF_FILM: Final = (
    r"(?:(?: (?:again|once more|this time|too))?(?: (?:of|on|for|to|both|the|in)){0,2}"
    r" (?P<film>{FS})(?!'s))?"
)
_BEGINS: Final = (
    r"(?:^|[,;:] |\band |\bbut |\bwith )(?:also |back |again |now |sitting |returning )?"
)
_IS: Final = r"(?:(?:,?[^\u27e8.;,]{0,40})? (?:is|are|was|were|will be|we find|sits?|stands?)|:)"
_DONE_BY: Final = (
    r"(?: [a-z]+ly| now| again| then| later| all| both| since)*"
    r" (?:fall|fell|go|goes|went|gone|pass(?:es|ed)?|handed|given|belong|entrusted|credited)s?"
    r"(?: over)? (?:to|with)"
    r"|(?:,? (?:which|that))?(?: is| was| are| were| will be| has been| have been| being| comes?"
    r"| came| originally| now| again| once more| said to be)*"
    r" (?:the work of|the handiwork of|courtesy of|down to|in the hands of|from(?: the"
    r" pen of)?|(?:(?:turned in|handed in|handled|shared|filled|taken|occupied|assumed"
    r"|written|co-written|penned|scripted|conceived|cracked|polished|credited|done|delivered"
    r"|rewritten|devised|begun|started|finished) )?by)"
)
_DUTIES: Final = (
    ("directs", _LED, r"(?:directing|directorial|{HELM}|(?:the )?director's (?:chair|seat))"),
    ("writes", _WROTE, r"(?:(?:screen)?writing|script(?:ing)?)"),
    ("produces", _MADE, r"(?:producing)"),
)
_NOUNS: Final = r" (?:duties|chores|reins|honou?rs|credits?|job|work)"
_DOES: Final = tuple((k, pattern(_AGENT + v + _OF_FILM)) for k, v, _ in _DUTIES if k != "produces")
_JOB: Final = (
    r"(?:(?:co-)?direct(?:s|ing)?|(?:executive |exec |co-)?produc(?:es?|ing)|(?:co-)?writ(?:es?"
    r"|ing)|helm(?:s|ed|ing)?|script(?:s|ed|ing)|pen(?:s|ned|ning))"
)
_AT_WORK: Final = pattern(
    _AGENT + rf"(?P<work>{_JOB}(?:(?:,| and|, and|/) {_JOB})*)(?: again| once more| too| alone"
    rf"| solo)?(?: this time)?"
    r"(?= (?:along with|with|alongside|from|together|(?:both )?(?:it|them)\b|(?:this|that) one\b"
    r"|(?:the|an?) (?:[a-z-]+ )?(?:film|script|screenplay|movie|project)|for|under|via|through"
    r"|based|off|and(?! (?:(?:exec |executive |co-)?produc|(?:co-)?(?:direct|writ)))|but|while"
    r"|after|before|when|again)\b|[.,;:]|$)"
)
_FIRST: Final = (
    (
        "directs",
        pattern(
            _BEGINS
            + "(?:{HELM}|directing|helming)"
            + _OF_FILM
            + _IS
            + " (?:{A}'s )?{DESC}?(?P<who>{GS})(?!'s)"
        ),
    ),
    (
        "produces",
        pattern(_BEGINS + _MADE + _OF_FILM + _IS + " (?:{A}'s )?{DESC}?(?P<who>{GS})(?!'s)"),
    ),
    (
        "writes",
        pattern(
            _BEGINS
            + f"(?:{_WROTE}|writing|scripting|penning|screenwriting)"
            + _OF_FILM
            + _IS
            + " (?:{A}'s )?{DESC}?(?P<who>{GS})(?!'s)"
        ),
    ),
)
_BY: Final = (
    ("writes", pattern(
        r"(?<!to )(?<!read )(?<!over from )\b{SCRIPT}" + _OF_FILM + f"(?:{_DONE_BY})"
        r" (?:(?:him|her|them)sel(?:f|ves)(?:,? and|,) )?"
        r"(?:{A}'s )?{DESC}?(?P<who>{GS})(?!'s)(?P<then>(?:,? and|,|;),? (?:(?:after|before|then"
        r"|later|now|most)[a-z' ]*,? )?by "
        r"(?:{A}'s )?{DESC}?(?P<too>{GS}))?")),
    *((kind, pattern(rf"\b{noun}(?:{_NOUNS})" + _OF_FILM + f"(?:{_DONE_BY})"
                     r" (?:{A}'s )?{DESC}?(?P<who>{GS})(?!'s)")) for kind, _, noun in _DUTIES),
    ("directs", pattern(r"\bdirector's (?:chair|seat)" + _OF_FILM + f"(?:{_DONE_BY})"
                        r" (?:{A}'s )?{DESC}?(?P<who>{GS})(?!'s)")),
)  # fmt: skip
_TAIL: Final = tuple(
    (kind, pattern(r"(?:,|,? while|,? and) (?=[a-z-]+ing)" + verb + _OF_FILM))
    for kind, verb in (("writes", _WROTE), ("produces", _MADE))
)
_TAIL_FILM: Final = pattern(
    r", (?P<work>(?:co-|executive )?(?:writing|directing|producing)(?:(?:,| and) (?:co-)?(?:writing"
    r"|directing|producing))*) (?P<film>{F})(?= (?:with|alongside|and|for|from)\b|[.,;]|$)"
)
_SUBJECT: Final = pattern(
    r"(?:^|[,;:] |\b(?:and|but|while|as|where|which|that|with) )"
    r"(?:(?:director|filmmaker|helmer|writer|screenwriter|producer) )?(?P<who>{PS})(?:{REL}"
    r"|{APP}),?"
    r"(?: who)? {AUX}(?:(?:direct|return|helm|star|produc|writ|serv|mak|step|t[ao]k|com|c[ao]me"
    r"|went|sign)[a-z]*|back|at the)\b"
)
_WITH: Final = pattern(
    r"(?P<gap>(?:[^\u27e8.;:]|\u27e8[ORSFDNL]\d+\u27e9|\u27e8C\d+\u27e9(?= (?:banner|label|shingle"
    r"|company|outfit|imprint)\b)|\b(?:via|through|under) (?:[a-z]+"
    r" ){0,2}\u27e8[CN]\d+\u27e9){0,70}?),? (?:together |along )?(?:with"
    r"|alongside|beside|as well as) (?:{A}'s )?(?:the )?(?:(?:novelist|author|playwright|partner"
    r"|collaborator|writer"
    r"|screenwriter|producer)s?,? )?{DESC}?(?:(?:his|her|their) (?P<kin>[a-z-]+),? (?:the"
    r" [a-z-]+ )?)?"
    r"(?P<too>{GNS})(?!'s| (?:starring|as|in|attached|set|playing|leading|back|also|serving"
    r"|oversee|supervis|execut"
    r"|handl|doing|penn|writ|direct|produc|return))"
)
_OTHER_FILM: Final = re.compile(r" (?:for|of|on|to) (?:the |an? )?(?:[a-z-]+ ){0,2}\u27e8(?![FOD])")
"""What is made is something that the text names and that is no film."""
_CAST: Final = re.compile(r"\b(?:who|stars?|starring|cast|plays?|actors?|work(?:ed|ing) with)\b")


@reads("helm|camera|lens|director's|shots|action|reins|keys|direct|step|jump|finish|oversee"
       "|tak|took|script|screenplay|draft|rewr|polish|story|treatment|dialogue|pass"
       "|adapt")  # fmt: skip
def does(view: View) -> Iterator[Found]:
    """``Kim Doe is at the helm``, ``had a hand in the script of FILM``, ``is stepping in``."""
    for kind, form in _DOES:
        for match in form.finditer(view.text):
            yield from _made(view, kind, match)


@reads("produc|direct|writ|helm|script|pens|penn")
def at_work(view: View) -> Iterator[Found]:
    """``Doe, who directed the last two films, is producing with Sam Roe``."""
    for match in _AT_WORK.finditer(view.text):
        if _ELSEWHERE.match(view.text, match.end()) or is_of_another(view.text, match.start()):
            continue
        if WAS_TO.search(view.text, 0, match.start()):
            films = view.near(match.start(), match.end())[0][:1]
            yield from each("not_confirmed", view.subjects(match), films, match, 0.84,
                            negated=True, firm=True)  # fmt: skip
            continue
        films, sure = _worked_on(view, match)
        who = view.subjects(match)
        for kind in crafts(match["work"]):
            aside = _ASIDE.search(match[0]) and view.text.startswith(",", match.end())
            alone = not who or kind == "directs" or aside
            too = [] if alone else companions(view, match, who[-1])
            yield from each(kind, [*who, *too], films[:1], match, min(sure, 0.85))


_ASIDE: Final = re.compile(r"\u27e9, who (?:also |again )?[a-z-]+$")
"""``Kim Doe, who also produces, wrote it with Sam Roe``: the company is of the main clause."""


def _worked_on(view: View, match: re.Match[str]) -> tuple[list[Entity], float]:
    """The film that somebody works on: ``it`` is the last that the sentence names."""
    if _ON_IT.match(view.text, match.end()):
        told = view.films(view.text[: match.start()])
        return (told[-1:], 0.85) if told else view.ahead(match, match.start("work"))
    return view.ahead(match, match.start("work"))


_ON_IT: Final = re.compile(r" (?:it|(?:this|that) one)\b")


_WROTE_WITH: Final = pattern(
    r"\b(?:script|screenplay|story|draft),?(?: (?:that|which))? (?P<who>{P}) {AUX}(?:(?:co-"
    r"|re)?wr(?:ote"
    r"|itten|ites)|penned|hatched|developed)\b"
)


@reads("script|screenplay|story|draft")
def wrote_with(view: View) -> Iterator[Found]:
    """``on a script that Kim Doe wrote in six weeks with her husband, the novelist Sam Roe``."""
    for match in _WROTE_WITH.finditer(view.text):
        films, sure = view.near(match.start(), match.end())
        who = [p for p in view.people(match["who"]) if p.kind != "character"]
        if len(who) == 1:
            who += companions(view, match, who[-1])
            yield from each("writes", who, films[:1], match, min(sure, 0.85), firm=True)


@reads("helm|camera|lens|director's|producing|writing")
def first(view: View) -> Iterator[Found]:
    """``Behind the camera is Kim Doe``, ``Also producing are Kim Doe and Sam Roe``."""
    for kind, form in _FIRST:
        for match in form.finditer(view.text):
            yield from _made(view, kind, match)


@reads("script|screenplay|draft|rewr|polish|story|treatment|dialogue|pass|duties|chores|reins"
       "|honou?rs|credit|job|work|chair|seat")  # fmt: skip
def by(view: View) -> Iterator[Found]:
    """``The script is the work of Kim Doe``, ``directing duties fall to Kim Doe``."""
    for kind, form in _BY:
        for match in form.finditer(view.text):
            who = view.people(match["who"]) + view.people(match.groupdict().get("too"))
            if not _TAKEN.search(view.text, 0, match.start()):
                yield from _of(view, kind, who, match)


@reads("ing ")
def besides(view: View) -> Iterator[Found]:
    """``Kim Doe directs, writing the script with Sam Roe``: whoever the clause is about."""
    for kind, form in _TAIL:
        for match in form.finditer(view.text):
            told = list(_SUBJECT.finditer(view.text, 0, match.start() + 1))
            if told and "." not in view.text[told[-1].start() : match.start()]:
                who = view.people(told[-1]["who"])
                yield from _of(view, kind, who, match)
    for match in _TAIL_FILM.finditer(view.text):
        told = list(_SUBJECT.finditer(view.text, 0, match.start() + 1))
        if told and "." not in view.text[told[-1].start() : match.start()]:
            for kind in crafts(match["work"]):
                yield from _of(view, kind, view.people(told[-1]["who"]), match)


_ELSEWHERE: Final = re.compile(
    r" for (?:[a-z]+ )?(?:television|tv|radio|theat(?:er|re)|stage|others|himself|herself|magazines"
    r"|hire|netflix|kids|children|a living)\b"
)
WAS_TO: Final = re.compile(
    r"\b(?:was|were|had been) (?:(?:once|originally|first|initially) )?(?:(?:supposed|meant|due"
    r"|set|going|slated|scheduled) )?to"
    r" (?:have |be )?[a-z]+\b[^.;]*\bwith $"
)
"""``was to come out in MONTH with Kim Doe in charge``: what came to nothing."""
_ANOTHER: Final = re.compile(
    r"\b(?:ones?|another|others|(?:an?|some|another|two|three|several) (?:[a-z-]+ ){0,3}(?:film"
    r"|movie|series|show|project|feature|picture|instal?lment|entry|chapter|sequel|prequel|trilogy"
    r"|spin-?off)s?),? (?:that|which) "
    r"(?:\u27e8[ORNC]\d+\u27e9(?:'s)? |[a-z-]+ ){0,3}$"
)


def is_of_another(text: str, start: int) -> bool:
    """Tell whether what begins at a place is said of a film without a name: ``one that``."""
    return _ANOTHER.search(text, 0, start) is not None


_TAKEN: Final = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took)(?: over)?(?: the)? $|\b(?:inherit\w*|assum\w+)(?: the)? $"
)
"""``taking over directing duties from Kim Doe``: who had them."""


def _made(view: View, kind: str, match: re.Match[str]) -> Iterator[Found]:
    yield from _of(view, kind, view.subjects(match), match)


def _of(view: View, kind: str, who: list[Entity], match: re.Match[str]) -> Iterator[Found]:
    stated = match["film"]
    if not stated and _OTHER_FILM.match(view.text, match.end()):
        return
    films, sure = (view.films(stated), 0.92) if stated else view.near(match.start(), match.end())
    if not stated:
        films = films[:1]
    if kind == "directs":
        who = [p for p in who if view.article.directs(p) or not view.article.acts(p)]
    yield from each(kind, who, films, match, min(sure, 0.86))
    if kind != "directs" and who:
        too = companions(view, match, who[-1])
        yield from each(kind, too, films, match, min(sure, 0.85))


def _shared(view: View, marks: str, one: Entity) -> Entity | None:
    """``Kim and Sam Roe``: a first name alone has the surname of who is named next."""
    people = view.named(marks)
    after = people[people.index(one) + 1 :][:1]
    if " " in one.name or not after or after[0].kind == "character" or " " not in after[0].name:
        return None
    name = f"{one.name} {after[0].name.split(' ', 1)[1]}"
    return Entity("person", name, sure=True, forms={name})


def companions(view: View, match: re.Match[str], first: Entity) -> list[Entity]:
    """With whom somebody writes or produces; a first name alone beside kin has their surname."""
    found: list[Entity] = []
    at = match.end()
    while more := _WITH.match(view.text, at):
        if _CAST.search(more["gap"]):
            break
        for person in view.named(more["too"]):
            if person.kind == "character" and (shared := _shared(view, more["too"], person)):
                found.append(shared)
            elif more["kin"] and " " not in person.name and " " in first.name:
                name = f"{person.name} {first.name.split(' ', 1)[1]}"
                found.append(Entity("person", name, sure=True, forms={name}))
            elif person.kind in ("person", "name"):
                found.append(person)
        at = more.end()
    return found
