"""Phrases that look back: ``the first film``, ``all three of the earlier films``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.focus import Focus
from loaders.sources.article.extract.known_films import last_year
from loaders.sources.article.extract.pattern import MARK
from loaders.sources.article.extract.phrase_forms import (
    APPOSED,
    IT_WAS,
    ITS_CAST,
    NAMED,
    WITH_YEAR,
)
from loaders.sources.article.extract.spelling import NUMBERS, key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.topic import Topic
    from loaders.sources.article.extract.works import Works

UNKNOWN: Final = Entity("unknown", "")
"""A film that the text does not name: what is said of it is said of no other."""


class Earlier(Focus):
    """Knows which films of a series are meant by those that came before the main one."""

    def __init__(self, works: Works, coded: Sequence[Coded], topic: Topic) -> None:
        super().__init__(works, coded, topic)
        self._years: dict[str, Entity] = {}
        self._last: list[Entity] = []
        self._listed: list[Entity] = []
        self._told: list[Entity] = []
        self._spoken: list[Entity] = []
        self._going: Entity | None = None
        self._section: Entity | None = None

    @property
    def upcoming(self) -> Entity | None:
        """The film that ``the next film`` means: the main one, or the lower of the last two."""
        if self.scattered:
            return None
        if self.main is not None and (self.main.number != 1 or not self.numbers - {1}):
            return self.main
        if self.main is not None and self._named(self.coded[:1], self.main):
            return self.main
        if not self.numbers or self.series is None:
            return self.main
        top = max(self.numbers)
        number = top - 1 if top - 1 in self.numbers and top - 1 > 1 else top
        return (
            self.works.number(self.series.base or self.series.name, number) if number > 1 else None
        )

    @property
    def pair(self) -> list[Entity]:
        """The films that ``both films`` means: the main one and its neighbour in the text."""
        main = self.upcoming
        if main is None or not main.number or not main.base:
            return []
        first, second = main, self.works.number(main.base, main.number + 1)
        if main.number + 1 not in self.numbers and main.number - 1 in self.numbers - {1}:
            first, second = self.works.number(main.base, main.number - 1), main
            if not re.search(r"\d$|Part \w+$", first.name):
                return []
        elif main.number + 1 not in self.numbers:
            return []
        return [first, second]

    def _base(self, match: re.Match[str], coded: Coded) -> str | None:
        groups = match.groupdict()
        mark = groups.get("in") or groups.get("of")
        if mark and mark.isdigit():
            named = coded.spans[int(mark)].entities[0]
            return named.base or named.name
        return (self.series.base or self.series.name) if self.series else None

    def _first_of(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        base = self._base(match, coded)
        count = NUMBERS.get(match["count"], 0)
        return [self.works.number(base, n + 1) for n in range(count)] if base else []

    def _back(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``the previous two``, ``the other three films``: so many before the main one."""
        base, count = self._base(match, coded), NUMBERS.get(match["count"], 0)
        if base is None:
            return []
        if match["which"] in ("first", "original"):
            return [self.works.number(base, n + 1) for n in range(count)]
        if match["which"] == "last" and len(set(self._told)) == count:
            return list(dict.fromkeys(self._told))
        last = self._before_main(base)
        whole = match["which"] != "other" or last == count
        return self._all(base, range(last - count + 1, last + 1)) if whole else []

    def _all_back(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``both previous films``, ``every earlier film``: all that came before the main one."""
        base = self._base(match, coded)
        last = self._before_main(base) if base else 0
        told = {"both": 2}.get(match[0].partition(" ")[0]) or NUMBERS.get(
            match["count"] or "", last
        )
        return self._all(base or "", range(last - told + 1, last + 1))

    def _all_of(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``all four of those``, ``all three films``."""
        base = self._base(match, coded)
        count = 2 if match[0].startswith("both") else NUMBERS.get(match["count"] or "", 0)
        if match[0].endswith(("those", "them", "these")):
            fit = len(self._listed) == count or (not count and len(self._listed) > 1)
            return list(self._listed) if fit else []
        if not match["count"] or base is None:
            return []
        known = self.works.gazetteer.last_out(base)
        fits = self._before_main(base) in (count, count - 1) or known == count
        return self._all(base, range(1, count + 1)) if fits else []

    def _sequels(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``the two sequels``: all that came between the first film and the main one."""
        base, count = self._base(match, coded), NUMBERS.get(match["count"], 0)
        if base is None or self._before_main(base) != count + 1:
            return []
        return self._all(base, range(2, count + 2))

    def _before_main(self, base: str) -> int:
        """How many films of a series came before the main one; 0 where that is not known."""
        main = self._section or self.upcoming
        ours = main is not None and key(main.base or main.name) == key(base)
        return (main.number or 1) - 1 if main is not None and ours else 0

    def _all(self, base: str, numbers: range) -> list[Entity]:
        """The films with some numbers, where the text names each of them."""
        films = [self.works.numbered(base, n) for n in numbers if n > 0]
        named = [film for film in films if film is not None and film.forms]
        if numbers and len(named) == len(numbers):
            return named
        told = [f for f in dict.fromkeys(self._told) if f not in (self.main, UNKNOWN)]
        last = 0 < len(numbers) <= len(told) and not any(films)
        return told[-len(numbers) :] if last else [UNKNOWN]

    def _first_one(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``who directed the first``: the first film, where the main one is a later one."""
        main = self.upcoming
        told = main is not None and ((main.number or 1) > 1 or "part" in match[0])
        return self._original(match, coded) if told else []

    def _out_before(self, film: Entity, base: str) -> Entity:
        """``The latest film featured ...``: the one before the film to come, where it has one."""
        number = film.number or 1
        if number < 2 or self.works.gazetteer.came_out(film.name):
            return film
        return self.works.numbered(base, number - 1) or UNKNOWN

    def _that_one(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``in that one``: what the sentence, or else the one before it, has named last."""
        here = [
            film for m in MARK.finditer(coded.full, 0, match.start()) if m[1] == "F"
            for film in coded.spans[int(m[2])].entities
        ]  # fmt: skip
        return (here or self._told)[-1:]

    def _goes_on(self, coded: Coded) -> list[Entity]:
        """``It starred Kim Doe``: a film of the past, which was named last, is spoken of on."""
        told = self._spoken
        if coded.sentence.heading:
            self._going = None
        elif IT_WAS.match(coded.full) and told and self.main not in told:
            self._going = told[-1]
        elif not (ITS_CAST.search(coded.plain) or IT_WAS.match(coded.full)) or told:
            self._going = None
        return [self._going] if self._going else []

    def _previous(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """The film before the main one, where it is known which that is."""
        if NAMED.match(coded.full, match.end()):
            return []
        if same := _WHICH_IS.search(coded.full, 0, match.start()):
            return coded.spans[int(same[1])].entities
        main, noun = self.upcoming, match["noun"]
        single = not noun.endswith("s") and noun != "trilogy"
        if single and main is not None and main.number and main.base:
            before = self.works.numbered(main.base, main.number - 1)
            if before is not None and before.forms:
                return [before]
        return [UNKNOWN]

    def _of_year(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        """``the 2011 film``: the one beside which the text has that year."""
        if apposed := APPOSED.search(coded.full, 0, match.start()):
            return list(coded.spans[int(apposed[1])].entities)
        year = match.groupdict().get("year") or coded.spans[int(match["day"])].entities[0].name
        if not self._years:
            self._years = {"": UNKNOWN}
            for one in self.coded:
                for named in WITH_YEAR.finditer(one.full):
                    day, film = named["day"] or named["then"], named["film"] or named["first"]
                    told = one.spans[int(day)].entities[0].name[:4]
                    self._years.setdefault(told, one.spans[int(film)].entities[0])
        base = self.main.base if self.main else None
        known = self.works.gazetteer.of_year(base, year[:4]) if base else None
        film = self.works.number(base, known.number) if base and known and known.number else UNKNOWN
        if film is UNKNOWN and self.main and self.main.number == 2 and base and not self.scattered:
            film = self.works.number(base, 1)
        return [
            self._years.get(year[:4]) or (self._known_of(year[:4]) if film is UNKNOWN else film)
        ]

    def _known_of(self, year: str) -> Entity:
        """The only film of the text that everybody knows to be of a year."""
        find = self.works.gazetteer.find
        named = [
            film for film in self.works.entities
            if film.kind == "film" and film.forms
            and (((known := find(film.name, "film")) and (known.released or "").startswith(year))
                 or str(last_year(film.name)) == year)
        ]  # fmt: skip
        return named[0] if len(named) == 1 else UNKNOWN

    def _original(self, match: re.Match[str], coded: Coded) -> list[Entity]:
        if match.groupdict().get("day") and (dated := self._of_year(match, coded)) != [UNKNOWN]:
            return dated
        told = self._last[0].base if self._last else None
        series = self.works.franchise(told) if told else self.series
        first = self.works.first(series) if series else None
        return [first or UNKNOWN] if not first or first is not self.main else []

    def _earlier(self) -> list[Entity]:
        """The film before the main one, where its number tells which that is."""
        main = self.main
        if main is None or not main.number or not main.base or self.scattered:
            return []
        told = self.works.numbered(main.base, main.number - 1)
        if main.number == 2:
            told = self.works.number(main.base, 1)
        return [told] if told else []


_WHICH_IS: Final = re.compile(
    r"\u27e8F(\d+)\u27e9[\"']?(?: \(\u27e8D\d+\u27e9\))?,? (?:which |that )?(?:is|was)(?: also)? $"
)
"""``FILM, which was also the last film of the series``."""
