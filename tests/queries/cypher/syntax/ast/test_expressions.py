from __future__ import annotations

from queries.cypher.syntax import ast


def test_literals_of_different_kinds_differ_though_python_takes_them_for_equal() -> None:
    one, true = ast.Literal(1, "integer"), ast.Literal(value=True, kind="boolean")
    assert one != true
    assert one != ast.Literal(1.0, "float")
    assert len({one, true, ast.Literal(1, "integer", span=(3, 4))}) == 2


def test_every_expression_says_what_it_means() -> None:
    kinds = [kind for kind in vars(ast).values() if isinstance(kind, type)]
    expressions = [kind for kind in kinds if issubclass(kind, ast.Expression)]
    assert len(expressions) > 30
    assert all(kind.__doc__ and not kind.__doc__.startswith(f"{kind.__name__}(") for kind in kinds)
