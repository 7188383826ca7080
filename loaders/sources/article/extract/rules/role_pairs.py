"""Who plays whom, told by lists and by whose character it is.

``Kim, Sam and Ann return as Iris, Max and Zoe respectively``; ``Kim Doe, whose character is called
Iris``; ``Kim Doe is back too, having played Iris in FILM``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_NAME: Final = "\u27e8[PNCB]\\d+\u27e9"
_ITEM: Final = rf"(?:the )?(?:[a-z-]+ ){{0,2}}{_NAME}"
_SEVERAL: Final = rf"{_NAME}(?:, {_ITEM}){{0,8}},? and {_ITEM}"
_RESPECTIVELY: Final = re.compile(
    rf"(?P<who>{_SEVERAL})(?P<gap>[^\u27e8.;:]{{0,90}}?) (?:as|of|playing|play|portray|named"
    rf"|called)"
    rf"(?: the)? (?P<whom>{_SEVERAL}),? (?:respectively|in that order)\b"
)
_FIRST: Final = re.compile(
    rf"(?P<who>{_SEVERAL})(?P<gap>[^\u27e8.;:]{{0,60}}?),? respectively,? (?:as|play|playing"
    rf"|portray)"
    rf"(?: the)? (?P<whom>{_SEVERAL})"
)
_WHOSE: Final = pattern(
    r"(?P<who>{P}),? whose (?:[a-z-]+ ){0,2}(?:character|role|part|alter ego)(?: (?:in|from|of) "
    r"(?:the )?"
    r"(?:[^\u27e8.;,]|\u27e8[FRSD]\d+\u27e9){0,50})?,? (?:is (?:called |named )?|was |, )?{ROLE}"
    r"(?P<whom>{C})(?=[,.;]|$| (?:is|was|has|will|had|who)\b)"
)
_HAVING: Final = pattern(
    r"(?P<who>{P})(?!'s)(?:,? who)?(?P<gap>(?:[^\u27e8.;:]|\u27e8[FRSDOL]\d+\u27e9"
    r"|\u27e8B\d+\u27e9){0,120}?),? "
    r"(?:after|having) (?:having )?(?:previously |already |first "
    r"|also |famously |most recently )?(?:played|playing|portrayed|portraying|voiced|voicing)"
    r" {ROLE}"
    r"(?P<whom>{C})(?!'s)(?: (?:in|for|throughout|across) (?:[a-z'-]+ |{D}(?:'s)? |{P}'s ){0,4}?"
    r"(?P<film>{WS}))?"
)
_BEST_KNOWN: Final = pattern(
    "(?P<who>{P})(?:, who (?:[^.;]){0,140}?,)?,? (?:who )?(?:is |was )?(?:best "
    "|perhaps best |also )?known (?:[a-z]+ ){0,3}(?:for|as)"
    " (?:(?:[a-z']+ ){0,4}?(?:playing|portraying|voicing|roles? as|roles? of|turn as|performance as"
    "|portrayal of|being) |(?<= as )){ROLE}(?P<whom>{C})"
)
_IN_WORK: Final = r"{ROLE}{C} (?:in|on|from) (?:the |{O} |[a-z'-]+ ){0,5}?{W}"
_ROLES: Final = pattern(
    rf"(?P<who>{{P}}){{NOP}}\b(?:his|her) (?:[a-z-]+ )*(?:roles?|turns?|work"
    f"|performances?) as (?P<parts>{_IN_WORK}(?:,? (?:and"
    f"|as well as) (?:as )?{_IN_WORK})*)"
)
_ROLE_IN: Final = pattern(
    r"(?P<whom>{C}) (?:in|on|from) (?:the |{O} |[a-z'-]+ ){0,5}?(?P<film>{W})"
)
_HIMSELF: Final = pattern(
    "(?P<whom>{C}) (?:him|her)self,? (?P<who>{P})|(?P<actor>{P}),? (?:(?!and |or )[a-z-]+ ){0,3}?"
    r"(?P<role>{C}) (?:him|her)self\b"
    r"|(?P<other>{C}) (?:actor|actress|performer|portrayer|star) (?P<player>{P})"
)
_BY: Final = ("by ", "from ", "with ", "and ", "for ")
_NOT: Final = re.compile(r"\b(?:not|n't|never|turned down|instead of|considered|talks|without)\b")


@reads("respectively|in that order")
def respectively(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe return as Iris and Max, respectively``: one by one."""
    for form in (_RESPECTIVELY, _FIRST):
        for match in form.finditer(view.text):
            who = [m[0] for m in MARK.finditer(match["who"])]
            whom = [m[0] for m in MARK.finditer(match["whom"])]
            if len(who) != len(whom) or _NOT.search(match[0]):
                continue
            films, sure = view.near(match.start(), match.end())
            for actor, part in zip(who, whom, strict=True):
                people, role = view.named(actor)[:1], _role(view, part, actor)
                yield from each("plays", people, [role], match, 0.93)
                yield from each("acts_in", people, films[:1], match, min(sure, 0.86))


def _role(view: View, part: str, actor: str) -> Entity:
    """The role of a mark: ``Ann Poe as Poe`` has one that is called like the actor."""
    role = view.named(part)[0]
    if role in view.named(actor):
        span = view.span(part)
        start = view.coded.sentence.start
        name = view.coded.sentence.text[span.start - start : span.end - start]
        return Entity("character", name, sure=True, forms={name})
    if role.kind == "person" and not role.sure:
        role.kind = "character"
    return role


_ARE: Final = pattern(
    rf"(?P<who>{_NAME},? and {{DESC}}?{_NAME}) (?:are|were|will be|play|are playing|star as) "
    rf"(?:now |again )?"
    rf"(?:the|two|an?|his|her|their|{{C}}'s)? ?(?:[a-z-]+,? ){{0,5}}?(?P<whom>{_NAME},? and "
    rf"(?:the )?{_NAME})"
    r"(?!'s)(?=[.,;]|$| (?:in|of|who)\b)"
)


@reads(r"⟩ (?:are|were|will be|play|star as) ")
def are_both(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe are the twins Iris and Max``: one by one."""
    for match in _ARE.finditer(view.text):
        films, sure = view.near(match.start(), match.end())
        who = [m[0] for m in MARK.finditer(match["who"])]
        whom = [m[0] for m in MARK.finditer(match["whom"])]
        for actor, part in zip(who, whom, strict=False):
            people, roles = view.people(actor)[:1], view.characters(part)[:1]
            if people and roles and (people[0].craft or people[0].sure) and not roles[0].craft:
                yield from each("plays", people, roles, match, 0.88)
                yield from each("acts_in", people, films[:1], match, min(sure, 0.86))


@reads("whose ")
def whose_character(view: View) -> Iterator[Found]:
    """``Kim Doe, whose character in the franchise is Iris Vane``."""
    for match in _WHOSE.finditer(view.text):
        people, roles = view.people(match["who"]), view.characters(match["whom"])
        yield from each("plays", people, roles, match, 0.92)
        films, sure = view.near(match.start(), match.end("who"))
        yield from each("acts_in", people, films[:1], match, min(sure, 0.84))


@reads("played|playing|portray|voiced|voicing")
def having_played(view: View) -> Iterator[Found]:
    """``Kim Doe is back too, having played Iris Vane in FILM``."""
    for match in _HAVING.finditer(view.text):
        if _NOT.search(match[0]):
            continue
        people = view.people(match["who"])
        yield from each("plays", people, view.characters(match["whom"]), match, 0.92)
        if match["film"]:
            yield from each("acts_in", people, view.films(match["film"]), match, 0.88)


@reads(r"known")
def best_known(view: View) -> Iterator[Found]:
    """``Kim Doe is best known for playing Iris Vane in FILM``."""
    for match in _BEST_KNOWN.finditer(view.text):
        yield from each(
            "plays", view.people(match["who"]), view.characters(match["whom"]), match, 0.95
        )


_AS_SOMEBODY: Final = pattern(
    r"(?P<who>{P})(?!'s)(?P<gap>(?:[^\u27e8.;:]|\u27e8[FRSDOL]\d+\u27e9){0,90}?) as (?:the )?"
    r"(?:[a-z-]+ |\u27e8[OLR]\d+\u27e9(?:'s)? ){0,4}?(?P<whom>\u27e8P\d+\u27e9)(?!'s)(?=[.,;]|$| "
    r"(?:and|in|for|who)\b)"
)
_ACTS: Final = re.compile(
    r"\b(?:star\w*|play\w*|portray\w*|repris\w*|return\w*|back|cast|appear\w*|broke out|debut\w*"
    r"|seen"
    r"|turn|role|join\w*)\b"
)


@reads(" as ")
def as_unknown(view: View) -> Iterator[Found]:
    """``Kim Doe broke out as biologist Iris Vane``: nothing else tells who Iris Vane is."""
    for match in _AS_SOMEBODY.finditer(view.text):
        who, roles = view.people(match["who"]), view.named(match["whom"])
        open_to = len(who) == 1 and who[0].sure and len(roles) == 1 and not roles[0].sure
        before = view.named(view.text[: match.start("whom")])
        if not open_to or roles[0].node or roles[0] in before or _NOT.search(match["gap"]):
            continue
        if _ACTS.search(match["gap"]):
            roles[0].kind = "character"
            yield from each("plays", who, roles, match, 0.88)


@reads(r"\b(?:role|roles|turn|turns|work|performances?) as\b")
def roles_elsewhere(view: View) -> Iterator[Found]:
    """``Doe is known for FILM and her roles as Iris on FILM and Nora Finch in FILM``."""
    for match in _ROLES.finditer(view.text):
        people = view.people(match["who"])
        for part in _ROLE_IN.finditer(match["parts"]):
            yield from each("plays", people, view.characters(part["whom"]), match, 0.9)
            yield from each("acts_in", people, view.films(part["film"]), match, 0.85)


def _names_films(view: View, role: Entity) -> bool:
    """Whether the text speaks of films called so: ``the last two COMET films``."""
    return any(
        role in coded.entities(mark[0])
        for coded in view.article.coded for mark in _FILMS_OF.finditer(coded.full)
    )  # fmt: skip


_FILMS_OF: Final = re.compile(
    "\u27e8[CN]\\d+\u27e9 (?:films?|movies?|franchise|series|universe|saga|sequels?|spin-?offs?)\\b"
)


@reads(r"himself|herself|actor|actress|performer|portrayer|star ")
def himself(view: View) -> Iterator[Found]:
    """``Iris Vane herself, Kim Doe``, ``Iris Vane actress Kim Doe``."""
    for match in _HIMSELF.finditer(view.text):
        who = match["who"] or match["actor"] or match["player"]
        whom = match["whom"] or match["role"] or match["other"]
        role = view.characters(whom)[:1]
        if match["actor"] and view.text.endswith(_BY, 0, match.start("role")):
            continue
        if match["other"] and role and not (role[0].sure or len(role[0].forms) > 1):
            continue
        if match["other"] and role and _names_films(view, role[0]):
            continue
        yield from each("plays", view.people(who), view.characters(whom), match, 0.92)
