"""Who plays whom, by parentheses: ``Iris Vane (Kim Doe)``, ``Kim Doe (Iris Vane, a pilot)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.asides import in_passing
from loaders.sources.article.extract.modality import doubt
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.well_known import is_well_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_ALONE: Final = pattern(
    r"(?<!by)(?<!from)(?<!via)(?<!photo)(?<!credit)(?<!director)(?<=[a-z]) "
    r"\((?P<who>\u27e8[PN]\d+\u27e9)\)"
)
_CHARACTER: Final = pattern(
    r"(?P<whom>{C})(?:'s)?(?: (?:of|from) (?:the )?(?:{O}|{L}))?"
    r" \((?P<who>{P})(?:'s character)?[^()]*\)"
)
_ACTOR: Final = pattern(
    r"(?P<who>{P})(?:'s)? \((?:as |playing |[a-z-]+ )?(?P<whom>{C})(?=[),;]"
    r"| and )(?![^()]*\u27e8P)[^()]*\)"
)


def _cast_list(view: View, match: re.Match[str]) -> bool:
    """Whether ``Kim Doe (Iris)`` names a role: one word alone may be another film of hers."""
    role = view.span(match["whom"]).entities[0]
    if len(role.name.split()) > 1 or role.node or len(role.forms) > 1:
        return True
    if _CREDITS.search(view.coded.full) or is_well_known(role.name):
        return False
    listed = _LISTING.search(view.coded.full)
    return not match[0].split("(")[0].rstrip().endswith("'s") and bool(listed)


_CREDITS: Final = re.compile(
    r"\u27e8P\d+\u27e9 \((?:[^()]*\u27e8[FS]|the |[^()]*\u27e9 (?:and|of)\b|\u27e8O)"
)
"""``Kim Doe (FILM)``, ``Sam Roe (Dust and Bone)``: the others of the list are credits too."""
_SINCE: Final = pattern(
    r"\b(?:since|before|after|unlike|like|than|besides) (?:the )?(?:{D}(?:'s)? )?"
    "(?:[a-z-]+ ){0,3}{F}"
)
_LISTING: Final = re.compile(
    r"\b(?:cast|stars?|starring|return\w*|include\w*|join\w*|like|such as|alongside"
    r"|play\w*|feature\w*)\b"
)


@reads(r"\(")
def in_parentheses(view: View) -> Iterator[Found]:
    """``Iris Vane (Kim Doe)``, ``Kim Doe (Iris Vane, a pilot)``."""
    for found in (_CHARACTER, _ACTOR):
        for match in found.finditer(view.coded.full):
            if found is _ACTOR and not _cast_list(view, match):
                continue
            if found is _ACTOR and _of_others(view, match):
                continue
            if found is _ACTOR and _IS_ANOTHER.match(match.string, match.end()):
                continue
            people, roles = view.people(match["who"]), view.characters(match["whom"])
            yield from each("plays", people, roles, match, 0.95, firm=True)
            films = view.films(match[0].partition("(")[2]) or _story_film(view, match)
            if films and not doubt(view.coded, view.coded.full, match.start(), match.start()):
                yield from each("acts_in", people[:1], films, match, 0.86)


def _of_others(view: View, match: re.Match[str]) -> bool:
    """``Kim Doe (Iris, FILM) and Sam Roe (FILM)``: what each of them was in before."""
    own = bool(view.films(match[0].partition("(")[2]))
    return own and len(_CREDITED.findall(view.coded.full)) > 1


_CREDITED: Final = re.compile("\u27e8[PN]\\d+\u27e9 \\((?:[^()]*, )?(?:the )?\u27e8[FSR]\\d+\u27e9")
_BEGINS: Final = re.compile(
    "\u27e8F\\d+\u27e9(?= (?:[a-z]+ ){0,2}(?:picks|opens|begins|starts|follows|sees"
    "|finds|tells|has|is set|centers|ends|takes place)\\b)"
)
"""A sentence that tells what happens in the film that it begins with."""
_IS_ANOTHER: Final = pattern(
    r",? (?:is|plays|will play|stars as|returns as|portrays|has been cast as|as|will be) {ROLE}{C}"
)
"""``Kim Doe (Silver Fox) plays Iris Vane``: what she was in before."""
_LONG_AGO: Final = re.compile("(?<!\u27e9, )\\bhad (?:[a-z]+ )?[a-z]{3,}\\b[^,.;]{0,60}(?:, )?$")
"""What had happened before the story of the film that is spoken of."""


def _story_film(view: View, match: re.Match[str]) -> list[Entity]:
    """The film of somebody in a story: not one that only a clause about others names."""
    if _LONG_AGO.search(match.string, 0, match.start()):
        return []
    told = view.films(_SINCE.sub("", view.text))
    after = match.string[match.end() :]
    clause = re.search(r"[,;] (?:who|whom|whose|which|but|while) ", after)
    if clause and not view.films(_SINCE.sub("", match.string[: match.end() + clause.start()])):
        told = []
    begins = _BEGINS.match(view.text)
    if begins and not in_passing(view.text, 0, begins.end()) and told:
        told = view.films(begins[0])
    named = {id(f): f for f in told or view.coded.film}
    return list(named.values()) if len(named) == 1 else []


@reads(r"[a-z] \(\u27e8[PN]\d+\u27e9\)")
def somebody_played(view: View) -> Iterator[Found]:
    """``He meets a woman in a shop (Kim Doe)``: no name is given to the role."""
    for match in _ALONE.finditer(view.coded.full):
        films = view.films(view.text) or view.coded.film
        people = [e for e in view.people(match["who"]) if " " in e.name]
        if len({id(f) for f in films}) == 1:
            yield from each("acts_in", people, films[:1], match, 0.8)
