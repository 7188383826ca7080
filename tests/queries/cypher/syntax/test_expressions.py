from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast

Read = Callable[[str], ast.Expression]


@pytest.mark.parametrize(
    ("text", "same_as"),
    [
        ("1 + 2 * 3", "1 + (2 * 3)"),
        ("1 - 2 - 3", "(1 - 2) - 3"),
        ("2 ^ 3 ^ 2", "(2 ^ 3) ^ 2"),
        ("-x ^ 2", "(-x) ^ 2"),
        ("-x.y", "-(x.y)"),
        ("NOT a = b", "NOT (a = b)"),
        ("NOT a AND b", "(NOT a) AND b"),
        ("a OR b XOR c AND d", "a OR (b XOR (c AND d))"),
        ("a = b IS NULL", "a = (b IS NULL)"),
        ("1 + 2 IN xs", "(1 + 2) IN xs"),
        ("a STARTS WITH b + c", "a STARTS WITH (b + c)"),
        ("n:A AND m:B", "(n:A) AND (m:B)"),
        ("n:A|B", "(n:A|B)"),
        ("a || b || c", "(a || b) || c"),
        ("x[0].y[1]", "((x[0]).y)[1]"),
    ],
)
def test_precedence(expression: Read, text: str, same_as: str) -> None:
    assert expression(text) == expression(same_as)


def test_joined_conditions_are_flat(expression: Read) -> None:
    found = expression("a AND b AND c")
    assert isinstance(found, ast.And)
    assert len(found.operands) == 3


def test_comparisons_chain(expression: Read) -> None:
    found = expression("1 < 2 <= 3")
    assert isinstance(found, ast.Comparison)
    assert found.operators == ("<", "<=")
    assert len(found.operands) == 3
    assert expression("(1 < 2) <= 3") != found


def test_a_minus_before_a_number_belongs_to_it(expression: Read) -> None:
    assert expression("-9223372036854775808") == ast.Literal(-(1 << 63), "integer")
    assert expression("-x") == ast.Negative(ast.Variable("x"))


def test_slices(expression: Read) -> None:
    x, one = ast.Variable("x"), ast.Literal(1, "integer")
    assert expression("x[1..]") == ast.Slice(x, one, None)
    assert expression("x[..1]") == ast.Slice(x, None, one)
    with pytest.raises(CypherError):
        expression("x[..]")  # one end at least


@pytest.mark.parametrize(
    "text", ["a IN b IN c", "a IS NULL IS NULL", "a CONTAINS b IS NULL", "a =~ b =~ c"]
)
def test_predicates_do_not_chain(expression: Read, text: str) -> None:
    with pytest.raises(CypherError, match="Unexpected"):
        expression(text)


@pytest.mark.parametrize("text", ["x IS :: INTEGER", "x IS TYPED INT", "x :: SIGNED INTEGER"])
def test_type_predicates_have_three_spellings(expression: Read, text: str) -> None:
    assert expression(text) == ast.IsTyped(ast.Variable("x"), ast.TypeName("INTEGER"), False)


def test_normalized_and_labels_behind_is(expression: Read) -> None:
    x = ast.Variable("x")
    assert expression("x IS NOT NFD NORMALIZED") == ast.IsNormalized(x, "NFD", True)
    assert expression("x IS Film") == expression("x:Film")


def test_spans_are_those_of_the_text(expression: Read) -> None:
    found = expression("a + bc")
    assert isinstance(found, ast.Arithmetic)
    assert found.span == (7, 13)
    assert found.right.span == (11, 13)


@pytest.mark.parametrize("text", ["1 +", "x[", "x.", "x IS NOT", "1 2", "x STARTS y"])
def test_unfinished(refusal: Callable[[str], CypherError], text: str) -> None:
    assert refusal(f"RETURN {text}").code == "UnexpectedSyntax"


def test_case_tests_are_predicates_over_the_subject(expression: Read) -> None:
    found = expression("CASE x WHEN 1, > 3 THEN 'a' WHEN IS NULL THEN 'b' ELSE 'c' END")
    assert isinstance(found, ast.Case)
    subject = ast.CaseSubject()
    three = ast.Literal(3, "integer")
    assert found.branches[0].tests[0] == ast.Comparison(
        (subject, ast.Literal(1, "integer")), ("=",)
    )
    assert found.branches[0].tests[1] == ast.Comparison((subject, three), (">",))
    assert found.branches[1].tests == (ast.IsNull(subject, False),)


def test_case_refuses_a_type_with_colons(refusal: Callable[[str], CypherError]) -> None:
    assert refusal("RETURN CASE 1 WHEN IS :: INTEGER THEN 1 END").code == "UnexpectedSyntax"
