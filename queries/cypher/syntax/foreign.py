"""What people write who know SQL or other languages: the same in Cypher, as a hint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from queries.cypher.syntax.lexer import OPENING

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor
    from queries.cypher.syntax.tokens import Token

_PAIRS: Final = {
    ("=", "="): "Cypher compares with a single =.",
    ("!", "="): "Write <> for unequal.",
    ("<>", "="): "Write <> for unequal.",
    ("&", "&"): "The word is AND.",
    ("|", "|"): "The word is OR; || joins strings and lists.",
    ("=~", "/"): "A regular expression is a string: n.name =~ 'Ro.*'.",
    ("-", ">"): "A relationship is written -->, or -[:TYPE]->.",
    ("]", ">"): "A relationship is written -[:TYPE]->.",
    ("=", ">"): "A relationship is written -->, or -[:TYPE]->.",
    ("-", "("): "A relationship is written --, or -[:TYPE]-.",
    ("INSERT", "INTO"): "Cypher makes nodes by CREATE (:Label {key: value}).",
    ("DELETE", "FROM"): "Cypher deletes what was found: MATCH (n:Label) DELETE n.",
    ("FROM", "CSV"): "The words are LOAD CSV FROM 'file:///name.csv' AS row.",
    ("WITH", "HEADER"): "The words are WITH HEADERS.",
    ("NOT", "IN"): "NOT stands before all of it: NOT n.key IN [...].",
    ("NOT", "LIKE"): "NOT stands before all of it: NOT n.name CONTAINS 'part'.",
    ("NOT", "BETWEEN"): "NOT stands before all of it: NOT 1 <= n.key <= 9.",
    **{
        ("NOT", word): "NOT stands before all of it: NOT n.name CONTAINS 'part'."
        for word in ("CONTAINS", "STARTS", "ENDS")
    },
    ("AND", "THEN"): "AND stands between two conditions.",
}  # fmt: skip
"""Hints by two tokens beside each other, the second or the first of which was not expected."""

_WORDS: Final = {
    "SELECT": "Cypher finds by MATCH and gives by RETURN: MATCH (n:Label) RETURN n.key.",
    "FROM": "Cypher names what it reads in a pattern: MATCH (n:Label).",
    "JOIN": "Cypher joins by a relationship: MATCH (a)-[:TYPE]->(b).",
    "INNER": "Cypher joins by a relationship: MATCH (a)-[:TYPE]->(b).",
    "LEFT": "Cypher joins by a relationship: OPTIONAL MATCH (a)-[:TYPE]->(b).",
    "GROUP": "Cypher groups by what stands beside an aggregate: RETURN n.key, count(*).",
    "HAVING": "Filter groups behind a WITH: WITH n.key AS key, count(*) AS c WHERE c > 1.",
    "LIKE": "Use CONTAINS, STARTS WITH, ENDS WITH, or =~ with a regular expression.",
    "ILIKE": "Use toLower(n.name) CONTAINS 'part', or =~ '(?i).*part.*'.",
    "RLIKE": "Use =~ with a regular expression.",
    "REGEXP": "Use =~ with a regular expression.",
    "BETWEEN": "Comparisons chain: 1 <= n.key <= 9.",
    "UPDATE": "Cypher changes what was found: MATCH (n:Label) SET n.key = value.",
    "UPSERT": "Cypher finds or makes by MERGE (n:Label {id: 1}).",
    "TRUNCATE": "Cypher deletes what was found: MATCH (n) DETACH DELETE n.",
    "ALTER": "Labels and properties need no schema: SET n.key = value.",
    "TOP": "The word is LIMIT, at the end.",
    "FETCH": "The word is LIMIT, at the end.",
    "ASSERT": "Neo4j 5 says REQUIRE: CREATE CONSTRAINT FOR (n:Label) REQUIRE n.key IS UNIQUE.",
    "ELSEIF": "A further case is WHEN ... THEN ...",
    "ELIF": "A further case is WHEN ... THEN ...",
    "FILTER": "The word is WHERE, behind MATCH or WITH.",
    "LET": "The word is WITH: WITH n.key AS name.",
    "FOR": "The word is UNWIND: UNWIND list AS x.",
    "VALUES": "Cypher makes nodes by CREATE (:Label {key: value}).",
    "DESCRIBE": "CALL db.schema.nodeTypeProperties() tells what there is.",
    "EXCEPT": "Filter by WHERE NOT EXISTS { ... }.",
    "INTERSECT": "Filter by WHERE EXISTS { ... }.",
}  # fmt: skip
"""Hints by the word that was not expected."""


def foreign_hint(cursor: Cursor) -> str:
    """Say how Cypher writes what stands at the next token; empty where nothing is known."""
    token, before, behind = cursor.token, cursor.look(-1), cursor.look(1)
    if _is_comment(cursor):
        return "A comment begins with //."
    for pair in ((token.symbol, behind.symbol), (before.symbol, token.symbol)):
        if pair in _PAIRS:
            return _PAIRS[pair]
    if before.symbol == "NOT" and cursor.look(-2).symbol == "IS":
        return "Compare with <>; IS NOT goes with NULL, NORMALIZED or :: and a type."
    if before.symbol == "IS":
        return "Compare with =; IS goes with NULL, NORMALIZED, :: and a type, or a label."
    if token.symbol == "*" and before.symbol == "(":
        return "Only count takes a star: count(*)."
    if (cursor.look(-2).symbol, before.symbol) == ("DELETE", "FROM"):
        return _PAIRS["DELETE", "FROM"]
    opens = before.symbol in {"MATCH", "CREATE", "MERGE"} and cursor.look(-2).symbol != "ON"
    if opens and token.kind == "name":
        return _WORDS.get(token.symbol, "A node stands in brackets: (n).")
    return _WORDS.get(token.symbol, "")


def _is_comment(cursor: Cursor) -> bool:
    """Whether two dashes that are no relationship stand before the next token on its line."""
    tokens = cursor.tokens
    for place in range(cursor.index, -1, -1):
        if "\n" in cursor.text[tokens[place].start : cursor.token.start]:
            return False
        pair = tokens[place : place + 2]
        if [token.symbol for token in pair] == ["-", "-"] and pair[0].end == pair[1].start:
            around = cursor.tokens[place - 1].symbol if place else "", tokens[place + 2].symbol
            return around[0] not in {")", "<"} and around[1] not in {"(", ">"}
    return False


def open_bracket(cursor: Cursor) -> Token | None:
    """The innermost bracket that is not closed before the next token."""
    waiting: list[Token] = []
    for token in cursor.tokens[: cursor.index]:
        if token.symbol in OPENING:
            waiting.append(token)
        elif token.symbol in OPENING.values() and waiting:
            waiting.pop()
    return waiting[-1] if waiting else None
