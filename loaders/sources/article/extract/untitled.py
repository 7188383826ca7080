"""Films that have no title yet: ``the untitled Kim Doe film``, ``a Kim Doe origin story``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.title_cues import CAP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity

_UNTITLED: Final = re.compile(
    rf"\b[Uu]ntitled (?:[a-z-]+ )?['\"]?({CAP}(?:(?: |/| and | & ){CAP}){{0,4}})['\"]?"
    r"(?: [a-z-]+)?? (?:film|movie|project|spin-?off|feature|picture|prequel|reboot)\b"
)
_ORIGIN: Final = re.compile(
    rf"\b({CAP} {CAP}) (?:origin|standalone|stand-alone|anthology) (?:film|movie|feature|story)\b"
)
_ABOUT: Final = re.compile(
    rf"\b(?:in|for|to|on|make|making|shoot|direct|develop(?:ing)?|write|with|of) an? "
    rf"(?:[a-z-]+ ){{0,2}}((?:movie|film|spin-?off|feature) about ({CAP}(?: {CAP})?))\b(?!'s)"
)
"""``is to direct a movie about Iris``."""
_NUMBERED: Final = re.compile(r"\d$|\b[IVX]+$")
_FILMS: Final = ("movie", "film", "spinoff", "spin-off")


def untitled(text: str) -> Iterator[tuple[str, list[str]]]:
    """Give what such films are called after, each with the forms in which the text names it."""
    for match in (*_UNTITLED.finditer(text), *_ORIGIN.finditer(text)):
        name = match[1]
        if not _NUMBERED.search(name):
            short = (f"{name} {word}" for word in _FILMS)
            yield name, [match[0], *(form for form in short if form in text)]
    for match in _ABOUT.finditer(text):
        yield match[2], [match[1]]


_NOUN: Final = (
    "(?:film|movie|project|feature|picture|thriller|drama|comedy|pic|epic|western|musical|adventure"
    "|blockbuster|flick|biopic|sci-fi film|action film|spin-?off|prequel|reboot|remake)"
)
_NO_TITLE: Final = (
    r"(?:untitled|still-untitled|as-yet-untitled|as-yet untitled|unnamed|yet-to-be-(?:titled|named)"
    r"|mystery|secretive|top-secret|hush-hush)"
)
_BY_DIRECTOR: Final = (
    pattern(
        rf"\b{_NO_TITLE} (?:[a-z-]+ )*?{_NOUN}\b(?:,? (?:which|that))?,?"
        r"(?: (?:is|will|to|be|being|set|due))* (?:(?:written|produced|shot|co-written) and )?"
        r"(?:directed|helmed|from|by"
        r"|overseen|made|steered|shepherded)(?: by)?(?: directors?)? {DESC}?(?P<who>{P})"
    ),
    pattern(rf"(?P<who>{{P}})'s (?:[a-z-]+ )*?{_NO_TITLE} (?:[a-z-]+ )*?{_NOUN}\b"),
)
_NEXT: Final = pattern(
    rf"(?P<who>{{P}})'s (?:[a-z-]+ )*?(?:next|new|upcoming|latest|forthcoming) "
    rf"(?:[a-z-]+ )*?{_NOUN}"
    "\\b(?!,? (?:about |called |titled )?\u27e8[FS])"
)
_DIRECTS: Final = (
    r"(?:director|filmmaker|helmer|auteur|directed by|helmed by) (?:[a-z-]+ )*{0}"
    r"|{0}(?:,? (?:who|also|will|is|to|set|be|and|[a-z]+ing)){{0,4}} (?:direct|helm|at the helm)"
)


def director_of(sentences: Sequence[Coded]) -> Entity | None:
    """Give who directs a film that some sentences speak of and that has no title yet."""
    for coded in sentences:
        for form in _BY_DIRECTOR:
            if match := form.search(coded.full):
                return coded.entities(match["who"])[0]
    for coded in sentences:
        for match in _NEXT.finditer(coded.full):
            person = coded.entities(match["who"])[0]
            if any(_directs(other, person) for other in sentences):
                return person
    return None


def _directs(coded: Coded, person: Entity) -> bool:
    return any(
        person in span.entities
        and re.search(_DIRECTS.format(f"\u27e8{span.letter}{number}\u27e9"), coded.full)
        for number, span in enumerate(coded.spans)
    )
