from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast

Clauses = Callable[[str], Any]


def test_indexes(clauses: Clauses) -> None:
    (found,) = clauses(
        "CREATE TEXT INDEX i IF NOT EXISTS FOR (n:A) ON (n.x) OPTIONS {indexConfig: {}}"
    )
    assert (found.name, found.kind, found.names, found.keys) == ("i", "text", ("A",), ("x",))
    assert found.if_not_exists
    assert found.options is not None
    (found,) = clauses("CREATE INDEX FOR ()-[r:X]-() ON r.x")
    assert (found.name, found.entity, found.kind) == (None, "relationship", "range")


def test_full_text_and_lookup_indexes(clauses: Clauses) -> None:
    (found,) = clauses("CREATE FULLTEXT INDEX i FOR (n:A|B) ON EACH [n.x, n.y]")
    assert (found.names, found.keys) == (("A", "B"), ("x", "y"))
    (found,) = clauses("CREATE LOOKUP INDEX i FOR (n) ON EACH labels(n)")
    assert found.kind == "lookup"


def test_constraints(clauses: Clauses) -> None:
    kinds = {
        "n.x IS UNIQUE": "unique",
        "(n.x, n.y) IS UNIQUE": "unique",
        "n.x IS NOT NULL": "exists",
        "n.x IS NODE KEY": "key",
        "n.x IS :: INTEGER": "typed",
    }
    for requirement, kind in kinds.items():
        (found,) = clauses(f"CREATE CONSTRAINT c FOR (n:A) REQUIRE {requirement}")
        assert (found.kind, found.label) == (kind, "A")


def test_drop(clauses: Clauses) -> None:
    assert clauses("DROP INDEX i IF EXISTS") == (ast.DropIndex("i", True),)
    assert clauses("DROP CONSTRAINT $c") == (ast.DropConstraint(ast.Parameter("c")),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CREATE TEXT INDEX i FOR (n:A) ON (n.x, n.y)", "about one property"),
        ("CREATE INDEX i FOR (n:A|B) ON (n.x)", r"\|"),
        ("CREATE INDEX i FOR (n:A) ON (m.x)", "m is not defined"),
        ("CREATE BTREE INDEX i FOR (n:A) ON (n.x)", "no b-tree"),
        ("CREATE VECTOR INDEX i FOR (n:A) ON (n.x, n.y)", "about one property"),
        ("CREATE FULLTEXT INDEX i FOR (n:A) ON (n.x)", "EACH"),
        ("CREATE LOOKUP INDEX i FOR (n) ON labels(n)", "EACH"),
        ("CREATE INDEX ON :A(x)", "CREATE INDEX FOR"),
        ("CREATE OR REPLACE INDEX i FOR (n:A) ON (n.x)", "OR REPLACE"),
        ("CREATE INDEX i FOR (n:A) ON (n.x) OPTIONS {a: 1}", "no option a"),
        ("CREATE CONSTRAINT ON (n:A) ASSERT n.x IS UNIQUE", "REQUIRE"),
        ("CREATE CONSTRAINT FOR (n:A) REQUIRE (n.x, n.y) IS NOT NULL", "one property"),
        ("CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS RELATIONSHIP UNIQUE", "does not fit"),
        ("CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS :: MAP", "type MAP"),
        ("CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS :: LIST<STRING>", "cannot hold null"),
        ("DROP INDEX ON :A(x)", "by its name"),
        ("DROP CONSTRAINT ON (n:A) ASSERT n.x IS UNIQUE", "by its name"),
    ],
)
def test_what_cannot_be_made(clauses: Clauses, text: str, told: str) -> None:
    with pytest.raises(CypherError, match=told):
        clauses(text)
