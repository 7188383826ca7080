"""SHOW becomes what it lists, a WITH for YIELD and WHERE, and a RETURN."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast

Clauses = Callable[[str], Any]


def columns(clause: ast.Return) -> list[str]:
    return [item.name for item in clause.items]


def test_alone_it_gives_the_usual_columns(clauses: Clauses) -> None:
    shown, returned = clauses("SHOW CONSTRAINTS")
    assert shown == ast.Show("constraints")
    assert columns(returned)[:3] == ["id", "name", "type"]


def test_yield_where_and_return(clauses: Clauses) -> None:
    shown, chosen, returned = clauses(
        "SHOW RANGE INDEXES YIELD name AS n, type ORDER BY n SKIP 1 LIMIT 2 WHERE n = 'x' RETURN *"
    )
    assert (shown.what, shown.kind) == ("indexes", "range")
    assert [item.name for item in chosen.items] == ["n", "type"]
    assert chosen.order_by
    assert chosen.where is not None
    assert columns(returned) == ["n", "type"]


def test_yield_all_has_more_columns(clauses: Clauses) -> None:
    *_, returned = clauses("SHOW PROCEDURES YIELD *")
    assert "signature" in columns(returned)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("SHOW ALL INDEXES", "all"),
        ("SHOW NODE UNIQUENESS CONSTRAINTS", "node unique"),
        ("SHOW REL UNIQUE CONSTRAINTS", "relationship unique"),
        ("SHOW PROPERTY EXISTENCE CONSTRAINTS", "exists"),
        ("SHOW NODE PROPERTY TYPE CONSTRAINTS", "node typed"),
        ("SHOW KEY CONSTRAINT", "key"),
        ("SHOW BUILT IN FUNCTIONS", "built in"),
        ("SHOW FUNCTIONS EXECUTABLE BY CURRENT USER", "all"),
        ("SHOW HOME DATABASE", "default"),
    ],
)
def test_kinds(clauses: Clauses, text: str, kind: str) -> None:
    assert clauses(text)[0].kind == kind


def test_one_database(clauses: Clauses) -> None:
    assert clauses("SHOW DATABASE neo4j")[0].only == "neo4j"
    assert clauses("SHOW DATABASE $name YIELD name")[0].only == ast.Parameter("name")
    assert clauses("SHOW DATABASES")[0].only is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SHOW INDEXES YIELD nam", "no column nam"),
        ("SHOW BTREE INDEXES", "knows no BTREE"),
        ("SHOW TRANSACTIONS", "what a server has"),
        ("SHOW INDEXES RETURN 1", "RETURN"),
        ("SHOW INDEXES YIELD name MATCH (n) RETURN n", "MATCH"),
        ("SHOW NOPE", "NOPE|INDEXES"),
    ],
)
def test_what_cannot_be_shown(clauses: Clauses, text: str, told: str) -> None:
    with pytest.raises(CypherError, match=told):
        clauses(text)
