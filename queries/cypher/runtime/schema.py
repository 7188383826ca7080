"""Indexes and constraints, as commands make and drop them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.rules import refusals
from graph.rules.analyzers import ANALYZERS
from graph.rules.schema import Constraint, Index
from queries.cypher.runtime.index_options import checked_config
from queries.cypher.syntax import ast
from queries.cypher.values.failures import type_error
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from queries.cypher.runtime.run import Runtime

_ENTERPRISE = {"exists": "PROPERTY EXISTENCE", "key": "KEY", "typed": "PROPERTY TYPE"}


def take_turn(view: Any, purpose: str) -> None:
    """Note what the queries of a transaction change: data or schema, never both.

    Raises:
        CypherError: an earlier query changed the other.
    """
    if view.purpose not in ("", purpose):
        raise refusals.after_write() if purpose == "schema" else refusals.after_schema()
    view.purpose = purpose


def run_command(rt: Runtime, command: Any) -> None:
    """Run one command."""
    _COMMANDS[type(command)](rt, command)


def name_of(parameters: Any, name: Any) -> str:
    """Give the name that a command says, or nothing where it says none."""
    if isinstance(name, ast.Parameter):
        name = parameters[name.name]
        if type(name) is not str:
            raise type_error(f"A name is a string, not {describe(name)}.")
    return (name or "").strip()


def _create_index(rt: Runtime, command: ast.CreateIndex) -> None:
    made = rt.view.add_index(index_of(command, rt.parameters), if_not_exists=command.if_not_exists)
    rt.counters.indexes_added += made


def index_of(command: ast.CreateIndex, parameters: Any) -> Index:
    """Give the index that a command wants."""
    return Index(
        name_of(parameters, command.name),
        command.names,
        command.keys,
        command.kind,
        command.entity,
        config=_config(command.kind, command.options, parameters),
    )


def _config(kind: str, options: Any, parameters: Any) -> dict[str, Any]:
    if options is None:
        return {}
    return checked_config(kind, _plain(options, parameters), tuple(ANALYZERS))


def _plain(node: Any, parameters: Any) -> Any:
    """Give the value of what stands in OPTIONS: literals, lists and maps of them, parameters."""
    if isinstance(node, ast.Literal):
        return node.value
    if isinstance(node, ast.Parameter):
        return parameters[node.name]
    if isinstance(node, ast.ListLiteral):
        return [_plain(item, parameters) for item in node.items]
    if isinstance(node, ast.MapLiteral):
        return {entry.key: _plain(entry.value, parameters) for entry in node.entries}
    if isinstance(node, ast.Negative) and isinstance(node.operand, ast.Literal):
        return -node.operand.value  # type: ignore[operator]  # the checker lets numbers pass alone
    raise CypherError(
        "OPTIONS hold plain values: literals and parameters.",
        kind="ArgumentError",
        code="InvalidArguments",
        span=node.span,
    )


def _create_constraint(rt: Runtime, command: ast.CreateConstraint) -> None:
    rule = constraint_of(command, rt.parameters)
    if command.kind != "unique":
        _refuse_enterprise(rt, command, rule)
    _config("range", command.options, rt.parameters)
    rt.counters.constraints_added += rt.view.add_constraint(
        rule, if_not_exists=command.if_not_exists
    )


def constraint_of(command: ast.CreateConstraint, parameters: Any) -> Constraint:
    """Give the constraint that a command wants."""
    name = name_of(parameters, command.name)
    return Constraint(name, (command.label,), command.keys, command.entity)


def _refuse_enterprise(rt: Runtime, command: ast.CreateConstraint, rule: Constraint) -> None:
    held = rt.view.delta.schema.constraints.values()
    if command.kind == "key" and any(known.about == rule.about for known in held):
        raise refusals.same_schema(rule, next(k for k in held if k.about == rule.about))
    kind = f"{command.entity.upper()} {_ENTERPRISE[command.kind]}"
    raise CypherError(
        f"Unable to create the constraint {kind} on {refusals.pattern_of(rule)}: in Neo4j it needs "
        "the Enterprise Edition, and it is not kept here either.",
        kind="DatabaseError",
        code="ConstraintCreationFailed",
        span=command.span,
        hint="IS UNIQUE can be kept.",
    )


def _drop_index(rt: Runtime, command: ast.DropIndex) -> None:
    name = name_of(rt.parameters, command.name)
    rt.counters.indexes_removed += rt.view.drop_index(name, if_exists=command.if_exists)


def _drop_constraint(rt: Runtime, command: ast.DropConstraint) -> None:
    name = name_of(rt.parameters, command.name)
    dropped = rt.view.drop_constraint(name, if_exists=command.if_exists)
    rt.counters.constraints_removed += dropped


_COMMANDS: dict[type, Any] = {
    ast.CreateIndex: _create_index,
    ast.CreateConstraint: _create_constraint,
    ast.DropIndex: _drop_index,
    ast.DropConstraint: _drop_constraint,
}
