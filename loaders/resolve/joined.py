"""Records under the ids that their nodes have now, joined with what the store holds of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.merging.disagreeing import Disagreements
from graph.merging.joining import (
    MERGED,
    best,
    grown,
    is_data_set,
    is_joined,
    is_renamed,
    join,
    of_other_hands,
    standings,
    united,
)
from graph.merging.references import renamed
from graph.model.base import kind_of
from graph.model.registry import PREFIXES
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.quote import quoted
from loaders.resolve.known import full, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.stores.base import Store

_LINKS: Final = """
UNWIND $pairs AS pair
MATCH (a:{start} {{id: pair[0]}})-[r:{type}]->(b:{end} {{id: pair[1]}})
RETURN pair[0] AS start, pair[1] AS end, properties(r) AS p
"""
_SOURCES: Final = "MATCH (s:Source) WHERE s.id IS NOT NULL RETURN s.id AS id"
_Key = tuple[Any, ...]


class Joined:
    """Turns the batches of a load into what is written.

    Args:
        store: what is loaded into.
        ids: for an id of the load the id that its node has now, where it is another.

    Attributes:
        disagreements: what the load says otherwise than the store.
    """

    def __init__(self, store: Store, ids: Mapping[str, str]) -> None:
        self._store = store
        self._ids = ids
        self._held: dict[str, dict[str, Any]] = {}
        self._several: set[str] = set()
        self._new: set[str] = set()
        self._links: dict[_Key, dict[str, Any]] = {}
        self.disagreements = Disagreements()

    def learn(self, batches: Iterable[Batch]) -> None:
        """Fetch what the store holds of everything that a load tells of."""
        batches = list(batches)
        self.disagreements.sources = {row["id"] for row in self._store.run(_SOURCES)}
        self.disagreements.sources |= {
            record.properties["id"]
            for batch in batches
            for record in batch.nodes
            if "Source" in record.labels
        }
        self._learn_nodes(record for batch in batches for record in batch.nodes)
        self._learn_links(one for batch in batches for one in batch.relationships)

    def _learn_nodes(self, records: Iterable[NodeRecord]) -> None:
        wanted: dict[str, dict[str, dict[str, Any]]] = {}
        for record in records:
            node_id = record.properties.get("id")
            if isinstance(node_id, str) and (model := PREFIXES.get(kind_of(node_id))):
                now = self._ids.get(node_id, node_id)
                wanted.setdefault(model.label, {})[now] = record.properties
        for label, given in wanted.items():
            there = full(self._store, label, given)
            self._new |= given.keys() - there.keys()
            for node_id, held in there.items():
                new = given[node_id]
                several = is_joined(held) or best(held) != best(new) or of_other_hands(held, new)
                if several or is_renamed(held, new):
                    self._held[node_id] = held
                    self._several.add(node_id)

    def _learn_links(self, records: Iterable[RelationshipRecord]) -> None:
        wanted: dict[tuple[str, str, str], dict[tuple[str, str], None]] = {}
        for one in records:
            start, end = self._now(one.start), self._now(one.end)
            if not (self._is_several(start, end) or self._grows(one, start, end)):
                continue
            models = PREFIXES.get(kind_of(start)), PREFIXES.get(kind_of(end))
            if models[0] and models[1]:
                kind = (one.type, models[0].label, models[1].label)
                wanted.setdefault(kind, {})[start, end] = None
        for (name, first, second), pairs in wanted.items():
            query = _LINKS.format(type=quoted(name), start=first, end=second)
            for part in parts([list(pair) for pair in pairs]):
                for row in self._store.run(query, {"pairs": part}):
                    self._keep(name, row["start"], row["end"], dict(row["p"]))

    def _keep(self, name: str, start: str, end: str, properties: dict[str, Any]) -> None:
        from graph.model.registry import RELATIONSHIPS  # noqa: PLC0415 - asked for seldom

        model = RELATIONSHIPS.get(name)
        identity = model.identity if model else ()
        self._links[_key(name, start, end, identity, properties)] = properties

    def _is_several(self, start: str, end: str) -> bool:
        return start in self._several or end in self._several

    def _grows(self, one: RelationshipRecord, start: str, end: str) -> bool:
        """Tell whether a data set may have told a part of a relationship before."""
        new = start in self._new or end in self._new
        lists = any(
            isinstance(value, list | tuple)
            for key, value in one.properties.items()
            if key != "sources"
        )
        return lists and not new and is_data_set(best(one.properties))

    def batch(self, batch: Batch) -> Batch:
        """Give what is written of a batch."""
        if not (self._ids or self._held or self._links):
            return batch
        return Batch(
            [self._node(record) for record in batch.nodes],
            [self._relationship(record) for record in batch.relationships],
        )

    def _now(self, key: str) -> str:
        return self._ids.get(key, key)

    def _node(self, record: NodeRecord) -> NodeRecord:
        node_id = record.properties.get("id")
        if not isinstance(node_id, str):
            return record
        now = self._now(node_id)
        held = self._held.get(now)
        if held is not None:
            joined = join(held, record.properties)
            joined["id"] = now
            self.disagreements.compare(held, record.properties, joined)
            if best(record.properties) in standings(held) and MERGED in held:
                joined[MERGED] = held[MERGED]  # it is known by one id of this source already
            self._held[now] = joined
            return NodeRecord(now, record.labels, joined)
        if now == node_id:
            return record
        return NodeRecord(now, record.labels, {**record.properties, "id": now})

    def _relationship(self, record: RelationshipRecord) -> RelationshipRecord:
        start, end = self._now(record.start), self._now(record.end)
        properties = renamed(record.properties, self._ids) if self._ids else record.properties
        several = self._is_several(start, end)
        if several or self._grows(record, start, end):
            key = _key(record.type, start, end, record.identity, properties)
            held = self._links.get(key)
            if held is not None:
                properties = (united if several else grown)(held, properties)
            self._links[key] = properties
        elif start == record.start and end == record.end and properties == record.properties:
            return record
        return RelationshipRecord(record.type, start, end, properties, record.identity, record.nth)


def _key(
    name: str, start: str, end: str, identity: tuple[str, ...], properties: Mapping[str, Any]
) -> _Key:
    return name, start, end, *(repr(properties.get(one)) for one in identity)
