"""Label expressions: the older ``:A:B`` does not go together with ``|``, ``&``, ``!`` and ``%``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYMBOLS = (ast.LabelAnd, ast.LabelOr, ast.LabelNot, ast.LabelWildcard)


def has_colons(query: ast.Query) -> bool:
    """Whether labels are joined by colons anywhere in a query."""
    return any(_by_colons(node) for node in ast.walk(query))


def check_symbols(clause: ast.Clause) -> None:
    """Refuse a clause that joins labels by colons and uses the newer symbols too."""
    inside = list(_expressions(clause))
    if not any(map(_by_colons, inside)):
        return
    for node in inside:
        if isinstance(node, _SYMBOLS) and not _by_colons(node):
            raise refused(
                "Labels joined by : do not go together with | & ! and % in one clause.",
                "InvalidLabelExpression",
                node.span,
                hint="Write & instead of the second colon: (n:A&B).",
            )


def _by_colons(node: ast.Syntax) -> bool:
    return isinstance(node, ast.LabelAnd) and node.colons


def _expressions(clause: ast.Syntax) -> Iterator[ast.Syntax]:
    """Everything in a clause but the clauses of a CALL, and types that are only named in turn."""
    waiting: list[ast.Syntax] = [clause]
    while waiting:
        node = waiting.pop()
        yield node
        for child in ast.children(node):
            if isinstance(node, ast.CallSubquery | ast.Foreach) and isinstance(
                child, ast.Query | ast.Clause
            ):
                continue
            if isinstance(node, ast.RelationshipPattern) and child is node.types:
                waiting.extend(_unnamed(child))
            else:
                waiting.append(child)


def _unnamed(types: ast.Syntax) -> list[ast.Syntax]:
    """The parts of a type expression, without an outermost ``A|B`` of names."""
    if isinstance(types, ast.LabelOr) and all(isinstance(p, ast.LabelName) for p in types.parts):
        return []
    return [types]
