"""Merging a batch of records into a transaction: known things are updated, new ones created."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.records import WriteReport
from graph.results.errors import CypherError, SourceError
from graph.stores.embedded.indexes import same
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
    report = WriteReport()
    known: dict[str, int] = {}
    for record in batch.nodes:
        known[record.key] = _node(transaction, record, report)
    for relationship in batch.relationships:
        _relationship(transaction, relationship, known, report)
    return report


def _node(transaction: Transaction, record: NodeRecord, report: WriteReport) -> int:
    properties = storable(record.properties, f"Node {record.key!r}")
    found = find_node(transaction, properties.get("id"))
    if found is None:
        report.nodes_created += 1
        return transaction.create_node(record.labels, properties)
    changed = False
    for label in record.labels:
        changed |= transaction.add_label(found, label)
    for key, value in properties.items():
        if not identical(transaction.node_property(found, key), value):
            transaction.set_node_property(found, key, value)
            changed = True
    report.nodes_updated += changed
    report.nodes_unchanged += not changed
    return found


def _relationship(
    transaction: Transaction,
    record: RelationshipRecord,
    known: dict[str, int],
    report: WriteReport,
) -> None:
    place = f"Relationship {record.type} from {record.start!r} to {record.end!r}"
    properties = storable(record.properties, place)
    start = _end(transaction, record, record.start, known)
    end = _end(transaction, record, record.end, known)
    found = find_relationship(transaction, record, start, end, properties)
    if found is None:
        transaction.create_relationship(record.type, start, end, properties)
        report.relationships_created += 1
        return
    changed = False
    for key, value in properties.items():
        if not identical(transaction.relationship_property(found, key), value):
            transaction.set_relationship_property(found, key, value)
            changed = True
    report.relationships_updated += changed
    report.relationships_unchanged += not changed


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


def find_node(transaction: Transaction, wanted: Any) -> int | None:
    """Find the node with an ``id``, whatever its labels."""
    if wanted is None:
        return None
    return next(iter(transaction.lookup_any("id", wanted)), None)


def _end(
    transaction: Transaction, record: RelationshipRecord, key: str, known: dict[str, int]
) -> int:
    found = known.get(key)
    if found is None:
        found = find_node(transaction, key)
    if found is None:
        raise SourceError(
            f"The relationship {record.type} from {record.start!r} to {record.end!r} names "
            f"{key!r}, which is neither in the batch nor in the store. Nothing was written."
        )
    return found


def find_relationship(
    transaction: Transaction,
    record: RelationshipRecord,
    start: int,
    end: int,
    properties: dict[str, Any],
) -> int | None:
    """Find the relationship of the same type, ends and identity properties."""
    if transaction.type_count(record.type) == 0:
        return None
    neighbours, relationships = transaction.adjacency("out", record.type).expand(start)
    for neighbour, r in zip(neighbours, relationships, strict=True):
        if neighbour == end and all(
            _same_or_missing(transaction.relationship_property(r, key), properties.get(key))
            for key in record.identity
        ):
            return r
    return None


def _same_or_missing(first: Any, second: Any) -> bool:
    return (first is None and second is None) or same(first, second)


def identical(first: Any, second: Any) -> bool:
    """Tell whether two stored values are the same value of the same type; NaN is itself."""
    if type(first) is not type(second):
        return False
    if isinstance(first, tuple):
        return len(first) == len(second) and all(map(identical, first, second))
    return bool(first == second) or (first != first and second != second)  # noqa: PLR0124
