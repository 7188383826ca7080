"""A large load: records become columns at once, and a new base instead of rows in the overlay."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from graph.records import WriteReport
from graph.results.errors import CypherError, SourceError
from graph.stores.embedded.appendix import Appendix
from graph.stores.embedded.columns import columns_of
from graph.stores.embedded.indexes import index_key
from graph.stores.embedded.pause import paused_gc
from graph.stores.embedded.upsert import (
    describe,
    matching,
    storable,
    unknown_end,
    update_node,
    update_relationship,
)
from graph.values.identity import identical
from graph.values.storable import MAX_INTEGER, MIN_INTEGER, check_storable

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.records import Batch, NodeRecord, RelationshipRecord
    from graph.stores.embedded.columns import Packed
    from graph.stores.embedded.transaction import Transaction


def bulk_upsert(transaction: Transaction, batch: Batch) -> WriteReport:
    """Do what ``upsert`` does, with new things in the transaction's appendix.

    Raises:
        SourceError: a value cannot be stored, or a relationship has an unknown end.
    """
    transaction.start_writing()
    with paused_gc():
        load = _Load(transaction)
        load.nodes(batch.nodes)
        load.relationships(batch.relationships)
        appendix = load.appendix()
    if appendix.labels or appendix.types:
        transaction.appendix = appendix
    return load.report


class _Load:
    """Sorts records into what the store knows and what is new."""

    def __init__(self, transaction: Transaction) -> None:
        self.report = WriteReport()
        self._transaction = transaction
        self._empty = transaction.node_count == 0
        self._first = transaction.delta.next_node
        self._dense: dict[str, int] = {}
        self._by_id: dict[Any, int] = {}
        self._labels: list[tuple[str, ...]] = []
        self._node_properties: list[dict[str, Any]] = []
        self._node_records: list[NodeRecord] = []
        self._sorted: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._ends: tuple[list[int], list[int]] = ([], [])
        self._link_properties: list[dict[str, Any]] = []
        self._link_records: list[RelationshipRecord] = []

    # -- nodes ----------------------------------------------------------------------------------

    def nodes(self, records: list[NodeRecord]) -> None:
        """Take nodes in."""
        ids = [record.properties.get("id") for record in records]
        if self._empty and set(map(type, ids)) <= {str} and len(set(ids)) == len(ids):
            self._new_nodes(records, ids)
            return
        for record, wanted in zip(records, ids, strict=True):
            self._node(record, wanted)

    def _new_nodes(self, records: list[NodeRecord], ids: list[Any]) -> None:
        """Take nodes in of which none is known and no two are the same."""
        numbers = range(self._first, self._first + len(records))
        self._by_id = dict(zip(ids, range(len(records)), strict=True))
        self._dense = dict(zip([record.key for record in records], numbers, strict=True))
        self._labels = [self._sorted_labels(record.labels) for record in records]
        self._node_properties = [record.properties for record in records]
        self._node_records = list(records)

    def _node(self, record: NodeRecord, wanted: Any) -> None:
        count = len(self._node_records)
        if wanted is not None:
            key = wanted if type(wanted) is str else index_key(_stored_id(record))
            place = self._by_id.setdefault(key, count)
            if place < count:
                self._dense[record.key] = self._first + place
                self._node_again(place, record)
                return
            if not self._empty and self._node_updated(wanted, record):
                del self._by_id[key]
                return
        self._dense[record.key] = self._first + count
        self._labels.append(self._sorted_labels(record.labels))
        self._node_properties.append(record.properties)
        self._node_records.append(record)

    def _node_updated(self, wanted: Any, record: NodeRecord) -> bool:
        """Update the node where the store has it."""
        found = self._transaction.lookup_any("id", wanted)
        if found:
            self._dense[record.key] = found[0]
            self._count_node(update_node(self._transaction, found[0], record))
        return bool(found)

    def _sorted_labels(self, labels: tuple[str, ...]) -> tuple[str, ...]:
        known = self._sorted.get(labels)
        if known is None:
            known = self._sorted[labels] = tuple(sorted(set(labels)))
        return known

    def _node_again(self, place: int, record: NodeRecord) -> None:
        """Merge a record into a new node of the same batch."""
        held = self._node_properties[place]
        given = storable(record.properties, f"Node {record.key!r}")
        labels = self._sorted_labels((*self._labels[place], *record.labels))
        changed = labels != self._labels[place] or _differs(held, given)
        self._labels[place] = labels
        self._node_properties[place] = {**held, **given}
        self._count_node(changed)

    def _count_node(self, changed: bool) -> None:  # noqa: FBT001 - what happened
        self.report.nodes_updated += changed
        self.report.nodes_unchanged += not changed

    # -- relationships --------------------------------------------------------------------------

    def relationships(self, records: list[RelationshipRecord]) -> None:
        """Take relationships in; only those that may be known already are looked at one by one."""
        starts = self._dense_ends(records, [record.start for record in records])
        ends = self._dense_ends(records, [record.end for record in records])
        properties = [record.properties for record in records]
        twins: dict[tuple[str, int, int], _Twins] = {}
        dropped: set[int] = set()
        for i in self._suspects([record.type for record in records], starts, ends):
            record, start, end = records[i], starts[i], ends[i]
            group = twins.setdefault((record.type, start, end), _Twins(properties))
            known = []
            if max(start, end) < self._first:
                known = matching(self._transaction, record, start, end)
            if record.nth < len(known):
                r = known[record.nth]
                self._count_link(update_relationship(self._transaction, r, record))
                dropped.add(i)
                continue
            place = group.find(record, record.nth - len(known))
            if place is None:
                group.add(i, record)
            else:
                self._link_again(properties, place, record)
                dropped.add(i)
        kept = [i for i in range(len(records)) if i not in dropped] if dropped else None
        self._ends = (_chosen(starts, kept), _chosen(ends, kept))
        self._link_properties = _chosen(properties, kept)
        self._link_records = _chosen(records, kept)

    def _dense_ends(self, records: list[RelationshipRecord], keys: list[str]) -> list[int]:
        known = list(map(self._dense.get, keys))
        if None not in known:
            return known  # type: ignore[return-value]  # the line above says so
        return [
            self._end(record, key) if n is None else n
            for record, key, n in zip(records, keys, known, strict=True)
        ]

    def _suspects(self, types: list[str], starts: list[int], ends: list[int]) -> list[int]:
        """Find the records that share type and ends with another, or join two known nodes."""
        import numpy as np  # noqa: PLC0415 - late, so that an import of the store stays light

        if not types:
            return []
        codes = {name: code for code, name in enumerate(dict.fromkeys(types))}
        first, second = np.array(starts, dtype=np.int64), np.array(ends, dtype=np.int64)
        size = self._first + len(self._labels)
        kinds = np.array([codes[name] for name in types], dtype=np.int64)
        keys = (kinds * size + first) * size + second
        order = np.argsort(keys, kind="stable")
        twins = np.flatnonzero(keys[order[1:]] == keys[order[:-1]])
        suspect = (first < self._first) & (second < self._first)
        suspect[order[twins]] = suspect[order[twins + 1]] = True
        found: list[int] = np.flatnonzero(suspect).tolist()
        return found

    def _end(self, record: RelationshipRecord, key: str) -> int:
        place = self._by_id.get(key)
        if place is not None:
            return self._first + place
        found = self._transaction.lookup_any("id", key)
        if not found:
            raise unknown_end(record, key)
        self._dense[key] = found[0]
        return found[0]

    def _link_again(
        self, properties: list[dict[str, Any]], place: int, record: RelationshipRecord
    ) -> None:
        """Merge a record into a new relationship of the same batch."""
        held = properties[place]
        given = storable(record.properties, describe(record))
        properties[place] = {**held, **given}
        self._count_link(_differs(held, given))

    def _count_link(self, changed: bool) -> None:  # noqa: FBT001 - what happened
        self.report.relationships_updated += changed
        self.report.relationships_unchanged += not changed

    # -- what is new ----------------------------------------------------------------------------

    def appendix(self) -> Appendix:
        """Give what is new, its values checked, as columns."""
        nodes, links = self._node_records, self._link_records
        self.report.nodes_created, self.report.relationships_created = len(nodes), len(links)
        return Appendix(
            self._labels,
            _columns(self._node_properties, lambda place: f"Node {nodes[place].key!r}"),
            [record.type for record in links],
            *self._ends,
            _columns(self._link_properties, lambda place: describe(links[place])),
        )


_MIXED = ("", "")
"""The identity of a group whose records do not agree on theirs."""


class _Twins:
    """The new relationships of one type between one pair of nodes, found by their identity."""

    def __init__(self, properties: list[dict[str, Any]]) -> None:
        self._properties = properties
        self._identity: tuple[str, ...] | None = None
        self._all: list[int] = []
        self._places: dict[tuple[Any, ...], list[int]] = {}

    def add(self, place: int, record: RelationshipRecord) -> None:
        """Take in a new relationship."""
        self._all.append(place)
        self._places.setdefault(_identity(record, record.properties), []).append(place)

    def find(self, record: RelationshipRecord, nth: int) -> int | None:
        """Find the nth of those that a record speaks of."""
        wanted = _identity(record, record.properties)
        if self._identity in (None, record.identity):
            self._identity = record.identity
            found = self._places.get(wanted, [])
        else:
            # Records told apart by other properties than those before: look at each of them.
            self._identity = _MIXED
            held = self._properties
            found = [place for place in self._all if _identity(record, held[place]) == wanted]
        return found[nth] if nth < len(found) else None


def _chosen(items: list[Any], places: list[int] | None) -> list[Any]:
    return items if places is None else [items[place] for place in places]


def _stored_id(record: NodeRecord) -> Any:
    return storable({"id": record.properties["id"]}, f"Node {record.key!r}")["id"]


def _identity(record: RelationshipRecord, properties: dict[str, Any]) -> tuple[Any, ...]:
    """Give what tells a record's relationship, with these properties, from its twins."""
    found = []
    for key in record.identity:
        value = properties.get(key)
        if type(value) is not str:
            value = index_key(storable({key: value}, describe(record)).get(key))
        found.append(value)
    return tuple(found)


def _differs(held: dict[str, Any], given: dict[str, Any]) -> bool:
    return any(not identical(check_storable(held.get(key)), given[key]) for key in given)


def _columns(rows: list[dict[str, Any]], name: Callable[[int], str]) -> dict[str, Packed]:
    columns = columns_of(range(len(rows)), rows)
    return {
        key: (ids, _checked(ids, values, key, name))
        for key, (ids, values) in columns.items()
        if values
    }


def _checked(ids: Any, values: list[Any], key: str, name: Callable[[int], str]) -> list[Any]:
    """Give a column's values as they are stored; whole columns of one kind are checked at once."""
    kinds = set(map(type, values))
    if kinds <= {float, bool}:
        return values
    if kinds == {str} and _sound(values):
        return values
    if kinds == {int} and min(values) >= MIN_INTEGER and max(values) <= MAX_INTEGER:
        return values
    if kinds <= {list, tuple} and _plain_texts(values):
        return list(map(tuple, values))
    checked = []
    for n, value in zip(ids, values, strict=True):
        try:
            checked.append(check_storable(value))
        except CypherError as error:
            raise SourceError(f"{name(n)}, property {key!r}: {error.message}") from error
    return checked


def _plain_texts(lists: list[Any]) -> bool:
    items = list(chain.from_iterable(lists))
    return set(map(type, items)) <= {str} and _sound(items)


def _sound(texts: list[str]) -> bool:
    """Tell whether no text holds half of a surrogate pair."""
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        return False
    return True
