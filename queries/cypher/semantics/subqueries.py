"""Queries inside queries: EXISTS, COUNT and COLLECT in expressions, and CALL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.semantics import expressions, queries, transactions
from queries.cypher.semantics.state import already_bound, mismatch, names_read, undefined
from queries.cypher.semantics.types import (
    BOOLEAN,
    INTEGER,
    MAP,
    STRING,
    Type,
    could_be,
    list_of,
)
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from queries.cypher.semantics.checked import Scope
    from queries.cypher.semantics.state import State


def _reading(state: State, query: ast.Query, scope: Scope, kind: str) -> Scope:
    """Check a subquery in an expression and give its columns."""
    for part in query.parts:
        if isinstance(part.clauses[-1], ast.Finish):
            message = f"{kind} takes a query that gives rows, so it cannot end with FINISH."
            raise refused(message, "InvalidClauseComposition", part.clauses[-1].span)
    state.facts.outer[id(query)] = names_read(query, scope)
    with state.subquery(carried=scope, no_writing=kind):
        return queries.check_query(state, query, scope, nested=True)


def exists(state: State, node: ast.ExistsSubquery, scope: Scope) -> Type:
    """``EXISTS { ... }``."""
    _reading(state, node.query, scope, "EXISTS")
    return BOOLEAN


def count(state: State, node: ast.CountSubquery, scope: Scope) -> Type:
    """``COUNT { ... }``."""
    _reading(state, node.query, scope, "COUNT")
    return INTEGER


def collect(state: State, node: ast.CollectSubquery, scope: Scope) -> Type:
    """``COLLECT { ... }``."""
    columns = _reading(state, node.query, scope, "COLLECT")
    if len(columns) != 1:
        message = "COLLECT takes a query that returns exactly one column."
        raise refused(message, "InvalidClauseComposition", node.span)
    return list_of(next(iter(columns.values())))


def call(state: State, clause: ast.CallSubquery, scope: Scope) -> Scope:
    """Check ``CALL { ... }`` and give the scope behind it."""
    inner = _imported(clause, scope)
    transactions.check_inside(clause.query)
    facts = state.facts
    for part in clause.query.parts:
        _check_aliases(part.clauses[-1])
        queries.check_end(part, yields=True)
    if clause.imports is None and not clause.import_all:
        facts.outer[id(clause.query)] = _importing(clause.query, scope)
        with state.subquery(carried={}):
            columns = queries.check_query(state, clause.query, {}, nested=True, importable=scope)
    else:
        facts.outer[id(clause.query)] = frozenset(inner)
        with state.subquery(carried=inner, imported=inner):
            columns = queries.check_query(state, clause.query, inner, nested=True)
    new = dict(scope)
    for name, kind in columns.items():
        if name in scope:
            raise already_bound(_returned(clause, name), " outside of this subquery")
        new[name] = kind
    if clause.transactions is not None:
        transactions.check(state, clause, clause.transactions, new)
    return new


def _returned(clause: ast.CallSubquery, name: str) -> ast.Variable:
    """The variable that the subquery returns under a name."""
    last = clause.query.parts[0].clauses[-1]
    for item in last.items if isinstance(last, ast.Return) else ():
        if item.name == name:
            return item.alias or ast.Variable(name, span=item.expression.span)
    return ast.Variable(name, span=clause.span)


def _check_aliases(last: ast.Clause) -> None:
    """What a subquery returns needs a name that can be written behind it."""
    if not isinstance(last, ast.Return):
        return
    for item in last.items:
        if item.alias is None and not isinstance(item.expression, ast.Variable):
            raise refused(
                "What CALL { } returns needs a name.",
                "NoExpressionAlias",
                item.expression.span,
                hint="Add AS and a name.",
            )


def _imported(clause: ast.CallSubquery, scope: Scope) -> Scope:
    if clause.import_all:
        return dict(scope)
    inner: dict[str, Type] = {}
    for variable in clause.imports or ():
        if variable.name not in scope:
            raise undefined(variable, scope)
        inner[variable.name] = scope[variable.name]
    return inner


def _importing(query: ast.Query, scope: Scope) -> frozenset[str]:
    """The variables that the importing WITH of any part names."""
    found: set[str] = set()
    for part in query.parts:
        first = part.clauses[0]
        if is_importing(first):
            assert isinstance(first, ast.With)
            found.update(scope if first.star else (item.name for item in first.items))
    return frozenset(found)


def is_importing(clause: ast.Clause) -> bool:
    """Whether a WITH does nothing but name variables."""
    return (
        isinstance(clause, ast.With)
        and not (clause.distinct or clause.order_by or clause.skip or clause.limit or clause.where)
        and all(
            isinstance(i.expression, ast.Variable) and i.name == i.expression.name
            for i in clause.items
        )
    )


def check_importing(clause: ast.Clause, scope: Scope) -> None:
    """Refuse a first WITH that names variables from outside and does more than that."""
    if not isinstance(clause, ast.With):
        return
    for inside in (node for item in clause.items for node in ast.walk(item.expression)):
        if isinstance(inside, ast.Variable) and inside.name in scope:
            raise refused(
                "The WITH that brings variables into CALL { } names them, and does nothing else.",
                "UndefinedVariable",
                inside.span,
                hint=f"Write WITH {inside.name}, and what is to follow in a WITH behind it; "
                f"or CALL ({inside.name}) {{ ... }}.",
            )


def load_csv(state: State, clause: ast.LoadCsv, scope: Scope) -> Scope:
    """Check LOAD CSV and give the scope behind it."""
    kind = expressions.without_aggregates(state, clause.source, scope)
    if not could_be(kind, STRING):
        raise mismatch(clause.source, "STRING", kind)
    if clause.variable.name in scope:
        raise already_bound(clause.variable)
    return {**scope, clause.variable.name: MAP if clause.headers else list_of(STRING)}
