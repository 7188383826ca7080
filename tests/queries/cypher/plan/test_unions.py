"""Which conditions name labels alone."""

from __future__ import annotations

import pytest

from queries.cypher.plan.unions import any_of, how_many
from queries.cypher.syntax import ast
from queries.cypher.syntax.parser import parse


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("n:A|B", ("A", "B")),
        ("n:A OR n:B|A", ("A", "B")),
        ("n:A", ("A",)),
        ("n:A&B", None),
        ("n:!A", None),
        ("n:A OR m:B", None),
        ("n:A OR n.x = 1", None),
        ("n:A|!B", None),
    ],
)
def test_any_of(text: str, labels: tuple[str, ...] | None) -> None:
    match = parse(f"MATCH (n), (m) WHERE {text} RETURN n").parts[0].clauses[0]
    assert isinstance(match, ast.Match)
    assert match.where is not None
    assert any_of(match.where, "n") == labels


def test_how_many() -> None:
    assert how_many(ast.ListLiteral(())) == 1
    assert how_many(ast.ListLiteral((ast.Literal(1, "integer"), ast.Literal(2, "integer")))) == 2
    assert how_many(ast.Parameter("x")) == 10
