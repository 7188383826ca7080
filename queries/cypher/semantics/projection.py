"""WITH and RETURN: columns, aggregates and their grouping, ORDER BY, SKIP and LIMIT."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from queries.cypher.semantics import aggregation, expressions
from queries.cypher.semantics.state import already_bound, mismatch
from queries.cypher.semantics.types import ANY, INTEGER, NULL, NUMBERS, Type, could_be
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from graph.results.errors import CypherError
    from queries.cypher.semantics.checked import Scope
    from queries.cypher.semantics.state import State

Items = tuple[ast.ProjectionItem, ...]
_READING = (
    ast.PatternPredicate,
    ast.PatternComprehension,
    ast.ShortestPathExpression,
    ast.ExistsSubquery,
    ast.CountSubquery,
    ast.CollectSubquery,
)


def with_clause(state: State, clause: ast.With, scope: Scope) -> Scope:
    """Check a WITH and give the scope behind it."""
    columns = _project(state, clause, scope)
    named = {item.name for item in clause.items}
    state.imported = {k: kind for k, kind in state.imported.items() if k not in named}
    if clause.where is not None:
        state.facts.conditions[id(clause)] = _where(state, clause, clause.where, scope, columns)
    for item in clause.items:
        if item.alias is None and not isinstance(item.expression, ast.Variable):
            message = "An expression in WITH needs a name."
            raise refused(message, "NoExpressionAlias", item.span, hint="Add AS and a name.")
    return {**state.carried, **columns}


def return_clause(state: State, clause: ast.Return, scope: Scope) -> Scope:
    """Check a RETURN and give its columns."""
    if clause.star and not set(scope) - set(state.imported):
        message = "RETURN * needs variables, and there are none."
        hint = "MATCH something before it, or name what to return."
        raise refused(message, "NoVariablesInScope", clause.span, hint=hint)
    return _project(state, clause, scope)


def _project(state: State, clause: ast.With | ast.Return, scope: Scope) -> Scope:
    items = _items(clause, _returned(state, clause, scope))
    state.facts.items[id(clause)] = items
    columns: dict[str, Type] = {}
    repeated: ast.ProjectionItem | None = None
    star = len(items) - len(clause.items)
    columns.update((item.name, scope[item.name]) for item in items[:star])
    for item in items[star:]:
        with state.within("allowed"):
            kind = expressions.infer(state, item.expression, scope)
        repeated = repeated or (item if item.name in columns else None)
        # the TCK lets a value that came from outside be found wrong where it is used
        columns[item.name] = ANY if isinstance(item.expression, ast.Parameter) else kind
        if item.name in state.carried and not _is_named(item):
            raise already_bound(
                ast.Variable(item.name, span=item.span), " outside of this subquery"
            )
    aggregating = [item for item in items if id(item.expression) in state.facts.aggregating]
    if aggregating:
        aggregation.check_grouping(items, aggregating)
    if clause.distinct or aggregating:
        state.facts.restricted.add(id(clause))
    state.facts.sort_keys[id(clause)] = tuple(
        _sort_key(state, clause, key.expression, scope, columns) for key in clause.order_by
    )
    for word, amount in (("SKIP", clause.skip), ("LIMIT", clause.limit)):
        if amount is not None:
            _check_amount(state, word, amount, {**scope, **columns})
    if repeated is not None:
        message = f"Two columns are named {repeated.name}."
        place, first = next(pair for pair in enumerate(items) if pair[1].name == repeated.name)
        span = clause.span if place < star else first.span
        raise refused(message, "ColumnNameConflict", span, hint="Rename one with AS.")
    return columns


def _returned(state: State, clause: ast.With | ast.Return, scope: Scope) -> Scope:
    """What ``*`` stands for: RETURN gives nothing back that was imported."""
    if not clause.star or isinstance(clause, ast.With):
        return scope
    return {name: kind for name, kind in scope.items() if name not in state.imported}


def _is_named(item: ast.ProjectionItem) -> bool:
    """Whether a column is the variable of its name."""
    return isinstance(item.expression, ast.Variable) and item.expression.name == item.name


def _items(clause: ast.With | ast.Return, scope: Scope) -> Items:
    if not clause.star:
        return clause.items
    return (*map(_itself, sorted(scope)), *clause.items)


@lru_cache(maxsize=4096)
def _itself(name: str) -> ast.ProjectionItem:
    """A column that is a variable: one serves every ``*``, and no place of a query is its own."""
    return ast.ProjectionItem(ast.Variable(name), name)


def _sort_key(
    state: State,
    clause: ast.With | ast.Return,
    key: ast.Expression,
    scope: Scope,
    columns: Scope,
) -> ast.Expression:
    if id(clause) not in state.facts.restricted:
        expressions.without_aggregates(state, key, {**scope, **columns})
        return key
    key = _over_columns(state, clause, key, scope, columns)
    expressions.without_aggregates(state, key, {**state.carried, **columns})
    return key


def _where(
    state: State, clause: ast.With, where: ast.Expression, scope: Scope, columns: Scope
) -> ast.Expression:
    if id(clause) not in state.facts.restricted:
        expressions.condition(state, where, {**scope, **columns})
        return where
    where = _over_columns(state, clause, where, scope, columns)
    expressions.condition(state, where, {**state.carried, **columns})
    return where


def _over_columns(
    state: State,
    clause: ast.With | ast.Return,
    key: ast.Expression,
    scope: Scope,
    columns: Scope,
) -> ast.Expression:
    """Check the key as it is written, then let it read the columns."""
    with state.within("allowed"):
        seen = state.seen
        expressions.infer(state, key, {**scope, **columns})
        aggregates = state.seen > seen
    rewritten = aggregation.over_columns(key, state.facts.items[id(clause)], aggregates=aggregates)
    for variable in aggregation.free_variables(rewritten):
        if variable.name not in columns and variable.name not in state.carried:
            raise _out_of_reach(clause, variable)
    return rewritten


def _out_of_reach(clause: ast.With | ast.Return, variable: ast.Variable) -> CypherError:
    """A variable is read behind a projection that made one row of many."""
    word = "RETURN" if isinstance(clause, ast.Return) else "WITH"
    why = "DISTINCT" if clause.distinct else "an aggregation"
    return refused(
        f"The variable {variable.name} is out of reach after {why} in {word}.",
        "UndefinedVariable",
        variable.span,
        hint=f"Add it to the {word}, or use a column that is there.",
    )


def _check_amount(state: State, word: str, amount: ast.Expression, scope: Scope) -> None:
    for variable in aggregation.free_variables(amount):
        if variable.name in scope:
            message = f"{word} cannot depend on the row: {variable.name} is a variable."
            raise refused(message, "NonConstantExpression", variable.span)
    kind = expressions.without_aggregates(state, amount, {})
    if isinstance(amount, ast.Parameter):
        if kind.name not in NUMBERS and not could_be(kind, INTEGER):
            raise mismatch(amount, f"a whole number for {word}", kind)
        return  # its value is looked at when the query runs
    if any(isinstance(inside, _READING) for inside in ast.walk(amount)):
        message = f"{word} cannot depend on the graph."
        raise refused(message, "NonConstantExpression", amount.span)
    if kind == NULL or not could_be(kind, INTEGER):
        raise mismatch(amount, f"a whole number for {word}", kind)
    if isinstance(amount, ast.Literal) and isinstance(amount.value, int) and amount.value < 0:
        message = f"{word} cannot be negative."
        raise refused(message, "NegativeIntegerArgument", amount.span)
