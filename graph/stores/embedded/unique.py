"""Uniqueness constraints: no two nodes of a label, or relationships of a type, are alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.rules import refusals
from graph.rules.schema import key_of
from graph.stores.embedded.indexes import NO_KEY, index_key, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.rules.schema import Constraint
    from graph.stores.embedded.inserting import Inserting
    from graph.stores.embedded.rows import NodeRow, RelationshipRow
    from graph.stores.embedded.snapshot import Snapshot


def check_node(transaction: Inserting, n: int, old: NodeRow | None, new: NodeRow) -> None:
    """Refuse a row that would give two nodes what a constraint wants once.

    Raises:
        CypherError: another node of the label has the values.
    """
    for rule in transaction.delta.schema.constraints.values():
        label = rule.names[0]
        if rule.entity != "node" or label not in new.labels:
            continue
        values = _values(rule, new.properties)
        if values is None:
            continue
        if old is not None and label in old.labels and _values(rule, old.properties) == values:
            continue
        found = transaction.lookup(label, key_of(rule.keys), _sought(values))
        _check_alone(rule, values, found, n)


def check_relationship(
    transaction: Inserting, r: int, old: RelationshipRow | None, new: RelationshipRow
) -> None:
    """Refuse a row that would give two relationships what a constraint wants once.

    Raises:
        CypherError: another relationship of the type has the values.
    """
    for rule in transaction.delta.schema.constraints.values():
        if rule.entity != "relationship" or rule.names[0] != new.type:
            continue
        values = _values(rule, new.properties)
        if values is None or (old is not None and _values(rule, old.properties) == values):
            continue
        key = key_of(rule.keys)
        found = transaction.lookup_relationships(rule.names[0], key, _sought(values))
        _check_alone(rule, values, found, r)


def _values(rule: Constraint, properties: dict[str, Any]) -> tuple[Any, ...] | None:
    """Give the values that must be unique together; None where one is missing."""
    found = tuple(map(properties.get, rule.keys))
    return None if None in found else found


def _sought(values: tuple[Any, ...]) -> Any:
    return values[0] if len(values) == 1 else values


def _check_alone(rule: Constraint, values: tuple[Any, ...], found: Sequence[int], own: int) -> None:
    for other in found:
        if other != own:
            raise refusals.taken(rule, values, other)


def check_no_duplicates(snapshot: Snapshot, rule: Constraint) -> None:
    """Refuse a constraint that does not hold for what is there.

    Raises:
        CypherError: two have equal values.
    """
    column = snapshot.node_column if rule.entity == "node" else snapshot.relationship_column
    columns = [column(key) for key in rule.keys]
    seen: dict[Any, list[int]] = {}
    for entity in _members(snapshot, rule):
        values = tuple(values[entity] for values in columns)
        key = index_key(values)
        if key is NO_KEY:
            continue
        others = seen.setdefault(key, [])
        for other in others:
            if same(tuple(values[other] for values in columns), values):
                raise refusals.duplicates(rule, values, other, entity)
        others.append(entity)


def _members(snapshot: Snapshot, rule: Constraint) -> Iterable[int]:
    if rule.entity == "node":
        return snapshot.nodes_with_label(rule.names[0])
    return snapshot.relationships_of_type(rule.names[0])
