"""What the cards of the timeline say: about a thread, a film, an appearance, a death."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viz.timeline.cast import LONG_ABSENCE, absences
from viz.timeline.wording import Link, Sentence, link, linked, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viz.picture import PictureNode
    from viz.timeline.tale import Tale


@dataclass(frozen=True, slots=True)
class Card:
    """A card: the node that it is about, a title, a sentence, more to read, and its sources."""

    about: str
    title: str
    says: Sentence
    more: Sentence
    sources: tuple[str, ...]


class Cards:
    """Writes the cards of one tale; films are called by their short titles."""

    def __init__(self, tale: Tale, titles: Sequence[str]) -> None:
        self._tale = tale
        self._titles = titles

    def thread(self, key: str) -> Card:
        """Say who someone is, where they appear, and how they end."""
        films = [self._film(place, year=True) for place in self._tale.present[key]]
        who = self._actors(key, *self._tale.present[key])
        says = (*(("Played by ", *listed(who, 3), " in ") if who else ("In ",)), *listed(films, 8))
        return self._card(key, self._tale.caption(key), (*says, ".", *self._fate(key)), ())

    def film(self, place: int) -> Card:
        """Say who made a film and who dies in it."""
        film = self._tale.films[place]
        directors = [link(self._tale, e.start) for e in self._tale.into(film.key, "DIRECTED")]
        day = str(film.properties["released"])
        by = ("Directed by ", *listed(directors), ". ") if directors else ()
        dead = [
            link(self._tale, victim)
            for event, victims, _ in self._tale.deaths()
            if self._tale.film_of(event) == place
            for victim in victims
        ]
        more = ("Here die ", *listed(dead, 5), ".") if dead else ()
        return self._card(film.key, film.caption, (*by, f"Released {day}."), more)

    def appearance(self, key: str, place: int) -> Card:
        """Say who plays someone in a film, after what absence, and what they do there."""
        who = self._actors(key, place)
        played = ("Played by ", *listed(who), ". ") if who else ()
        happens = self._events(key, place)
        telling = [e for e in happens if e.properties.get("kind") == "return"]
        does = [Link(e.key, e.caption) for e in happens if e not in telling]
        more = ("Takes part in: ", *listed(does, 3), ".") if does else ()
        title = f"{self._tale.caption(key)} in {self._titles[place]}"
        says = (*played, *self._after_absence(key, place))
        edge = self._tale.present[key][place]
        sources = (*(s for event in telling for s in event.sources), *edge.sources)
        about = telling[0].key if telling else key
        return Card(about, title, says, more, tuple(dict.fromkeys(sources)))

    def death(self, event: PictureNode, place: int) -> Card:
        """Say by whose hand, in which film and where someone dies."""
        tale = self._tale
        killers = [link(tale, key) for key in tale.in_role(event.key, "killer")]
        places = [link(tale, edge.end) for edge in tale.out(event.key, "HAPPENS_AT")]
        how = ("Killed by ", *listed(killers)) if killers else ("Dies",)
        where = (", ", *listed(places)) if places else ()
        says = (*how, " in ", self._film(place), *where, ".")
        people = [edge.start for edge in tale.into(event.key, "TAKES_PART_IN")]
        summary = str(event.properties.get("summary") or "")
        return self._card(event.key, event.caption, says, linked(tale, summary, people))

    def _card(self, key: str, title: str, says: Sentence, more: Sentence) -> Card:
        return Card(key, title, says, more, self._tale.nodes[key].sources)

    def _film(self, place: int, *, year: bool = False) -> Link:
        title = self._titles[place]
        text = f"{title} ({self._tale.years[place]})" if year else title
        return Link(self._tale.films[place].key, text)

    def _actors(self, key: str, *places: int) -> list[Link]:
        """Give who plays someone in these films, each once."""
        edges = [self._tale.present[key][place] for place in places]
        known = [str(one) for edge in edges for one in edge.properties.get("played_by") or ()]
        found = known or [edge.start for edge in self._tale.into(key, "PLAYED")]
        return [link(self._tale, one) for one in dict.fromkeys(found) if one in self._tale.nodes]

    def _events(self, key: str, place: int) -> list[PictureNode]:
        found = {e.key: e for e in self._tale.events_of(key) if self._tale.film_of(e.key) == place}
        return sorted(found.values(), key=lambda e: (int(e.properties.get("ordinal") or 0), e.key))

    def _after_absence(self, key: str, place: int) -> Sentence:
        for before, after, years in absences(self._tale, key):
            if after == place and years >= LONG_ABSENCE:
                film = self._film(before, year=True)
                return (f"Back after {years} years: last seen in ", film, ".")
            if before == place and years >= LONG_ABSENCE:
                return (f"Gone for {years} years, until ", self._film(after, year=True), ".")
        return ()

    def _fate(self, key: str) -> Sentence:
        deaths = self._tale.deaths_of(key)
        if not deaths:
            return ()
        death = deaths[-1].key
        killers = [link(self._tale, k) for k in self._tale.in_role(death, "killer") if k != key]
        by = (", killed by ", *listed(killers)) if killers else ()
        place = self._tale.film_of(death)
        where = () if place is None else (" in ", self._film(place))
        return (" ", Link(death, "Dies"), *where, *by, ".")
