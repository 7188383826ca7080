"""Which film a text is about, of which series, and which films it only looks back to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_series import number_after
from loaders.sources.article.extract.focus_cues import (
    BOTH_MADE,
    CAME_OUT,
    DATED,
    FAR,
    LEADS_UP,
    MADE,
    NEW,
    NEXT_FILM,
    NEXT_ONE,
    NEXT_TWO,
    OUT_IN,
    RECAP,
    REFRESHER,
    TOLD_AGAIN,
    TWO_MORE,
)
from loaders.sources.article.extract.gazetteer import is_common
from loaders.sources.article.extract.leads import LEAD, Leads
from loaders.sources.article.extract.mentions import is_somebodys, without_the, works_in
from loaders.sources.article.extract.phrase_forms import NEXT, NUMBERED, RELATIVE
from loaders.sources.article.extract.sequels import followed, sequel
from loaders.sources.article.extract.spelling import key, keys, place_of
from loaders.sources.article.extract.untitled import director_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.topic import Topic
    from loaders.sources.article.extract.works import Works


class Focus(Leads):
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
        super().__init__(coded, works, topic)
        self.coming: Entity | None = None
        self._over: set[int] = set()
        self._seen: set[int] = set()
        self.series = self._series()
        self.numbers = {n for n in self._numbers() if self._may_have(n)}
        main = self._fuller(self._sure(self._main()))
        self.main = self._spun_off() or self._followed(self._of_director(main))
        self._unite()
        self._untitle()
        self.scattered = self._scattered()

    def _series(self) -> Entity | None:
        """The franchise, or the single film, that most of the text speaks of."""
        scores: dict[str, float] = defaultdict(float)
        bases: dict[str, str] = {}
        for place, coded in enumerate(self.coded):
            by_place = self._by_place(coded)
            for number, named in works_in(coded, "FR"):
                base = named.base or named.name
                bases.setdefault(key(base), base)
                whole = 1.2 if named.kind == "franchise" else 1
                whole *= 3 if number in by_place else self._worth(coded, number, "FR")
                scores[key(base)] += whole * _weight(place)
        for work in self.topic.named(self.works.entities):
            base = work.base or work.name
            bases.setdefault(key(base), base)
            scores[key(base)] += _TOPIC
        if not scores:
            return None
        return self.works.franchise(bases[max(scores, key=lambda base: scores[base])])

    def _may_have(self, number: int) -> bool:
        """Whether the series may have a film of a number: not far beyond those that are out."""
        base = self.series.base or self.series.name if self.series else ""
        out = self.works.gazetteer.last_out(base)
        return not out or number <= out + FAR

    def _main(self) -> Entity | None:
        """The film that the text is about: of its series, not told as one of the past."""
        scores: dict[int, float] = defaultdict(float)
        films: dict[int, Entity] = {}
        over = self._over
        spoken: Counter[Entity] = Counter()
        ahead, counts = 0, not self._has_name()
        for place, coded in enumerate(self.coded):
            by_place = self._by_place(coded)
            for number, film in works_in(coded, "F"):
                share = _weight(place) * self._worth(coded, number, "F")
                if number not in self._aside(coded):
                    spoken[film] += _weight(place)
                if self._ours(film) and number not in by_place:
                    films[id(film)] = film
                    scores[id(film)] += self._share(coded, number, share)
            ahead += _weight(place) * len(NEXT.findall(coded.full)) * (place < 4)
            for film in filter(self._ours, by_place.values() if counts else ()):
                films[id(film)] = film
                scores[id(film)] += _weight(place)
        named = [w for w in self.topic.named(self.works.entities) if w in spoken or not w.forms]
        for film in [w for w in named if key(w.base or "") != key(w.name)][:1] or named[:1]:
            if film.kind == "film":
                films[id(film)] = film
                scores[id(film)] += spoken[film] * (not self._ours(film)) + _TOPIC
        if not any(scores[i] for i in films if i not in over):
            if (told := self._by_number(over)) is not None:
                return told
            films = {id(f): f for f in spoken.elements()}
            scores = defaultdict(float, {id(f): float(n) for f, n in spoken.items()})
        ahead_of = [f for f in named[:1] if f.number and self._ours(f) and not self._is_out(f)]
        told = self._told_again(films) or next(iter(ahead_of), None) or self._untitled()
        told = told or self._first_of_two(films.values())
        if told is not None:
            return told
        found = [
            (scores[i], film) for i, film in films.items()
            if scores[i] and i not in over and not self._only_calls(film)
        ]  # fmt: skip
        top = max(found, key=lambda f: f[0], default=(0.0, None))
        close = [f for f in found if f[0] * 5 >= top[0] * 3 and f[1].number]
        if len(close) > 1 and not RECAP.search(self.coded[0].full):
            addressed = [f for f in close if f[1] in named[:1]]
            top = addressed[0] if addressed else self._of_two(close)
        return (ahead > top[0] and self._beyond(films.values())) or self._by_lead(top[1])

    def _of_two(self, close: Sequence[tuple[float, Entity]]) -> tuple[float, Entity]:
        """The last of some films; of two that are made one after the other, the first."""
        by_number = sorted(close, key=lambda f: f[1].number or 0)
        pairs = [
            coded.entities(match[0]) for coded in self.coded[: LEAD + 1]
            for match in BOTH_MADE.finditer(coded.full)
        ]  # fmt: skip
        both = any([f for _, f in by_number[-2:]] == pair for pair in pairs)
        return by_number[-2] if both else by_number[-1]

    def _has_name(self) -> bool:
        """Whether headline or lead name a film of the series by a title without a number."""
        return any(
            self._ours(film) and not film.number and key(film.name) != key(film.base or "")
            for coded in self.coded[:LEAD] for _, film in works_in(coded, "F")
        )  # fmt: skip

    def _first_of_two(self, films: Iterable[Entity]) -> Entity | None:
        """``two more SERIES films``, where the text has titles only of films that are out."""
        for coded in self.coded[: LEAD + 1]:
            match = TWO_MORE.search(coded.full)
            if match is None or not all(self._is_out(film) for film in films if film.forms):
                continue
            series = coded.spans[int(match[1] or match[2])].entities[0]
            base = series.base or series.name
            number = number_after(base, self.works.gazetteer.last_out(base))
            return self.works.number(base, number) if number else None
        return None

    def _beyond(self, films: Iterable[Entity]) -> Entity | None:
        """The film of the series that the text has but a number for, beyond those with titles."""
        titled = [f for f in films if f.number and f.forms]
        beyond = self.numbers - {f.number for f in titled if f.number} - {1}
        early = [f for f in titled if (f.number or 0) + 1 in beyond and not self._is_out(f)]
        if self.series is None or not beyond or early:
            return None
        number = max(self.numbers)
        number -= number - 1 in beyond
        return self.works.number(self.series.base or self.series.name, number)

    def _share(self, coded: Coded, number: int, share: float) -> float:
        """How much a mention of a film counts; note where it is told as one of the past."""
        mark = f"\u27e8F{number}\u27e9"
        at, film = coded.full.find(mark), coded.spans[number].entities[0]
        past = re.search(f"(?:\u27e8D\\d+\u27e9|year|original|first)(?:'s)? {mark}", coded.full)
        if past and past[0][1] == "D" and not without_the(coded, number):
            self._over.add(id(film))
        elif CAME_OUT.search(coded.full[at:]):
            self._seen.add(id(film))
        led = coded is self.coded[0] and LEADS_UP.search(coded.full[:at])
        return 0 if past else share / 5 if led else share

    def _by_lead(self, film: Entity | None) -> Entity | None:
        """The last film of a series, where the lead speaks of it by its number alone."""
        lead = [c for c in self.coded if not c.sentence.heading][:LEAD]
        told = {
            place_of(match["ordinal"]) for coded in lead for match in NUMBERED.finditer(coded.full)
            if not match["second"]
        }  # fmt: skip
        last = max(self.numbers, default=0)
        ahead = any(NEXT_ONE.search(coded.full) for coded in lead)
        if film is not None and self.series is not None and self._two_to_come(lead, film):
            return self.works.number(self.series.base or self.series.name, (film.number or 0) + 1)
        known = self.series is not None and last > 1 and (last in told or ahead)
        if self.series is None or not known or self._named(lead, film):
            return film
        return self.works.number(self.series.base or self.series.name, last)

    def _two_to_come(self, lead: Sequence[Coded], film: Entity) -> bool:
        """Whether a text speaks of the next two films, and has titles up to a film alone."""
        after = {(film.number or 0) + 1, (film.number or 0) + 2}
        told = {f.number for f in self.works.entities if f.kind == "film" and f.forms}
        two = any(NEXT_TWO.search(coded.full) for coded in [*self.coded[:1], *lead])
        return two and bool(film.number) and after <= self.numbers and not after & told

    def _named(self, lead: Sequence[Coded], film: Entity | None) -> bool:
        found = [*self.coded[:2], *lead]
        return film is None or any(
            f is film and id(f) not in self._seen and n not in _called_next(c)
            and n not in self._aside(c)
            and not RELATIVE.search(c.full, 0, c.full.find(f"\u27e8F{n}\u27e9"))
            for c in found for n, f in works_in(c, "F")
        )  # fmt: skip

    def _untitled(self) -> Entity | None:
        """``the next COMET film`` where the text has no title for it, and the series no other."""
        for coded in self.coded[: LEAD + 2]:
            for match in NEXT_FILM.finditer(coded.full):
                span = coded.spans[int(match[1] or match[2] or match[3])]
                named = span.entities[0]
                base = named.base or named.name
                own = [
                    f for f in self.works.entities
                    if f.kind == "film" and f.forms and f is not named
                    and not self._known_out(f) and key(f.base or f.name) == key(base)
                ]  # fmt: skip
                past = [f for f in own if self._is_out(f)]
                own = own if len(past) < len(own) else []
                out = max(self.works.gazetteer.last_out(base), *(f.number or 0 for f in past), 0)
                if (
                    not own
                    and not self._is_plain(named)
                    and max(self.numbers, default=0) <= max(out, 1)
                    and self._ours(named)
                ):
                    if self._heads_with(base, out):
                        return None
                    number = number_after(base, out)
                    if number:
                        film = self.works.number(base, number)
                    else:
                        film = self.works.add(f"Untitled {named.name} film")
                        film.base = base
                    span.entities = [film]
                    return film
        return None

    def _known_out(self, film: Entity) -> bool:
        """Whether everybody knows a film, and the text was not written before it came out."""
        known = self.works.gazetteer
        return is_common(film.node) and (known.year is None or known.came_out(film.name))

    def _heads_with(self, base: str, number: int) -> bool:
        """Whether the headline has the film of that number: it is the next one."""
        heads = [f for c in self.coded[:1] if c.sentence.heading for _, f in works_in(c, "F")]
        return any(f.number == number > 1 and key(f.base or "") == key(base) for f in heads)

    def _is_out(self, film: Entity) -> bool:
        """Whether a film has come out, or is only named to tell who made it."""
        told = [(c, n) for c in self.coded for n, f in works_in(c, "F") if f is film]
        if id(film) in self._over | self._seen or self.works.gazetteer.came_out(film.name):
            return True
        made = [MADE.search(c.full, 0, c.full.find(f"\u27e8F{n}\u27e9")) for c, n in told]
        return any(made) or any(self.earned(c, n) for c, n in told)

    def _of_director(self, film: Entity | None) -> Entity | None:
        """``the untitled film, to be directed by Kim Doe``, where no title is told at length."""
        lead = [c for c in self.coded if not c.sentence.heading][:LEAD]
        told = any(n not in self._aside(c) for c in lead for n, _ in works_in(c, "FR"))
        if film is not None and (self._headed(film) or told):
            return film
        who = director_of(lead)
        return self.works.add(f"Untitled {who.name} film") if who is not None else film

    def _untitle(self) -> None:
        """A film that the text calls untitled has no number in a series that does not count."""
        main = self.main
        if main is None or not main.number or main.forms or main.node or not main.base:
            return
        called = any(_UNTITLED.search(coded.full) for coded in self.coded)
        counts = number_after(main.base, main.number) > 0
        if called and not counts and key(main.name) == key(f"{main.base} {main.number}"):
            main.name = f"Untitled {main.base} film"

    def _followed(self, film: Entity | None) -> Entity | None:
        """``The Iron Comet sequel has a director``: what follows a film, if that is the topic."""
        for coded in self.coded[:2]:
            named = [f for _, f in works_in(coded, "FR")]
            told = list(followed(coded))
            for of in dict.fromkeys(told):
                first = self.works.first(of) if of.kind == "franchise" else of
                only = named.count(of) == told.count(of) and film in (None, first)
                if only and not self._goes_on_from(first):
                    return sequel(self.works, first)
            if named:
                break
        return film

    def _goes_on_from(self, film: Entity) -> bool:
        """Whether the text has a title for a later film of the series of a film."""
        base = key(film.base or film.name)
        return any(
            other.kind == "film" and other.forms and other is not film
            and base in (key(other.base or ""), key(other.name)[: len(base)])
            and (other.number or _NO_NUMBER) > (film.number or 1)
            for other in self.works.entities
        )  # fmt: skip

    def _is_plain(self, film: Entity) -> bool:
        """Whether the text goes on to call a film by the bare name of its series."""
        told = [(c, n) for c in self.coded for n, f in works_in(c, "F") if f is film]
        over = any(OUT_IN.search(c.full.replace(f"\u27e8F{n}\u27e9", "@")) for c, n in told)
        return film.kind == "film" and len(told) > _OFTEN and not over

    def _fuller(self, film: Entity | None) -> Entity | None:
        """The film with the whole title, where the lead has that beside the name of its series."""
        if film is None or (film.number or 1) != 1 or id(film) in self._over:
            return film
        words = keys(film.name)
        lead = [c for c in self.coded if not c.sentence.heading][:LEAD]
        found = {
            id(other): other for c in (*self.coded[:2], *lead) for number, other in works_in(c, "F")
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
            form.search(coded.full) for coded in self.coded[: LEAD + 2]
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
        named = [f for _, f in works_in(self.coded[0], "F") if f is not film]
        return named[0] if named else None

    def is_over(self, film: Entity) -> bool:
        """Tell whether the text tells of a film, not its main one, as one of the past."""
        return film is not self.main and id(film) in self._over | self._seen

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
        together = any(len({id(s.entities[0]) for s in told}) > 1 for told in spans)
        if together or is_somebodys(self.coded, other):
            return
        for span in (s for told in spans for s in told):
            span.entities[0] = main
        main.number, main.forms = other.number, main.forms | other.forms
        self.works.know_number(main.base, other.number or 0, main)


def _called_next(coded: Coded) -> set[int]:
    """The numbers of the spans that ``the next SERIES film`` names a series by."""
    form = NEW if coded.sentence.heading else NEXT_FILM
    return {int(match[1] or match[2]) for match in form.finditer(coded.full)}


_TOPIC: Final = 6
"""So much counts what the address names: about as much as a headline."""
_UNTITLED: Final = re.compile(
    r"\b(?:untitled|yet-to-be-(?:titled|named)) (?:[a-z-]+ |\u27e8[FR]\d+\u27e9 ){0,3}"
    r"(?:film|movie|project|feature|entry|instal?lment|sequel)\b"
)
_OFTEN: Final = 2
_NO_NUMBER: Final = 99


def _weight(place: int) -> int:
    return 5 if place == 0 else 3 if place < 3 else 2 if place < 6 else 1
