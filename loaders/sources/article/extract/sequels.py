"""Films that are told by the one that they follow: ``a sequel to Iron Comet``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.spelling import key

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.works import Works

_WHAT: Final = r"(?:sequel|follow-?up|threequel|continuation|second (?:film|movie|part|chapter))"
_TO: Final = pattern(
    rf"\b{_WHAT} (?:to|of) (?:the |his |her |their |its |own |{{P}}'s |{{D}}(?:'s)? |{{O}}'s "
    r"|last year's |this year's |[a-z0-9-]+ ){0,6}?⟨[FR](?P<of>\d+)⟩"
    r"(?!,? (?:⟨F|(?:called|titled) ))"
)
SEQUEL: Final = pattern(
    r"(?:\b(?:the|an?|its|their|this|that|any|another|untitled|upcoming|planned|long-awaited|new"
    r"|forthcoming|anticipated|long-gestating|next|so-far|still-untitled|yet-to-be-titled) ){0,3}"
    rf"⟨[FR](?P<in>\d+)⟩'?s? (?:movie |film |[a-z-]+ )?{_WHAT}\b"
    r"(?! (?:to|of)\b|,? (?:(?:called|titled|entitled|named) )?⟨F|s\b)"
)
"""``the Iron Comet sequel``."""


_GETS: Final = pattern(
    r"⟨[FR](?P<of>\d+)⟩,? (?:is |will be |has been |could be |has )?(?:getting|gets|got|granted"
    rf"|receiving) (?:an?|its|another) (?:[a-z-]+ ){{0,2}}{_WHAT}\b(?! (?:to|of)\b|,? ⟨F)"
)
_SECOND: Final = pattern(
    r"\ba second (?:[a-z-]+ )?⟨[FR](?P<of>\d+)⟩ (?:film|movie|picture|instal?lment|outing|chapter)"
    r"\b(?!,? (?:(?:called|titled) )?⟨F)"
)


_NEXT_WORK: Final = pattern(
    r"⟨F\d+⟩[\"']?(?: \([^()]*\))?, (?:{P}'s? |the |an? |his |her |their )(?:[a-z-]+ ){0,3}$"
)
"""``FILM, Kim Doe's follow-up to FILM``: that one has a title."""


def followed(coded: Coded) -> Iterator[Entity]:
    """Give the films and series of which a sentence says that something follows them."""
    for form in (_TO, SEQUEL, _GETS, _SECOND):
        for match in form.finditer(coded.full):
            if form is _TO and _NEXT_WORK.search(coded.full, 0, match.start()):
                continue
            yield coded.spans[int(_number(match))].entities[0]


def _number(match: re.Match[str]) -> str:
    found = match.groupdict()
    return str(found.get("of") or found.get("in"))


def sequel(works: Works, film: Entity) -> Entity:
    """Give the film that follows another one, and has no title yet."""
    base = film.base or film.name
    number = film.number or int(key(film.name) == key(base))
    number = number if key(film.name).startswith(key(base)) else 0
    if not number:
        made = works.add(f"Untitled {film.name} sequel")
        made.base = base
        return made
    film.number, film.base = number, base
    works.know_number(base, number, film)
    return works.number(base, number + 1)


_SPIN_OFF: Final = pattern(
    r"⟨R(?P<of>\d+)⟩[\"']?(?:'s)? (?:[a-z-]+ ){0,2}?(?P<what>spin-?off|prequel)\b"
    r"(?! (?:series|show|tv|of|to|for)\b|s\b|,? (?:(?:called|titled|entitled|named) )?[\"']?⟨[FCN])"
)


def spun_off(coded: Coded) -> tuple[Entity, str] | None:
    """Give the series of which a sentence says that it has a spin-off, and what that is called."""
    match = _SPIN_OFF.search(coded.full)
    if match is None:
        return None
    what = "prequel" if match["what"] == "prequel" else "spinoff"
    return coded.spans[int(match["of"])].entities[0], what
