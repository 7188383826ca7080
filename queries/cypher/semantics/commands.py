"""The commands over the schema, and SHOW: each stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.semantics import expressions
from queries.cypher.semantics.types import ANY
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import did_you_mean, refused

if TYPE_CHECKING:
    from queries.cypher.semantics.checked import Scope
    from queries.cypher.semantics.state import State

ALONE: tuple[type[ast.Clause], ...] = (
    ast.CreateIndex,
    ast.CreateConstraint,
    ast.DropIndex,
    ast.DropConstraint,
    ast.Show,
)
SHOWN: dict[ast.Shown, tuple[str, ...]] = {
    "indexes": (
        "id", "name", "state", "populationPercent", "type", "entityType", "labelsOrTypes",
        "properties", "indexProvider", "owningConstraint", "lastRead", "readCount",
    ),
    "constraints": (
        "id", "name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex",
        "propertyType",
    ),
    "functions": ("name", "category", "description"),
    "procedures": ("name", "description", "mode", "worksOnSystem"),
    "databases": (
        "name", "type", "aliases", "access", "address", "role", "writer", "requestedStatus",
        "currentStatus", "statusMessage", "default", "home", "constituents",
    ),
}  # fmt: skip


def command(state: State, clause: ast.Clause, scope: Scope) -> Scope:
    """Check a command; only SHOW makes anything visible."""
    if isinstance(clause, ast.Show):
        return _show(state, clause)
    state.write(clause, "A schema command")
    for inside in ast.children(clause):
        if isinstance(inside, ast.Expression):
            expressions.infer(state, inside, {})
    return scope


def _show(state: State, clause: ast.Show) -> Scope:
    known = SHOWN[clause.what]
    visible: Scope = dict.fromkeys(known, ANY)
    for item in clause.items or ():
        if item.field not in known:
            message = f"SHOW {clause.what.upper()} has no column {item.field}."
            hint = did_you_mean(item.field, known)
            raise refused(message, "UndefinedVariable", item.span, hint=hint)
    if clause.items is not None:
        visible = {item.variable.name: ANY for item in clause.items}
    expressions.condition(state, clause.where, visible)
    return visible


def columns(last: ast.Clause) -> Scope:
    """The columns of a query that ends without RETURN: only those of SHOW."""
    if not isinstance(last, ast.Show):
        return {}
    if last.items is not None:
        return {item.variable.name: ANY for item in last.items}
    return dict.fromkeys(SHOWN[last.what], ANY)
