"""Copying what a store promises beyond its data: its indexes and constraints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.stores.base import Store

_RULES: Final = {
    "constraint": "SHOW CONSTRAINTS YIELD name, createStatement RETURN * ORDER BY name",
    "index": (
        "SHOW INDEXES YIELD name, createStatement, type, owningConstraint "
        "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL "
        "RETURN name, createStatement ORDER BY name"
    ),
}
"""Every store has lookup indexes of its own, and an index for each of its constraints."""

_SAME: Final = {
    "constraint": {"ConstraintAlreadyExists", "EquivalentSchemaRuleAlreadyExists"},
    "index": {
        "ConstraintAlreadyExists",
        "EquivalentSchemaRuleAlreadyExists",
        "IndexAlreadyExists",
    },
}
"""How a store says that it holds the same already, whatever it calls it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A constraint or an index of a store: its name, and the statement that makes another one."""

    kind: str
    name: str
    statement: str


@dataclass(frozen=True, slots=True)
class CopiedRules:
    """What became of the indexes and constraints of a copy's source.

    Attributes:
        made: how many of them the target was given.
        refused: a sentence for each that it does not hold now.
    """

    made: int
    refused: tuple[str, ...]


def copy_rules(source: Store, target: Store) -> CopiedRules:
    """Give the target each index and constraint of the source that it can hold.

    What it cannot hold is told and left out: a constraint that its data break, say, or an index
    whose name it has for another one.
    """
    made = 0
    refused: list[str] = []
    for rule in rules_of(source):
        try:
            target.run(rule.statement)
        except CypherError as error:
            if error.neo4j_code.rpartition(".")[2] not in _SAME[rule.kind]:
                hint = f" {error.hint}" if error.hint else ""
                refused.append(f"{rule.kind} {rule.name}: {error.message}{hint}")
        else:
            made += 1
    return CopiedRules(made, tuple(refused))


def rules_of(source: Any) -> Iterator[Rule]:
    """Give the constraints, then the indexes of a store; a snapshot, which promises none, has none.

    Lookup indexes, and those that belong to a constraint, are left out.
    """
    run = getattr(source, "run", None)
    if run is not None:
        for kind, listed in _RULES.items():
            for name, statement in run(listed, read_only=True).rows:
                yield Rule(kind, name, statement)
