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
from loaders.resolve.proposals import decided, open_pairs, proposals
from loaders.resolve.settling import settle
from loaders.resolve.thing import KINDS, Thing, thing_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from graph.records import Batch, NodeRecord, RelationshipRecord
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
        apart: how many open questions it has answered: the two are not one.
        asked: how many may be another one, which this load asks and has not answered itself.
    """

    store: Store
    reading: Reading
    matched: int = 0
    merged: int = 0
    apart: int = 0
    asked: int = 0
    _compared: bool = False
    _questions: set[str] = field(default_factory=set)
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
        claims = joined.disagreements.batch()
        if claims.nodes:
            yield claims
        for sentence in joined.disagreements.sentences():
            self.reading.warn(sentence)

    def finish(self) -> None:
        """Merge what the load has shown to be one, once it is written."""
        if self._compared:
            self.merged, self.apart = settle(self.store, self._matches.one)
            waiting = {pair.claim for pair in open_pairs(self.store)} if self._questions else set()
            self.asked = len(self._questions & waiting)

    def _has_things(self) -> bool:
        labels = self.store.counts().labels
        return any(labels.get(label) for label in KINDS.values())

    def _match(self, batches: list[Batch]) -> Batch:
        """Match every kind, works first; give the questions that are left."""
        things = _things(record for batch in batches for record in batch.nodes)
        said = decided(self.store)
        known = {kind: Known(self.store, kind) for kind in KINDS if things[kind] or kind in WORKS}
        around = _Around(things, batches, self._matches.now, known)
        for kind in KINDS:
            if kind in known:
                known[kind].now = self._matches.now
            if things[kind]:
                more = around.of.get(kind, _nothing)
                match(things[kind].values(), known[kind], said, self._matches, more)
        self.matched = len(self._matches.ids)
        questions = proposals(self._matches.doubts, said)
        self._questions = {one.key for one in questions.nodes if "Claim" in one.labels}
        return questions


class _Around:
    """What a load tells of works and players, told when it is asked for."""

    def __init__(
        self,
        things: dict[str, dict[str, Thing]],
        batches: list[Batch],
        now: Callable[[str], str],
        known: dict[str, Known],
    ) -> None:
        self._things = things
        self._batches = batches
        self._now = now
        self._known = known
        self._told = False
        self.of = {
            "franchise": self._works,
            "person": self._works,
            "character": self._players,
        }

    def _relationships(self) -> Iterator[RelationshipRecord]:
        return (one for batch in self._batches for one in batch.relationships)

    def _by_id(self) -> dict[str, Thing]:
        return {each: thing for kind in self._things.values() for each, thing in kind.items()}

    def _works(self) -> None:
        if not self._told:
            tell_works(self._by_id(), self._relationships(), self._now)
        self._told = True

    def _players(self) -> None:
        self._works()
        relationships = list(self._relationships())
        tell_players(self._by_id(), relationships, self._now, self._known)


def _nothing() -> None:
    """Works are told apart by themselves."""


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
