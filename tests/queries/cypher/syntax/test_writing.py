from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast

Clauses = Callable[[str], Any]


def test_insert_is_create(clauses: Clauses) -> None:
    (inserted,) = clauses("INSERT (:A)-[:X]->(b)")
    (created,) = clauses("CREATE (:A)-[:X]->(b)")
    assert inserted.patterns == created.patterns
    assert (inserted.insert, created.insert) == (True, False)


def test_merge(clauses: Clauses) -> None:
    (merge,) = clauses("MERGE (a) ON MATCH SET a.x = 1 ON CREATE SET a:B, a += {y: 2}")
    assert [type(item).__name__ for item in merge.on_create] == ["SetLabels", "SetProperties"]
    assert [type(item).__name__ for item in merge.on_match] == ["SetProperty"]


def test_all_forms_of_set(clauses: Clauses) -> None:
    (clause,) = clauses("SET n.x = 1, n['y'] = 2, n = {}, n += m, n:A:B, n IS C, n:$(x), n.a.b = 3")
    items = clause.items
    assert isinstance(items[0].target, ast.Property)
    assert isinstance(items[1].target, ast.Index)
    assert (items[2].replace, items[3].replace) == (True, False)
    assert [label.name for label in items[4].labels] == ["A", "B"]
    assert items[5] == ast.SetLabels(ast.Variable("n"), (ast.LabelName("C"),))
    assert isinstance(items[6].labels[0], ast.LabelDynamic)
    assert isinstance(items[7].target.subject, ast.Property)


def test_set_on_the_value_of_an_expression(clauses: Clauses) -> None:
    (clause,) = clauses("SET (CASE WHEN true THEN n END).x = 1")
    assert isinstance(clause.items[0].target.subject, ast.Case)


def test_remove(clauses: Clauses) -> None:
    (clause,) = clauses("REMOVE n.x, n:A:B, n['y']")
    kinds = [type(item).__name__ for item in clause.items]
    assert kinds == ["RemoveProperty", "RemoveLabels", "RemoveProperty"]


@pytest.mark.parametrize(
    ("word", "detach"), [("DELETE", False), ("DETACH DELETE", True), ("NODETACH DELETE", False)]
)
def test_delete(clauses: Clauses, word: str, detach: bool) -> None:  # noqa: FBT001 - a parameter of the test
    (clause,) = clauses(f"{word} a, b")
    assert clause.detach is detach
    assert len(clause.expressions) == 2


def test_foreach(clauses: Clauses) -> None:
    (clause,) = clauses("FOREACH (x IN [1] | SET n.x = x FOREACH (y IN [2] | CREATE (:A {y: y})))")
    assert [type(inner).__name__ for inner in clause.clauses] == ["Set", "Foreach"]


@pytest.mark.parametrize(
    "text", ["SET n", "SET n.x 3", "REMOVE n", "DELETE", "MERGE (a) ON SET a.x"]
)
def test_unfinished(refusal: Callable[[str], CypherError], text: str) -> None:
    assert refusal(text).code == "UnexpectedSyntax"
