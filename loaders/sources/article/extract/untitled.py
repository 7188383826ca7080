"""Films that have no title yet: ``the untitled Kim Doe film``, ``a Kim Doe origin story``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.title_cues import CAP

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNTITLED: Final = re.compile(
    rf"\b[Uu]ntitled (?:[a-z-]+ )?['\"]?({CAP}(?: {CAP}){{0,4}})['\"]?(?: [a-z-]+)?? "
    r"(?:film|movie|project|spin-?off|feature|picture|prequel|reboot)\b"
)
_ORIGIN: Final = re.compile(
    rf"\b({CAP} {CAP}) (?:origin|standalone|stand-alone|anthology) (?:film|movie|feature|story)\b"
)
_NUMBERED: Final = re.compile(r"\d$|\b[IVX]+$")
_FILMS: Final = ("movie", "film", "spinoff", "spin-off")


def untitled(text: str) -> Iterator[tuple[str, list[str]]]:
    """Give what such films are called after, each with the forms in which the text names it."""
    for match in (*_UNTITLED.finditer(text), *_ORIGIN.finditer(text)):
        name = match[1]
        if not _NUMBERED.search(name):
            short = (f"{name} {word}" for word in _FILMS)
            yield name, [match[0], *(form for form in short if form in text)]
