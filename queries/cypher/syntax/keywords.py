"""Whether a word that means something in Cypher is meant so, or names a variable.

Every word may be a name, and what follows it decides:
``MATCH (order:Order) RETURN order ORDER BY order.id``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from queries.cypher.syntax.lexer import OPENING

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor
    from queries.cypher.syntax.tokens import Token

_CLAUSES: Final = frozenset(
    {"MATCH", "RETURN", "WITH", "WHERE", "UNWIND", "CREATE", "MERGE", "ORDER", "SKIP", "LIMIT",
     "SET", "DELETE", "DETACH", "REMOVE", "UNION", "OPTIONAL", "CALL", "FOREACH"}
)  # fmt: skip
_BEHIND_OPERAND: Final = _CLAUSES | frozenset(
    {"AND", "OR", "XOR", "IN", "IS", "STARTS", "ENDS", "CONTAINS", "AS", "WHEN", "THEN", "ELSE",
     "END", "ASC", "ASCENDING", "DESC", "DESCENDING", "OFFSET", "USING", "ON", "YIELD", "FROM",
     "FINISH", "INSERT", "NODETACH", "LOAD", "USE"}
)  # fmt: skip
"""The words that may stand behind a whole operand."""
_SYMBOLS_BEHIND: Final = frozenset(
    {",", ")", "]", "}", ".", "|", ";", "=", "<>", "<", "<=", ">", ">=", "*", "/", "%", "^", "AS"}
)
_OPERANDS: Final = frozenset({"integer", "float", "string", "quoted"})


def may_be_operand(token: Token) -> bool:
    """Whether an operand may begin with the token; else the word before it is a name."""
    return token.kind != "end" and token.symbol not in _SYMBOLS_BEHIND


def opens_clause(word: Token, following: Token) -> bool:
    """Whether the word begins a clause, where an operand could stand too."""
    if word.kind != "name" or word.symbol not in _CLAUSES:
        return False
    if following.kind == "name":
        return following.symbol not in _BEHIND_OPERAND
    return following.kind in _OPERANDS or following.symbol == "$"


def opens_operand(cursor: Cursor) -> bool:
    """Whether an operand may stand behind the next token, as behind NOT and DISTINCT."""
    following, third = cursor.look(1), cursor.look(2)
    if not may_be_operand(following) or opens_clause(following, third):
        return False
    return (following.symbol, third.symbol) not in {("IS", "NULL"), ("IS", "NOT")}


def at_distinct(cursor: Cursor) -> bool:
    """Whether DISTINCT is next, and no variable of that name."""
    if not cursor.at("DISTINCT"):
        return False
    return cursor.look(1).symbol == "*" or opens_operand(cursor)


def opens_case(cursor: Cursor) -> bool:
    """Whether the next word, CASE, begins an expression: a WHEN is in the same bracket."""
    if cursor.index in cursor.variables or not opens_operand(cursor):
        return False
    if cursor.look(1).symbol in {"ELSE", "END", "THEN"} and cursor.look(2).symbol != "WHEN":
        return False
    depth = 0
    for place in range(cursor.index + 1, len(cursor.tokens)):
        symbol = cursor.tokens[place].symbol
        if symbol in OPENING:
            depth += 1
        elif symbol in OPENING.values():
            depth -= 1
        if depth < 0 or (depth == 0 and symbol == ","):
            return False
        if depth == 0 and symbol == "WHEN":
            return True
    return False
