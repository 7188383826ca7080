from __future__ import annotations

from collections.abc import Callable
from typing import Any

from queries.cypher.syntax import ast

Clauses = Callable[[str], Any]


def test_procedures(clauses: Clauses) -> None:
    (call,) = clauses("CALL db.labels() YIELD label AS l, x WHERE l <> 'a'")[:1]
    assert call.name == "db.labels"
    assert call.arguments == ()
    assert [(item.field, item.variable.name) for item in call.items] == [("label", "l"), ("x", "x")]
    assert call.where is not None


def test_a_call_without_parentheses_has_implicit_arguments(clauses: Clauses) -> None:
    (call,) = clauses("CALL db.labels YIELD *")
    assert call.arguments is None
    assert call.star


def test_subqueries(clauses: Clauses) -> None:
    first, second, third, _ = clauses(
        "CALL { RETURN 1 AS a } CALL (a) { RETURN 2 AS b } OPTIONAL CALL (*) { RETURN 3 AS c } "
        "RETURN *"
    )
    assert (first.imports, first.import_all, first.optional) == (None, False, False)
    assert second.imports == (ast.Variable("a"),)
    assert (third.import_all, third.optional) == (True, True)


def test_transactions(clauses: Clauses) -> None:
    (call,) = clauses(
        "CALL { CREATE () } IN 4 CONCURRENT TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE "
        "REPORT STATUS AS s"
    )
    assert call.transactions == ast.InTransactions(
        ast.Literal(10, "integer"),
        "continue",
        ast.Variable("s"),
        ast.Literal(4, "integer"),
    )


def test_load_csv(clauses: Clauses) -> None:
    load, _ = clauses("LOAD CSV WITH HEADERS FROM $url AS row FIELDTERMINATOR ';' RETURN row")
    assert load.headers
    assert load.field_terminator == ";"
    assert load.variable == ast.Variable("row")
