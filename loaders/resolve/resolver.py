"""The step between a loader and the store: what is met again is one node, whatever it is called."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from graph.model.base import kind_of
from loaders.resolve.around import WORKS, tell_players, tell_works
from loaders.resolve.joined import Joined
from loaders.resolve.known import Known
from loaders.resolve.matching import Matches, match
from loaders.resolve.proposals import decided, proposals
from loaders.resolve.settling import settle
from loaders.resolve.thing import KINDS, Thing, thing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.records import Batch, NodeRecord
    from graph.stores.base import Store
    from loaders.base import Reading


@dataclass(slots=True)
class Resolver:
    """Resolves one load into a store.

    Attributes:
        store: what is loaded into.
        reading: the load; a loader may say there that its ids are what they say.
        matched: how many things were known under another id.
        merged: how many nodes of the store were shown to be another one.
        asked: how many things may be another one, which a person must decide.
    """

    store: Store
    reading: Reading
    matched: int = 0
    merged: int = 0
    asked: int = 0
    _compared: bool = False
    _matches: Matches = field(default_factory=Matches)

    def batches(self, read: Iterable[Batch]) -> Iterator[Batch]:
        """Give what is written of what a loader reads; into an empty store, just that.

        Where there is something to compare with, all of a load is read before it is written: who
        somebody is may be told by their last film.
        """
        remaining = iter(read)
        first = next(remaining, None)
        if first is None:
            return
        if self.reading.as_is or not self._has_things():
            yield from chain([first], remaining)
            return
        self._compared = True
        held = [first, *remaining]
        questions = self._match(held)
        joined = Joined(self.store, self._matches.ids)
        joined.learn(held)
        held.reverse()
        while held:
            yield joined.batch(held.pop())
        if questions.nodes:
            yield questions

    def finish(self) -> None:
        """Merge what the load has shown to be one, once it is written."""
        if self._compared:
            self.merged = settle(self.store, self._matches.one)

    def _has_things(self) -> bool:
        labels = self.store.counts().labels
        return any(labels.get(label) for label in KINDS.values())

    def _match(self, batches: list[Batch]) -> Batch:
        """Match every kind, works first; give the questions that are left."""
        things = _things(record for batch in batches for record in batch.nodes)
        relationships = [one for batch in batches for one in batch.relationships]
        by_id = {each: thing for kind in things.values() for each, thing in kind.items()}
        said, now = decided(self.store), self._matches.now
        known = {kind: Known(self.store, kind) for kind in KINDS if things[kind] or kind in WORKS}
        for kind in KINDS:
            if kind in known:
                known[kind].now = now
            if kind == "franchise":
                tell_works(by_id, relationships, now)
            elif kind == "character":
                tell_players(by_id, relationships, now, known)
            if things[kind]:
                match(things[kind].values(), known[kind], said, self._matches)
        self.matched = len(self._matches.ids)
        questions = proposals(self._matches.doubts, said)
        self.asked = sum("Claim" in record.labels for record in questions.nodes)
        return questions


def _things(records: Iterable[NodeRecord]) -> dict[str, dict[str, Thing]]:
    """Give the things of a load, by kind and id."""
    found: dict[str, dict[str, Thing]] = {kind: {} for kind in KINDS}
    for record in records:
        node_id = record.properties.get("id")
        if not isinstance(node_id, str) or kind_of(node_id) not in found:
            continue
        thing = thing_of(record.properties)
        kind = found[thing.kind]
        if (before := kind.get(node_id)) is not None:
            before.names |= thing.names
            before.outer |= thing.outer
            before.date = before.date or thing.date
        else:
            kind[node_id] = thing
    return found
