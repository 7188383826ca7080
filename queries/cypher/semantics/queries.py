"""Whole queries: the order of their clauses, and what each clause makes visible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from queries.cypher.semantics import (
    commands,
    expressions,
    labels,
    parts,
    patterns,
    procedures,
    projection,
    subqueries,
    transactions,
    writes,
)
from queries.cypher.semantics.hints import check_hints
from queries.cypher.semantics.state import already_bound
from queries.cypher.semantics.types import join_all
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.semantics.checked import Scope
    from queries.cypher.semantics.state import State

    Rule: TypeAlias = Callable[[State, Any, Scope], Scope]

WRITING = (ast.Create, ast.Merge, ast.Set, ast.Remove, ast.Delete, ast.Foreach)
_NEEDS_WITH = (ast.Match, ast.Unwind, ast.CallSubquery, ast.CallProcedure, ast.LoadCsv)


def check_query(
    state: State,
    query: ast.Query,
    scope: Scope,
    *,
    nested: bool = False,
    importable: Scope | None = None,
) -> Scope:
    """Check a query and give its columns with their types, in order.

    Args:
        state: what is known so far.
        query: the query.
        scope: the variables that it can see from its beginning.
        nested: whether it is a subquery, which need not end with RETURN.
        importable: the variables that an importing WITH at the beginning may name.
    """
    if not nested:
        transactions.check_place(query)
    columns = [_check_part(state, part, scope, importable, nested=nested) for part in query.parts]
    first = columns[0]
    for place, others in enumerate(columns):
        if set(others) != set(first):
            raise refused(
                "All parts of a UNION must return the same columns.",
                "DifferentColumnsInUnion",
                query.unions[place - 1],
                hint="Rename columns with AS.",
            )
    state.facts.columns[id(query)] = tuple(first)
    if len(columns) == 1:
        return first
    return {name: _joined(name, columns) for name in first}


def _joined(name: str, columns: list[Scope]) -> Any:
    return join_all(column[name] for column in columns)


def _check_part(
    state: State,
    part: ast.SingleQuery,
    scope: Scope,
    importable: Scope | None,
    *,
    nested: bool,
) -> Scope:
    if not nested:
        standalone = procedures.standalone(state, part)
        if standalone is not None:
            return standalone
    check_order(part, nested=nested)
    for place, clause in enumerate(part.clauses):
        if place == 0 and importable is not None:
            if subqueries.is_importing(clause):
                scope = importable
            else:
                subqueries.check_importing(clause, importable)
        scope = check_clause(state, clause, scope)
    last = part.clauses[-1]
    if isinstance(last, ast.Return):
        return {item.name: scope[item.name] for item in state.facts.items[id(last)]}
    return {}


def check_clause(state: State, clause: ast.Clause, scope: Scope) -> Scope:
    """Check one clause and give the scope behind it."""
    state.facts.before[id(clause)] = scope
    if state.colons:
        labels.check_symbols(clause)
    after = _RULES[type(clause)](state, clause, scope)
    state.facts.after[id(clause)] = after
    return after


def check_order(part: ast.SingleQuery, *, nested: bool) -> None:
    """Refuse clauses that cannot follow each other, or cannot be last."""
    commands.check_alone(part, nested=nested)
    wrote: ast.Clause | None = None
    for place, clause in enumerate(part.clauses):
        is_last = place == len(part.clauses) - 1
        if isinstance(clause, ast.Return | ast.Finish) and not is_last:
            word = "RETURN" if isinstance(clause, ast.Return) else "FINISH"
            message = f"{word} must be the last clause."
            raise _composition(message, part.clauses[place + 1])
        if isinstance(clause, WRITING):
            wrote = clause
        elif isinstance(clause, ast.With):
            wrote = None
        elif wrote is not None and isinstance(clause, _NEEDS_WITH):
            message = f"A WITH is needed between {_word(wrote)} and {_word(clause)}."
            raise _composition(message, clause)
    if not nested:
        check_end(part)


def check_end(part: ast.SingleQuery, *, yields: bool = False) -> None:
    """Refuse a query that does not end with what returns or writes.

    Args:
        part: the query.
        yields: whether it may end with a procedure's columns.
    """
    last = part.clauses[-1]
    ends = (*WRITING, ast.Return, ast.Finish, ast.CallSubquery, ast.CallProcedure, *commands.ALONE)
    if isinstance(last, ast.CallProcedure) and yields:
        return
    if not isinstance(last, ends) or _yields(last):
        message = f"A query cannot end with {_word(last)}."
        raise _composition(message, last, "Add RETURN, or a clause that writes.")


def _yields(last: ast.Clause) -> bool:
    """Whether a CALL at the end gives columns, which then nobody returns."""
    if isinstance(last, ast.CallSubquery):
        status = last.transactions is not None and last.transactions.status is not None
        return status or isinstance(last.query.parts[0].clauses[-1], ast.Return)
    return isinstance(last, ast.CallProcedure) and bool(last.items)


def _word(clause: ast.Clause) -> str:
    return type(clause).__name__.removesuffix("Procedure").removesuffix("Subquery").upper()


def _composition(message: str, clause: ast.Clause, hint: str = "") -> Exception:
    return refused(message, "InvalidClauseComposition", clause.span, hint=hint)


def _match(state: State, clause: ast.Match, scope: Scope) -> Scope:
    if clause.repeatable:
        message = "MATCH REPEATABLE ELEMENTS is not part of Cypher 5."
        raise refused(message, "UnsupportedFeature", clause.span, hint="Chain several MATCH.")
    parts.check_together([*clause.patterns, *([clause.where] if clause.where else [])])
    new = patterns.bind_match(state, clause.patterns, scope)
    expressions.condition(state, clause.where, new)
    for hint in clause.hints:
        for variable in hint.variables:
            expressions.without_aggregates(state, variable, new)
    check_hints(clause)
    return new


def _unwind(state: State, clause: ast.Unwind, scope: Scope) -> Scope:
    with state.within("forbidden"):
        item = expressions.unwound(state, clause.expression, scope)
    if clause.variable.name in scope:
        raise already_bound(clause.variable)
    return {**scope, clause.variable.name: item}


def _finish(_: State, __: ast.Finish, ___: Scope) -> Scope:
    return {}


_RULES: dict[type[ast.Clause], Rule] = {
    ast.Match: _match,
    ast.Unwind: _unwind,
    ast.With: projection.with_clause,
    ast.Return: projection.return_clause,
    ast.Finish: _finish,
    ast.CallProcedure: procedures.call,
    ast.CallSubquery: subqueries.call,
    ast.LoadCsv: subqueries.load_csv,
    ast.Create: writes.create,
    ast.Merge: writes.merge,
    ast.Set: writes.set_clause,
    ast.Remove: writes.remove,
    ast.Delete: writes.delete,
    ast.Foreach: writes.foreach,
    **dict.fromkeys(commands.ALONE, commands.command),
}
