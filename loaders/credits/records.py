"""A ledger becomes records: nodes first, then what relates them; a part makes three of these."""

from __future__ import annotations

from collections import Counter
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from graph.records import Batch, NodeRecord, RelationshipRecord
from loaders.credits.parts import CROWD, Part, Parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loaders.credits.entry import Entry
    from loaders.credits.ledger import Cast, Ledger
    from loaders.credits.role import Role

    Sources = tuple[str, ...]

BATCH: Final = 50_000
_PERSON_LABELS: Final = ("Actor", "Director", "Writer", "Producer")
_WORK_LABELS: Final = {"film": "Film", "series": "Series"}


def batches(ledger: Ledger) -> Iterator[Batch]:
    """Give everything that a ledger holds; what was given is let go of. Of nothing, no source."""
    ledger.tell_clashes()
    if not (ledger.works or ledger.people or ledger.franchises):
        return
    sources = (ledger.source.key,)
    cast = _Cast(sources)
    for work in ledger.in_order():
        lines = ledger.casts.pop(work.id, None)
        if lines:
            cast.add(work.id, lines, ledger.scope(work.id))
    nodes = chain([ledger.source], _nodes(ledger, sources), _characters(cast.parts.all, sources))
    yield from _in_batches(nodes, ())
    yield from _in_batches((), chain(_of_works(ledger, sources), cast.relationships()))


def _in_batches(
    nodes: Iterable[NodeRecord], relationships: Iterable[RelationshipRecord]
) -> Iterator[Batch]:
    left, links = iter(nodes), iter(relationships)
    while some := list(islice(left, BATCH)):
        yield Batch(some)
    while joined := list(islice(links, BATCH)):
        yield Batch([], joined)


def _nodes(ledger: Ledger, sources: Sources) -> Iterator[NodeRecord]:
    for entry in ledger.franchises.values():
        yield NodeRecord(entry.id, ("Franchise",), _properties(entry, sources))
    for entry in ledger.works.values():
        if entry.stored:
            continue
        label = _WORK_LABELS[entry.id.partition(":")[0]]
        yield NodeRecord(entry.id, (label,), _properties(entry, sources, title=entry.name))
    sets: dict[frozenset[str], tuple[str, ...]] = {}
    for entry in ledger.people.values():
        labels = sets.get(entry.labels)
        if labels is None:
            labels = ("Person", *(label for label in _PERSON_LABELS if label in entry.labels))
            sets[entry.labels] = labels
        yield NodeRecord(entry.id, labels, _properties(entry, sources))


def _properties(entry: Entry, sources: Sources, **more: str) -> dict[str, Any]:
    given: dict[str, Any] = {"id": entry.id, "name": entry.name, **more}
    if entry.aliases:
        given["aliases"] = tuple(entry.aliases)
    given |= entry.properties
    given["sources"] = sources
    return given


def _characters(parts: Iterable[Part], sources: Sources) -> Iterator[NodeRecord]:
    labels = ("Character",)
    for part in parts:
        given: dict[str, Any] = {"id": part.id, "name": part.name, "sources": sources}
        if part.aliases:
            given["aliases"] = part.aliases
        yield NodeRecord(part.id, labels, given)


def _of_works(ledger: Ledger, sources: Sources) -> Iterator[RelationshipRecord]:
    for work, (franchise, number) in ledger.series.items():
        given: dict[str, Any] = {} if number is None else {"number": number}
        given["sources"] = sources
        yield RelationshipRecord("PART_OF", work, franchise, given)
    for work, crew in ledger.crews.items():
        for (kind, person), credits_ in crew.items():
            given = {"credit": ", ".join(credits_)} if credits_ else {}
            given["sources"] = sources
            yield RelationshipRecord(kind, person, work, given)


class _Cast:
    """The cast lists of all works: who acted where, who played whom, who appears where."""

    def __init__(self, sources: Sources) -> None:
        self.parts = Parts()
        self._sources = sources
        self._acted: list[RelationshipRecord] = []
        self._played: dict[tuple[str, str], tuple[str, ...]] = {}

    def add(self, work: str, lines: Cast, scope: str) -> None:
        """Take the cast list of a work in."""
        self._act(work, lines)
        crowds = _crowds([name.slug for _, role in lines for name in role.names])
        find, played, alone = self.parts.find, self._played, (work,)
        appears: dict[str, tuple[str, ...]] = {}
        live: set[str] = set()
        for person, role in lines:
            for part in find(role, scope, work, person, crowds):
                players = appears.get(part.id, ())
                if person not in players:
                    appears[part.id] = (*players, person)
                if "archive" not in role.remarks:
                    live.add(part.id)
                works = played.get((person, part.id), ())
                if works[-1:] != alone:
                    played[person, part.id] = (*works, work) if works else alone
        for character, players in appears.items():
            given: dict[str, Any] = {"played_by": players, "sources": self._sources}
            if character not in live:
                given["archive"] = True
            self._acted.append(RelationshipRecord("APPEARS_IN", character, work, given))

    def _act(self, work: str, lines: Cast) -> None:
        """Say who acted in a work; most people have one line of its list."""
        several: dict[str, list[tuple[Role, int | None]]] = {}
        if len({person for person, _ in lines}) < len(lines):
            for (person, role), billing in lines.items():
                several.setdefault(person, []).append((role, billing))
            for person, roles in several.items():
                given = _acted(roles, self._sources)
                self._acted.append(RelationshipRecord("ACTED_IN", person, work, given))
            return
        for (person, role), billing in lines.items():
            given = _acted(((role, billing),), self._sources)
            self._acted.append(RelationshipRecord("ACTED_IN", person, work, given))

    def relationships(self) -> Iterator[RelationshipRecord]:
        """Give the three relationships of every part; a work is told when all are taken in."""
        yield from self._acted
        sources = self._sources
        for (person, character), works in self._played.items():
            given = {"films": works, "sources": sources}
            yield RelationshipRecord("PLAYED", person, character, given)


def _crowds(names: list[str]) -> set[str]:
    """Give the names that so many people have that they name nobody."""
    if len(names) - len(set(names)) < CROWD - 1:
        return set()
    return {name for name, times in Counter(names).items() if times >= CROWD}


def _acted(roles: Sequence[tuple[Role, int | None]], sources: Sources) -> dict[str, Any]:
    """Give what is known of somebody in a work, of whom the cast list may have several lines."""
    role, billing = roles[0]
    if len(roles) == 1 and not role.remarks and role.billed and billing is not None:
        return {"roles": role.billed, "billing": billing, "sources": sources}
    given: dict[str, Any] = {}
    billed = dict.fromkeys([text for role, _ in roles for text in role.billed])
    if billed:
        given["roles"] = tuple(billed)
    places = [billing for _, billing in roles if billing is not None]
    if places:
        given["billing"] = min(places)
    for remark in frozenset.intersection(*(role.remarks for role, _ in roles)):
        given[remark] = True
    return {**given, "sources": sources}
