"""Which film a text is about, of which series, and which films it only looks back to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.asides import spoken_of
from loaders.sources.article.extract.focus_cues import (
    BEGINS,
    CAME_OUT,
    DATED,
    LEADS_UP,
    NEW,
    NEXT_FILM,
    NEXT_ONE,
    NEXT_TWO,
    OUT_IN,
    RECAP,
    REFRESHER,
    TOLD_AGAIN,
)
from loaders.sources.article.extract.gazetteer import is_common
from loaders.sources.article.extract.phrase_forms import NEXT, NUMBERED
from loaders.sources.article.extract.spelling import key, keys, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.topic import Topic
    from loaders.sources.article.extract.works import Works


class Focus:
    """What one article is about, as its headline, its lead and all mentions of films tell.

    Attributes:
        works: the films of the text.
        coded: its sentences.
        topic: what its address says.
        main: the film that it is about.
        coming: the film that it is told for, where the main one is told again.
        series: the franchise that it is about.
        numbers: the numbers of films of the series that it speaks of.
        scattered: whether it speaks of many films in turn.
    """

    def __init__(self, works: Works, coded: Sequence[Coded], topic: Topic) -> None:
        self.works = works
        self.coded = coded
        self.topic = topic
        self.main: Entity | None = None
        self.coming: Entity | None = None
        self._asides: dict[int, set[int]] = {}
        self._over: set[int] = set()
        self._seen: set[int] = set()
        self.series = self._series()
        self.numbers = self._numbers()
        self.main = self._fuller(self._sure(self._main()))
        self._unite()
        self.scattered = self._scattered()

    def _aside(self, coded: Coded) -> set[int]:
        """The numbers of the spans of a sentence that name works in passing."""
        found = self._asides.get(id(coded))
        if found is None:
            told = {int(mark[0][2:-1]) for mark in spoken_of(coded.full)}
            found = {number for number, _ in _works(coded, "FRS") if number not in told}
            self._asides[id(coded)] = found
        return found

    def _series(self) -> Entity | None:
        """The franchise, or the single film, that most of the text speaks of."""
        scores: dict[str, float] = defaultdict(float)
        bases: dict[str, str] = {}
        for place, coded in enumerate(self.coded):
            marked = [span.entities[0] for span in coded.spans if span.letter in "FR"]
            for number, named in _works(coded, "FR"):
                base = named.base or named.name
                bases.setdefault(key(base), base)
                whole = 1.2 if named.kind == "franchise" else 1
                whole *= _PASSING if number in self._aside(coded) else 1
                scores[key(base)] += whole * _weight(place) / len({id(m) for m in marked})
        for work in self.topic.named(self.works.entities):
            base = work.base or work.name
            bases.setdefault(key(base), base)
            scores[key(base)] += _TOPIC
        if not scores:
            return None
        return self.works.franchise(bases[max(scores, key=lambda base: scores[base])])

    def _main(self) -> Entity | None:
        """The film that the text is about: of its series, not told as one of the past."""
        scores: dict[int, float] = defaultdict(float)
        films: dict[int, Entity] = {}
        over = self._over
        spoken: Counter[Entity] = Counter()
        ahead = 0
        for place, coded in enumerate(self.coded):
            share = _weight(place) / max(
                1, len({id(s.entities[0]) for s in coded.spans if s.letter == "F"})
            )
            whole = share
            for number, film in _works(coded, "F"):
                share = whole * (_PASSING if number in self._aside(coded) else 1)
                if number not in self._aside(coded):
                    spoken[film] += _weight(place)
                if self._ours(film):
                    films[id(film)] = film
                    scores[id(film)] += self._share(coded, number, share)
            ahead += _weight(place) * len(NEXT.findall(coded.full)) * (place < 4)
        named = [work for work in self.topic.named(self.works.entities) if work in spoken]
        for film in [w for w in named if key(w.base or "") != key(w.name)][:1] or named[:1]:
            if film.kind == "film":
                films[id(film)] = film
                scores[id(film)] += spoken[film] * (not self._ours(film)) + _TOPIC
        if not any(scores[i] for i in films if i not in over):
            if (told := self._by_number(over)) is not None:
                return told
            films = {id(f): f for f in spoken.elements()}
            scores = defaultdict(float, {id(f): float(n) for f, n in spoken.items()})
        told = self._told_again(films) or self._untitled()
        if told is not None:
            return told
        found = [(scores[i], film) for i, film in films.items() if scores[i] and i not in over]
        top = max(found, key=lambda f: f[0], default=(0.0, None))
        close = [f for f in found if f[0] * 5 >= top[0] * 3 and f[1].number]
        if len(close) > 1 and not RECAP.search(self.coded[0].full):
            top = max(close, key=lambda f: f[1].number or 0)
        titled = [f for f in films.values() if f.number]
        beyond = self.numbers - {f.number for f in titled if f.number} - {1}
        if self.series is not None and beyond and ahead > top[0]:
            number = max(self.numbers)
            number -= number - 1 in beyond
            return self.works.number(self.series.base or self.series.name, number)
        return self._by_lead(top[1])

    def _share(self, coded: Coded, number: int, share: float) -> float:
        """How much a mention of a film counts; note where it is told as one of the past."""
        mark = f"\u27e8F{number}\u27e9"
        at, film = coded.full.find(mark), coded.spans[number].entities[0]
        past = re.search(f"(?:\u27e8D\\d+\u27e9|year|original|first)(?:'s)? {mark}", coded.full)
        if past and past[0][1] == "D":
            self._over.add(id(film))
        elif CAME_OUT.search(coded.full[at:]):
            self._seen.add(id(film))
        led = coded is self.coded[0] and LEADS_UP.search(coded.full[:at])
        return 0 if past else share / 5 if led else share

    def _by_lead(self, film: Entity | None) -> Entity | None:
        """The last film of a series, where the lead speaks of it by its number alone."""
        lead = [c for c in self.coded if not c.sentence.heading][:_LEAD]
        told = {
            place_of(match["ordinal"]) for coded in lead for match in NUMBERED.finditer(coded.full)
            if not match["second"]
        }  # fmt: skip
        last = max(self.numbers, default=0)
        ahead = any(NEXT_ONE.search(coded.full) for coded in lead)
        known = self.series is not None and last > 1 and (last in told or ahead)
        if self.series is None or not known or self._named(lead, film):
            return film
        return self.works.number(self.series.base or self.series.name, last)

    def _named(self, lead: Sequence[Coded], film: Entity | None) -> bool:
        found = [*self.coded[:2], *lead]
        return film is None or any(
            f is film and n not in _called_next(c) for c in found for n, f in _works(c, "F")
        )

    def _untitled(self) -> Entity | None:
        """``the next COMET film`` where the text has no title for it, and the series no other."""
        for coded in self.coded[: _LEAD + 2]:
            for match in NEXT_FILM.finditer(coded.full):
                span = coded.spans[int(match[1] or match[2])]
                named = span.entities[0]
                base = named.base or named.name
                own = [
                    f for f in self.works.entities
                    if f.kind == "film" and f.forms and f is not named
                    and not is_common(f.node) and key(f.base or f.name) == key(base)
                ]  # fmt: skip
                out = self.works.gazetteer.last_common(base)
                if (
                    not own
                    and not self._is_plain(named)
                    and max(self.numbers, default=0) <= max(out, 1)
                    and self._ours(named)
                ):
                    untitled = f"Untitled {named.name} film"
                    film = self.works.number(base, out + 1) if out else self.works.add(untitled)
                    span.entities = [film]
                    return film
        return None

    def _is_plain(self, film: Entity) -> bool:
        """Whether the text goes on to call a film by the bare name of its series."""
        told = [(c, n) for c in self.coded for n, f in _works(c, "F") if f is film]
        over = any(OUT_IN.search(c.full.replace(f"\u27e8F{n}\u27e9", "@")) for c, n in told)
        return film.kind == "film" and len(told) > _OFTEN and not over

    def _fuller(self, film: Entity | None) -> Entity | None:
        """The film with the whole title, where the lead has that beside the name of its series."""
        if film is None or (film.number or 1) != 1 or id(film) in self._over:
            return film
        words = keys(film.name)
        lead = [c for c in self.coded if not c.sentence.heading][:_LEAD]
        found = {
            id(other): other for c in (*self.coded[:2], *lead) for number, other in _works(c, "F")
            if len(keys(other.name)) > len(words) and number not in self._aside(c)
            and words in (keys(other.name)[: len(words)], keys(other.name)[-len(words) :])
            and not self.is_over(other)
        }  # fmt: skip
        if not found:
            return film
        whole = next(iter(found.values()))
        self._name_series(film, whole)
        return whole

    def _name_series(self, plain: Entity, whole: Entity) -> None:
        """Read the plain name as the series; in a headline it means the film."""
        series = self.works.franchise(plain.base or plain.name)
        for coded in self.coded:
            for number, span in enumerate(coded.spans):
                if span.letter != "F" or span.entities[0] is not plain:
                    continue
                if DATED.search(coded.full, 0, coded.full.find(f"\u27e8F{number}\u27e9") + 12):
                    continue
                span.entities = [whole if coded.sentence.heading else series]
                if not coded.sentence.heading:
                    span.letter = "R"
                    coded.full = coded.full.replace(
                        f"\u27e8F{number}\u27e9", f"\u27e8R{number}\u27e9"
                    )
        if key(whole.base or "") == key(whole.name):
            whole.base = series.name

    def _sure(self, film: Entity | None) -> Entity | None:
        """The film, where headline or lead name it, or most of the text does; else none is."""
        if film is None or self._in_lead(film) or film in self.topic.named(self.works.entities):
            return film
        told = Counter(
            id(named) for coded in self.coded for number, named in _works(coded, "F")
            if number not in self._aside(coded)
        )  # fmt: skip
        mine = told[id(film)]
        return film if mine > 1 and mine * 2 >= told.total() else None

    def _in_lead(self, film: Entity) -> bool:
        """Whether the first sentences name a film, or its series where it has but a number."""
        said = 0
        for coded in self.coded:
            said += not coded.sentence.heading
            if said > _LEAD:
                return False
            for number, named in _works(coded, "FR"):
                whole = named.kind == "franchise" and self._ours(named) and film.number != 1
                if (named is film or whole) and number not in self._aside(coded):
                    return True
            if film.number and film.number in _ordinals(coded):
                return True
        return False

    def _numbered_in_lead(self, number: int) -> bool:
        lead = self.coded[: _LEAD + 2]
        return any(
            number in _ordinals(c) or any(f.number == number for _, f in _works(c, "F"))
            for c in lead
        )

    def _by_number(self, over: set[int]) -> Entity | None:
        """The lowest of the numbers beyond what is over, where the text has no title for it."""
        ours = [f for f in self.works.entities if f.kind == "film" and self._ours(f)]
        past = {f.number or 0 for f in ours if id(f) in over or f.forms}
        beyond = {n for n in self.numbers if n > max(past, default=1)}
        if self.series is None or not beyond:
            return None
        lowest = min(beyond)
        between = lowest - 1
        film = self.works.number(self.series.base or self.series.name, lowest)
        known = self.works.gazetteer.numbered(self.series.base or self.series.name, between)
        out = known is not None and is_common(known.node)
        ahead = between == max(past, default=0) + 1 and not out and self._tells_of_next()
        if ahead and not self._numbered_in_lead(lowest):
            film = self.works.number(self.series.base or self.series.name, between)
        return film

    def _tells_of_next(self) -> bool:
        """Whether the first sentences speak of ``the next SERIES film``, or of two of them."""
        return any(
            form.search(coded.full) for coded in self.coded[: _LEAD + 2]
            for form in (NEXT_FILM, NEXT_ONE, NEXT_TWO)
        )  # fmt: skip

    def _told_again(self, films: dict[int, Entity]) -> Entity | None:
        """The film whose story is told again, before another one comes: ``a recap of FILM``."""
        lead = self.coded[:6]
        if not any(REFRESHER.search(coded.full) for coded in lead):
            return None
        for coded in lead:
            for match in TOLD_AGAIN.finditer(coded.full):
                film = coded.spans[int(match["of"] or match["film"])].entities[0]
                if id(film) in films:
                    self.coming = self._ahead_of(film)
                    return film
        return None

    def _ahead_of(self, film: Entity) -> Entity | None:
        """The film of the headline, which another one is told again for."""
        named = [f for _, f in _works(self.coded[0], "F") if f is not film]
        return named[0] if named else None

    def is_over(self, film: Entity) -> bool:
        """Tell whether the text tells of a film, not its main one, as one of the past."""
        return film is not self.main and id(film) in self._over | self._seen

    def _ours(self, film: Entity) -> bool:
        return self.series is None or key(film.base or film.name) == key(
            self.series.base or self.series.name
        )

    def _numbers(self) -> set[int]:
        """The numbers of films of the series that the text speaks of."""
        found = {
            film.number
            for film in self.works.entities
            if film.kind == "film" and film.number and self.series and film.base
            and key(film.base) == key(self.series.name) and film.forms
        }  # fmt: skip
        for coded in self.coded:
            for match in NUMBERED.finditer(coded.full):
                found |= {place_of(word) for word in (match["ordinal"], match["second"]) if word}
        return {number for number in found if number}

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

    def _unite(self) -> None:
        """``Iron Comet 3`` is the main film where that has a name of its own, and no number."""
        main = self.main
        if main is None or main.number or not main.base or not main.name.startswith(main.base):
            return
        named = {
            id(s.entities[0]): s.entities[0]
            for c in self.coded for s in c.spans
            if s.letter == "F" and (s.entities[0].number or 0) > 2 and self._ours(s.entities[0])
            and key(s.entities[0].name) == key(f"{s.entities[0].base} {s.entities[0].number}")
        }  # fmt: skip
        if len(named) != 1 or len(self.numbers - {1, 2}) != 1:
            return
        other = next(iter(named.values()))
        spans = [[s for s in c.spans if s.entities[0] in (main, other)] for c in self.coded]
        if any(len({id(s.entities[0]) for s in told}) > 1 for told in spans):
            return
        for span in (s for told in spans for s in told):
            span.entities[0] = main
        main.number, main.forms = other.number, main.forms | other.forms
        self.works.know_number(main.base, other.number or 0, main)

    def _scattered(self) -> bool:
        """Whether the text speaks of many films in turn, so that none is the one it is about."""
        told: Counter[str] = Counter()
        for coded in self.coded[1:]:
            told.update({
                key(film.base or film.name)
                for number, film in _works(coded, "F") if number not in self._aside(coded)
            })  # fmt: skip
        main = key(self.main.base or self.main.name) if self.main else ""
        first = next((c for c in self.coded[:3] if any(s.letter in "FR" for s in c.spans)), None)
        headed = first is not None and any(self._ours(s.entities[0]) for s in first.spans)
        few = len(told) >= 5 and told[main] * 3 < told.total()
        return self._by_parts() or self._by_entries() or (few and not headed)

    def _by_entries(self, least: int = 4) -> bool:
        """Whether each of many paragraphs begins with a film, and most of them with another."""
        first: Counter[int] = Counter()
        for coded in self.coded:
            leads = BEGINS.match(coded.full)
            if leads and coded.before is None and not coded.sentence.heading:
                first[id(coded.spans[int(leads[1])].entities[0])] += 1
        return len(first) >= least and first[id(self.main)] * 3 <= first.total()

    def _by_parts(self, least: int = 3) -> bool:
        """Whether the text is a list of films, a heading for each; headings may name heroes."""
        heads = {id(s.entities[0]) for c in self.coded[1:] if c.sentence.heading for s in c.spans
                 if s.letter == "F"}  # fmt: skip
        return len(heads) >= least


def _ordinals(coded: Coded) -> set[int]:
    """The numbers of the films that a sentence speaks of by their place."""
    return {place_of(match["ordinal"]) for match in NUMBERED.finditer(coded.full)}


def _called_next(coded: Coded) -> set[int]:
    """The numbers of the spans that ``the next SERIES film`` names a series by."""
    form = NEW if coded.sentence.heading else NEXT_FILM
    return {int(match[1] or match[2]) for match in form.finditer(coded.full)}


def _works(coded: Coded, letters: str) -> Iterator[tuple[int, Entity]]:
    """Give the works that a sentence names, each with the number of its span."""
    for number, span in enumerate(coded.spans):
        if span.letter in letters:
            yield number, span.entities[0]


_TOPIC: Final = 6
"""So much counts what the address names: about as much as a headline."""
_OFTEN: Final = 2
_LEAD: Final = 4
"""So many sentences at the beginning tell what a text is about."""
_PASSING: Final = 0.15
"""So much counts a film that is named only to tell who somebody is."""


def _weight(place: int) -> int:
    return 5 if place == 0 else 3 if place < 3 else 2 if place < 6 else 1
