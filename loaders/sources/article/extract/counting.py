"""Films that a text tells by their place: ``the fourth SERIES film``, ``the next SERIES``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.sources.article.extract.film_series import number_after
from loaders.sources.article.extract.mentions import Mentions
from loaders.sources.article.extract.phrase_forms import BARE, NUMBERED
from loaders.sources.article.extract.spelling import key, place_of
from loaders.sources.article.extract.spinoffs import join_spinoffs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.works import Works


class Counted(Mentions):
    """The mentions of films in a text, and the numbers by which it tells them."""

    def __init__(self, coded: Sequence[Coded], works: Works) -> None:
        super().__init__(coded, works)
        join_spinoffs(coded)
        self._places: dict[int, dict[int, Entity]] = {}

    def _by_place(self, coded: Coded) -> dict[int, Entity]:
        """``the fourth SERIES film``, ``the next SERIES``: films by the spans of their series."""
        if id(coded) not in self._places:
            self._places[id(coded)] = dict(self._told_by_place(coded))
        return self._places[id(coded)]

    def _told_by_place(self, coded: Coded) -> Iterator[tuple[int, Entity]]:
        for match in (*NUMBERED.finditer(coded.full), *BARE.finditer(coded.full)):
            told = match.groupdict()
            if not told["in"] or (told.get("noun") or "").endswith("s"):
                continue
            number = int(told["in"])
            named = coded.spans[number].entities[0]
            base = named.base or named.name
            place = place_of(told["ordinal"]) if told["ordinal"] else None
            if told.get("when") in ("next", "upcoming", "forthcoming"):
                place = number_after(base, self.works.gazetteer.last_out(base))
            if place and place > 1:
                yield number, self.works.number(base, place)

    def _numbers(self) -> set[int]:
        """The numbers of films of the series that the text speaks of."""
        found = {
            film.number
            for film in self.works.entities
            if film.kind == "film" and film.number and self.series and film.base
            and key(film.base) == key(self.series.name) and film.forms
        }  # fmt: skip
        for coded in self.coded:
            ours = [f for f in self._by_place(coded).values() if self.series and self._ours(f)]
            found |= {film.number for film in ours if film.number}
            for match in NUMBERED.finditer(coded.full):
                found |= {place_of(word) for word in (match["ordinal"], match["second"]) if word}
        return {number for number in found if number}


def ordinals(coded: Coded) -> set[int]:
    """The numbers of the films that a sentence speaks of by their place."""
    return {place_of(match["ordinal"]) for match in NUMBERED.finditer(coded.full)}
