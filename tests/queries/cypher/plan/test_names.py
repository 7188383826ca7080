"""Which variables a piece mentions, and putting pieces in others' places."""

from __future__ import annotations

from queries.cypher.plan.names import EVERYTHING, mentioned, names_in, substitute
from queries.cypher.syntax import ast
from queries.cypher.syntax.parser import parse


def expression(text: str) -> ast.Expression:
    (clause,) = parse(f"RETURN {text} AS x").parts[0].clauses
    assert isinstance(clause, ast.Return)
    return clause.items[0].expression


def test_names() -> None:
    assert names_in(expression("a.x + [b IN c | b + d]")) == {"a", "b", "c", "d"}
    assert EVERYTHING in names_in(expression("COLLECT { WITH * RETURN 1 AS x }"))
    assert mentioned(expression("b + a"), {"a": None, "b": None, "c": None}) == ["a", "b"]


def test_substitution_stops_at_queries() -> None:
    key = expression("n.x")
    put = ast.Variable("column")
    found = substitute(expression("n.x + 1"), {key: put})
    assert found == expression("column + 1")
    inner = expression("EXISTS { MATCH (n) WHERE n.x = 1 }")
    assert substitute(inner, {key: put}) is inner
