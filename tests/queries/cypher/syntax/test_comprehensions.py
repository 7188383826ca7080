from __future__ import annotations

from collections.abc import Callable

from queries.cypher.syntax import ast

Read = Callable[[str], ast.Expression]
X = ast.Variable("x")


def test_list_comprehensions(expression: Read) -> None:
    found = expression("[x IN xs WHERE x > 1 | x.y]")
    assert isinstance(found, ast.ListComprehension)
    assert found.projection == ast.Property(X, "y")
    assert expression("[x IN xs]") == ast.ListComprehension(X, ast.Variable("xs"), None, None)


def test_a_bar_ends_the_condition_and_joins_no_labels(expression: Read) -> None:
    found = expression("[x IN xs WHERE x:A | x.y]")
    assert isinstance(found, ast.ListComprehension)
    assert found.where == ast.LabelPredicate(X, ast.LabelName("A"))
    inside = expression("[x IN xs WHERE (x:A|B) | x]")
    assert isinstance(inside, ast.ListComprehension)
    assert isinstance(inside.where, ast.LabelPredicate)
    assert isinstance(inside.where.labels, ast.LabelOr)


def test_pattern_comprehensions(expression: Read) -> None:
    found = expression("[p = (a)-->(b) WHERE b.x | length(p)]")
    assert isinstance(found, ast.PatternComprehension)
    assert found.pattern.variable == ast.Variable("p")
    assert isinstance(expression("[(a)-->(b) | b]"), ast.PatternComprehension)


def test_a_list_of_patterns_is_a_list(expression: Read) -> None:
    assert isinstance(expression("[(a)-->(b), true]"), ast.ListLiteral)
    assert isinstance(expression("[x = (y), 1]"), ast.ListLiteral)


def test_quantifiers(expression: Read) -> None:
    found = expression("none(x IN xs WHERE x)")
    assert found == ast.Quantifier("none", X, ast.Variable("xs"), X)


def test_reduce(expression: Read) -> None:
    found = expression("reduce(s = 0, x IN xs | s + x)")
    assert isinstance(found, ast.Reduce)
    assert found.accumulator.name == "s"
    assert found.expression == ast.Arithmetic("+", ast.Variable("s"), X)


def test_map_projections(expression: Read) -> None:
    found = expression("x {.*, .name, y, z: 1}")
    assert found == ast.MapProjection(
        X,
        (
            ast.ProjectedAll(),
            ast.ProjectedProperty("name"),
            ast.ProjectedVariable(ast.Variable("y")),
            ast.MapEntry("z", ast.Literal(1, "integer")),
        ),
    )
