from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError

TypeOf = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1 + 2", "INTEGER"),
        ("1 + 2.0", "FLOAT"),
        ("2 ^ 2", "FLOAT"),
        ("abs(-1) % 2", "INTEGER"),
        ("'a' + 1", "STRING"),
        ("'a' || 'b'", "STRING"),
        ("'a' + null", "ANY"),
        ("[1] + 2", "LIST<INTEGER>"),
        ("1 + ['a']", "LIST<ANY>"),
        ("[1] || [2.0]", "LIST<NUMBER>"),
        ("[1] + n.x", "LIST<ANY>"),
        ("n.x + 1", "ANY"),
        ("n.x + n.y", "ANY"),
        ("-n.x", "ANY"),
        ("-1.5", "FLOAT"),
        ("date('2000-01-01') + duration('P1D')", "DATE"),
        ("duration('P1D') * 2", "DURATION"),
        ("duration('P1D') + date('2000-01-01')", "DATE"),
        ("1 < 'a'", "BOOLEAN"),
        ("1 STARTS WITH 'a'", "BOOLEAN"),
    ],
)
def test_types(type_of: TypeOf, text: str, kind: str) -> None:
    assert type_of(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "true + 1",
        "1 - 'a'",
        "'a' * 2",
        "{} + 1",
        "n + 1",
        "-'a'",
        "1 || 2",
        "[1] || 2",
        "date('2000-01-01') + 1",
        "date('2000-01-01') - date('2000-01-01')",
        "duration('P1D') / duration('P1D')",
    ],
)
def test_operands_that_are_surely_wrong(refusal: Callable[..., CypherError], text: str) -> None:
    assert refusal(f"MATCH (n) RETURN {text}").code == "InvalidArgumentType"


def test_types_of_parameters_count(refusal: Callable[..., CypherError]) -> None:
    assert refusal("RETURN $p + 1", p=True).code == "InvalidArgumentType"
