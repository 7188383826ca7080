from __future__ import annotations

from collections.abc import Callable
from typing import Any

from queries.cypher.syntax import ast

Clauses = Callable[[str], Any]


def test_indexes(clauses: Clauses) -> None:
    (found,) = clauses("CREATE TEXT INDEX i IF NOT EXISTS FOR (n:A) ON (n.x, n.y) OPTIONS {a: 1}")
    assert (found.name, found.kind, found.names, found.keys) == ("i", "text", ("A",), ("x", "y"))
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


def test_show(clauses: Clauses) -> None:
    (found,) = clauses("SHOW RANGE INDEXES YIELD name AS n WHERE n = 'x'")
    assert (found.what, found.kind) == ("indexes", "range")
    assert found.where is not None
    assert clauses("SHOW CONSTRAINTS") == (ast.Show("constraints"),)


def test_a_node_may_be_created_that_is_called_index(clauses: Clauses) -> None:
    (found,) = clauses("CREATE (index:Index)")
    assert isinstance(found, ast.Create)
