"""Merging a batch of records into a transaction: known things are updated, new ones created."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

from graph.records import WriteReport
from graph.results.errors import CypherError, SourceError
from graph.stores.embedded.indexes import same
from graph.values.identity import identical
from graph.values.storable import check_storable

if TYPE_CHECKING:
    from graph.records import Batch, NodeRecord, RelationshipRecord
    from graph.stores.embedded.transaction import Transaction


def upsert(transaction: Transaction, batch: Batch) -> WriteReport:
    """Write every record of a batch.

    Raises:
        SourceError: a value cannot be stored, or a relationship has an unknown end.
        CypherError: a uniqueness constraint forbids a record.
    """
    transaction.start_writing()
    report = WriteReport()
    known: dict[str, int] = {}
    for record in batch.nodes:
        known[record.key] = _node(transaction, record, report)
    for relationship in batch.relationships:
        _relationship(transaction, relationship, known, report)
    return report


def _node(transaction: Transaction, record: NodeRecord, report: WriteReport) -> int:
    properties = storable(record.properties, f"Node {record.key!r}")
    found = _by_id(transaction, properties.get("id"))
    if found is None:
        report.nodes_created += 1
        return transaction.create_node(record.labels, properties)
    changed = update_node(transaction, found, record)
    report.nodes_updated += changed
    report.nodes_unchanged += not changed
    return found


def update_node(transaction: Transaction, n: int, record: NodeRecord) -> bool:
    """Bring a record's labels and properties into a node; tell whether it is different now."""
    changed = False
    for label in record.labels:
        changed |= transaction.add_label(n, label)
    for key, value in storable(record.properties, f"Node {record.key!r}").items():
        if not identical(transaction.node_property(n, key), value):
            transaction.set_node_property(n, key, value)
            changed = True
    return changed


def _relationship(
    transaction: Transaction,
    record: RelationshipRecord,
    known: dict[str, int],
    report: WriteReport,
) -> None:
    properties = storable(record.properties, describe(record))
    start = _end(transaction, record, record.start, known)
    end = _end(transaction, record, record.end, known)
    found = find_relationship(transaction, record, start, end)
    if found is None:
        transaction.create_relationship(record.type, start, end, properties)
        report.relationships_created += 1
        return
    changed = update_relationship(transaction, found, record)
    report.relationships_updated += changed
    report.relationships_unchanged += not changed


def update_relationship(transaction: Transaction, r: int, record: RelationshipRecord) -> bool:
    """Bring a record's properties into a relationship; tell whether it is different now."""
    changed = False
    for key, value in storable(record.properties, describe(record)).items():
        if not identical(transaction.relationship_property(r, key), value):
            transaction.set_relationship_property(r, key, value)
            changed = True
    return changed


def describe(record: RelationshipRecord) -> str:
    """Name a relationship's record for a sentence."""
    return f"Relationship {record.type} from {record.start!r} to {record.end!r}"


def storable(properties: dict[str, Any], place: str) -> dict[str, Any]:
    """Give the properties as they are stored.

    Raises:
        SourceError: it names the place and the property that cannot be stored.
    """
    stored = {}
    for key, value in properties.items():
        if value is None:
            continue
        try:
            stored[key] = check_storable(value)
        except CypherError as error:
            raise SourceError(f"{place}, property {key!r}: {error.message}") from error
    return stored


def _by_id(transaction: Transaction, wanted: Any) -> int | None:
    if wanted is None:
        return None
    return next(iter(transaction.lookup_any("id", wanted)), None)


def _end(
    transaction: Transaction, record: RelationshipRecord, key: str, known: dict[str, int]
) -> int:
    found = known.get(key)
    if found is None:
        found = _by_id(transaction, key)
    if found is None:
        raise unknown_end(record, key)
    return found


def unknown_end(record: RelationshipRecord, key: str) -> SourceError:
    """Give the error for a relationship whose end nobody knows."""
    return SourceError(
        f"{describe(record)}: {key!r} is neither in the batch nor in the store. "
        "Nothing was written."
    )


def find_relationship(
    transaction: Transaction, record: RelationshipRecord, start: int, end: int
) -> int | None:
    """Find the relationship of the same type, ends and identity properties, the nth of them."""
    known = matching(transaction, record, start, end)
    return known[record.nth] if record.nth < len(known) else None


def matching(
    transaction: Transaction, record: RelationshipRecord, start: int, end: int
) -> list[int]:
    """Give every relationship of the same type, ends and identity properties, ascending."""
    if transaction.type_count(record.type) == 0:
        return []
    given = {key: record.properties.get(key) for key in record.identity}
    wanted = storable(given, describe(record))
    neighbours, relationships = transaction.adjacency("out", record.type).expand(start)
    low, high = bisect_left(neighbours, end), bisect_right(neighbours, end)
    return [
        r
        for r in relationships[low:high]
        if all(
            _same_or_missing(transaction.relationship_property(r, key), wanted.get(key))
            for key in record.identity
        )
    ]


def _same_or_missing(first: Any, second: Any) -> bool:
    return (first is None and second is None) or same(first, second)
