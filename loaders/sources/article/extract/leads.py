"""What headline, address and lead of a text tell of a film."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.counting import Counted, ordinals
from loaders.sources.article.extract.mentions import works_in
from loaders.sources.article.extract.portraits import is_portrait
from loaders.sources.article.extract.sequels import spun_off
from loaders.sources.article.extract.spelling import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.topic import Topic
    from loaders.sources.article.extract.works import Works


class Leads(Counted):
    """The mentions of films in a text, and whether it begins with them.

    Attributes:
        topic: what its address says.
    """

    def __init__(self, coded: Sequence[Coded], works: Works, topic: Topic) -> None:
        super().__init__(coded, works)
        self.topic = topic

    def _headed(self, film: Entity) -> bool:
        """Whether headline or address name a film or its series."""
        heads = [f for c in self.coded[:1] if c.sentence.heading for _, f in works_in(c, "FR")]
        return any(self._ours(f) or f is film for f in [*heads, *self.topic.named([film])])

    def _sure(self, film: Entity | None) -> Entity | None:
        """The film, where headline or lead name it, or most of the text does; else none is."""
        if film is None or is_portrait(self.coded):
            return None
        if film in self.topic.named(self.works.entities):
            return film
        if self._in_lead(film):
            return None if self._of_many(film) else film
        told = Counter(
            id(named) for coded in self.coded for number, named in works_in(coded, "F")
            if number not in self._aside(coded)
        )  # fmt: skip
        mine = told[id(film)]
        often = mine > 1 and mine * 2 >= told.total()
        return film if often or self._only_to_come(film) else None

    def _spun_off(self) -> Entity | None:
        """The spin-off without a title that headline and lead speak of, where all its series."""
        told = [found for coded in self.coded[: LEAD + 1] if (found := spun_off(coded))]
        if len(told) < _TOLD_OF or len({id(series) for series, _ in told}) > 1:
            return None
        series, what = told[0]
        base = series.base or series.name
        if any(self._may_be(film, base) for film in self.works.entities):
            return None
        film = self.works.add(f"Untitled {base} {what}")
        film.base = base
        return film

    def _may_be(self, film: Entity, base: str) -> bool:
        """Whether a title of the text may be the one of a film of the series to come."""
        ours = film.kind == "film" and film.forms and key(film.base or "") == key(base)
        return bool(ours) and key(film.name) != key(base)

    def _of_many(self, film: Entity) -> bool:
        """Whether a film is but one of several of the past that a text names, once each."""
        out = self.works.gazetteer.came_out
        past = {id(f) for c in self.coded for _, f in works_in(c, "F") if out(f.name)}
        told = [(c, n) for c in self.coded for n, f in works_in(c, "F") if f is film]
        once = id(film) in past and len(told) == 1 and not self._headed(film)
        return once and (len(past) >= _SEVERAL or any(_tells_what(c, n) for c, n in told))

    def _only_to_come(self, film: Entity) -> bool:
        """Whether a film is told of early, and is the only one of the text that is not out."""
        if self.works.gazetteer.year is None:
            return False
        out = self.works.gazetteer.came_out
        ahead = [
            (place, named) for place, coded in enumerate(self.coded)
            for number, named in works_in(coded, "F")
            if number not in self._aside(coded) and not out(named.name)
        ]  # fmt: skip
        early = ahead and ahead[0][0] * 2 < len(self.coded)
        return bool(early) and all(named is film for _, named in ahead)

    def _in_lead(self, film: Entity) -> bool:
        """Whether the first sentences name a film, or its series where it has but a number."""
        said = 0
        for coded in self.coded:
            said += not coded.sentence.heading
            if said > LEAD:
                return False
            for number, named in works_in(coded, "FR"):
                whole = named.kind == "franchise" and self._ours(named) and film.number != 1
                if (named is film or whole) and number not in self._aside(coded):
                    return True
            if film.number and film.number in ordinals(coded):
                return True
        return False

    def _numbered_in_lead(self, number: int) -> bool:
        lead = self.coded[: LEAD + 2]
        return any(
            number in ordinals(c) or any(f.number == number for _, f in works_in(c, "F"))
            for c in lead
        )


def _tells_what(coded: Coded, number: int) -> bool:
    """Whether a film only tells what something else is of: ``a novel about the witch of FILM``."""
    return _SOURCE.search(coded.full, 0, coded.full.find(f"\u27e8F{number}\u27e9")) is not None


_SOURCE: Final = re.compile(
    r"\b(?:novels?|books?|musical|play|story|stories|poem|comics?|show) [^.;]{0,60}\b(?:about|of"
    r"|from|behind|before|after|to) (?:[a-z' -]{0,30})$"
)
LEAD: Final = 4
_TOLD_OF: Final = 2
"""So many sentences at the beginning tell what a text is about."""
_SEVERAL: Final = 3
