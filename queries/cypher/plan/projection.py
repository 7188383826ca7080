"""WITH and RETURN: columns, aggregates, DISTINCT, ORDER BY, SKIP and LIMIT."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from queries.cypher.functions import lookup
from queries.cypher.operators.aggregate import EagerAggregation
from queries.cypher.operators.distinct import Distinct
from queries.cypher.operators.limit import Limit, Skip
from queries.cypher.operators.project import Projection
from queries.cypher.operators.sort import Sort
from queries.cypher.plan.expressions import variable
from queries.cypher.plan.names import substitute
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.cypher.plan.build import Draft

_SUBQUERIES = (ast.ExistsSubquery, ast.CountSubquery, ast.CollectSubquery)


def project(draft: Draft, clause: ast.With | ast.Return) -> list[str]:
    """Plan a projection but for its WHERE, and give the columns' names.

    The old variables stay visible unless they are gone for good: whoever calls narrows the scope.
    """
    checked = draft.planning.checked
    items = [(item.name, item.expression) for item in checked.items(clause)]
    if any(checked.aggregates(node) for _, node in items):
        items = _aggregate(draft, items)
    columns = [name for name, _ in items]
    new = tuple(item for item in items if not _is_itself(*item))
    if new:
        draft.add(Projection(items=new, rows=draft.rows))
    if clause.distinct:
        draft.add(Distinct(names=tuple(columns), rows=draft.rows / 2))
    _order(draft, clause, checked.sort_keys(clause))
    return columns


def _is_itself(name: str, node: ast.Expression) -> bool:
    """Whether a column is a variable under its own name: it is there already."""
    return isinstance(node, ast.Variable) and node.name == name


def _order(draft: Draft, clause: ast.With | ast.Return, keys: tuple[ast.Expression, ...]) -> None:
    directions = [item.descending for item in clause.order_by]
    limited = draft.rows
    if isinstance(clause.limit, ast.Literal) and isinstance(clause.limit.value, int):
        limited = min(limited, float(clause.limit.value))
    if keys:
        order = tuple(zip(keys, directions, strict=True))
        rows = limited if clause.skip is None else draft.rows
        draft.add(Sort(keys=order, limit=clause.limit, skip=clause.skip, rows=rows))
        if clause.skip is None:  # it gives no more rows than the limit
            return
    if clause.skip is not None:
        draft.add(Skip(amount=clause.skip, rows=draft.rows))
    if clause.limit is not None:
        draft.add(Limit(amount=clause.limit, rows=limited))


def _aggregate(
    draft: Draft, items: list[tuple[str, ast.Expression]]
) -> list[tuple[str, ast.Expression]]:
    """Plan the groups; give the items over the keys and aggregates."""
    planning = draft.planning
    mapping: dict[ast.Expression, ast.Expression] = {}
    keys: list[tuple[str, ast.Expression]] = []
    calls: list[tuple[str, ast.FunctionCall | ast.CountStar]] = []
    for _, node in items:
        if not planning.checked.aggregates(node) and node not in mapping:
            name = node.name if isinstance(node, ast.Variable) else planning.hidden("key")
            keys.append((name, node))
            mapping[node] = variable(name)
    for _, node in items:
        for call in _calls(node):
            if call not in mapping:
                name = planning.hidden("aggregate")
                calls.append((name, call))
                mapping[call] = variable(name)
    rows = max(1.0, draft.rows / 4) if keys else 1.0
    draft.add(EagerAggregation(keys=tuple(keys), aggregates=tuple(calls), rows=rows))
    outer = [name for name in draft.scope if name in draft.outer]
    draft.scope = dict.fromkeys([*(name for name, _ in keys), *(n for n, _ in calls), *outer])
    return [(name, substitute(node, mapping)) for name, node in items]


def _calls(node: ast.Syntax) -> Iterator[ast.FunctionCall | ast.CountStar]:
    """The aggregates of an expression, outside of subqueries."""
    if _is_call(node):
        yield node
    elif not isinstance(node, _SUBQUERIES):
        for child in ast.children(node):
            yield from _calls(child)


def _is_call(node: ast.Syntax) -> TypeGuard[ast.FunctionCall | ast.CountStar]:
    if isinstance(node, ast.FunctionCall):
        return is_aggregate(node.name)
    return isinstance(node, ast.CountStar)


def is_aggregate(name: str) -> bool:
    """Whether a function takes the values of many rows."""
    entry = lookup(name)
    return entry is not None and entry.aggregate is not None
