"""Names: of what is bound, and of functions and procedures with their namespaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor


def new_variable(cursor: Cursor) -> ast.Variable:
    """Read a name that is bound here."""
    token = cursor.token
    return ast.Variable(cursor.name("a variable"), span=(token.start, token.end))


def dotted_name(cursor: Cursor, what: str) -> str:
    """Read a name with its namespaces."""
    parts = [cursor.name(what)]
    while cursor.accept("."):
        parts.append(cursor.name(what))
    return ".".join(parts)
