from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast, parse

Clauses = Callable[[str], Any]


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("n . number", "n . number"),
        ("COUNT(*)", "COUNT(*)"),
        ("[1,2]", "[1,2]"),
        ("(1 + 2)", "(1 + 2)"),
        ("n.`x`", "n.`x`"),
        ("n{.name}", "n"),
        ("`n`", "n"),
        ("1 /* one */ + 2", "1 /* one */ + 2"),
        ("n.x AS y", "y"),
    ],
)
def test_a_column_is_named_by_its_text(clauses: Clauses, item: str, name: str) -> None:
    found = clauses(f"MATCH (n) RETURN  {item}  ")[1].items[0]
    assert found.name == name


def test_match(clauses: Clauses) -> None:
    first, second, _ = clauses(
        "OPTIONAL MATCH (a), (b) USING INDEX a:A(x, y) USING SCAN b:B WHERE a.x "
        "MATCH REPEATABLE ELEMENTS (c) RETURN 1"
    )
    assert first.optional
    assert not second.optional
    assert len(first.patterns) == 2
    assert [hint.kind for hint in first.hints] == ["index", "scan"]
    assert first.hints[0].keys == ("x", "y")
    assert second.repeatable
    assert not first.repeatable


def test_everything_behind_with(clauses: Clauses) -> None:
    found = clauses(
        "WITH DISTINCT *, 1 AS x ORDER BY x DESC, y ASC SKIP 1 LIMIT 2 WHERE x RETURN x"
    )
    clause = found[0]
    assert clause.distinct
    assert clause.star
    assert [item.name for item in clause.items] == ["x"]
    assert [key.descending for key in clause.order_by] == [True, False]
    assert clause.skip == ast.Literal(1, "integer")
    assert clause.limit == ast.Literal(2, "integer")
    assert clause.where == ast.Variable("x")


def test_free_standing_paging_is_a_with(clauses: Clauses) -> None:
    assert clauses("MATCH (n) ORDER BY n.x OFFSET 1 LIMIT 2 RETURN n") == clauses(
        "MATCH (n) WITH * ORDER BY n.x SKIP 1 LIMIT 2 RETURN n"
    )


def test_unions() -> None:
    query = parse("RETURN 1 AS a UNION ALL RETURN 2 AS a UNION ALL RETURN 3 AS a")
    assert len(query.parts) == 3
    assert query.union_all
    assert not parse("RETURN 1 AS a UNION DISTINCT RETURN 2 AS a").union_all


def test_finish(clauses: Clauses) -> None:
    assert isinstance(clauses("MATCH (n) FINISH")[1], ast.Finish)


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        (
            "RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a",
            "InvalidClauseComposition",
            "",
        ),
        ("MATCH (n) WERE n.x RETURN n", "UnexpectedSyntax", "WHERE"),
        ("RETRUN 1", "UnexpectedSyntax", "RETURN"),
        ("MATCH (n) RETURN n ORDER n", "UnexpectedSyntax", ""),
        ("", "UnexpectedSyntax", ""),
        ("UNWIND [1]", "UnexpectedSyntax", ""),
    ],
)
def test_wrong_clauses(
    refusal: Callable[[str], CypherError], text: str, code: str, hint: str
) -> None:
    error = refusal(text)
    assert error.code == code
    assert hint in error.hint
