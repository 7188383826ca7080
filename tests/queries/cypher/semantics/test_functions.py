from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError

TypeOf = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("toUpper('a')", "STRING"),
        ("size([1])", "INTEGER"),
        ("nodes(p)", "LIST<NODE>"),
        ("head(nodes(p))", "NODE"),
        ("tail([1])", "LIST<INTEGER>"),
        ("reverse('a')", "STRING"),
        ("coalesce(null, 1)", "ANY"),
        ("coalesce(1, 'a')", "ANY"),
        ("collect(n)", "LIST<NODE>"),
        ("count(*)", "INTEGER"),
        ("count(DISTINCT n)", "INTEGER"),
        ("date()", "DATE"),
        ("ceil(1)", "FLOAT"),
    ],
)
def test_types(type_of: TypeOf, text: str, kind: str) -> None:
    assert type_of(text) == kind


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("toUper('a')", "UnknownFunction", "toUpper"),
        ("toUpper()", "InvalidNumberOfArguments", "takes 1 argument"),
        ("coalesce()", "InvalidNumberOfArguments", "at least 1"),
        ("substring('a', 1, 2, 3)", "InvalidNumberOfArguments", "2 to 3"),
        ("toUpper(1)", "InvalidArgumentType", "STRING"),
        ("type(n)", "InvalidArgumentType", "RELATIONSHIP"),
        ("toUpper(DISTINCT 'a')", "UnexpectedSyntax", "DISTINCT"),
        ("exists(n.x)", "UnexpectedSyntax", "IS NOT NULL"),
        ("size((n)-->())", "UnexpectedSyntax", "COUNT"),
        ("count(count(*))", "NestedAggregation", "WITH"),
        ("sum(rand())", "NonConstantExpression", "rand"),
    ],
)
def test_refusals(refusal: Callable[..., CypherError], text: str, code: str, words: str) -> None:
    error = refusal(f"MATCH (n) RETURN {text}")
    assert error.code == code
    assert words in f"{error.message} {error.hint}"


def test_range_checks_its_arguments_when_it_runs(type_of: TypeOf) -> None:
    assert type_of("range(1, 7.2)") == "LIST<INTEGER>"


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n) WHERE count(n) > 1 RETURN n",
        "UNWIND collect(1) AS x RETURN x",
        "MATCH (n) SET n.x = count(*)",
        "MATCH (n) RETURN n ORDER BY count(n)",
        "MATCH (n) RETURN n LIMIT count(n)",
        "CREATE ({x: count(*)})",
    ],
)
def test_aggregates_stand_in_projections_only(
    refusal: Callable[..., CypherError], text: str
) -> None:
    assert refusal(text).code in {"InvalidAggregation", "NonConstantExpression"}
