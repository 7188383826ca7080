"""Loading never undoes a review: what was decided and what was accepted is kept in what is loaded.

A source that is loaded again says of a relationship who its sources are; a claim that was accepted
since has added one. So every record on its way into a store is joined with what reviews have added.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.claims.changes import backed, finer_than
from graph.claims.existing import Existing
from graph.claims.meaning import meaning
from graph.claims.moved import is_finer, moved_to
from graph.claims.standing import Wanted, claims
from graph.records import Batch, NodeRecord, RelationshipRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.claims.standing import StandingClaim
    from graph.model.base import NodeModel
    from graph.stores.base import Store

    Key = tuple[Any, ...]


def kept(store: Store, batches: Iterable[Batch]) -> Iterator[Batch]:
    """Give batches with what reviews have decided and added; without reviews, as they are."""
    reviews = _reviews(store)
    for batch in batches:
        if not reviews.decided:
            yield batch
            continue
        yield Batch(
            [reviews.node(record) for record in batch.nodes],
            [reviews.relationship(record) for record in batch.relationships],
        )


@dataclass(slots=True)
class _Reviews:
    decided: set[str] = field(default_factory=set)
    """Ids of the claims that somebody decided on."""
    exact: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By node, the dates and names that accepted claims tell more exactly than who came before."""
    lists: dict[Key, dict[str, tuple[Any, ...]]] = field(default_factory=dict)
    """By node or relationship, what accepted claims have added to lists."""

    def node(self, record: NodeRecord) -> NodeRecord:
        properties = record.properties
        if record.properties.get("id") in self.decided:
            properties = {key: v for key, v in properties.items() if key != "decision"}
        properties = self._more_exactly(properties)
        added = self.lists.get((record.properties.get("id"),))
        if added is None and properties is record.properties:
            return record
        return NodeRecord(record.key, record.labels, _joined(properties, added or {}))

    def _more_exactly(self, properties: dict[str, Any]) -> dict[str, Any]:
        """Give properties with the dates that are known better."""
        held = self.exact.get(str(properties.get("id")))
        if not held:
            return properties
        better = {key: value for key, value in held.items() if finer_than(properties, held, key)}
        if better:
            better |= {f"{key}_precision": held[f"{key}_precision"] for key in better}
        if "name" in held and _told_better(str(properties.get("name", "")), held["name"]):
            better["name"] = held["name"]
        return {**properties, **better} if better else properties

    def relationship(self, record: RelationshipRecord) -> RelationshipRecord:
        added = self.lists.get(_key(record))
        if added is None:
            return record
        properties = _joined(record.properties, added)
        return RelationshipRecord(
            record.type, record.start, record.end, properties, record.identity, record.nth
        )

    def delay(self, claim: StandingClaim, event: str, name: str) -> None:
        """Note what the event of an accepted delay is called, and by whom it is called so."""
        self.exact.setdefault(event, {})["name"] = name
        day = moved_to(name)
        if day is not None and str(day) == claim.properties.get("value"):
            self.add((event,), {"sources": (str(claim.source["id"]),)})

    def add(self, key: Key, properties: dict[str, Any]) -> None:
        """Note what a record of an accepted claim adds to lists."""
        lists = {name: value for name, value in properties.items() if isinstance(value, tuple)}
        self.lists[key] = _joined(self.lists.get(key, {}), lists)


def _told_better(name: str, other: str) -> bool:
    """Tell whether another name ends with a more exact date."""
    before, after = moved_to(name), moved_to(other)
    return before is not None and after is not None and is_finer(after, before)


def _dates(node: NodeModel, existing: Existing) -> dict[str, Any]:
    """Give the dates of a node that stand as a claim tells them."""
    told, known = node.to_record().properties, existing.node(node.id)
    dated = [key for key in told if f"{key}_precision" in told]
    keys = [one for key in dated for one in (key, f"{key}_precision")]
    stands = known is not None and all(known[0].get(key) == told[key] for key in keys)
    return {key: told[key] for key in keys} if stands else {}


def _key(record: RelationshipRecord) -> Key:
    identity = tuple(record.properties.get(key) for key in record.identity)
    return record.type, record.start, record.end, identity


def _joined(properties: dict[str, Any], added: dict[str, tuple[Any, ...]]) -> dict[str, Any]:
    """Give properties whose lists hold what was added as well."""
    more = {
        key: tuple(dict.fromkeys((*(properties.get(key) or ()), *values)))
        for key, values in added.items()
    }
    return {**properties, **more}


def _reviews(store: Store) -> _Reviews:
    reviews = _Reviews()
    if not store.counts().labels.get("Claim"):
        return reviews
    existing = Existing(store)
    for claim in claims(store, Wanted(reviewed=True)):
        reviews.decided.add(claim.id)
        if claim.decision != "accepted":
            continue
        meant = meaning(claim, existing)
        for node in meant.nodes.values():
            if node.sources and backed(node, existing):
                reviews.add((node.id,), {"sources": node.sources})
            reviews.exact.setdefault(node.id, {}).update(_dates(node, existing))
        for relationship in meant.relationships:
            if claim.properties.get("kind") == "delayed":
                reviews.delay(claim, relationship.end, existing.name(relationship.end))
            record = relationship.to_record()
            reviews.add(_key(record), record.properties)
    return reviews
