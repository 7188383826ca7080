"""Indexes and constraints by name: what a store promises beyond its data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from graph.results.errors import CypherError

ALWAYS_INDEXED = frozenset({"id", "name", "title"})
"""Keys the model finds its nodes by: they have an index under every label."""


@dataclass(frozen=True, slots=True)
class Index:
    """A hash index over the nodes of a label by one property."""

    name: str
    label: str
    key: str


@dataclass(frozen=True, slots=True)
class Constraint:
    """A promise that no two nodes of a label hold equal values of one property."""

    name: str
    label: str
    key: str


@dataclass(frozen=True, slots=True)
class Schema:
    """Every index and constraint of a store; changing it gives a new one."""

    indexes: dict[str, Index] = field(default_factory=dict)
    constraints: dict[str, Constraint] = field(default_factory=dict)

    def has_index(self, label: str, key: str) -> bool:
        """Tell whether a lookup by label and key need not scan."""
        if key in ALWAYS_INDEXED:
            return True
        rules: list[Index | Constraint] = [*self.indexes.values(), *self.constraints.values()]
        return any(rule.label == label and rule.key == key for rule in rules)

    def with_index(self, index: Index, *, if_not_exists: bool) -> Schema | None:
        """Give the schema with one index more, or None where it is there already.

        Raises:
            CypherError: it is there and ``if_not_exists`` was not said.
        """
        if _known(index, self, if_not_exists=if_not_exists):
            return None
        return replace(self, indexes={**self.indexes, index.name: index})

    def with_constraint(self, rule: Constraint, *, if_not_exists: bool) -> Schema | None:
        """Give the schema with one constraint more, or None where it is there already.

        Raises:
            CypherError: it is there and ``if_not_exists`` was not said.
        """
        if _known(rule, self, if_not_exists=if_not_exists):
            return None
        return replace(self, constraints={**self.constraints, rule.name: rule})

    def without_index(self, name: str, *, if_exists: bool) -> Schema | None:
        """Give the schema without an index, or None where there is no such index."""
        if name not in self.indexes:
            _check_missing("index", name, list(self.indexes), if_exists=if_exists)
            return None
        return replace(self, indexes={k: v for k, v in self.indexes.items() if k != name})

    def without_constraint(self, name: str, *, if_exists: bool) -> Schema | None:
        """Give the schema without a constraint, or None where there is no such constraint."""
        if name not in self.constraints:
            _check_missing("constraint", name, list(self.constraints), if_exists=if_exists)
            return None
        rest = {k: v for k, v in self.constraints.items() if k != name}
        return replace(self, constraints=rest)


def _known(rule: Index | Constraint, schema: Schema, *, if_not_exists: bool) -> bool:
    rules: dict[str, Index] | dict[str, Constraint]
    rules = schema.indexes if isinstance(rule, Index) else schema.constraints
    taken = rule.name in schema.indexes or rule.name in schema.constraints
    same = [r for r in rules.values() if (r.label, r.key) == (rule.label, rule.key)]
    if not taken and not same:
        return False
    if if_not_exists:
        return True
    what = f"named {rule.name!r}" if taken else f"on :{rule.label}({rule.key})"
    kind = "index" if isinstance(rule, Index) else "constraint"
    raise CypherError(
        f"There is already an index or constraint {what}.",
        kind="ArgumentError",
        code="EquivalentSchemaRuleAlreadyExists",
        hint=f"Say IF NOT EXISTS to keep it, or drop the {kind} first.",
    )


def _check_missing(what: str, name: str, known: list[str], *, if_exists: bool) -> None:
    if if_exists:
        return
    there = ", ".join(sorted(known)) or "none"
    raise CypherError(
        f"There is no {what} named {name!r}.",
        kind="ArgumentError",
        code="IndexNotFound" if what == "index" else "ConstraintNotFound",
        hint=f"There are: {there}.",
    )
