"""Who plays whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern, told_aside
from loaders.sources.article.extract.players import ONLY_TRIED
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.siblings import siblings
from loaders.sources.article.extract.stretch import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View
    from loaders.sources.article.extract.stretch import Where

_NOT_A_ROLE: Final = (
    "(?! (?:is|was|were|has|had|will|can|must|tries|faces|does|makes|takes|goes|gets"
    "|finds|fights|runs"
    r"|and (?:the gang|his|her|their|company)"
    r"|(?!this |across|perhaps|besides|versus|towards|always)[a-z]{2,}(?<![sa])s)\b)(?!'s)"
)
_AS: Final = pattern(
    rf" as (?:\u27e8[PCNB]\d+\u27e9's (?:[a-z-]+,? ){{1,3}}?"
    rf"|the \u27e8[CN]\d+\u27e9's (?=\u27e8C))?"
    rf"{{ROLE}}(?P<whom>{{CS}}){_NOT_A_ROLE}"
)
_SUBJECT: Final = pattern(r"{PS}(?:'s)?")
_ANOTHERS: Final = re.compile(
    "'s (?!(?:[a-z-]+ )*(?:turn|return|performance|portrayal|reprisal|role|debut|work|film|movie"
    "|outing|appearance|bow"
    r"|casting|stint|time)\b)"
)
_MORE_WHO: Final = re.compile(r"(?![^,]*, and \u27e8[^,]*$)[^,]*(?:, .*)? and \u27e8")
"""Several who do something cannot all be one role; after ``A, and B`` another clause begins."""
_NEW_VERB: Final = re.compile(
    "\u27e8C[^,]*(?:,| and) .*\\b(?:is|was|will|has|returns?|stars?|joins?|appears?|back)\\b"
)
_PLAYS: Final = pattern(
    "(?P<who>{PS}),?(?: (?:the |an? )(?:[a-z-]+ |{L} ){0,3}(?:actor|actress|star"
    "|performer|comedian|man|woman|newcomer))?{REL},?(?: who)? {AUX}(?:[a-z]+ ){0,2}?"
    "(?:play(?:s|ed|ing)?(?! by)(?: the (?:role|part|character) of)?"
    "|portray(?:s|ed|ing)?(?! by)|voic(?:e|es|ed|ing)(?! by)|embod(?:y|ies|ied)"
    "|repris(?:e|es|ed|ing)"
    r"|takes? on|taking on|starred as|stars as|star as)"
    "(?: (?:[a-z']+ ){0,5}(?:role|part|character|turn)s?,?(?: (?:of"
    "|as))?)? (?:{C}'s (?:[a-z-]+,? ){1,3}?)?{ROLE}(?P<whom>{CS})"
    "(?!'s| of \u27e8N| (?:head|boss|chief|leader|founder|teacher|professor|student|agent|officer"
    "|member"
    "|commander|owner|operative|villain|assassin|employee|pilot|captain|guard)[a-z]*\\b)"
)
_MANNER: Final = (
    r"(?: (?:(?:so )?[a-z]+ly|to (?:[a-z]+ ){0,2}effect|with [a-z]+ (?:[a-z]+ )?[a-z]+"
    r"|at the time|then"
    r"|here|back then|again|once more|this time|in turn))?"
)
_PLAYED_BY: Final = pattern(
    r"(?<!mentor of )(?<!friend of )(?<!father of )(?<!mother of )(?<!brother of )(?<!sister of )"
    r"(?<!enemy of )(?<!partner of )(?<!widow of )(?<!boss of )(?<!foe of )(?<!wife of )"
    r"(?<!son of )"
    r"(?<!\bking of )(?<!leader of )(?<!president of )(?<!president of the )(?<!ruler of )"
    r"(?<!head of )(?<!member of )(?<!queen of )"
    r"(?P<whom>{C})(?:, (?:[^⟨,;.]|⟨[FSROL]\d+⟩){0,60},)?,? (?:who |that |which )?{AUX}"
    "(?:(?:originally|initially|first|previously|formerly|once|famously|last) )?(?:re)?"
    "(?:played|portrayed|voiced|brought to life|embodied|depicted"
    r"|taken over)" + _MANNER + r"(?: in (?:[^\u27e8.;,]"
    r"|\u27e8[FRD]\d+\u27e9){0,40})? {BY}(?P<who>{P})"
)
_SOMEONE: Final = pattern(
    r"\b(?:his|her|their|the|an?|main|new|its) (?:[a-z-]+ ){0,3}"
    r"(?!(?:song|music|score|tune|piano|guitar|game|match|trick|role|part|character|last|first"
    r"|originally|previously|formerly|once"
    r"|famously)\b)[a-z-]+(?: of (?:the )?\u27e8[CLNO]\d+\u27e9)?,?"
    r"(?: in (?:the )?{F})?(?: this time(?: around)?)? (?:is|are|will be|being|was|who is"
    r"|to be)? ?(?:also )?(?:played|portrayed|voiced)" + _MANNER + r" {BY}(?P<who>{PS})"
)
_NAMED_AND: Final = pattern(
    r"\b(?:by the name of|named|called|known as|answers to|dubbed) (?P<whom>{C}),? (?:and"
    r"|who) (?:is|was"
    r"|will be) (?:played|portrayed|voiced)" + _MANNER + r" by {DESC}?(?P<who>{P})"
)
_IS_PLAYED: Final = pattern(
    r"^(?:and |but )?(?:(?:his|her|their|the|⟨[BCN]\d+⟩'s) (?:[a-z-]+ ){1,3}|(?:[a-z-]+ ){0,2})?"
    r"(?P<whom>{C}) is (?P<who>\u27e8P\d+\u27e9)(?=,? (?:who|whom)\b|[.;]|$)"
)
_BY_FIRST: Final = pattern(
    r"^(?:(?:first|once|originally|previously) )?(?:played|portrayed|voiced|brought to life"
    r"|embodied)"
    r" by {DESC}?(?P<who>{P})(?: in (?:the |his |her |{P}'s |{D}(?:'s)? |[a-z-]+"
    r" ){0,5}?(?P<film>{FS}))?"
    r", {ROLE}(?P<whom>{C})"
)
_WHO_IS: Final = pattern(r"(?P<who>{P}), who (?:is|was) {ROLE}(?P<whom>{C})(?=[.,;]|$)")
_ROLE_OF: Final = pattern(
    "(?P<who>{PS})(?:'s)?(?P<gap>{NOP}) (?:(?:roles?|the part|a part|breakout) (?:of"
    "|as)|(?:roles?|part)(?: (?:from|in) (?:the |{D}'s )?{F})?, that of) {ROLE}(?P<whom>{CS})"
)
_DECLINED: Final = re.compile(
    r"\b(?:turn(?:s|ed)? down|pass(?:es|ed) (?:on|up)|declin|reject|refus|lost out|missed out"
    r"|cost |denied |robbed )"
)
_HIS_FILM: Final = re.compile("\u27e8[PN]\\d+\u27e9's (?:[a-z-]+ ){0,2}[\"']?\u27e8F\\d")
"""``in Kim Doe's FILM the part of Iris``: Kim Doe is who made it."""
_PORTRAYAL: Final = pattern(
    "(?P<who>{P})'s (?:[a-z-]+ ){0,4}(?:portrayal|reprisal|turn|return|role"
    "|performance|debut|casting|work|stint|run|tenure|time|film|movie|outing|appearance"
    "|bow) (?:of"
    "|as) {ROLE}(?P<whom>{C})"
)
_NEW_AS: Final = pattern(
    r"(?P<whom>{C}) (?:will be|is|was|has been) {AUX}(?:re)?cast with (?P<who>{P})"
)
_ROLE_PLAYED: Final = pattern(
    r"\b(?:role|part|character) of {ROLE}(?P<whom>{C}){NOP}(?:played|portrayed|voiced"
    "|filled|taken over) by {DESC}?(?P<who>{P})"
)
_WENT_TO: Final = pattern(
    r"\brole of {ROLE}(?P<whom>{C})(?:{NOP}) (?:then |later |eventually "
    "|instead )?(?:went|goes|has gone|was given|passed) to {DESC}?(?P<who>{P})"
)
_NO_ACTOR: Final = re.compile(
    r"\b(?:cast|casts|casting|chose|picked|hired|gave|made) (?:him|her|them)\b"
    r"|\b(?:describ\w+|pos(?:es|ed|ing)|disguis\w+|masquerad\w+|know|see[sn]? (?:him"
    "|her)|known|such|regarded|refers?|referred|hailed|compared|same|sees|view|villain|(?:cast"
    "|casts|casting|chose|picked|hired) (?:him|her|them)"
    r"|far|well|(?:is|was) out|soon|long|much|just|act(?:s|ing)?|served?|serves) (?:[a-z]+ ){0,3}$"
)


_FILM: Final = re.compile("\u27e8[FS]\\d")
_PAST: Final = re.compile(
    r"\b(?:played|portrayed|voiced|starred|appeared|known|was(?! (?:[a-z]+ )?cast)|had)\b"
)
_HAS_BEEN: Final = re.compile(
    r"\b(?:has|have|had|'s) (?:[a-z]+ ){0,2}(?:played|portrayed"
    r"|voiced)\b[^\u27e8]*\u27e8[^\u27e8]*$"
)
"""What somebody has played before the film that is spoken of."""


def _pairs(who: list[Entity], whom: list[Entity]) -> list[tuple[Entity, Entity]]:
    """As many actors as roles belong together one by one; otherwise all play the one role."""
    if len(who) == len(whom):
        return list(zip(who, whom, strict=True))
    if len(whom) == 1 and len(who) == 1:
        return [(who[0], whom[0])]
    return [(who[-1], whom[0])] if who and len(whom) == 1 else []


_NO_LIST: Final = re.compile("\u27e9(?:'s)?, and |\u27e9(?:'s)?, (?:[a-z ]+)?\u27e8C\\d+\u27e9$")
"""Two roles are joined by ``and``; after a comma somebody else is spoken of."""


_SAME_CLAUSE: Final = re.compile("[^,;.]*")
_OF_PEOPLE: Final = re.compile("\\bthe \u27e8[CN]\\d+\u27e9 (?:[a-z-]+ )+(?=\u27e8)")
"""``the Norlander pilot Iris``: of whom she is."""
_WHOSE: Final = re.compile("\u27e8B\\d+\u27e9's ")
"""``as Iris and her friend, Ann``: whose friend is no role of its own."""


def _play(view: View, match: Where, who: str, whom: str, confidence: float) -> Iterator[Found]:
    if whom.endswith("'s") or _is_office(view, match, whom):
        return
    people, roles = (
        view.people(who),
        siblings(view, match, _WHOSE.sub("", _OF_PEOPLE.sub("", whom))),
    )
    films, sure = view.near(match.start(), match.end())
    told = match.string[match.start() : match.end()]
    after = _SAME_CLAUSE.match(match.string, match.end())
    long_ago = _HAS_BEEN.search(told) and not _FILM.search(told + (after[0] if after else ""))
    if long_ago or (not _FILM.search(view.text) and _PAST.search(told)):
        films = []
    if len(roles) == 2 and _NO_LIST.search(whom):
        roles = roles[:1]
        people = [] if " and " in who else people
    both = len(roles) == 1 and len(people) == 2 and _BOTH.search(told)
    plural = _THEY_PLAY.search(told)
    if plural and len(people) > 1 and len(roles) == 1 and not both:
        people = people[:1] if _AND_ANOTHER.match(match.string, match.end()) else []
    if len(people) != len(roles) and " their " in match.string[match.start() : match.end()]:
        return
    for person, role in [(p, roles[0]) for p in people] if both else _pairs(people, roles):
        only = len(films) == 1 and (sure >= 0.9 or "\u27e8F" not in view.text)
        qualifiers = {"film": films[0].name} if only else {}
        yield from each("plays", [person], [role], match, confidence, **qualifiers)
        if films and _in_film(view, match) and not ONLY_TRIED.search(view.text, 0, match.start()):
            yield from each("acts_in", [person], films, match, min(confidence, sure))


_OFFICE_OF: Final = re.compile(r" of (?:the )?(?:⟨[CNOLR]|[a-z])")
_OFFICES: Final = frozenset(
    ("Secretary", "Minister", "Director", "President", "Chief", "Head", "Commander", "Chairman",
     "Duke", "Duchess", "God", "Goddess", "Lord", "Lady", "Master", "Mother", "Father",
     "Prince", "Princess", "King", "Queen", "Vice President", "Prime Minister")
)  # fmt: skip


def _is_office(view: View, match: Where, whom: str) -> bool:
    """``as the Secretary of Defense``: what somebody is, and no name."""
    named = view.characters(whom)
    office = len(named) == 1 and named[0].node is None and named[0].name in _OFFICES
    return office and _OFFICE_OF.match(match.string, match.end()) is not None


_THEY_PLAY: Final = re.compile("\u27e9 (?:(?:will|both|also|are|again) )*(?:play|portray|voice) ")
_AND_ANOTHER: Final = re.compile(r",? and (?:his|her|their|its|the|an?|\u27e8B\d+\u27e9's) ")
"""``Kim and Sam play Iris and her father``: the first plays Iris, the other somebody unnamed."""


def _in_film(view: View, match: Where) -> bool:
    """Whether the sentence speaks of a film at all, or goes on speaking of the one before."""
    clause = view.text[max(0, match.start() - 200) : match.end()]
    clause += view.text[match.end() : match.end() + 120].partition(",")[0]
    return bool(re.search("\u27e8[FS]", clause)) or not re.search("\u27e8R", clause)


_BOTH: Final = re.compile("\u27e9 (?:[a-z]+ ){0,3}both (?!of|and)")
"""Two who both play one role."""
_BESIDE: Final = re.compile(
    r"\b(?:opposite|alongside|beside|next to|against|(?:squar\w+ off|fac\w+ off"
    r"|trad\w+ (?:[a-z]+ )?(?:blows|punches|barbs|quips)|battl\w+|spar\w+"
    r"|shar\w+ (?:the screen|scenes)|work\w*) with)"
    r" (?:[a-z-]+ ){0,3}$"
)
"""Whoever stands after these has no role told of by what follows."""
_OWN_PART: Final = re.compile(
    r"\b(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing)) (?!opposite|alongside)"
    r"[^.;]{3,90}"
    r"\b(?:opposite|alongside|beside|next to|against) (?:[a-z-]+ ){0,3}$"
)
"""``Kim Doe played the queen opposite Sam Roe as Max``: Max is Roe's part."""
_WORKS_AS: Final = re.compile(
    r"(?<!\u27e9 )\b(?:producer|director|writer|screenwriter|showrunner|composer)s?\b"
)


def _is_apart(gap: str) -> bool:
    """Whether too much stands between a name and the role that may be somebody else's."""
    if len(gap) > 160 or re.search(r"[.;]|\u27e8C\d+\u27e9, who ", gap):
        return True
    return "\u27e8C" in gap and not _NEW_VERB.search(gap)


def _subjects(view: View, match: re.Match[str]) -> list[re.Match[str]]:
    """Give those who may be meant by a part, the likeliest last."""
    named = list(_SUBJECT.finditer(view.text[: match.start()]))
    if named and _WHO_ACTS.match(view.text, named[-1].end(), match.start()):
        return named[-1:]
    before = [
        who for who in named
        if not told_aside(view.text, who.start(), match.start())
        and not view.text.endswith((" in ", " for ", " the "), 0, who.start())
        and not (" " not in who[0] and view.text.endswith(" as ", 0, who.start()))
    ]  # fmt: skip
    if before and _OWN_PART.search(view.text, 0, before[-1].start()):
        return before
    return [w for w in before if not _BESIDE.search(view.text, 0, w.start())] or before


_WHO_ACTS: Final = re.compile(
    r",? who (?:(?:is|was|will|be|has|also|once|again|now|been) )*(?:return\w*|back|plays?|played"
    r"|stars?|starred|repris\w+|appear\w*|cast|seen)\b[^,;\u27e8]*$"
)
"""``a part meant for Kim Doe, who returns as Iris``: nobody but Doe does."""


@reads(r" as ")
def as_role(view: View) -> Iterator[Found]:
    """``Kim Doe returns as Iris Vane``, ``it gave us Kim Doe as the queen, Iris Vane``."""
    for match in _AS.finditer(view.text):
        before = _subjects(view, match)
        if before and (gone := _replaced(view, before)):
            yield from _after(view, gone, match)
            continue
        if before and _ANOTHERS.match(view.text, before[-1].end() - 2):
            before.pop()
        if not before or _is_apart(gap := view.text[before[-1].end() : match.start()]):
            continue
        if _WORKS_AS.search(match[0][: match.start("whom") - match.start()]):
            continue
        if re.search(
            r" (?:of (?:the )?|as an? )$", match[0][: match.start("whom") - match.start()]
        ):
            continue
        if re.search(
            r"\b(?:describ|compar|regard|refer|hail|label|dubb)\w* $",
            view.text[: before[-1].start()],
        ):
            continue
        several = before[-1][0].count("\u27e8") == match["whom"].count("\u27e8") > 1
        listed = gap.rstrip().endswith(",") and (
            several or "respectively" in view.text[match.end() :][:16]
        )
        if not _NO_ACTOR.search(gap + " ") and (listed or not gap.rstrip().endswith((",", "well"))):
            if (
                gap.strip(" ,")
                and _MORE_WHO.match(before[-1][0])
                and not (
                    " and " in match["whom"]
                    or _BOTH.search(view.text, before[-1].start(), match.end())
                )
            ):
                continue
            where = Stretch(view.text, before[-1].start(), match.end())
            yield from _play(
                view, where, before[-1][0], match["whom"], 0.95 if len(gap) < 60 else 0.9
            )


def _replaced(view: View, before: list[re.Match[str]]) -> list[re.Match[str]]:
    """Give who follows whom in a role, where somebody does: ``Kim took over from Sam as Iris``."""
    if not _FOLLOWS.search(view.text, 0, before[-1].start()):
        return []
    return before[-2:] if len(before) > 1 else before


def _after(view: View, who: list[re.Match[str]], match: re.Match[str]) -> Iterator[Found]:
    """Both play the role, and who is new to it is in the film."""
    where = Stretch(view.text, who[0].start(), match.end())
    roles = view.characters(match["whom"])[:1]
    for one in who:
        yield from each("plays", view.people(one[0])[-1:], roles, where, 0.88)
    if len(who) > 1 and not _FILM.search(view.text, who[0].end(), who[1].start()):
        films, sure = view.near(where.start(), where.end())
        yield from each("acts_in", view.people(who[0][0])[-1:], films[:1], where, min(sure, 0.86))


_FOLLOWS: Final = re.compile(
    r"\b(?:(?:tak(?:es|en|ing)|took) (?:it |the (?:role|part|reins|mantle) )?over (?:from|for)"
    r"|replac(?:es|ed|ing)|succeed(?:s|ed|ing)|in place of|instead of"
    r"|(?:stepp?(?:s|ed|ing)|fill(?:s|ed|ing)?) in for|inherit(?:s|ed)? (?:it|the [a-z]+) from)"
    r" (?:the late |actor |actress |original star |star |an? [a-z]+ )?$"
)


@reads(r"play|portray|voic|embod|repris|tak(?:e|ing)s? on|bring|star")
def plays(view: View) -> Iterator[Found]:
    """``Kim Doe plays Iris Vane``, ``Kim Doe, who portrayed Iris Vane``."""
    for match in _PLAYS.finditer(view.text):
        yield from _play(view, match, match["who"], match["whom"], 0.95)


@reads(r"played|portrayed|voiced|brought to life|embodied|depicted|taken over")
def played_by(view: View) -> Iterator[Found]:
    """``Iris Vane, played by Kim Doe``, ``Iris is brought to life by Kim Doe``."""
    for match in (*_PLAYED_BY.finditer(view.text), *_NAMED_AND.finditer(view.text)):
        charge = _IN_CHARGE.search(view.text, 0, match.start("whom"))
        beside = charge and _BY.match(view.text, match.end("whom"))
        whom = charge[1] if charge and beside else match["whom"]
        yield from _play(view, match, match["who"], whom, 0.95)


_IN_CHARGE: Final = re.compile(
    "(\u27e8[CN]\\d+\u27e9), (?:the|an?) [^,;.\u27e8]* (?:of|at|for|in) (?:the )?$"
)
_BY: Final = re.compile(r" (?:played|portrayed|voiced) by\b")
"""``Iris, the captain of the Sea Rose played by Kim Doe``: Doe plays Iris."""


@reads(r"\b(?:played|portrayed|voiced) by")
def played_by_first(view: View) -> Iterator[Found]:
    """``Played by Kim Doe, Iris Vane is ...``."""
    for match in _BY_FIRST.finditer(view.text):
        people = view.people(match["who"])
        yield from each("plays", people, view.characters(match["whom"]), match, 0.93)
        if match["film"]:
            yield from each("acts_in", people, view.films(match["film"]), match, 0.93)


@reads(r"played by|portrayed by|voiced by")
def villain_played_by(view: View) -> Iterator[Found]:
    """``In FILM, the main antagonist is played by Kim Doe``: no name is given to the role."""
    for match in _SOMEONE.finditer(view.text):
        if _LONG_SINCE.search(view.text, max(0, match.start() - 7), match.end()):
            continue
        films, sure = view.near(match.start(), match.end())
        people = view.people(match["who"])
        people = people[:-1] if _SAYS.match(view.text, match.end("who")) else people
        yield from each("acts_in", people, films, match, min(sure, 0.92))


_SAYS: Final = re.compile(r" (?:said|says|told|added|explained|revealed|confirmed|noted|joked)\b")
"""``played by Kim Doe, Sam Roe said``: he is no more of the list."""
_LONG_SINCE: Final = re.compile(
    r"\b(?:in the past|previously|formerly|over the (?:years|decades)|at the time|back then|before"
    r"|until|in turn|last|once)\b"
)


@reads(r"\b(?:role|roles|part|character)\b")
def role_of(view: View) -> Iterator[Found]:
    """``Kim Doe is taking over the role of Iris Vane``."""
    for match in _ROLE_OF.finditer(view.text):
        told = f"{view.text[match.start() - 8 : match.start()]}{match['gap']}"
        if _DECLINED.search(told) or _HIS_FILM.match(match["who"] + match["gap"]):
            continue
        yield from _play(view, match, match["who"], match["whom"], 0.93)


@reads(
    r"film|movie|outing|appearance|bow|portrayal|reprisal|turn|return|role|performance|debut"
    r"|casting|work|stint|run|tenure|time"
)
def portrayal(view: View) -> Iterator[Found]:
    """``Kim Doe's celebrated portrayal of Iris Vane``, ``Kim Doe's turn as Iris Vane``."""
    for match in _PORTRAYAL.finditer(view.text):
        yield from _play(view, match, match["who"], match["whom"], 0.95)


@reads(r"\b(?:role|part|character) of\b")
def went_to(view: View) -> Iterator[Found]:
    """``The role of Iris Vane in FILM went to Kim Doe``."""
    for form in (_WENT_TO, _ROLE_PLAYED):
        for match in form.finditer(view.text):
            which = match[0].find(", which ")
            where = Stretch(view.text, match.start() + max(which + 2, 0), match.end())
            told = where if which >= 0 else match
            yield from _play(view, told, match["who"], match["whom"], 0.94)


def _only(view: View) -> list[Entity]:
    """The film that is spoken of, where it is the one that the text is about."""
    film = view.coded.film
    return list(film) if len(film) == 1 and film[0] is view.article.main else []


@reads(r"\u27e8[CN]\d+\u27e9 is \u27e8P")
def is_played(view: View) -> Iterator[Found]:
    """``Iris Vane is Kim Doe, whom ...``."""
    for match in _IS_PLAYED.finditer(view.text):
        roles = [
            e for e in view.characters(match["whom"]) if e.kind == "character" or e.node is None
        ]
        people = view.people(match["who"])
        if people and people[0].sure and not (roles and view.article.acts(roles[0])):
            yield from each("plays", people, roles, match, 0.86)
            yield from each("acts_in", people, _only(view), match, 0.84)


@reads("who (?:is|was)")
def who_is(view: View) -> Iterator[Found]:
    """``... and Kim Doe, who is Iris Vane``."""
    for match in _WHO_IS.finditer(view.text):
        yield from _play(view, match, match["who"], match["whom"], 0.9)
