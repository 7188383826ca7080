"""Roles told one after another: the former and the latter, a role through several films."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_TWO: Final = pattern(r"(?P<one>{P}),? and {DESC}?(?P<two>{P})(?!'s)")
_WHICH: Final = pattern(
    r"\bthe (?P<which>former|latter|first|second|other),? (?:again |once more |also )?(?:as|(?:is"
    r" |was "
    r"|who )?(?:playing|plays|played|portraying|portrays|voicing|voices|reprising|cast as"
    r"|returning as"
    r"|back as)) {ROLE}(?P<whom>{C})(?!'s)"
)
_FILM: Final = r"(?:[a-z'-]+ |{D}(?:'s)? |{P}'s ){0,3}?{F}(?: (?:in|from) {D})?"
_THROUGH: Final = pattern(
    r"(?P<who>{P})(?!'s){REL},?(?: who)? (?:(?:has|had|first|already|previously|famously|went on to"
    r"|would|also|then) ){0,3}(?:play(?:s|ed)?|portray(?:s|ed)?|star(?:s|red)? as|been|voice[sd]?"
    r"|inhabit(?:s|ed)?) (?:007|him|her|the (?:[a-z-]+ ){1,3}|{ROLE}(?P<whom>{C})) "
    r"(?:in|for|over|across|through(?:out)?) (?:(?:all|the|his|her|a|total|of|first|other|previous"
    r"|earlier|last) )*(?:two|three|four|five|six|seven|eight|nine|ten|both|all|several|multiple)"
    r" (?:of )?(?:the )?(?:[a-z-]+ |{R} ){0,3}?(?:films|movies|outings|installments|entries"
    r"|pictures"
    r"|features|sequels|chapters|adventures)(?P<rest>[:,]? (?:[a-z'-]+,? ){0,4}?"
    rf"{_FILM}(?:,? (?:[a-z'-]+ |(?:\u27e8B\\d+\u27e9) ){{0,6}}?{_FILM}){{0,9}})"
)


@reads(r"\bthe (?:former|latter|first|second|other)\b")
def former_and_latter(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe are in it too, the latter as Iris Vane``."""
    for match in _WHICH.finditer(view.text):
        pairs = list(_TWO.finditer(view.text, 0, match.start()))
        if not pairs:
            continue
        first = match["which"] in ("former", "first")
        people = view.people(pairs[-1]["one" if first else "two"])
        yield from each("plays", people, view.characters(match["whom"]), match, 0.9)


@reads("films|movies|outings|installments|entries|pictures|features|sequels|chapters|adventures")
def through_films(view: View) -> Iterator[Found]:
    """``Kim Doe played Iris Vane in three films, starting with FILM, followed by FILM``."""
    for match in _THROUGH.finditer(view.coded.plain):
        people = view.people(match["who"])
        yield from each("acts_in", people, view.films(match["rest"]), match, 0.86)
        yield from each("plays", people, view.characters(match["whom"]), match, 0.9)
