"""Counting what a snapshot holds: how much, under which names, of which kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.rules.schema import Index
from graph.stores.base import Counts, Rule, StoreSchema
from graph.values.storable import type_name

if TYPE_CHECKING:
    from graph.rules.schema import Constraint
    from graph.stores.embedded.snapshot import Snapshot


def counts(snapshot: Snapshot) -> Counts:
    """Count nodes and relationships, in all and by label and type."""
    return Counts(
        nodes=snapshot.node_count,
        relationships=snapshot.relationship_count,
        labels={label: snapshot.label_count(label) for label in snapshot.labels()},
        types={name: snapshot.type_count(name) for name in snapshot.types()},
    )


def schema(snapshot: Snapshot) -> StoreSchema:
    """Give labels, types and their properties, indexes and constraints."""
    return StoreSchema(
        labels=_label_keys(snapshot),
        types={name: _type_keys(snapshot, name) for name in snapshot.types()},
        ends={name: snapshot.end_pairs(name) for name in snapshot.types()},
        indexes=[_rule(index) for index in snapshot.indexes() if index.names],
        constraints=[_rule(rule) for rule in snapshot.constraints()],
    )


def _rule(rule: Index | Constraint) -> Rule:
    kind = rule.kind if isinstance(rule, Index) else "unique"
    return Rule(rule.name, "|".join(rule.names), ", ".join(rule.keys), kind, rule.entity)


def _label_keys(snapshot: Snapshot) -> dict[str, dict[str, str]]:
    columns = {key: snapshot.node_column(key) for key in snapshot.property_keys()}
    return {label: _kinds(snapshot.nodes_with_label(label), columns) for label in snapshot.labels()}


def _type_keys(snapshot: Snapshot, name: str) -> dict[str, str]:
    columns = {key: snapshot.relationship_column(key) for key in snapshot.property_keys()}
    return _kinds(snapshot.relationships_of_type(name), columns)


def _kinds(ids: Any, columns: dict[str, Any]) -> dict[str, str]:
    found = {}
    for key, column in columns.items():
        kinds = {type_name(column[entity]) for entity in ids} - {"NULL"}
        if kinds:
            found[key] = " | ".join(sorted(kinds))
    return found
