from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.semantics.checked import Checked
from queries.cypher.syntax import ast


def last(found: Checked) -> ast.Return:
    clause = found.query.parts[0].clauses[-1]
    assert isinstance(clause, ast.Return)
    return clause


def test_a_star_is_written_out_in_the_order_of_names(checked: Callable[..., Checked]) -> None:
    found = checked("MATCH (b)-->(a) RETURN *, 1 AS c")
    assert found.columns == ("a", "b", "c")
    assert [item.name for item in found.items(last(found))] == ["a", "b", "c"]


def test_aggregates_are_marked_up_to_the_item(checked: Callable[..., Checked]) -> None:
    found = checked("MATCH (n) RETURN n.x AS x, count(*) + 1 AS c, [(n)-->(m) | m] AS l")
    marks = [found.aggregates(item.expression) for item in found.items(last(found))]
    assert marks == [False, True, False]
    assert found.restricted(last(found))


def test_behind_an_aggregate_keys_read_the_columns(checked: Callable[..., Checked]) -> None:
    found = checked("MATCH (n) RETURN n.x AS x, count(*) AS c ORDER BY count(*) DESC, n.x + 1, x")
    keys = found.sort_keys(last(found))
    assert keys[0] == ast.Variable("c")
    assert keys[1] == ast.Arithmetic("+", ast.Variable("x"), ast.Literal(1, "integer"))
    assert keys[2] == ast.Variable("x")


def test_without_an_aggregate_keys_read_columns_and_variables(
    checked: Callable[..., Checked],
) -> None:
    found = checked("MATCH (n) RETURN n.x AS x ORDER BY n.y, x")
    assert found.sort_keys(last(found))[0] == ast.Property(ast.Variable("n"), "y")
    assert not found.restricted(last(found))


def test_where_behind_with(checked: Callable[..., Checked]) -> None:
    checked("MATCH (n) WITH n.x AS x WHERE n.y > x RETURN x")
    found = checked("MATCH (n) WITH n.x AS x, count(*) AS c WHERE count(*) > 1 RETURN x")
    clause = found.query.parts[0].clauses[1]
    assert isinstance(clause, ast.With)
    condition = found.condition(clause)
    assert isinstance(condition, ast.Comparison)
    assert condition.operands[0] == ast.Variable("c")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("WITH 1 AS a, 2 AS a RETURN a", "ColumnNameConflict"),
        ("RETURN 1 AS a, 2 AS a", "ColumnNameConflict"),
        ("WITH 1 + 1 RETURN 1", "NoExpressionAlias"),
        ("MATCH () RETURN *", "NoVariablesInScope"),
        ("MATCH (n) WITH n.x AS x RETURN n", "UndefinedVariable"),
        ("MATCH (n) RETURN DISTINCT n.x AS x ORDER BY n.y", "UndefinedVariable"),
        ("MATCH (n) WITH count(*) AS c ORDER BY n.x RETURN c", "UndefinedVariable"),
        ("MATCH (n) RETURN n.x + count(*)", "AmbiguousAggregationExpression"),
        ("MATCH (n) RETURN n.x + n.y, n.x + n.y + count(*)", "AmbiguousAggregationExpression"),
        (
            "MATCH (n) RETURN n.x + n.y, count(*) ORDER BY n.x + n.y + count(*)",
            "AmbiguousAggregationExpression",
        ),
        ("RETURN 1 LIMIT -1", "NegativeIntegerArgument"),
        ("RETURN 1 SKIP 1.5", "InvalidArgumentType"),
        ("MATCH (n) RETURN n LIMIT n.x", "NonConstantExpression"),
        ("RETURN 1 LIMIT x", "UndefinedVariable"),
    ],
)
def test_refusals(refusal: Callable[..., CypherError], text: str, code: str) -> None:
    assert refusal(text).code == code


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("MATCH (f) RETURN f.x, count(*) ORDER BY f.y", "after an aggregation in RETURN. Add"),
        ("MATCH (f) RETURN DISTINCT f.x ORDER BY f.y", "after DISTINCT in RETURN. Add"),
        (
            "MATCH (f) WITH count(*) AS c WHERE f.x = 1 RETURN c",
            "after an aggregation in WITH. Add",
        ),
    ],
)
def test_a_variable_behind_an_aggregation_is_out_of_reach(
    refusal: Callable[..., CypherError], text: str, why: str
) -> None:
    error = refusal(text)
    assert error.code == "UndefinedVariable"
    assert f"The variable f is out of reach {why}" in str(error)


@pytest.mark.parametrize(
    "text",
    [
        "WITH * RETURN 1",
        "MATCH (n) RETURN n.x, n.x + count(*)",
        "MATCH (n) WITH n, n.x + count(*) AS c RETURN c",
        "MATCH (n) RETURN n.x + 1, count(*) ORDER BY n.x + 1",
        "MATCH (n) RETURN count(*) + $p + size([x IN [1] | x])",
        "RETURN 1 LIMIT $p",
        "RETURN 1 LIMIT toInteger(ceil(1.7))",
        "MATCH (n) RETURN DISTINCT n ORDER BY n.x",
    ],
)
def test_what_is_fine(checked: Callable[..., Checked], text: str) -> None:
    checked(text, p=3)
