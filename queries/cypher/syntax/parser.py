"""Text becomes a syntax tree."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from graph.results.errors import CypherError
from queries.cypher.syntax import administration, ast, clauses
from queries.cypher.syntax.cursor import Cursor
from queries.cypher.syntax.errors import refused, too_deep
from queries.cypher.syntax.lexer import tokenize

if TYPE_CHECKING:
    from queries.cypher.syntax.tokens import Token

TREE_LIMIT = 150
_MODES: dict[str, ast.Mode] = {"EXPLAIN": "explain", "PROFILE": "profile"}


def parse(text: str) -> ast.Query:
    """Parse one statement; a semicolon may end it.

    Raises:
        CypherError: the text is not Cypher; the error has the place and what was expected there.
    """
    try:
        tokens = tokenize(text)
        query = _statement(Cursor(text, tokens))
        if len(tokens) > TREE_LIMIT:
            _limit_height(query)
    except CypherError as error:
        raise _explained(text, error) from None
    except RecursionError:  # the caller's own stack was deep
        raise _explained(text, too_deep((0, len(text)))) from None
    return query


def _explained(text: str, error: CypherError) -> CypherError:
    """The error, with what was expected at its place where that is known."""
    if error.code == "UnexpectedSyntax":
        error = _traced(text) or error
    error.text = text
    return error


def _traced(text: str) -> CypherError | None:
    """Parse again while noting what was tried at each place."""
    try:
        tokens = tokenize(text)
    except CypherError:
        return None
    cursor = Cursor(text, tokens, trace=True)
    try:
        _statement(cursor)
    except CypherError as error:
        attempt = cursor.farthest
        if attempt is not None and (attempt.span or (0, 0)) > (error.span or (0, 0)):
            return attempt
        return error
    return None


def _statement(cursor: Cursor) -> ast.Query:
    administration.skip_options(cursor)
    mode = None
    last = len(cursor.tokens) - 1
    if cursor.at_any(_MODES):
        mode = _MODES[cursor.advance().symbol]
        administration.skip_options(cursor)
        administration.refuse_second_mode(cursor)
    if all(token.symbol == ";" for token in islice(cursor.tokens, cursor.index, last)):
        raise refused(
            "The query is empty.",
            "UnexpectedSyntax",
            (cursor.token.start, cursor.token.end),
            hint="Write one, such as MATCH (n) RETURN n LIMIT 10.",
        )
    administration.refuse_commands(cursor)
    query = clauses.query(cursor)
    while cursor.accept(";"):
        pass
    if cursor.token.kind != "end":
        raise _left_over(cursor, cursor.token)
    return replace(query, mode=mode) if mode else query


def _left_over(cursor: Cursor, token: Token) -> CypherError:
    if cursor.index and cursor.look(-1).symbol == ";":
        return refused(
            "Only one statement can be run at a time.",
            "UnexpectedSyntax",
            (token.start, token.end),
            hint="Run each statement by a call of its own.",
        )
    return cursor.unexpected()


def _limit_height(query: ast.Query) -> None:
    """Refuse a tree so high that walking it would exhaust Python's stack."""
    waiting: list[tuple[ast.Syntax, int]] = [(query, 0)]
    while waiting:
        node, height = waiting.pop()
        if height > TREE_LIMIT:
            raise too_deep(node.span)
        waiting.extend((child, height + 1) for child in ast.children(node))
