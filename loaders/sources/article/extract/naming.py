"""A film and the title that it got: ``Iron Comet 3 is officially called Ashfall`` names one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.gazetteer import is_common
from loaders.sources.article.extract.spelling import key, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.works import Works

_CALLED: Final = (
    r"(?:(?:is|was|will|has|be|been|going|to|now|officially|finally|gets|got|which|that|gained) )*"
    r"(?:(?:re)?titled|called|named|entitled|dubbed|known as|christened)(?: as)?"
)
_NAMING: Final = tuple(
    re.compile(form)
    for form in (
        rf"\u27e8F(?P<old>\d+)\u27e9,? {_CALLED} \u27e8F(?P<new>\d+)\u27e9",
        (
            r"\u27e8F(?P<new>\d+)\u27e9,? (?:is|will be|as|was) the (?:[a-z]+ ){0,2}(?:title|name)"
            r" (?:of|for) (?:the )?\u27e8F(?P<old>\d+)\u27e9"
        ),
        (
            r"\b(?:title|name) (?:of|for) (?:the )?\u27e8F(?P<old>\d+)\u27e9 (?:is|will be|was"
            r"|has been (?:revealed|announced|confirmed) as) \u27e8F(?P<new>\d+)\u27e9"
        ),
        (
            r"\u27e8F(?P<old>\d+)\u27e9's (?:[a-z]+ ){0,2}(?:title|name) (?:is|will be) "
            r"\u27e8F(?P<new>\d+)\u27e9"
        ),
    )
)
_WAS_CALLED: Final = (
    r"(?:(?:which|that|was|had been|is|now) )*(?:(?P<now>now)|formerly|previously|once|hitherto"
    r"|originally"
    r"|initially|first|also|or|at first|until recently|then)"
    r" (?:(?:officially|been|going by) )*(?:known as|called|(?:re)?titled|entitled|dubbed|named)"
    r"(?: as)? (?:the )?\u27e8F(?P<name>\d+)\u27e9"
)
_RENAMED: Final = re.compile(rf"\u27e8F(?P<film>\d+)\u27e9(?:,? | \(|, \(){_WAS_CALLED}")
"""``FILM (formerly titled FILM)``."""
_RENAMED_IT: Final = re.compile(
    rf"(?:^|\b(?:the|it|its|this) ?(?:[a-z-]+ ){{0,3}}(?:film|movie|sequel|prequel|project|picture"
    rf"|feature|entry|instal?lment),? \(?){_WAS_CALLED}"
)
"""``The film, formerly titled FILM``: of the one that was named before."""


_NEXT_OF: Final = re.compile(
    r"\b(?:the|a|its) (?:(?P<ordinal>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th|3rd)"
    r"|new|next|upcoming|latest) (?:[a-z-]+ )?\u27e8[FR](?P<series>\d+)\u27e9 (?:film|movie|picture"
    r"|instal?lment|chapter|outing|entry|adventure|sequel|feature)(?:,| -|:|,? which is| is)?"
    r" (?:(?:now|officially|titled|called|entitled|dubbed) )*\u27e8F(?P<film>\d+)\u27e9"
)
"""``the fourth SERIES movie, FILM``."""


def settle(sentences: Sequence[Coded], works: Works) -> None:
    """Settle which names mean one film, and which series a film goes on."""
    unite(sentences, works)
    rename(sentences, works)
    join(sentences, works)


def unite(sentences: Sequence[Coded], works: Works) -> None:
    """Make one film of a number and the title that the text says it got, wherever they stand."""
    for old, new in list(_named(sentences)):
        if old is new or not _but_numbered(old) or new.number or new.node:
            continue
        for coded in sentences:
            for span in coded.spans:
                span.entities = [new if one is old else one for one in span.entities]
        new.number, new.forms = old.number, new.forms | old.forms
        if old.base and old.number:
            new.base = old.base
            works.know_number(old.base, old.number, new)


def rename(sentences: Sequence[Coded], works: Works) -> None:
    """Make one film of one and the name that it had before: ``FILM, formerly titled FILM``."""
    for old, new in list(_renamed(sentences)):
        distinct = old.node and not is_common(old.node)
        if old is new or distinct or old.kind != "film" or new.kind != "film":
            continue
        for coded in sentences:
            for span in coded.spans:
                span.entities = [new if one is old else one for one in span.entities]
        new.forms |= old.forms
        if not new.number and old.base and old.number:
            new.number, new.base = old.number, old.base
            works.know_number(old.base, old.number, new)


def _renamed(sentences: Sequence[Coded]) -> Iterator[tuple[Entity, Entity]]:
    """Give the films of an older and of the newer name."""
    last: Entity | None = None
    for coded in sentences:
        pairs = [
            (coded.spans[int(match["film"])].entities[0], match)
            for match in _RENAMED.finditer(coded.full)
        ]
        found = _RENAMED_IT.search(coded.full) if not pairs else None
        if found is not None and last is not None:
            pairs.append((last, found))
        for film, match in pairs:
            named = coded.spans[int(match["name"])].entities[0]
            number = _but_numbered(film) and not _but_numbered(named)
            yield (film, named) if match["now"] or number else (named, film)
        told = [span.entities[0] for span in coded.spans if span.letter == "F"]
        last = told[0] if len(set(map(id, told))) == 1 else last


def join(sentences: Sequence[Coded], works: Works) -> None:
    """Put a film into the series of which the text says that it is the next one."""
    for coded in sentences:
        for match in _NEXT_OF.finditer(coded.full):
            series, film = (coded.spans[int(match[end])].entities[0] for end in ("series", "film"))
            base = series.base or series.name
            alone = film.base is None or key(film.base) == key(film.name) or not film.number
            if film is series or film.node or key(film.base or "") == key(base) or not alone:
                continue
            film.base = base
            number = place_of(match["ordinal"] or "")
            if number and works.numbered(base, number) is None:
                film.number = number
                works.know_number(base, number, film)


def _named(sentences: Sequence[Coded]) -> Iterator[tuple[Entity, Entity]]:
    for coded in sentences:
        for form in _NAMING if "\u27e8F" in coded.full else ():
            for match in form.finditer(coded.full):
                old, new = (coded.spans[int(match[end])].entities for end in ("old", "new"))
                yield old[0], new[0]


def _but_numbered(film: Entity) -> bool:
    """Whether a film has no more than the name of its series and a number."""
    return bool(film.number and film.node is None and re.search(r"(?:\d|\b[IVX]+)$", film.name))
