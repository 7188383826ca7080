from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast

Read = Callable[[str], ast.Expression]


def of(expression: Read, text: str) -> ast.TypeExpression:
    found = expression(f"x IS :: {text}")
    assert isinstance(found, ast.IsTyped)
    return found.type


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bool", "BOOLEAN"),
        ("VARCHAR", "STRING"),
        ("TIMESTAMP WITH TIMEZONE", "ZONED DATETIME"),
        ("TIME WITHOUT TIME ZONE", "LOCAL TIME"),
        ("any property value", "PROPERTY VALUE"),
        ("ANY", "ANY"),
    ],
)
def test_names_of_types(expression: Read, text: str, name: str) -> None:
    assert of(expression, text) == ast.TypeName(name)


def test_lists_unions_and_not_null(expression: Read) -> None:
    integer, string = ast.TypeName("INTEGER"), ast.TypeName("STRING")
    assert of(expression, "LIST<INTEGER | STRING> NOT NULL") == ast.TypeName(
        "LIST", True, ast.TypeUnion((integer, string))
    )
    assert of(expression, "ANY<INTEGER | STRING>") == ast.TypeUnion((integer, string))
    assert of(expression, "INTEGER LIST") == ast.TypeName("LIST", False, integer)


@pytest.mark.parametrize("text", ["INTEGER NOT NULL | STRING", "FOO", "LIST<"])
def test_what_is_no_type(refusal: Callable[[str], CypherError], text: str) -> None:
    assert refusal(f"RETURN 1 IS :: {text}").code == "UnexpectedSyntax"
