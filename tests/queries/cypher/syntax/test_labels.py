from __future__ import annotations

from collections.abc import Callable

import pytest

from queries.cypher.syntax import ast

Read = Callable[[str], ast.PathPattern]
A, B, C = (ast.LabelName(name) for name in "ABC")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("A", A),
        ("A:B", ast.LabelAnd((A, B))),
        ("A&B", ast.LabelAnd((A, B))),
        ("A|B&C", ast.LabelOr((A, ast.LabelAnd((B, C))))),
        ("(A|B)&C", ast.LabelAnd((ast.LabelOr((A, B)), C))),
        ("!A", ast.LabelNot(A)),
        ("!!A", A),
        ("%", ast.LabelWildcard()),
        ("$(x)", ast.LabelDynamic(ast.Variable("x"))),
        ("$any(x)", ast.LabelDynamic(ast.Variable("x"), "any")),
    ],
)
def test_label_expressions(path: Read, text: str, tree: ast.LabelExpression) -> None:
    node = path(f"(n:{text})").elements[0]
    assert isinstance(node, ast.NodePattern)
    assert node.labels == tree
    if ":" not in text:
        assert path(f"(n IS {text})").elements[0] == node
