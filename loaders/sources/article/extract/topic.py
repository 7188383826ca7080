"""What the address of an article says that it is about: ``/iron-comet-4-adds-kim-doe``."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from loaders.sources.article.extract.first_names import GIVEN
from loaders.sources.article.extract.overlaps import in_name
from loaders.sources.article.extract.spelling import keys
from loaders.sources.article.extract.title_cues import RUN, plausible
from loaders.sources.article.extract.words import CALENDAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.entities import Entity

_LEAST_WORDS: Final = 3
"""An address of fewer words is a number or a section of the site."""
_LEADS_UP: Final = frozenset(("after", "since", "before", "from", "like", "unlike"))
"""Who comes after such a word is what somebody is known for, or was in before."""
_LOOSE: Final = frozenset(("s", "the", "a", "an", "and"))
_OF_FILMS: Final = frozenset(
    re.findall(
        r"\w+",
        "release trailer teaser movie film sequel prequel spinoff delayed delay pushed moved wraps"
        " filming reshoots production poster posters photos images footage set shoot script ending"
        " explained review plot title",
    )
)
"""Words that an address has after a film."""
_RUNS: Final = re.compile(rf"(?<![\w'&-]){RUN}")


_UNTITLED: Final = re.compile(r"Untitled (.+) film")


class Topic:
    """The words of an address, in which the films of a text are looked up."""

    def __init__(self, address: str | None) -> None:
        self.words = _words(address)

    def named(self, works: Iterable[Entity]) -> list[Entity]:
        """Give the works that the address names, the first ones first, of two the longer name."""
        found = [(*at, work) for work in works if (at := self._match(work)) is not None]
        found.reverse()
        found.sort(key=lambda one: one[:2])
        return list({at: work for at, _, work in found}.values())

    def number_of(self, series: tuple[str, ...]) -> int | None:
        """Give the number that the address has after the name of a series: ``comet-4-adds-doe``."""
        found = self._find(series)
        after = self.words[found[1] :][:2] if found else ()
        dated = bool({*after} & CALENDAR)
        counted = after and re.fullmatch(r"[2-9]|1\d", after[0]) and not dated
        return int(after[0]) if counted else None

    def place(self, film: Entity) -> int | None:
        """Give how many words stand before a film; None where the address does not name it."""
        found = self._match(film)
        return found[0] if found else None

    def _match(self, film: Entity) -> tuple[int, int] | None:
        """Where the longest name of a film begins and ends."""
        forms = [keys(form) for form in (film.name, *film.forms)]
        forms += [keys(name[1]) for name in [_UNTITLED.fullmatch(film.name)] if name]
        if film.base and film.number:
            forms.append((*keys(film.base), str(film.number)))
        found = [at for form in forms if (at := self._find(form)) is not None]
        return min(found, key=lambda one: (one[0], -one[1]), default=None)

    def titles(self, text: str) -> Iterator[str]:
        """Give the names of a text that the address calls films: ``ashfall-release-date``."""
        after = {word for word, then in pairwise(self.words) if then in _OF_FILMS}
        for match in _RUNS.finditer(text) if after else ():
            words = keys(match[0])
            found = self._find(words) if words and words[-1] in after else None
            if found is None or not _OF_FILMS & {*self.words[found[1] :][:1]}:
                continue
            at = found[0]
            title = match[0].removeprefix("The ")
            if in_name(title, text) or (at and self.words[at - 1] in GIVEN):
                continue
            if plausible(title) and not text.endswith((": ", " - ", "'s "), 0, match.start()):
                yield match[0]

    def _find(self, form: tuple[str, ...]) -> tuple[int, int] | None:
        """Give where words begin and end, whatever hyphens they have: ``spider-man-3``."""
        whole = "".join(word for word in form if word not in _LOOSE)
        for at in range(len(self.words)) if whole else ():
            end, found = at, ""
            while end < len(self.words) and len(found) < len(whole):
                found, end = found + self.words[end], end + 1
            if found == whole and not self._aside(at):
                return at, end
        return None

    def _aside(self, at: int) -> bool:
        return at > 0 and self.words[at - 1] in _LEADS_UP


def _words(address: str | None) -> tuple[str, ...]:
    """Give the words of the last part of an address that has words, as names are compared."""
    parts = urlsplit(address).path.split("/") if address else []
    for part in reversed(parts):
        stem = PurePath(part).stem if part.endswith((".html", ".htm", ".php")) else part
        words = [w for w in re.split(r"[-_+]", stem) if w]
        if len(words) >= _LEAST_WORDS:
            found = keys(" ".join(words))
            return _told(found)
    return ()


def _told(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the small words that an address has not."""
    return tuple(word for word in words if word not in _LOOSE)
