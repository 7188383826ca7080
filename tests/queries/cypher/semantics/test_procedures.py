from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.semantics.checked import Checked

Check = Callable[..., Checked]


def test_a_call_alone_gives_all_columns(checked: Check) -> None:
    assert checked("CALL test.cities('x')").columns == ("city", "code")
    assert checked("CALL test.cities('x') YIELD code AS c").columns == ("c",)
    assert checked("CALL test.cities('x') YIELD *").columns == ("city", "code")


def test_a_call_alone_takes_parameters_by_name(checked: Check) -> None:
    found = checked("CALL test.cities", name="x")
    assert found.columns == ("city", "code")
    assert found.parameters == {"name"}


def test_a_call_among_clauses(checked: Check) -> None:
    found = checked("WITH 'a' AS x CALL test.cities(x) YIELD city WHERE city <> 'b' RETURN city, x")
    assert found.columns == ("city", "x")
    call = found.query.parts[0].clauses[1]
    assert found.signature(call).name == "test.cities"  # type: ignore[arg-type]


def test_a_whole_number_serves_as_a_float(checked: Check) -> None:
    checked("CALL test.number(1)")


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("CALL test.nothing()", "ProcedureError", "ProcedureNotFound"),
        ("CALL test.cities()", "SyntaxError", "InvalidNumberOfArguments"),
        ("CALL test.cities(1)", "SyntaxError", "InvalidArgumentType"),
        ("CALL test.cities", "ParameterMissing", "MissingParameter"),
        ("CALL test.cities YIELD city RETURN city", "SyntaxError", "InvalidArgumentPassingMode"),
        ("CALL test.cities('x') YIELD * RETURN city", "SyntaxError", "UnexpectedSyntax"),
        ("CALL test.cities('x') YIELD town RETURN 1", "SyntaxError", "UndefinedVariable"),
        ("CALL test.cities('x') RETURN city", "SyntaxError", "UndefinedVariable"),
        (
            "WITH 1 AS city CALL test.cities('x') YIELD city RETURN city",
            "SyntaxError",
            "VariableAlreadyBound",
        ),
        ("CALL test.cities(count(*)) YIELD city RETURN city", "SyntaxError", "InvalidAggregation"),
    ],
)
def test_refusals(refusal: Callable[..., CypherError], text: str, kind: str, code: str) -> None:
    error = refusal(text)
    assert (error.kind, error.code) == (kind, code)
