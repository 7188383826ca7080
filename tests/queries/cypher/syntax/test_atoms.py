from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast

Read = Callable[[str], ast.Expression]
Refused = Callable[[str], CypherError]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("TRUE", True, "boolean"),
        ("null", None, "null"),
        ("1", 1, "integer"),
        ("1.0", 1.0, "float"),
        ("'x'", "x", "string"),
        ("inf", math.inf, "float"),
    ],
)
def test_literals(expression: Read, text: str, value: object, kind: str) -> None:
    found = expression(text)
    assert isinstance(found, ast.Literal)
    assert (found.value, found.kind) == (value, kind)


def test_one_and_true_are_not_the_same(expression: Read) -> None:
    assert expression("1") != expression("true")
    assert expression("1") != expression("1.0")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("9223372036854775808", "IntegerOverflow"),
        ("-9223372036854775809", "IntegerOverflow"),
        ("1.4e500", "FloatingPointOverflow"),
        ("9h1", "InvalidNumberLiteral"),
        ("0o8", "InvalidNumberLiteral"),
        ("[, ]", "UnexpectedSyntax"),
        ("{1b: 2}", "UnexpectedSyntax"),
        ("{}}", "UnexpectedSyntax"),
    ],
)
def test_wrong_literals(refusal: Refused, text: str, code: str) -> None:
    assert refusal(f"RETURN {text} AS x").code == code


def test_parameters(expression: Read) -> None:
    assert expression("$a") == ast.Parameter("a")
    assert expression("$0") == ast.Parameter("0")
    assert expression("$`a b`") == ast.Parameter("a b")


def test_words_of_the_language_may_be_names(expression: Read) -> None:
    assert expression("[case, exists, count, all]") == ast.ListLiteral(
        tuple(ast.Variable(name) for name in ("case", "exists", "count", "all"))
    )


def test_a_pattern_is_told_from_an_expression_in_parentheses(expression: Read) -> None:
    assert isinstance(expression("(a)-->(b)"), ast.PatternPredicate)
    assert isinstance(expression("(a)<-[:X]-(b)"), ast.PatternPredicate)
    assert isinstance(expression("(a) - [1]"), ast.Arithmetic)
    assert isinstance(expression("(a) < -1"), ast.Comparison)
    assert expression("(a)") == ast.Variable("a")


def test_a_missing_expression_is_named(refusal: Refused) -> None:
    error = refusal("MATCH (n) WHERE RETURN n")
    assert "an expression" in error.message
    assert error.span == (16, 22)


def test_case_without_a_subject(expression: Read) -> None:
    found = expression("CASE WHEN true THEN 1 END")
    assert isinstance(found, ast.Case)
    assert found.subject is None
    assert found.default is None
