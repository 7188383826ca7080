# ruff: noqa: E501 - a table

from __future__ import annotations

import pytest

from graph.results.codes import neo4j_code
from graph.results.errors import CypherError


@pytest.mark.parametrize(
    ("kind", "phase", "code", "expected"),
    [
        ("SyntaxError", "compile time", "UndefinedVariable", "ClientError.Statement.SyntaxError"),
        ("TypeError", "compile time", "InvalidArgumentType", "ClientError.Statement.SyntaxError"),
        ("TypeError", "runtime", "InvalidArgumentType", "ClientError.Statement.TypeError"),
        ("ArithmeticError", "runtime", None, "ClientError.Statement.ArithmeticError"),
        ("ProcedureError", "compile time", "ProcedureNotFound", "ClientError.Procedure.ProcedureNotFound"),
        ("ConstraintVerificationFailed", "runtime", "DeleteConnectedNode", "ClientError.Schema.ConstraintValidationFailed"),
        ("TransactionError", "runtime", "TransactionStartFailed", "DatabaseError.Transaction.TransactionStartFailed"),
        ("ResourceLimit", "runtime", "DeadlineExceeded", "ClientError.Transaction.TransactionTimedOut"),
    ],
)  # fmt: skip
def test_names(kind: str, phase: str, code: str | None, expected: str) -> None:
    assert neo4j_code(kind, phase, code) == f"Neo.{expected}"


def test_an_error_knows_its_name() -> None:
    error = CypherError("Gone.", kind="EntityNotFound", code="DeletedEntityAccess")
    assert error.neo4j_code == "Neo.ClientError.Statement.EntityNotFound"
