"""The query language of full-text search."""

from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.fulltext.lucene import (
    Between,
    Everything,
    Fuzzy,
    Pattern,
    Phrase,
    Query,
    Several,
    Term,
    parse,
)

A, B = Term("a"), Term("b")


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("a", A),
        ("a b", Several((("should", A), ("should", B)))),
        ("a OR b", Several((("should", A), ("should", B)))),
        ("a AND b", Several((("must", A), ("must", B)))),
        ("a && b", Several((("must", A), ("must", B)))),
        ("+a -b", Several((("must", A), ("not", B)))),
        ("a NOT b", Several((("should", A), ("not", B)))),
        ("a AND NOT b", Several((("must", A), ("not", B)))),
        ("(a)", A),
        ("(a b)^2", Several((("should", Several((("should", A), ("should", B)))),), 2.0)),
        ("x:a", Term("a", "x")),
        ("x:(a b)", Several((("should", Term("a", "x")), ("should", Term("b", "x"))))),
        ("a^2.5", Term("a", boost=2.5)),
        ('"a b"', Phrase("a b")),
        ('"a b"~3', Phrase("a b", slop=3)),
        (r'"a \" b"', Phrase('a " b')),
        ("a*", Pattern("a*")),
        ("?a", Pattern("?a")),
        ("*", Pattern("*")),
        ("*:*", Everything()),
        ("a~", Fuzzy("a")),
        ("a~1", Fuzzy("a", edits=1)),
        ("[a TO b}", Between("a", "b", with_low=True, with_high=False)),
        ("x:{* TO b]", Between(None, "b", with_low=False, with_high=True, field="x")),
        (r"a\:b", Term("a:b")),
        ("foo-bar", Term("foo-bar")),
        ("ANDROID", Term("ANDROID")),
    ],
)
def test_queries(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    "text", ["", "  ", "a AND", "AND a", "a)", "(a", '"a', "a:b:c", "a:", "^2"]
)
def test_what_is_no_query(text: str) -> None:
    with pytest.raises(CypherError, match="cannot be read: at character"):
        parse(text)


def test_a_query_is_not_nested_without_end() -> None:
    assert parse("(" * 90 + "a" + ")" * 90) == A
    with pytest.raises(CypherError, match="too many parentheses"):
        parse("(" * 10_000)


def test_regular_expressions_are_refused_with_what_to_do() -> None:
    with pytest.raises(CypherError, match=r"use \* and \?"):
        parse("/a.*/")
