from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from graph.results.neo4j_codes import neo4j_code

STATEMENT = "Neo.ClientError.Statement"


@pytest.mark.parametrize(
    ("kind", "code", "phase", "expected"),
    [
        ("SyntaxError", "UndefinedVariable", "compile time", f"{STATEMENT}.SyntaxError"),
        ("TypeError", "InvalidArgumentType", "compile time", f"{STATEMENT}.SyntaxError"),
        ("TypeError", "InvalidArgumentType", "runtime", f"{STATEMENT}.TypeError"),
        ("ArithmeticError", "DivisionByZero", "runtime", f"{STATEMENT}.ArithmeticError"),
        ("ParameterMissing", "MissingParameter", "compile time", f"{STATEMENT}.ParameterMissing"),
        (
            "ProcedureError",
            "ProcedureNotFound",
            "compile time",
            "Neo.ClientError.Procedure.ProcedureNotFound",
        ),
        (
            "ConstraintVerificationFailed",
            "DeleteConnectedNode",
            "runtime",
            "Neo.ClientError.Schema.ConstraintValidationFailed",
        ),
        (
            "ArgumentError",
            "NegativeIntegerArgument",
            "runtime",
            "Neo.DatabaseError.Statement.ExecutionFailed",
        ),
        ("SyntaxError", None, "runtime", f"{STATEMENT}.SyntaxError"),
    ],
)
def test_an_error_has_the_code_of_neo4j(
    kind: str, code: str | None, phase: str, expected: str
) -> None:
    assert neo4j_code(kind, code, phase) == expected
    assert CypherError("", kind=kind, code=code, phase=phase).neo4j_code == expected


def test_what_a_server_said_is_kept() -> None:
    assert CypherError("", neo4j_code="Neo.X").neo4j_code == "Neo.X"
