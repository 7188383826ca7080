"""What Neo4j calls the errors that the TCK names by kind and code."""

from __future__ import annotations

from typing import Final

_CLIENT: Final = "Neo.ClientError"
_FAILED: Final = "Neo.DatabaseError.Statement.ExecutionFailed"

_SCHEMA: Final = (
    "ConstraintAlreadyExists",
    "ConstraintNotFound",
    "ConstraintWithNameAlreadyExists",
    "EquivalentSchemaRuleAlreadyExists",
    "ForbiddenOnConstraintIndex",
    "IndexAlreadyExists",
    "IndexNotFound",
    "IndexWithNameAlreadyExists",
    "RepeatedLabelInSchema",
    "RepeatedPropertyInCompositeSchema",
)
_BY_CODE: Final = {
    **{code: f"{_CLIENT}.Schema.{code}" for code in _SCHEMA},
    "ConstraintCreationFailed": "Neo.DatabaseError.Schema.ConstraintCreationFailed",
    "ConstraintDropFailed": "Neo.DatabaseError.Schema.ConstraintDropFailed",
    "InvalidArguments": f"{_CLIENT}.General.InvalidArguments",
    "IndexDropFailed": "Neo.DatabaseError.Schema.IndexDropFailed",
    "DeleteConnectedNode": f"{_CLIENT}.Schema.ConstraintValidationFailed",
    "ForbiddenDueToTransactionType": f"{_CLIENT}.Transaction.ForbiddenDueToTransactionType",
    "TransactionStartFailed": "Neo.DatabaseError.Transaction.TransactionStartFailed",
    "DatabaseNotFound": f"{_CLIENT}.Database.DatabaseNotFound",
    "UnsupportedAdministrationCommand": f"{_CLIENT}.Statement.UnsupportedAdministrationCommand",
    "ProcedureNotFound": f"{_CLIENT}.Procedure.ProcedureNotFound",
    "Cancelled": f"{_CLIENT}.Transaction.Terminated",
    "DeadlineExceeded": f"{_CLIENT}.Transaction.TransactionTimedOut",
}
_BY_KIND: Final = {
    "ConstraintValidationFailed": f"{_CLIENT}.Schema.ConstraintValidationFailed",
    "ConstraintVerificationFailed": f"{_CLIENT}.Schema.ConstraintValidationFailed",
    "ProcedureError": f"{_CLIENT}.Procedure.ProcedureCallFailed",
    "DatabaseError": _FAILED,
    "ResourceLimit": "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
}


def neo4j_code(kind: str, code: str | None, phase: str) -> str:
    """Give Neo4j's code for an error.

    What Neo4j finds while it compiles it calls a SyntaxError, of types too; a few faults of
    arguments it does not foresee at all, and calls them failures of the execution.

    >>> neo4j_code("TypeError", "InvalidArgumentType", "compile time")
    'Neo.ClientError.Statement.SyntaxError'
    """
    if code in _BY_CODE:
        return _BY_CODE[code]
    if kind in _BY_KIND:
        return _BY_KIND[kind]
    if kind == "TypeError" and phase == "compile time":
        kind = "SyntaxError"
    if kind == "ArgumentError" and code == "NegativeIntegerArgument":
        return _FAILED
    return f"{_CLIENT}.Statement.{kind}"
