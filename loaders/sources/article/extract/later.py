"""Phrases that look ahead: ``the sequel to Iron Comet``, ``both films``, ``its sequel``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.earlier import UNKNOWN, Earlier
from loaders.sources.article.extract.pattern import MARK
from loaders.sources.article.extract.phrase_forms import IS, NAMED
from loaders.sources.article.extract.spelling import key, place_of

if TYPE_CHECKING:
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity


class Later(Earlier):
    """Knows which films of a series are meant by those that come after another one."""

    def _sequel(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``the Iron Comet sequel``: the main film, where it is what follows that one."""
        told, main = coded.spans[int(match["in"])].entities[0], self.main
        ours = main is not None and main.base and key(told.base or told.name) == key(main.base)
        later = main is not None and main is not told and (main.number or _LATER) > 1
        return [main] if main and ours and later and not self.scattered else []

    def _sequel_to(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """What follows a film: the one that is spoken of, or one that the text does not name."""
        told = coded.spans[int(match["last"] or match["of"])].entities[0]
        before = coded.full[: match.start()]
        if (
            NAMED.match(coded.full, match.end())
            or coded.full.startswith(" (", match.end())
            or IS.search(before)
            or before.endswith("\u27e9, ")
        ):
            return []
        number = (
            self.works.numbered(told.base, told.number + 1) if told.base and told.number else None
        )
        if "prequel" in match[0]:  # it comes before, whatever number is the next
            number = None
            if self.main is not None and (self.main.number or 0) > 1:
                return [UNKNOWN]
        akin = self._akin(told)
        besides = match["who"] in ("a ", "an ") and _BESIDES.match(coded.full, match.end())
        if match["who"] in ("a ", "an ") and (besides or not akin):
            return [number or UNKNOWN]
        for film in (self._section, number, self.main if akin else None):
            if film is not None and film is not told:
                return [film]
        return [UNKNOWN]

    def _akin(self, film: Entity) -> bool:
        """Whether a film may be of the series of the main one, by their names."""
        if (main := self.main) is None:
            return False
        mine, other = key(main.base or main.name), key(film.base or film.name)
        return mine.startswith(other) or other.startswith(mine) or main.base is None

    def _after(self, film: Entity) -> list[Entity]:
        """The film that follows another one in its series."""
        if not film.base or not film.number:
            return [UNKNOWN]
        if film.number + 1 not in self.numbers:
            return [self.works.numbered(film.base, film.number + 1) or UNKNOWN]
        return [self.works.number(film.base, film.number + 1)]

    def _both(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        before = coded.before
        told = _TWO.findall(before.full) if before is not None else []
        if before and match[0].startswith("both") and match["in"] is None and len(told) == 1:
            return [before.spans[int(number)].entities[0] for number in told[0]]
        if not self.pair and match[0].startswith(("both films", "both movies", "both of")):
            return self._listed[-2:] if len(self._listed) >= 2 else []
        main, base = self.upcoming, self._base(match, coded)
        if main is not None and base and key(base) != key(main.base or main.name):
            return [UNKNOWN]
        if main is not None and main.number and main.base and not self.pair:
            two = _NEXT_TWO.search(match[0]) is not None and main.number + 1 not in self.numbers
            return [main, self.works.number(main.base, main.number + 1)] if two else []
        if match["in"] is None and not match[0].startswith("both") and "two films" in match[0]:
            return self.pair if "the two" in match[0] or "next" in match[0] else []
        return self.pair

    def _both_alone(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``is directing both``: the two films that the text spoke of last, or the next two."""
        listed = list(dict.fromkeys(self._listed))
        names = "\u27e8P" in coded.full[match.end() : match.end() + 12]
        return [] if names else listed if len(listed) == 2 else self.pair

    def _nth(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``The seventh opens on DATE``: the film of that number, where films are spoken of."""
        told = coded.sentence.text + (coded.before.sentence.text if coded.before else "")
        base, number = self._base(match, coded), place_of(match["ordinal"])
        if base is None or number < 2 or not _OF_FILMS.search(told):
            return []
        film = self.works.numbered(base, number)
        return [film or self.works.number(base, number)] if film or number in self.numbers else []

    def _its_sequel(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``FILM opens in May, with its sequel following in June``: the next one."""
        told = [
            film for mark in MARK.finditer(coded.full, 0, match.start()) if mark[1] == "F"
            for film in coded.spans[int(mark[2])].entities
        ]  # fmt: skip
        film = next(reversed(told or self._last), self.main)
        after = self._after(film) if film is not None else []
        if match["it"] and film is not None:
            return [film, *(one for one in after if one is not UNKNOWN)]
        return after


_OF_FILMS: Final = re.compile(
    r"\b(?:films|movies|sequels|chapters|instal?lments|entries|pictures|outings|features)\b"
)
_LATER: Final = 2
_BESIDES: Final = re.compile(r" (?:is|are|was) (?:also|even|still|reportedly) ")
"""``A sequel to FILM is also in the works``: beside the one that is spoken of."""
_NEXT_TWO: Final = re.compile(
    r"\b(?:next|upcoming|forthcoming|coming|new) two\b|\btwo (?:more|new)\b"
)
"""Words by which two films are meant that are yet to come."""
_TWO: Final = re.compile(
    r"(?<!, )\u27e8F(\d+)\u27e9[\"']?(?:,? and|,? as well as|,? or) (?:in |its |the )?"
    r"(?:[a-z-]+ ){0,2}[\"']?\u27e8F(\d+)\u27e9(?!(?:, | and )\u27e8F)"
)
"""``FILM and FILM``: the two that the next sentence means by both."""
