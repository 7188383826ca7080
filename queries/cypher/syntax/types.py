"""Type expressions, as after ``IS ::``: ``INTEGER NOT NULL | STRING``, ``LIST<FLOAT>``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor

_NAMES = {
    "NOTHING": "NOTHING", "NULL": "NULL",
    "BOOLEAN": "BOOLEAN", "BOOL": "BOOLEAN",
    "STRING": "STRING", "VARCHAR": "STRING",
    "INTEGER": "INTEGER", "INT": "INTEGER", "SIGNED INTEGER": "INTEGER",
    "FLOAT": "FLOAT",
    "DATE": "DATE",
    "LOCAL TIME": "LOCAL TIME", "TIME WITHOUT TIMEZONE": "LOCAL TIME",
    "TIME WITHOUT TIME ZONE": "LOCAL TIME",
    "ZONED TIME": "ZONED TIME", "TIME WITH TIMEZONE": "ZONED TIME",
    "TIME WITH TIME ZONE": "ZONED TIME",
    "LOCAL DATETIME": "LOCAL DATETIME", "TIMESTAMP WITHOUT TIMEZONE": "LOCAL DATETIME",
    "TIMESTAMP WITHOUT TIME ZONE": "LOCAL DATETIME",
    "ZONED DATETIME": "ZONED DATETIME", "TIMESTAMP WITH TIMEZONE": "ZONED DATETIME",
    "TIMESTAMP WITH TIME ZONE": "ZONED DATETIME",
    "DURATION": "DURATION", "POINT": "POINT",
    "NODE": "NODE", "ANY NODE": "NODE", "VERTEX": "NODE", "ANY VERTEX": "NODE",
    "RELATIONSHIP": "RELATIONSHIP", "ANY RELATIONSHIP": "RELATIONSHIP",
    "EDGE": "RELATIONSHIP", "ANY EDGE": "RELATIONSHIP",
    "MAP": "MAP", "ANY MAP": "MAP", "PATH": "PATH", "ANY PATH": "PATH",
    "PROPERTY VALUE": "PROPERTY VALUE", "ANY PROPERTY VALUE": "PROPERTY VALUE",
    "ANY VALUE": "ANY", "ANY": "ANY",
}  # fmt: skip
_LONGEST = 4
_LISTS = frozenset({"LIST", "ARRAY"})


def type_expression(cursor: Cursor, *, joins: bool = True) -> ast.TypeExpression:
    """Read a type, or several joined by ``|`` where that is allowed."""
    start = cursor.token.start
    closed = cursor.at("ANY") and cursor.look(1).symbol == "<"
    if closed:
        cursor.advance()
        cursor.advance()
    alternatives = [_single(cursor)]
    while (joins or closed) and cursor.accept("|"):
        alternatives.append(_single(cursor))
    if closed:
        cursor.expect(">")
    if len(alternatives) == 1:
        return alternatives[0]
    if len({alternative.not_null for alternative in alternatives}) > 1:
        raise refused(
            "Either all types of a union are NOT NULL, or none.",
            "UnexpectedSyntax",
            cursor.span(start),
        )
    return ast.TypeUnion(tuple(alternatives), span=cursor.span(start))


def _single(cursor: Cursor) -> ast.TypeName:
    start = cursor.token.start
    cursor.enter()
    inner: ast.TypeExpression | None = None
    if cursor.at_any(_LISTS) and cursor.look(1).symbol == "<":
        name = "LIST"
        cursor.advance()
        cursor.advance()
        inner = type_expression(cursor)
        cursor.expect(">")
    else:
        name = _name(cursor)
    found = ast.TypeName(name, _not_null(cursor), inner, span=cursor.span(start))
    while cursor.at_any(_LISTS):
        cursor.advance()
        found = ast.TypeName("LIST", _not_null(cursor), found, span=cursor.span(start))
    cursor.leave()
    return found


def _name(cursor: Cursor) -> str:
    """Take the longest run of words that names a type."""
    words = [cursor.look(place).symbol for place in range(_LONGEST)]
    for count in range(_LONGEST, 0, -1):
        name = _NAMES.get(" ".join(words[:count]))
        if name is not None:
            for _ in range(count):
                cursor.advance()
            return name
    cursor.at_any({*_NAMES, *_LISTS})
    raise cursor.unexpected("a type")


def _not_null(cursor: Cursor) -> bool:
    return cursor.accept_words("NOT", "NULL") or cursor.accept("!")
