"""Aggregates and what stands beside them: grouping keys, and keys that sort what was grouped."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from queries.cypher.functions.registry import lookup
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from collections.abc import Iterator

Items = tuple[ast.ProjectionItem, ...]


def is_aggregate(node: ast.Syntax) -> bool:
    """Whether the node itself is an aggregate."""
    if isinstance(node, ast.CountStar):
        return True
    if not isinstance(node, ast.FunctionCall):
        return False
    found = lookup(node.name)
    return found is not None and found.aggregate is not None


def check_grouping(items: Items, aggregating: list[ast.ProjectionItem]) -> None:
    """Refuse what stands beside an aggregate and is no grouping key: it has no one value."""
    known = set(map(id, aggregating))
    keys: set[ast.Expression] = {
        item.expression
        for item in items
        if id(item) not in known and isinstance(item.expression, ast.Variable | ast.Property)
    }
    for item in aggregating:
        for variable in _ungrouped(item.expression, keys, frozenset()):
            raise ambiguous(variable)


def ambiguous(node: ast.Expression) -> Exception:
    """An expression beside an aggregate has no one value for a group."""
    return refused(
        "This stands beside an aggregate and is no grouping key by itself.",
        "AmbiguousAggregationExpression",
        node.span,
        hint="Give it a name in a WITH before, and use that.",
    )


def _ungrouped(
    node: ast.Syntax, keys: set[ast.Expression], local: frozenset[str]
) -> Iterator[ast.Variable]:
    """The variables outside of aggregates that belong to no grouping key."""
    if is_aggregate(node) or (isinstance(node, ast.Variable | ast.Property) and node in keys):
        return
    if isinstance(node, ast.Variable):
        if node.name not in local:
            yield node
        return
    inner = local | bound_by(node)
    for child in ast.children(node):
        yield from _ungrouped(child, keys, inner)


def bound_by(node: ast.Syntax) -> frozenset[str]:
    """The names that an expression binds for what is inside it."""
    if isinstance(node, ast.ListComprehension | ast.Quantifier):
        return frozenset({node.variable.name})
    if isinstance(node, ast.Reduce):
        return frozenset({node.variable.name, node.accumulator.name})
    if isinstance(
        node,
        ast.PatternComprehension | ast.ExistsSubquery | ast.CountSubquery | ast.CollectSubquery,
    ):
        return frozenset(_bound_inside(node))
    return frozenset()


def _bound_inside(node: ast.Syntax) -> Iterator[str]:
    for inside in ast.walk(node):
        for variable in (getattr(inside, "variable", None), getattr(inside, "alias", None)):
            if isinstance(variable, ast.Variable):
                yield variable.name


def free_variables(node: ast.Syntax, local: frozenset[str] = frozenset()) -> Iterator[ast.Variable]:
    """The variables that an expression reads and does not bind itself."""
    if isinstance(node, ast.Variable):
        if node.name not in local:
            yield node
        return
    inner = local | bound_by(node)
    for child in ast.children(node):
        yield from free_variables(child, inner)


def over_columns(key: ast.Expression, items: Items, *, aggregates: bool) -> ast.Expression:
    """The expression, reading the columns of a projection in place of what they were made from.

    Args:
        key: what sorts or filters behind the projection.
        items: the columns.
        aggregates: whether the key has aggregates; columns of more than a variable or a property
            cannot be told apart inside it then.

    Raises:
        CypherError: it would be ambiguous.
    """
    columns = {item.expression: item.name for item in items}
    by_name = {item.name for item in items}
    if key in columns:
        return ast.Variable(columns[key], span=key.span)
    rewritten: ast.Expression = _rewrite(key, columns, by_name, aggregates=aggregates)
    return rewritten


def _rewrite(
    node: Any, columns: dict[ast.Expression, str], by_name: set[str], *, aggregates: bool
) -> Any:
    if isinstance(node, ast.Variable) and node.name in by_name:
        return node
    if isinstance(node, ast.Expression) and node in columns:
        simple = isinstance(node, ast.Variable | ast.Property | ast.Literal | ast.Parameter)
        if aggregates and not simple and not is_aggregate(node):
            raise ambiguous(node)
        return ast.Variable(columns[node], span=node.span)
    if isinstance(node, tuple):
        return tuple(_rewrite(item, columns, by_name, aggregates=aggregates) for item in node)
    if not isinstance(node, ast.Syntax):
        return node
    changed: dict[str, Any] = {}
    for spec in fields(node):
        old = getattr(node, spec.name)
        if isinstance(old, ast.Syntax | tuple) and spec.name != "span":
            new = _rewrite(old, columns, by_name, aggregates=aggregates)
            if new != old:
                changed[spec.name] = new
    return replace(node, **changed) if changed else node
