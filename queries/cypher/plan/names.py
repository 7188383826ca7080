"""Which variables a piece of a query mentions, and how one piece is put in another's place."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Mapping

Node = TypeVar("Node", bound=ast.Syntax)

EVERYTHING = "*"
"""Stands for all variables in scope: what ``RETURN *`` in a subquery may read."""
CSV_LINE = "\0linenumber"
CSV_FILE = "\0file"
"""Where a row of LOAD CSV came from: variables that only the functions of these names read."""
_CALLS = {"linenumber": CSV_LINE, "file": CSV_FILE}


def names_in(node: ast.Syntax | None) -> frozenset[str]:
    """Every variable that is mentioned; also those that the piece itself brings in."""
    if node is None:
        return frozenset()
    found: set[str] = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Variable):
            found.add(part.name)
        elif isinstance(part, ast.FunctionCall) and not part.arguments:
            hidden = origin(part)
            found.update(() if hidden is None else (hidden,))
        elif getattr(part, "star", False) or getattr(part, "import_all", False):
            found.add(EVERYTHING)
    return frozenset(found)


def origin(call: ast.FunctionCall) -> str | None:
    """The hidden variable that ``linenumber()`` or ``file()`` reads; None for another call."""
    return _CALLS.get(call.name.lower())


def names_in_all(nodes: Any) -> frozenset[str]:
    """Every variable that one of the pieces mentions."""
    return frozenset().union(*map(names_in, nodes))


def mentioned(node: ast.Syntax | None, scope: Any) -> list[str]:
    """The variables of a scope that the piece mentions, in the order of the scope."""
    names = names_in(node)
    if EVERYTHING in names:
        return list(scope)
    return [name for name in scope if name in names]


def substitute(node: Node, mapping: Mapping[ast.Expression, ast.Expression]) -> Node:
    """Put other expressions in the place of some; queries inside are left as they are."""
    if not mapping:
        return node
    if isinstance(node, ast.Expression):
        found = mapping.get(node)
        if found is not None:
            return found  # type: ignore[return-value]  # an expression for an expression
    if isinstance(node, ast.Query):
        return node
    changes = {}
    for field in fields(node):
        old = getattr(node, field.name)
        new = _substituted(old, mapping)
        if new is not old:
            changes[field.name] = new
    return replace(node, **changes) if changes else node


def _substituted(value: Any, mapping: Mapping[ast.Expression, ast.Expression]) -> Any:
    if is_dataclass(value) and isinstance(value, ast.Syntax):
        return substitute(value, mapping)
    if isinstance(value, tuple):
        new = tuple(_substituted(item, mapping) for item in value)
        return new if any(a is not b for a, b in zip(new, value, strict=True)) else value
    return value
