"""Counting what a server's database holds: how much, under which names, of which kinds."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from graph.stores.base import Counts, Rule, StoreSchema
from graph.stores.neo4j.failures import told
from graph.stores.quote import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from neo4j import ManagedTransaction

    from graph.stores.neo4j.store import Neo4jStore

_CONSTRAINTS = (
    "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties "
    "RETURN name, labelsOrTypes, properties, type, entityType ORDER BY name"
)
_INDEXES = (
    "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint "
    "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL "
    "RETURN name, labelsOrTypes, properties, type, entityType ORDER BY name"
)


def counts(store: Neo4jStore) -> Counts:
    """Count nodes and relationships, in all and by label and type: the server keeps these."""
    found: Counts = _read(store, _counts)
    return found


def schema(store: Neo4jStore) -> StoreSchema:
    """Give labels, types and their properties, indexes and constraints."""
    labels, types, ends = _read(store, _held)
    with told(store.address), store.session(read_only=True) as session:
        indexes = [_rule(*row) for row in session.run(_INDEXES)]
        constraints = [_rule(*row) for row in session.run(_CONSTRAINTS)]
    return StoreSchema(labels, types, ends, indexes, constraints)


def _rule(name: str, names: list[str], keys: list[str], kind: str, entity: str) -> Rule:
    kind = "unique" if kind.endswith("UNIQUENESS") else kind.lower()
    return Rule(name, "|".join(names), ", ".join(keys), kind, entity.lower())


def _read(store: Neo4jStore, work: Callable[[ManagedTransaction], Any]) -> Any:
    with told(store.address), store.session(read_only=True) as session:
        return session.execute_read(work)


def _rows(transaction: ManagedTransaction, query: str) -> list[list[Any]]:
    return [record.values() for record in transaction.run(query)]


def _counts(transaction: ManagedTransaction) -> Counts:
    [[nodes]] = _rows(transaction, "MATCH (n) RETURN count(n)")
    [[relationships]] = _rows(transaction, "MATCH ()-[r]->() RETURN count(r)")
    labels = {label: _labelled(transaction, label) for label in _labels(transaction)}
    types = {name: _typed(transaction, name) for name in _types(transaction)}
    return Counts(nodes, relationships, _kept(labels), _kept(types))


def _kept(found: dict[str, int]) -> dict[str, int]:
    return {name: count for name, count in sorted(found.items()) if count}


def _labels(transaction: ManagedTransaction) -> list[str]:
    return [label for (label,) in _rows(transaction, "CALL db.labels()")]


def _types(transaction: ManagedTransaction) -> list[str]:
    return [name for (name,) in _rows(transaction, "CALL db.relationshipTypes()")]


def _labelled(transaction: ManagedTransaction, label: str) -> int:
    [[count]] = _rows(transaction, f"MATCH (n:{quoted(label)}) RETURN count(n)")
    return int(count)


def _typed(transaction: ManagedTransaction, name: str) -> int:
    [[count]] = _rows(transaction, f"MATCH ()-[r:{quoted(name)}]->() RETURN count(r)")
    return int(count)


def _held(transaction: ManagedTransaction) -> tuple[Any, Any, Any]:
    known = _counts(transaction)
    labels = {label: _kinds(transaction, f"(n:{quoted(label)})", "n") for label in known.labels}
    types = {name: _kinds(transaction, f"()-[r:{quoted(name)}]->()", "r") for name in known.types}
    return labels, types, {name: _ends(transaction, name) for name in known.types}


def _kinds(transaction: ManagedTransaction, pattern: str, name: str) -> dict[str, str]:
    query = (
        f"MATCH {pattern} UNWIND keys({name}) AS key "
        f"RETURN key, collect(DISTINCT valueType({name}[key])) ORDER BY key"
    )
    return {
        key: " | ".join(sorted({kind.replace(" NOT NULL", "") for kind in kinds}))
        for key, kinds in _rows(transaction, query)
    }


def _ends(transaction: ManagedTransaction, name: str) -> dict[tuple[str, str], int]:
    query = f"MATCH (a)-[:{quoted(name)}]->(b) RETURN labels(a), labels(b), count(*)"
    ends: dict[tuple[str, str], int] = defaultdict(int)
    for starts, stops, count in _rows(transaction, query):
        for start in starts or [""]:
            for stop in stops or [""]:
                ends[start, stop] += count
    return dict(ends)
