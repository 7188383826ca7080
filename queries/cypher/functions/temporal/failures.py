"""How the errors of temporal values become those of Cypher."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.values.temporal import Temporal
from graph.values.temporal.zone import ZoneError
from queries.cypher.values.failures import argument_error, type_error
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def reading() -> Iterator[None]:
    """Text that cannot be read is a SyntaxError, as on Neo4j."""
    try:
        yield
    except (ZoneError, OverflowError) as error:
        raise argument_error(str(error)) from error
    except ValueError as error:
        raise CypherError(str(error), kind="SyntaxError", code="InvalidArgumentValue") from error


@contextmanager
def building() -> Iterator[None]:
    """Parts that make no value are an ArgumentError."""
    try:
        yield
    except (ValueError, OverflowError) as error:
        raise argument_error(str(error)) from error


def cannot_make(what: str, value: Any) -> CypherError:
    """Say that a value is of no use for making a temporal value."""
    sentence = f"Cannot make {what} from {describe(value)}."
    if isinstance(value, Temporal):
        return type_error(sentence, "InvalidArgumentValue")
    return invalid_call(sentence)


def invalid_call(sentence: str, kind: str = "TypeError") -> CypherError:
    """Say that a function is not called like that, which Neo4j tells as of a procedure."""
    return CypherError(
        sentence,
        kind=kind,
        code="InvalidArgumentValue",
        neo4j_code="Neo.ClientError.Procedure.ProcedureCallFailed",
    )


def unforeseen(error: CypherError) -> CypherError:
    """Give the error as Neo4j tells what it does not foresee: as a failed execution."""
    return CypherError(
        error.message,
        kind=error.kind,
        code=error.code,
        neo4j_code="Neo.DatabaseError.Statement.ExecutionFailed",
    )
