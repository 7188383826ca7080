"""CALL { } IN TRANSACTIONS: where it may stand, and what its amounts may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.semantics import expressions
from queries.cypher.semantics.state import already_bound, mismatch
from queries.cypher.semantics.types import INTEGER, MAP, Type, could_be
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from queries.cypher.semantics.state import State


def check_place(query: ast.Query) -> None:
    """Refuse batches in a union, and behind a clause that writes."""
    for part in query.parts:
        wrote = False
        for clause in part.clauses:
            if not isinstance(clause, ast.CallSubquery):
                wrote = wrote or is_writing(clause)
            elif clause.transactions is None:
                wrote = wrote or any(is_writing(inside) for inside in ast.walk(clause.query))
            elif len(query.parts) > 1:
                raise _misplaced("cannot stand in a UNION", clause)
            elif wrote:
                raise _misplaced("cannot stand behind a clause that writes", clause)


def is_writing(node: ast.Syntax) -> bool:
    """Whether a clause writes by itself."""
    kinds = (ast.Create, ast.Merge, ast.Set, ast.Remove, ast.Delete, ast.Foreach)
    return isinstance(node, kinds)


def check_inside(query: ast.Query) -> None:
    """Refuse batches inside of a subquery."""
    for node in ast.walk(query):
        if isinstance(node, ast.CallSubquery) and node.transactions is not None:
            raise _misplaced("cannot stand inside another subquery", node)


def _misplaced(why: str, clause: ast.Clause) -> Exception:
    message = f"CALL {{ }} IN TRANSACTIONS {why}."
    return refused(message, "InvalidClauseComposition", clause.span)


def check(
    state: State, clause: ast.CallSubquery, found: ast.InTransactions, new: dict[str, Type]
) -> None:
    """Check the amounts, and bind the status."""
    state.write(clause, "CALL { } IN TRANSACTIONS")
    _amount(state, found.rows)
    _amount(state, found.concurrent)
    if found.status is None:
        return
    if found.on_error == "fail":
        raise refused(
            "REPORT STATUS needs ON ERROR CONTINUE or ON ERROR BREAK.",
            "InvalidClauseComposition",
            found.span,
        )
    if found.status.name in new:
        raise already_bound(found.status)
    new[found.status.name] = MAP


def _amount(state: State, node: ast.Expression | None) -> None:
    if node is None:
        return
    kind = expressions.without_aggregates(state, node, {})
    number = _number(node)
    if number is not None and not (type(number) is int and number > 0):
        message = f"{number!r} is no number of rows or transactions: a whole number above 0 is."
        raise refused(message, "InvalidArgumentValue", node.span)
    if not could_be(kind, INTEGER):
        raise mismatch(node, "INTEGER", kind)


def _number(node: ast.Expression) -> object:
    """The value of a literal, with a sign or without; None where it is calculated."""
    if isinstance(node, ast.Literal):
        return node.value
    return -1 if isinstance(node, ast.Negative) and isinstance(node.operand, ast.Literal) else None
