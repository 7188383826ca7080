"""Neo4j's names of errors, beside the kind, phase and code that the openCypher TCK has."""

from __future__ import annotations

from typing import Final

_BY_CODE: Final[dict[str, str]] = {
    "Cancelled": "Neo.TransientError.Transaction.Terminated",
    "ConstraintAlreadyExists": "Neo.ClientError.Schema.ConstraintAlreadyExists",
    "ConstraintCreationFailed": "Neo.DatabaseError.Schema.ConstraintCreationFailed",
    "ConstraintDropFailed": "Neo.DatabaseError.Schema.ConstraintDropFailed",
    "ConstraintNotFound": "Neo.ClientError.Schema.ConstraintNotFound",
    "ConstraintWithNameAlreadyExists": "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists",
    "DeadlineExceeded": "Neo.ClientError.Transaction.TransactionTimedOut",
    "EquivalentSchemaRuleAlreadyExists": "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
    "ForbiddenDueToTransactionType": "Neo.ClientError.Transaction.ForbiddenDueToTransactionType",
    "ForbiddenOnConstraintIndex": "Neo.ClientError.Schema.ForbiddenOnConstraintIndex",
    "IndexAlreadyExists": "Neo.ClientError.Schema.IndexAlreadyExists",
    "IndexDropFailed": "Neo.DatabaseError.Schema.IndexDropFailed",
    "IndexNotFound": "Neo.ClientError.Schema.IndexNotFound",
    "IndexWithNameAlreadyExists": "Neo.ClientError.Schema.IndexWithNameAlreadyExists",
    "NotFound": "Neo.ClientError.Database.DatabaseNotFound",
    "OutOfMemory": "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "ProcedureCallFailed": "Neo.ClientError.Procedure.ProcedureCallFailed",
    "ProcedureNotFound": "Neo.ClientError.Procedure.ProcedureNotFound",
    "RowBudgetExceeded": "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "TransactionStartFailed": "Neo.DatabaseError.Transaction.TransactionStartFailed",
}
_BY_KIND: Final[dict[str, str]] = {
    "ConstraintValidationFailed": "Neo.ClientError.Schema.ConstraintValidationFailed",
    "ConstraintVerificationFailed": "Neo.ClientError.Schema.ConstraintValidationFailed",
    "DatabaseError": "Neo.DatabaseError.Statement.ExecutionFailed",
    "ProcedureError": "Neo.ClientError.Procedure.ProcedureCallFailed",
    "ResourceLimit": "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
}


def neo4j_code(kind: str, phase: str, code: str | None) -> str:
    """Give what Neo4j calls an error, such as ``Neo.ClientError.Statement.SyntaxError``."""
    found = _BY_CODE.get(code or "") or _BY_KIND.get(kind)
    if found is not None:
        return found
    if phase == "compile time" and kind == "TypeError":
        kind = "SyntaxError"  # what the TCK calls a type error Neo4j refuses with the syntax
    return f"Neo.ClientError.Statement.{kind}"
