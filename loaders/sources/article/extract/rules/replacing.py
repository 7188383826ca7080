"""Who takes the place of whom: in a part, in a film, in the director's chair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.crew import crafts
from loaders.sources.article.extract.stretch import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_OUT_IN: Final = pattern(
    r"(?P<out>{P}) (?:is|was) out,? (?:and|while|as)? ?(?P<in>{P}) (?:is|was|steps"
    r"|has stepped) in"
)
_REPLACES: Final = pattern(
    "(?P<in>{P}),?(?: who)? (?:(?:is|was|will|has been|had been|had|have|be|to|will be"
    "|tapped to|set to|hired to|cast to|has|brought in to|would) ){0,4}(?:replac(?:e"
    "|es|ed|ing)|take over (?:again )?(?:for|from)|tak(?:es|ing) over (?:again )?(?:for|from)"
    "|took over (?:again )?(?:for|from)|succeed(?:s|ed|ing)?|fill(?:s|ing|ed)? in for|step(?:s"
    "|ped|ping)? in for|substitut(?:es|ed|ing) for) (?P<role>(?:original |former "
    "|previous )?(?:director |star |writer )?){DESC}?(?P<out>{P})(?P<as> as (?:[a-z]+"
    r" )?(?:director|(?:screen)?writer|producer|helmer))?(?P<rest>(?:[^\u27e8.;,]"
    r"|\u27e8[ROD]\d+\u27e9){0,40}? (?:in|on|for|of) (?:[a-z'-]+ ){0,3}?(?P<what>{F}))?"
)
_REPLACED: Final = pattern(
    "(?P<out>{P}),?(?: who)? (?:was|is being|is|will be|has been|had been"
    "|would be) (?:[a-z]+ )?(?:replaced|succeeded|recast|swapped out) (?:by"
    "|with) {DESC}?(?P<in>{P})(?P<as> as (?:[a-z]+ )?(?:director|(?:screen)?writer|producer"
    r"|helmer))?(?P<rest>(?:[^\u27e8.;]|\u27e8[ROD]\d+\u27e9){0,40}? (?:in|on|for"
    "|of) (?:[a-z'-]+ ){0,3}?(?P<what>{F}))?"
)
_CAST_FIRST: Final = pattern(
    "(?P<out>{P}),?(?: who)? (?:was|had been) (?:originally |initially |first |already ){0,2}"
    "(?:cast|hired|chosen|signed|attached|announced|set|picked)\\b(?P<gap>[^.;]{0,100}?),?"
    " (?:but|before|until)"
    " (?:{P} |he |she |was |were |later |then |has |had |been |eventually |being ){0,4}"
    "(?:replaced|succeeded) (?:by|with) {DESC}?(?P<in>{P})"
)
_DIRECTS: Final = pattern(r"\b(?:direct|helm)")
_DIRECTING: Final = re.compile(r"[^.;\u27e8]{0,30}\b(?:direct(?:s|ed|ing)|helm(?:s|ed|ing))\b")
_AS_DIRECTOR: Final = pattern(
    r"\breplac(?:ed|es|ing) (?P<out>{P}) as (?:the )?(?:[a-z]+ )?(?:director|writer|helmer)"
)
_OVER: Final = pattern(
    "(?P<in>{P}),?(?: who)? {AUX}(?:takes?|taking|took|taken) over (?:as|the (?:role|part|mantle)"
    " of|the) {ROLE}(?P<role>{C})(?: role)? from {DESC}?(?P<out>{P})"
)


@reads("is out|was out")
def out_and_in(view: View) -> Iterator[Found]:
    """``Kim Doe is out and Sam Roe is in``."""
    for match in _OUT_IN.finditer(view.text):
        films, sure = view.near(match.start(), match.end())
        kind = "directs" if re.search(r"direct", view.text) else "acts_in"
        yield from each(
            "not_confirmed",
            view.people(match["out"]),
            films[:1],
            match,
            min(sure, 0.9),
            negated=True,
        )
        yield from each(kind, view.people(match["in"]), films[:1], match, min(sure, 0.9))
        yield from each("replaces", view.people(match["in"]), view.people(match["out"]), match, 0.9)


@reads("replac|succe|t(?:ak|ook)|fill|step|recast|substitut|swapped")
def replaces(view: View) -> Iterator[Found]:
    """``Kim Doe is replacing Sam Roe in FILM``, ``was replaced by Kim Doe as director``."""
    for form in (_REPLACES, _REPLACED):
        for match in form.finditer(view.text):
            rumour = _RUMOUR_OF.search(view.text, 0, match.start())
            if rumour or _OTHER_JOB.match(view.text, match.end()):
                continue
            films = view.films(match["what"]) or _left(view, view.people(match["out"]))
            films = films or view.near(match.start(), match.end())[0]
            directing = (
                match["as"]
                or re.search(r"direct|helm", match[0])
                or _DIRECTING.match(view.text, match.end())
                or any(view.article.directs(person) for person in view.people(match["in"]))
            )
            yield from each(
                "replaces", view.people(match["in"]), view.people(match["out"]), match, 0.9
            )
            jobs = crafts(match["as"] or "") or ["directs" if directing else "acts_in"]
            for job in jobs:
                yield from each(job, view.people(match["in"]), films[:1], match, 0.9)
            if not (directing and " over from " in match[0]):
                yield from each(
                    "not_confirmed", view.people(match["out"]), films[:1], match, 0.88, negated=True
                )


def _left(view: View, out: list[Entity]) -> list[Entity]:
    """``FILM, which Kim Doe left. Sam Roe took over from her``: in that film."""
    before = view.coded.before
    if before is None or "\u27e8F" in view.text:
        return []
    named = before.entities(before.plain)
    films = list(dict.fromkeys(e for e in named if e.kind == "film"))
    return films if len(films) == 1 and any(e in named for e in out) else []


_RUMOUR_OF: Final = re.compile(
    r"\b(?:rumou?rs?|reports?|talk|speculation|suggestions?|idea|claims?) (?:that|of)\b[^.;]*$"
)
"""``shot down the rumour that she replaces Kim Doe``: nobody is replaced."""
_OTHER_JOB: Final = re.compile(
    r" (?:as|in the role of) (?:the )?(?:[a-z-]+ ){0,3}?(?:cinematographer|director of photography"
    r"|composer|editor|host|presenter|head|chief|president|chair\w*|ceo|designer|coordinator"
    r"|showrunner|manager|choreographer)\b"
)
"""``takes over from Kim Doe as cinematographer``."""


@reads("replaced|succeeded")
def cast_then_replaced(view: View) -> Iterator[Found]:
    """``Kim Doe was first cast as Iris Vane in FILM but was replaced by Ann Poe``."""
    for match in _CAST_FIRST.finditer(view.text):
        new, old = view.people(match["in"]), view.people(match["out"])
        films = view.films(match["gap"])[-1:] or view.near(match.start(), match.end())[0][:1]
        roles = [e for e in view.characters(match["gap"]) if e.kind == "character"]
        directing = bool(_DIRECTS.search(match["gap"]))
        where = Stretch(view.text, match.start("in"), match.end())
        yield from each("replaces", new, old, match, 0.9, firm=True)
        yield from each("not_confirmed", old, films or roles, match, 0.88, negated=True, firm=True)
        yield from each("directs" if directing else "acts_in", new, films, where, 0.88, firm=True)
        if len(roles) == 1 and not directing:
            yield from each("plays", new, roles, where, 0.88, firm=True)


@reads("over")
def takes_over(view: View) -> Iterator[Found]:
    """``Kim Doe takes over as Iris Vane from Ann Poe``: both have played her."""
    for match in _OVER.finditer(view.text):
        new, old, role = (view.people(match["in"]), view.people(match["out"]),
                          view.characters(match["role"]))  # fmt: skip
        films = view.near(match.start(), match.end())[0][:1]
        yield from each("plays", new, role, match, 0.92)
        yield from each("plays", old, role, match, 0.88)
        yield from each("acts_in", new, films, match, 0.88)
        yield from each("replaces", new, old, match, 0.9)


@reads("replac")
def was_director(view: View) -> Iterator[Found]:
    """``... when he replaced Kim Doe as director``: whoever it was, Kim Doe is it no more."""
    for match in _AS_DIRECTOR.finditer(view.text):
        films = view.near(match.start(), match.end())[0]
        yield from each(
            "not_confirmed",
            view.people(match["out"]),
            films[:1],
            match,
            0.85,
            negated=True,
            firm=True,
        )
