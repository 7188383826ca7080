"""Indexes and constraints, as commands make and drop them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.runtime.run import Runtime

_INDEXES = frozenset({"range", "text", "btree", "lookup", "point"})


def run_command(rt: Runtime, command: Any) -> None:
    """Run one command."""
    _COMMANDS[type(command)](rt, command)


def _name(rt: Runtime, name: Any) -> Any:
    return rt.parameters[name.name] if isinstance(name, ast.Parameter) else name


def _create_index(rt: Runtime, command: ast.CreateIndex) -> None:
    if command.entity != "node" or command.kind not in _INDEXES or len(command.keys) != 1:
        raise _unsupported("An index stands on one property of the nodes of one label.", command)
    made = rt.view.create_index(
        command.names[0],
        command.keys[0],
        _name(rt, command.name),
        if_not_exists=command.if_not_exists,
    )
    rt.counters.indexes_added += made


def _create_constraint(rt: Runtime, command: ast.CreateConstraint) -> None:
    if command.kind != "unique":
        raise _unsupported("Only uniqueness constraints are kept here.", command)
    if command.entity != "node" or len(command.keys) != 1:
        raise _unsupported("A constraint stands on one property of the nodes of a label.", command)
    made = rt.view.create_constraint(
        command.label,
        command.keys[0],
        _name(rt, command.name),
        if_not_exists=command.if_not_exists,
    )
    rt.counters.constraints_added += made


def _drop_index(rt: Runtime, command: ast.DropIndex) -> None:
    dropped = rt.view.drop_index(_name(rt, command.name), if_exists=command.if_exists)
    rt.counters.indexes_removed += dropped


def _drop_constraint(rt: Runtime, command: ast.DropConstraint) -> None:
    dropped = rt.view.drop_constraint(_name(rt, command.name), if_exists=command.if_exists)
    rt.counters.constraints_removed += dropped


def _unsupported(message: str, command: ast.Clause) -> CypherError:
    return CypherError(message, kind="SyntaxError", code="UnsupportedFeature", span=command.span)


_COMMANDS: dict[type, Any] = {
    ast.CreateIndex: _create_index,
    ast.CreateConstraint: _create_constraint,
    ast.DropIndex: _drop_index,
    ast.DropConstraint: _drop_constraint,
}
