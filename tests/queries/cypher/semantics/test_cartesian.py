"""Groups of patterns that share no variable."""

from __future__ import annotations

import pytest

from queries.cypher.semantics.cartesian import disconnected
from queries.cypher.syntax import ast
from queries.cypher.syntax.parser import parse


@pytest.mark.parametrize(
    ("patterns", "groups"),
    [
        ("(a)", []),
        ("(a), (b)", [["b"]]),
        ("(a)-->(b), (b)-->(c)", []),
        ("(a), (b)-->(c)", [["b", "c"]]),
        ("(a), (b), (c)-->(a)", [["b"]]),
        ("(a), (b), (a)-->(b)", []),
        ("(a)--(), ()--(b)", [["b"]]),
        ("(a), ()", [[]]),
    ],
)
def test_groups(patterns: str, groups: list[list[str]]) -> None:
    match = parse(f"MATCH {patterns} RETURN 1 AS one").parts[0].clauses[0]
    assert isinstance(match, ast.Match)
    assert disconnected(match.patterns) == groups
