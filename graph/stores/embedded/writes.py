"""Rules that hold for every write: no nulls in a row, and uniqueness constraints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.stores.embedded.transaction import Transaction


def without_nulls(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give the properties that are there: setting null means leaving out."""
    return {key: value for key, value in properties.items() if value is not None}


def with_value(properties: dict[str, Any], key: str, value: Any) -> dict[str, Any]:
    """Give the properties with one set, or without it for None."""
    if value is not None:
        return {**properties, key: value}
    return {name: held for name, held in properties.items() if name != key}


def check_no_loose_ends(transaction: Transaction, gone: Iterable[int]) -> None:
    """Refuse a commit that deletes nodes and leaves a relationship at one of them.

    Raises:
        CypherError: there is such a node.
    """
    for n in gone:
        if transaction.incident(n):
            raise CypherError(
                "A node was deleted that still has relationships.",
                kind="ConstraintVerificationFailed",
                code="DeleteConnectedNode",
                hint="Delete its relationships too: DETACH DELETE.",
            )
