"""Rules that hold for every write: no nulls in a row, and uniqueness constraints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.stores.embedded.indexes import NO_KEY, index_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.stores.embedded.rows import NodeRow
    from graph.stores.embedded.schema import Constraint
    from graph.stores.embedded.snapshot import Snapshot
    from graph.stores.embedded.transaction import Transaction


def without_nulls(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give the properties that are there: setting null means leaving out."""
    return {key: value for key, value in properties.items() if value is not None}


def with_value(properties: dict[str, Any], key: str, value: Any) -> dict[str, Any]:
    """Give the properties with one set, or without it for None."""
    if value is not None:
        return {**properties, key: value}
    return {name: held for name, held in properties.items() if name != key}


def check_unique(transaction: Transaction, n: int, old: NodeRow | None, new: NodeRow) -> None:
    """Refuse a row that would give two nodes a value that a constraint wants once.

    Raises:
        CypherError: another node of the label has the value.
    """
    for rule in transaction.delta.schema.constraints.values():
        value = new.properties.get(rule.key)
        if rule.label not in new.labels or value is None:
            continue
        if old is not None and rule.label in old.labels and old.properties.get(rule.key) == value:
            continue
        if any(other != n for other in transaction.lookup(rule.label, rule.key, value)):
            raise _violation(rule, value)


def check_no_duplicates(snapshot: Snapshot, rule: Constraint) -> None:
    """Refuse a new constraint that the nodes do not satisfy.

    Raises:
        CypherError: two nodes have equal values.
    """
    column = snapshot.node_column(rule.key)
    seen: set[Any] = set()
    for n in snapshot.nodes_with_label(rule.label):
        key = index_key(column[n])
        if key is NO_KEY:
            continue
        if key in seen and len(snapshot.lookup(rule.label, rule.key, column[n])) > 1:
            raise CypherError(
                f"The constraint {rule.name!r} does not hold: several nodes :{rule.label} "
                f"have {rule.key} = {column[n]!r}.",
                kind="ConstraintValidationFailed",
                code="ConstraintCreationFailed",
                hint="Give them different values, or delete all but one.",
            )
        seen.add(key)


def check_no_loose_ends(transaction: Transaction) -> None:
    """Refuse a commit that deletes a node and leaves a relationship at it.

    Raises:
        CypherError: there is such a node.
    """
    for n in transaction.touched_nodes:
        if not transaction.has_node(n) and transaction.incident(n):
            raise CypherError(
                "A node was deleted that still has relationships.",
                kind="ConstraintVerificationFailed",
                code="DeleteConnectedNode",
                hint="Delete its relationships too: DETACH DELETE.",
            )


def _violation(rule: Constraint, value: Any) -> CypherError:
    return CypherError(
        f"There is already a node :{rule.label} with {rule.key} = {value!r}, "
        f"and the constraint {rule.name!r} allows only one.",
        kind="ConstraintValidationFailed",
        code="ConstraintValidationFailed",
        hint="Use MERGE to find it, or choose another value.",
    )
