"""What a query asks for, read from its text alone: its parameters, and what it needs leave for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from queries.cypher.syntax import ast, parse

WRITE: Final = "write"
CALL: Final = "call procedures"
READ_FILES: Final = "read files"

_LEAVE: Final[dict[type[ast.Syntax], str]] = {
    **dict.fromkeys((ast.Create, ast.Merge, ast.Set, ast.Remove, ast.Delete, ast.Foreach), WRITE),
    **dict.fromkeys(
        (ast.CreateIndex, ast.CreateConstraint, ast.DropIndex, ast.DropConstraint), WRITE
    ),
    ast.CallProcedure: CALL,
    ast.LoadCsv: READ_FILES,
}


@dataclass(frozen=True, slots=True)
class Body:
    """What stands in a query.

    Attributes:
        parameters: the names behind ``$``.
        leave: what it does beyond reading the graph: ``write``, ``call procedures``,
            ``read files``.
        columns: the names of its columns, in order; none where it returns ``*`` or nothing.
    """

    parameters: frozenset[str]
    leave: frozenset[str]
    columns: tuple[str, ...] = ()


def read_body(text: str) -> Body:
    """Parse a query and say what it asks for; a ``//`` in a URL is told from a comment.

    Raises:
        CypherError: it cannot be parsed.
    """
    query = parse(text)
    parts = list(ast.walk(query))
    return Body(
        frozenset(part.name for part in parts if isinstance(part, ast.Parameter)),
        frozenset(_LEAVE[type(part)] for part in parts if type(part) in _LEAVE),
        _columns(query),
    )


def _columns(query: ast.Query) -> tuple[str, ...]:
    last = query.parts[0].clauses[-1]
    if not isinstance(last, ast.Return) or last.star:
        return ()
    return tuple(item.name for item in last.items)
