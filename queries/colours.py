"""Colours for Cypher while it is typed, from the lexer's tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.results.errors import CypherError
from queries.cypher.functions.registry import lookup
from queries.cypher.syntax.lexer import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.cypher.syntax.tokens import Token

KEYWORDS: Final = frozenset(
    [
        "ALL",
        "AND",
        "ANY",
        "AS",
        "ASC",
        "ASCENDING",
        "BY",
        "CALL",
        "CASE",
        "COLLECT",
        "COMMIT",
        "CONSTRAINT",
        "CONSTRAINTS",
        "CONTAINS",
        "COUNT",
        "CREATE",
        "CSV",
        "CYPHER",
        "DATABASES",
        "DELETE",
        "DESC",
        "DESCENDING",
        "DETACH",
        "DISTINCT",
        "DROP",
        "EACH",
        "ELSE",
        "END",
        "ENDS",
        "ERROR",
        "EXISTS",
        "EXPLAIN",
        "FALSE",
        "FIELDTERMINATOR",
        "FINISH",
        "FOR",
        "FOREACH",
        "FROM",
        "FULLTEXT",
        "FUNCTIONS",
        "GROUPS",
        "HEADERS",
        "IF",
        "IN",
        "INDEX",
        "INDEXES",
        "INSERT",
        "IS",
        "LIMIT",
        "LOAD",
        "MATCH",
        "MERGE",
        "NODETACH",
        "NONE",
        "NORMALIZED",
        "NOT",
        "NULL",
        "OFFSET",
        "ON",
        "OPTIONAL",
        "OPTIONS",
        "OR",
        "ORDER",
        "POINT",
        "PROCEDURES",
        "PROFILE",
        "RANGE",
        "REMOVE",
        "REQUIRE",
        "RETURN",
        "ROWS",
        "SET",
        "SHORTEST",
        "SHOW",
        "SINGLE",
        "SKIP",
        "STARTS",
        "TEXT",
        "THEN",
        "TRANSACTIONS",
        "TRUE",
        "TYPED",
        "UNION",
        "UNIQUE",
        "UNWIND",
        "USING",
        "WHEN",
        "WHERE",
        "WITH",
        "XOR",
        "YIELD",
    ]
)
_CLOSERS: Final = {"(": ")", "[": "]", "{": "}"}
_BY_KIND: Final = {"string": "string", "integer": "number", "float": "number", "quoted": "name"}


def coloured(text: str) -> Iterator[tuple[str, str]]:
    """Give the text in pieces, each with what it is: ``keyword``, ``label``, ``comment`` ..."""
    tokens, broken = _tokens(text)
    place = 0
    brackets: list[str] = []
    for index, token in enumerate(tokens):
        yield from _between(text[place : token.start])
        if token.symbol in _CLOSERS:
            brackets.append(token.symbol)
        elif brackets and token.symbol == _CLOSERS[brackets[-1]]:
            brackets.pop()
        yield _kind(tokens, index, brackets[-1] if brackets else ""), text[token.start : token.end]
        place = token.end
    if place < len(text):
        rest = text[place:]
        if broken:
            yield "comment" if rest.lstrip().startswith("/*") else "string", rest
        else:
            yield from _between(rest)


def _tokens(text: str) -> tuple[list[Token], bool]:
    """The tokens up to where the text cannot be read, and whether there is such a place."""
    try:
        return tokenize(text)[:-1], False
    except CypherError as error:
        start = error.span[0] if error.span else 0
    try:
        return tokenize(text[:start])[:-1], True
    except CypherError:
        return [], True


def _between(text: str) -> Iterator[tuple[str, str]]:
    if text:
        yield "comment" if text.strip() else "", text


def _kind(tokens: list[Token], index: int, bracket: str) -> str:
    token = tokens[index]
    before = tokens[index - 1].symbol if index else ""
    if token.kind == "symbol":
        return "parameter" if token.symbol == "$" else "symbol"
    if before == "$":
        return "parameter"
    if token.kind not in ("name", "quoted"):
        return _BY_KIND.get(token.kind, "string")
    if before in {":", "|", "&", "!"} and bracket != "{":
        return "label"
    if before == ".":
        return "property"
    after = tokens[index + 1].symbol if index + 1 < len(tokens) else ""
    if token.symbol in KEYWORDS:
        return "keyword"
    if after in {"(", "."} and lookup(str(token.value)) is not None:
        return "function"
    return "name"
