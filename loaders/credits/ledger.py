"""Who did what in which work, each thing once, however often and in whatever order it is met."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from graph.values.ids import fold
from loaders.credits.entry import Entry

if TYPE_CHECKING:
    from graph.records import NodeRecord
    from loaders.base import Reading
    from loaders.credits.role import Role

_MOST_CLASHES: Final = 10
LABELS: Final = {"DIRECTED": "Director", "WROTE": "Writer", "PRODUCED": "Producer"}

Cast = dict[tuple[str, "Role"], int | None]
"""The parts of one work: who, as what, and the place in the list."""


@dataclass(slots=True)
class Ledger:
    """The works, people and credits of one data set.

    Attributes:
        scheme: what ids of the set begin with after the kind: ``tmdb`` in ``film:tmdb-956``.
        source: the node that everything names as its source.
        reading: what is told of names that clash.
        works, people, franchises: by their ids.
        casts: for each work its parts: who, as what, and the place in the list.
        crews: for each work who did what, and how the credits word it.
        series: for each work its franchise, and its number there.
        scopes: for works whose franchise the store alone knows, its id: they share characters.
    """

    scheme: str
    source: NodeRecord
    reading: Reading
    works: dict[str, Entry] = field(default_factory=dict)
    people: dict[str, Entry] = field(default_factory=dict)
    franchises: dict[str, Entry] = field(default_factory=dict)
    casts: dict[str, Cast] = field(default_factory=dict)
    crews: dict[str, dict[tuple[str, str], tuple[str, ...]]] = field(default_factory=dict)
    series: dict[str, tuple[str, int | None]] = field(default_factory=dict)
    scopes: dict[str, str] = field(default_factory=dict)
    _clashes: dict[str, str] = field(default_factory=dict)

    def work(self, kind: str, own: object, title: str, place: str) -> Entry:
        """Give the entry of a film or a series."""
        return self._entry(self.works, f"{kind}:{self.scheme}-{own}", title, place)

    def stored_work(self, element_id: str, title: str, franchise: str | None) -> Entry:
        """Give the entry of a work that the store has: it is related to, and not told again."""
        entry = self.works.setdefault(element_id, Entry(element_id, title, stored=True))
        if franchise is not None:
            self.scopes[element_id] = franchise
        return entry

    def person(self, own: object, name: str, place: str) -> Entry:
        """Give the entry of a person."""
        return self._entry(self.people, f"person:{self.scheme}-{own}", name, place)

    def franchise(self, element_id: str, name: str, place: str) -> Entry:
        """Give the entry of a franchise."""
        return self._entry(self.franchises, element_id, name, place)

    def _entry(self, known: dict[str, Entry], element_id: str, name: str, place: str) -> Entry:
        entry = known.get(element_id)
        if entry is None:
            entry = known[element_id] = Entry(element_id, name, place)
        elif entry.name != name and name not in entry.aliases:
            entry.aliases[name] = None
            if fold(name) != fold(entry.name):
                self._clash(entry, name, place)
        return entry

    def _clash(self, entry: Entry, name: str, place: str) -> None:
        self._clashes.setdefault(
            entry.id,
            f"{place}: {entry.id} is called {name!r} here and {entry.name!r} in {entry.place}: the "
            "first name is kept, the other one is an alias.",
        )

    def part_of(self, work: Entry, franchise: Entry, number: int | None = None) -> None:
        """Say that a work belongs to a franchise; characters are shared within it."""
        if work.id not in self.series or number is not None:
            self.series[work.id] = (franchise.id, number)

    def scope(self, work: str) -> str:
        """Give what the names of a work's characters are unique in, as it stands in an id."""
        series = self.series.get(work)
        return (series[0] if series else self.scopes.get(work, work)).partition(":")[2]

    def acted(self, person: Entry, work: Entry, role: Role, billing: int | None) -> None:
        """Note a line of a cast list."""
        person.is_also("Actor")
        self.cast(work).setdefault((person.id, role), billing)

    def cast(self, work: Entry) -> Cast:
        """Give the cast of a work, for whoever has many lines of it; players are actors then."""
        return self.casts.setdefault(work.id, {})

    def made(self, kind: str, person: Entry, work: Entry, credit: str | None) -> None:
        """Note a credit behind the camera: ``DIRECTED``, ``WROTE`` or ``PRODUCED``."""
        person.is_also(LABELS[kind])
        crew = self.crews.setdefault(work.id, {})
        credits_ = crew.setdefault((kind, person.id), ())
        if credit and credit not in credits_:
            crew[kind, person.id] = (*credits_, credit)

    def in_order(self) -> list[Entry]:
        """Give the works by their release, those without a date last."""
        return sorted(self.works.values(), key=_release)

    def tell_clashes(self) -> None:
        """Tell which ids came with several names."""
        told = list(self._clashes.values())
        for sentence in told[:_MOST_CLASHES]:
            self.reading.warn(sentence)
        if len(told) > _MOST_CLASHES:
            self.reading.warn(f"{len(told) - _MOST_CLASHES:,} more ids come with several names.")


def _release(work: Entry) -> tuple[bool, Any, str]:
    released = work.properties.get("released")
    day = (released.year, released.month, released.day) if released is not None else ()
    return released is None, day, work.id
