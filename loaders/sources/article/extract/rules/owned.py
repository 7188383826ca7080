"""Who is in a film, by whose film it is: ``Kim Doe's FILM``, ``FILM star Kim Doe``, a credit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_OWN_FILM: Final = pattern(
    "(?P<who>{P})'s (?:upcoming |new |next |latest |own |hit |big |long-awaited "
    "|highly anticipated )*(?P<film>{F})"
)
_BESIDE: Final = pattern(r"(?P<who>{P}) (?P<film>{F})")
_STARRER: Final = pattern(
    r"(?P<who>{PS})[ -](?:starrers?|led|fronted|starring|headlined|toplined|topped|headlining"
    r"|driven"
    r"|vehicle) (?:[a-z-]+ |{D}(?:'s)? |{R} |{O} ){0,4}?(?P<film>{F})"
    r"|(?P<first>{F})(?: \({D}\))?, (?:[a-z ]{0,20})?(?:fronted|headlined|toplined|led|topped"
    r"|anchored|headed) by {DESC}?(?P<then>{PS})(?!'s)"
)
_CREDIT: Final = pattern(r"(?P<who>{P})(?:'s)? \((?P<film>{WS})\)")
_PREDECESSOR: Final = pattern(
    r"(?P<film>{F})(?:'s)? (?P<noun>(?:co-)?stars?|actors?|actress(?:es)?|alum(?:ni"
    r"|s)?|veterans?|leads?"
    r"|newcomers?) (?P<who>{PS})"
)
_OF_FILM: Final = pattern(r"(?P<film>{F})'s (?P<who>{P})(?!'s)")


_AT_WORK: Final = re.compile(
    r"\b(?:direct|helm|filmmaker|t(?:ake|akes|ook|aken|aking) over|screenwriter|script|screenplay"
    r"|wr(?:o|i)te"
    r"|written|draft|produc(?:er|es|ed)|at work on)\w*"
)
_CASTS: Final = re.compile(
    r"\b(?:cast|co-?star|star|join|role|play|actor|actress|alongside|opposite|return|ensemble)\w*"
)


@reads(r"\(\u27e8[FS]")
def credit(view: View) -> Iterator[Found]:
    """``Kim Doe (FILM)``: a credit from elsewhere."""
    for match in _CREDIT.finditer(view.coded.full):
        if _AT_WORK.search(view.text) and not _CASTS.search(view.text):
            continue
        people = [p for p in view.people(match["who"]) if not view.article.makes_only(p)]
        yield from each("acts_in", people, view.films(match["film"]), match, 0.75, firm=True)


@reads(r"\u27e9(?:'s)?(?: [a-z-]+)* \u27e8F")
def own_film(view: View) -> Iterator[Found]:
    """``in Kim Doe's FILM``, ``the upcoming Kim Doe sequel``: of an actor."""
    for form in (_OWN_FILM, _BESIDE):
        for match in form.finditer(view.text):
            if form is _BESIDE and view.phrase(match["film"]):
                continue  # ``the Kim Doe film`` need not be the one that is spoken of
            for person in view.people(match["who"]):
                if view.article.acts(person):
                    yield from each("acts_in", [person], view.films(match["film"]), match, 0.85)


@reads("starrer|led|fronted|starring|headlin|toplin|topped|driven|vehicle|anchored|headed")
def starrer(view: View) -> Iterator[Found]:
    """``Kim Doe-starrer FILM``, ``the Sam Roe-led FILM``, ``FILM, fronted by Ann Poe``."""
    for match in _STARRER.finditer(view.text):
        films = view.films(match["film"] or match["first"])
        yield from each(
            "acts_in", view.people(match["who"] or match["then"]), films, match, 0.92, firm=True
        )


@reads("\u27e9's (?:[a-z-]+ )*\u27e8[PN]")
def of_film(view: View) -> Iterator[Found]:
    """``FILM's Kim Doe will also be returning``."""
    for match in _OF_FILM.finditer(view.text):
        who = [p for p in view.people(match["who"]) if p.kind == "person" or " " in p.name]
        yield from each("acts_in", who, view.films(match["film"]), match, 0.85, firm=True)


@reads("star|actor|actress|alum|veteran|lead|newcomer")
def film_star(view: View) -> Iterator[Found]:
    """``FILM star Kim Doe``."""
    for match in _PREDECESSOR.finditer(view.text):
        people = view.people(match["who"])
        several = match["noun"].endswith(("s", "i")) and match["noun"] != "actress"
        people = people if several else people[:1]
        yield from each("acts_in", people, view.films(match["film"]), match, 0.9)
