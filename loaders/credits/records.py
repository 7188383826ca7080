"""A ledger becomes records: nodes first, then what relates them; a part makes three of these."""

from __future__ import annotations

from collections import Counter
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from graph.records import Batch, NodeRecord, RelationshipRecord
from loaders.credits.parts import CROWD, Part, Parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.credits.entry import Entry
    from loaders.credits.ledger import Ledger
    from loaders.credits.role import Role

BATCH: Final = 50_000
_PERSON_LABELS: Final = ("Actor", "Director", "Writer", "Producer")
_WORK_LABELS: Final = {"film": "Film", "series": "Series"}


def batches(ledger: Ledger) -> Iterator[Batch]:
    """Give everything that a ledger holds; what was given is let go of. Of nothing, no source."""
    ledger.tell_clashes()
    if not (ledger.works or ledger.people or ledger.franchises):
        return
    said = {"sources": (ledger.source.key,)}
    cast = _Cast(said)
    for work in ledger.in_order():
        lines = ledger.casts.pop(work.id, None)
        if lines:
            cast.add(work.id, lines, ledger.scope(work.id))
    nodes = chain([ledger.source], _nodes(ledger, said), _characters(cast.parts.all, said))
    yield from _in_batches(nodes, ())
    yield from _in_batches((), chain(_of_works(ledger, said), cast.relationships()))


def _in_batches(
    nodes: Iterable[NodeRecord], relationships: Iterable[RelationshipRecord]
) -> Iterator[Batch]:
    left, links = iter(nodes), iter(relationships)
    while some := list(islice(left, BATCH)):
        yield Batch(some)
    while joined := list(islice(links, BATCH)):
        yield Batch([], joined)


def _nodes(ledger: Ledger, said: dict[str, Any]) -> Iterator[NodeRecord]:
    for entry in ledger.franchises.values():
        yield NodeRecord(entry.id, ("Franchise",), _properties(entry, said))
    for entry in ledger.works.values():
        if entry.stored:
            continue
        label = _WORK_LABELS[entry.id.partition(":")[0]]
        yield NodeRecord(entry.id, (label,), _properties(entry, said, title=entry.name))
    sets: dict[frozenset[str], tuple[str, ...]] = {}
    for entry in ledger.people.values():
        key = frozenset(entry.labels)
        if key not in sets:
            sets[key] = ("Person", *(label for label in _PERSON_LABELS if label in key))
        yield NodeRecord(entry.id, sets[key], _properties(entry, said))


def _properties(entry: Entry, said: dict[str, Any], **more: Any) -> dict[str, Any]:
    given = {"id": entry.id, "name": entry.name, **more}
    if entry.aliases:
        given["aliases"] = tuple(entry.aliases)
    return {**given, **entry.properties, **said}


def _characters(parts: Iterable[Part], said: dict[str, Any]) -> Iterator[NodeRecord]:
    for part in parts:
        given: dict[str, Any] = {"id": part.id, "name": part.name, **said}
        if part.aliases:
            given["aliases"] = tuple(part.aliases)
        yield NodeRecord(part.id, ("Character",), given)


def _of_works(ledger: Ledger, said: dict[str, Any]) -> Iterator[RelationshipRecord]:
    for work, (franchise, number) in ledger.series.items():
        numbered = {**said} if number is None else {"number": number, **said}
        yield RelationshipRecord("PART_OF", work, franchise, numbered)
    for work, crew in ledger.crews.items():
        for (kind, person), credits_ in crew.items():
            worded = {"credit": ", ".join(credits_), **said} if credits_ else {**said}
            yield RelationshipRecord(kind, person, work, worded)


class _Cast:
    """The cast lists of all works: who acted where, who played whom, who appears where."""

    def __init__(self, said: dict[str, Any]) -> None:
        self.parts = Parts()
        self._said = said
        self._acted: list[RelationshipRecord] = []
        self._played: dict[tuple[str, str], list[str]] = {}

    def add(self, work: str, lines: dict[tuple[str, Role], int | None], scope: str) -> None:
        """Take the cast list of a work in."""
        names = Counter([name.slug for _, role in lines for name in role.names])
        crowds = {name for name, times in names.items() if times >= CROWD}
        acted: dict[str, list[tuple[Role, int | None]]] = {}
        appears: dict[str, dict[str, bool]] = {}
        for (person, role), billing in lines.items():
            acted.setdefault(person, []).append((role, billing))
            for part in self.parts.find(role, scope, work, person, crowds):
                players = appears.setdefault(part.id, {})
                players[person] = "archive" in role.remarks and players.get(person, True)
                works = self._played.setdefault((person, part.id), [])
                if not works or works[-1] != work:
                    works.append(work)
        for person, roles in acted.items():
            given = _acted(roles, self._said)
            self._acted.append(RelationshipRecord("ACTED_IN", person, work, given))
        for character, players in appears.items():
            given = {"played_by": tuple(players), **self._said}
            if all(players.values()):
                given["archive"] = True
            self._acted.append(RelationshipRecord("APPEARS_IN", character, work, given))

    def relationships(self) -> Iterator[RelationshipRecord]:
        """Give the three relationships of every part; a work is told when all are taken in."""
        yield from self._acted
        for (person, character), works in self._played.items():
            given = {"films": tuple(works), **self._said}
            yield RelationshipRecord("PLAYED", person, character, given)


def _acted(roles: list[tuple[Role, int | None]], said: dict[str, Any]) -> dict[str, Any]:
    """Give what is known of somebody in a work, of whom the cast list may have several lines."""
    if not roles[1:] and not roles[0][0].remarks and roles[0][0].billed:
        role, billing = roles[0]
        place = {"billing": billing} if billing is not None else {}
        return {"roles": role.billed, **place, **said}
    given: dict[str, Any] = {}
    billed = dict.fromkeys([text for role, _ in roles for text in role.billed])
    if billed:
        given["roles"] = tuple(billed)
    places = [billing for _, billing in roles if billing is not None]
    if places:
        given["billing"] = min(places)
    remarks = roles[0][0].remarks
    for role, _ in roles[1:]:
        remarks &= role.remarks
    for remark in remarks:
        given[remark] = True
    return {**given, **said}
