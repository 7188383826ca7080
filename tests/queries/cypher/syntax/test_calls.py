from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast

Read = Callable[[str], ast.Expression]


def test_functions_with_namespaces_and_distinct(expression: Read) -> None:
    found = expression("a.b.c(DISTINCT 1, 2)")
    assert isinstance(found, ast.FunctionCall)
    assert (found.name, found.distinct, len(found.arguments)) == ("a.b.c", True, 2)
    assert expression("a.b.c") == ast.Property(ast.Property(ast.Variable("a"), "b"), "c")


def test_count_of_rows(expression: Read) -> None:
    assert expression("count( * )") == ast.CountStar()
    assert isinstance(expression("count(x)"), ast.FunctionCall)


@pytest.mark.parametrize(
    ("side", "name"), [("BOTH", "btrim"), ("LEADING", "ltrim"), ("TRAILING", "rtrim")]
)
def test_trim_with_a_side(expression: Read, side: str, name: str) -> None:
    assert expression(f"trim({side} 'x' FROM s)") == expression(f"trim(s, 'x', '{side}')")
    assert expression(f"trim({side} FROM s)") == expression(f"{name}(s)")


def test_trim_without_a_side(expression: Read) -> None:
    assert expression("trim('x' FROM s)") == expression("trim(BOTH 'x' FROM s)")
    assert expression("trim(FROM s)") == expression("btrim(s)")
    found = expression("trim( lower(s) )")
    assert isinstance(found, ast.FunctionCall)
    assert (found.name, len(found.arguments)) == ("trim", 1)


def test_the_form_of_normalize_is_a_name(expression: Read) -> None:
    found = expression("normalize(s, nfd)")
    assert isinstance(found, ast.FunctionCall)
    assert found.arguments[1] == ast.Literal("NFD", "string")
    with pytest.raises(CypherError, match="The normal forms are NFC"):
        expression("normalize(s, 'NFD')")


def test_subqueries_of_a_pattern_are_a_match(expression: Read) -> None:
    short = expression("EXISTS { (a)-->(b) WHERE b.x }")
    full = expression("EXISTS { MATCH (a)-->(b) WHERE b.x }")
    assert short == full
    assert isinstance(expression("COUNT { (a) }"), ast.CountSubquery)


def test_subqueries_hold_whole_queries(expression: Read) -> None:
    found = expression("COLLECT { MATCH (a) RETURN a UNION MATCH (b) RETURN b AS a }")
    assert isinstance(found, ast.CollectSubquery)
    assert len(found.query.parts) == 2


def test_shortest_paths_are_values(expression: Read) -> None:
    found = expression("allShortestPaths((a)-[*]-(b))")
    assert isinstance(found, ast.ShortestPathExpression)
    assert found.pattern.shortest == "allShortestPaths"


def test_a_call_that_does_not_end(refusal: Callable[[str], CypherError]) -> None:
    assert refusal("RETURN abs(1").span == (12, 12)
