"""The errors of the schema, each a sentence with the name that Neo4j gives it as its code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.rules.analyzers import ANALYZERS, ELSEWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.rules.schema import Constraint, Index, Rule


def schema_error(
    message: str, code: str, hint: str = "", kind: str = "ArgumentError"
) -> CypherError:
    """Give an error of the schema."""
    return CypherError(message, kind=kind, code=code, hint=hint)


def pattern_of(rule: Any) -> str:
    """Write what a rule is about: ``(:Film {year})``, ``()-[:R {w}]-()``."""
    names = "".join(f":{name}" for name in rule.names)
    keys = f" {{{', '.join(rule.keys)}}}" if rule.keys else ""
    if rule.entity == "node":
        return f"({names or ':<any-labels>'}{keys})"
    return f"()-[{names or ':<any-types>'}{keys}]-()"


def _is_constraint(rule: Rule) -> bool:
    return not hasattr(rule, "kind")


def _listed(rule: Constraint) -> str:
    kind = "UNIQUENESS" if rule.entity == "node" else "RELATIONSHIP UNIQUENESS"
    return (
        f"Constraint( id={rule.number}, name='{rule.name}', type='{kind}', "
        f"schema={pattern_of(rule)}, ownedIndex={rule.index_number} )"
    )


def check_distinct(rule: Any) -> None:
    """Refuse a rule that names a property or a label twice."""
    if len(set(rule.keys)) < len(rule.keys):
        message = f"{pattern_of(rule)} includes a property more than once."
        raise schema_error(message, "RepeatedPropertyInCompositeSchema", "Name each once.")
    if len(set(rule.names)) < len(rule.names):
        message = f"{pattern_of(rule)} includes a label or type more than once."
        raise schema_error(message, "RepeatedLabelInSchema", "Name each once.")


def same_schema(rule: Any, held: Any) -> CypherError:
    """A rule is about the same as one that is there."""
    what = "constraint" if _is_constraint(rule) else "index"
    hint = f"Say IF NOT EXISTS to keep it, or drop {held.name} first."
    if _is_constraint(rule) != _is_constraint(held):
        if what == "constraint":
            message = (
                f"There already exists an index {pattern_of(held)}. "
                "A constraint cannot be created until the index has been dropped."
            )
            return schema_error(message, "IndexAlreadyExists", f"DROP INDEX {held.name}.")
        message = (
            f"There is a uniqueness constraint on {pattern_of(held)}, "
            "so an index is already created that matches this."
        )
        return schema_error(message, "ConstraintAlreadyExists", hint)
    if rule.name == held.name:
        message = f"An equivalent {what} already exists: {held.name} on {pattern_of(held)}."
        return schema_error(message, "EquivalentSchemaRuleAlreadyExists", hint)
    if what == "constraint":
        message = f"Constraint already exists: {_listed(held)}."
        return schema_error(message, "ConstraintAlreadyExists", hint)
    message = f"There already exists an index {pattern_of(held)}."
    return schema_error(message, "IndexAlreadyExists", hint)


def same_name(held: Any) -> CypherError:
    """A name is taken by a rule about something else."""
    what, code = ("a constraint", "Constraint") if _is_constraint(held) else ("an index", "Index")
    message = f"There already exists {what} called '{held.name}', on {pattern_of(held)}."
    return schema_error(message, f"{code}WithNameAlreadyExists", "Choose another name.")


def owned(name: str) -> CypherError:
    """An index goes only with its constraint."""
    message = f"Unable to drop index: Index belongs to constraint: `{name}`."
    return schema_error(message, "IndexDropFailed", f"DROP CONSTRAINT {name}.")


def no_index(name: str, known: Iterable[str]) -> CypherError:
    """There is no index of the name."""
    message = f"Unable to drop index called `{name}`. There is no such index."
    return schema_error(message, "IndexDropFailed", _there(known))


def no_constraint(name: str, known: Iterable[str]) -> CypherError:
    """There is no constraint of the name."""
    message = f"Unable to drop constraint `{name}`: No such constraint {name}."
    return schema_error(message, "ConstraintDropFailed", _there(known))


def _there(known: Iterable[str]) -> str:
    return f"There are: {', '.join(sorted(known)) or 'none'}."


def after_write() -> CypherError:
    """A transaction that wrote data wants to change the schema."""
    return CypherError(
        "Tried to execute Schema modification after executing Write query.",
        kind="TransactionError",
        code="ForbiddenDueToTransactionType",
        hint="Commit first: one transaction changes either data or indexes and constraints.",
    )


def after_schema() -> CypherError:
    """A transaction that changed the schema wants to write data."""
    return CypherError(
        "Tried to execute Write query after executing Schema modification.",
        kind="TransactionError",
        code="ForbiddenDueToTransactionType",
        hint="Commit first: one transaction changes either data or indexes and constraints.",
    )


def taken(rule: Constraint, values: tuple[Any, ...], other: int) -> CypherError:
    """A write would give two the same value."""
    return CypherError(
        f"There is already {_one(rule)} with {_equations(rule, values)} "
        f"({'node' if rule.entity == 'node' else 'relationship'} {other}), "
        f"and the constraint {rule.name!r} allows only one.",
        kind="ConstraintValidationFailed",
        code="ConstraintValidationFailed",
        hint="Use MERGE to find it, or choose another value.",
    )


def duplicates(rule: Constraint, values: tuple[Any, ...], first: int, second: int) -> CypherError:
    """A new constraint does not hold for what is there."""
    what = "nodes" if rule.entity == "node" else "relationships"
    return CypherError(
        f"The constraint {rule.name!r} does not hold: the {what} {first} and {second} "
        f":{rule.names[0]} both have {_equations(rule, values)}.",
        kind="ConstraintValidationFailed",
        code="ConstraintCreationFailed",
        hint="Give them different values, or delete all but one.",
    )


def _one(rule: Constraint) -> str:
    kind = "a node" if rule.entity == "node" else "a relationship"
    return f"{kind} :{rule.names[0]}"


def _equations(rule: Constraint, values: tuple[Any, ...]) -> str:
    pairs = zip(rule.keys, values, strict=True)
    return ", ".join(f"{key} = {_written(value)}" for key, value in pairs)


def _written(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_written, value))}]"
    return repr(value) if isinstance(value, (str, int, float)) else str(value)


def no_such_analyzer(name: object) -> tuple[str, str]:
    """The sentence and the hint for an analyzer that is not here."""
    known = f"There are: {', '.join(ANALYZERS)}."
    if name in ELSEWHERE:
        return f"The analyzer {name} of Neo4j is not here.", known
    return f"There is no analyzer {name!r}.", known


def no_such_fulltext(name: Any, known: Iterable[Index]) -> CypherError:
    """There is no full-text index of the name."""
    names = [index.name for index in known if index.kind == "fulltext"]
    return CypherError(
        f"There is no such full-text index: {name}.",
        kind="ProcedureError",
        code="ProcedureCallFailed",
        hint=_there(names),
    )
