"""What could stand at an offset of a query that is being written, and which variables are known."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from graph.results.errors import CypherError
from queries.cypher.syntax import clauses
from queries.cypher.syntax.cursor import Cursor
from queries.cypher.syntax.lexer import tokenize
from queries.cypher.syntax.tokens import Token


@dataclass(frozen=True, slots=True)
class Completion:
    """What a tool can offer at an offset.

    Attributes:
        start: where the word under the cursor begins; what is chosen replaces the text from there.
        prefix: the part of that word that was typed.
        expected: words and symbols of the grammar, sorted; ``a label``, ``an expression`` and the
            like stand for what has no fixed spelling.
        variables: the names that the text before binds, in the order of their first place.
    """

    start: int
    prefix: str
    expected: tuple[str, ...]
    variables: tuple[str, ...]


def complete(text: str, offset: int) -> Completion:
    """Say what could stand at the offset."""
    try:
        tokens = tokenize(text[:offset])
    except CypherError:  # inside a string or a comment
        return Completion(offset, "", (), ())
    end = tokens.pop()
    prefix = ""
    start = offset
    if tokens and tokens[-1].kind == "name" and tokens[-1].end == offset:
        word = tokens.pop()
        start, prefix = word.start, text[word.start : offset]
    expected = _expected(text[:start], [*tokens, Token("end", "", "", end.start, end.end)])
    return Completion(start, prefix, expected, tuple(_variables(tokens)))


def _expected(text: str, tokens: list[Token]) -> tuple[str, ...]:
    cursor = Cursor(text, tokens, trace=True)
    with suppress(CypherError):
        clauses.query(cursor)
    if cursor.token.kind != "end":
        return ()
    return tuple(sorted(cursor.wanted or ()))


_NO_VARIABLES = frozenset({"WHERE", "IS", "NOT"})


def _variables(tokens: list[Token]) -> dict[str, None]:
    """The names that stand where a clause or a pattern binds one, also in unfinished text."""
    found: dict[str, None] = {}
    for place, token in enumerate(tokens):
        if token.kind not in {"name", "quoted"} or token.symbol in _NO_VARIABLES:
            continue
        before = tokens[place - 1].symbol if place else ""
        after = tokens[place + 1].symbol if place + 1 < len(tokens) else ""
        opens = before in {"(", "["} and after in {")", "]", ":", "{", "*", "IN", ""}
        names_path = after == "=" and place + 2 < len(tokens) and tokens[place + 2].symbol == "("
        if before == "AS" or opens or names_path:
            found[str(token.value)] = None
    return found
