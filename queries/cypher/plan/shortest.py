"""What a WHERE demands of a shortest path is part of the search.

Not the shortest path is tested: the shortest one that passes is found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.plan.expressions import variable
from queries.cypher.plan.names import names_in, substitute
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.cypher.plan.pattern import Shortest

Expressions = tuple[ast.Expression, ...]


def searched(
    item: Shortest, predicates: Sequence[ast.Expression]
) -> tuple[Expressions, Expressions]:
    """Part predicates on a path into tests of each relationship, and conditions on the whole."""
    tests: list[ast.Expression] = []
    conditions: list[ast.Expression] = []
    for predicate in predicates:
        test = _of_each(item, predicate)
        if test is None:
            conditions.append(predicate)
        else:
            tests.append(test)
    return tuple(tests), tuple(conditions)


def _of_each(item: Shortest, predicate: ast.Expression) -> ast.Expression | None:
    """``all(r IN relationships(path) WHERE test)`` as the test of one relationship."""
    if not isinstance(predicate, ast.Quantifier) or predicate.kind not in ("all", "none"):
        return None
    if not _are_relationships(item, predicate.source):
        return None
    if names_in(predicate.where) & {item.path, item.hop.name}:
        return None
    each = variable(item.hop.each)
    test = substitute(predicate.where, {variable(predicate.variable.name): each})
    return test if predicate.kind == "all" else ast.Not(test, span=predicate.span)


def _are_relationships(item: Shortest, source: ast.Expression) -> bool:
    if isinstance(source, ast.FunctionCall) and source.name.lower() in ("relationships", "rels"):
        return source.arguments == (variable(item.path),)
    return source == variable(item.hop.name)
