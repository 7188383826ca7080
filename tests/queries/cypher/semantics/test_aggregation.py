from __future__ import annotations

from queries.cypher.semantics.aggregation import free_variables, is_aggregate, over_columns
from queries.cypher.syntax import ast, parse


def items(text: str) -> tuple[ast.ProjectionItem, ...]:
    clause = parse(f"RETURN {text}").parts[0].clauses[0]
    assert isinstance(clause, ast.Return)
    return clause.items


def expression(text: str) -> ast.Expression:
    return items(f"{text} AS it")[0].expression


def test_aggregates() -> None:
    assert is_aggregate(expression("count(*)"))
    assert is_aggregate(expression("COLLECT(x)"))
    assert not is_aggregate(expression("size(x)"))
    assert not is_aggregate(expression("nothing(x)"))


def test_free_variables() -> None:
    found = expression("[x IN xs WHERE x > y | x + z] + reduce(s = 0, i IN l | s + i + k)")
    assert [variable.name for variable in free_variables(found)] == ["xs", "y", "z", "l", "k"]
    inside = expression("[(a)-->(b) | b.x + c]")
    assert {variable.name for variable in free_variables(inside)} == {"c"}


def test_columns_take_the_place_of_what_they_were_made_from() -> None:
    columns = items("n.x AS x, count(*) AS c")
    key = over_columns(expression("n.x + count(*)"), columns, aggregates=True)
    assert key == expression("x + c")


def test_a_column_with_the_name_of_a_variable_wins() -> None:
    columns = items("n.x AS n")
    assert over_columns(expression("n + 1"), columns, aggregates=False) == expression("n + 1")
