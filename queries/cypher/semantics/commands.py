"""The commands over the schema, and SHOW: each stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.semantics import expressions
from queries.cypher.semantics.types import ANY
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused
from queries.cypher.syntax.show import LISTINGS

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


def command(state: State, clause: ast.Clause, scope: Scope) -> Scope:
    """Check a command; only SHOW makes anything visible."""
    for inside in ast.children(clause):
        if isinstance(inside, ast.Expression):
            expressions.infer(state, inside, {})
    if isinstance(clause, ast.Show):
        return dict.fromkeys(LISTINGS[clause.what].order, ANY)
    state.write(clause, "A schema command")
    return scope


def check_alone(part: ast.SingleQuery, *, nested: bool) -> None:
    """Refuse a command among other clauses, or in a subquery."""
    for clause in part.clauses:
        if not isinstance(clause, ALONE):
            continue
        others = len(part.clauses) > 1 and not isinstance(clause, ast.Show)
        if nested or others:
            message = "A command over the schema, or SHOW, is a query of its own."
            hint = "Run it apart from the other clauses."
            raise refused(message, "UnexpectedSyntax", clause.span, hint=hint)
