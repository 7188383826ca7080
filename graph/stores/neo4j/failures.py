"""What goes wrong at a server, as sentences: where it is, what it said, what to do next."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from neo4j.exceptions import (
    AuthError,
    BrokenRecordError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graph.results.errors import (
    CypherError,
    LoregraphError,
    ReadOnlyError,
    StoreBusyError,
    StoreError,
    UsageError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.stores.neo4j.address import Address

_PLACE: Final = re.compile(r"\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\).*", re.DOTALL)
_WORD: Final = re.compile(r"`(?:[^`]|``)*`|[^\W\d]\w*|\S")
_EXPLAIN: Final = re.compile(r"\s*(EXPLAIN|PROFILE)\b", re.IGNORECASE)

KINDS: Final = {
    "DatabaseNotFound": "SemanticError",
    "SyntaxError": "SyntaxError",
    "TypeError": "TypeError",
    "ArgumentError": "ArgumentError",
    "ArithmeticError": "ArithmeticError",
    "SemanticError": "SemanticError",
    "ParameterMissing": "ParameterMissing",
    "EntityNotFound": "EntityNotFound",
    "PropertyNotFound": "PropertyNotFound",
    "LabelNotFound": "LabelNotFound",
    "ConstraintValidationFailed": "ConstraintValidationFailed",
    "ConstraintVerificationFailed": "ConstraintVerificationFailed",
    "ProcedureNotFound": "ProcedureError",
    "ProcedureCallFailed": "ProcedureError",
    "ProcedureRegistrationFailed": "ProcedureError",
    "ConstraintAlreadyExists": "ArgumentError",
    "EquivalentSchemaRuleAlreadyExists": "ArgumentError",
    "IndexAlreadyExists": "ArgumentError",
    "IndexWithNameAlreadyExists": "ArgumentError",
    "ConstraintWithNameAlreadyExists": "ArgumentError",
    "RepeatedPropertyInCompositeSchema": "ArgumentError",
    "RepeatedLabelInSchema": "ArgumentError",
    "InvalidArguments": "ArgumentError",
    "IndexNotFound": "ProcedureError",
    "ConstraintCreationFailed": "DatabaseError",
    "ConstraintNotFound": "ArgumentError",
}
"""What the TCK calls the errors that Neo4j names by the end of its code."""

_RUNTIME: Final = frozenset(
    {"ConstraintValidationFailed", "ConstraintVerificationFailed", "EntityNotFound"}
)
"""Kinds that only running a query can meet."""


@contextmanager
def told(address: Address, text: str | None = None) -> Iterator[None]:
    """Turn what the driver raises inside the block into an error of ours.

    Args:
        address: which server it is about.
        text: the query that runs, None where the block runs none of a user's.
    """
    try:
        yield
    except LoregraphError:
        raise
    except Exception as error:
        if _by_hand(error):
            raise KeyboardInterrupt from error
        if isinstance(error, Neo4jError):
            raise translated(error, address, text) from error
        if isinstance(error, DriverError):
            raise _unreachable(error, address) from error
        raise


def _by_hand(error: BaseException | None) -> bool:
    """Tell whether a driver that Ctrl-C met in the middle of an answer failed while it closed."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__context__
    return error is not None


def translated(error: Neo4jError, address: Address, text: str | None) -> LoregraphError:
    """Give the error of ours for one that a server sent."""
    if isinstance(error, AuthError):
        return StoreError(
            f"{address.uri} does not let {address.username} in: check NEO4J_USERNAME and "
            "NEO4J_PASSWORD."
        )
    code, said = error.code or "", (error.message or str(error)).strip()
    end = code.rpartition(".")[2]
    if end == "DatabaseNotFound" and not _is_of_the_query(said, address, text):
        return StoreError(
            f"{address.uri} has no database {address.database}: name one that is there in "
            "NEO4J_DATABASE."
        )
    if end == "AccessMode":
        return ReadOnlyError()
    if end.startswith("TransactionTimedOut"):
        return _stopped()
    if code.endswith(".Transaction.Terminated"):
        return CypherError("The query was cancelled.", kind="ResourceLimit", code="Cancelled")
    if isinstance(error, TransientError) or code.startswith("Neo.TransientError"):
        return StoreBusyError(
            f"{address.uri} could not do it now, and neither after several tries: "
            f"{_sentence(said)} Try again later."
        )
    if text is None and end != "ConstraintValidationFailed":
        return StoreError(f"{address.uri} refused: {_sentence(said)}")
    return _about_query(code, said, text)


def _is_of_the_query(said: str, address: Address, text: str | None) -> bool:
    """Tell whether a database that is not there was named by USE rather than by the address."""
    own = address.database
    return text is not None and not (own and own.casefold() in said.casefold())


def _stopped() -> CypherError:
    return CypherError(
        "The query took longer than it was allowed and was stopped.",
        kind="ResourceLimit",
        code="DeadlineExceeded",
        hint="Narrow its patterns, add a LIMIT, or allow more time.",
    )


def _about_query(code: str, said: str, text: str | None) -> CypherError:
    end = code.rpartition(".")[2]
    kind = KINDS.get(end, end or "DatabaseError")
    if kind == "ConstraintValidationFailed" and "still has relationships" in said:
        kind = "ConstraintVerificationFailed"
    return CypherError(
        _sentence(_PLACE.sub("", said)),
        kind=kind,
        phase="runtime",
        span=None if text is None else _span(said, text),
        text=text,
        neo4j_code=code,
    )


def only_while_running(error: CypherError) -> bool:
    """Tell whether an error's kind alone says that the query had begun."""
    return error.kind in _RUNTIME


def _span(said: str, text: str) -> tuple[int, int] | None:
    """Find where the server's line and column are, and the word that stands there."""
    match = _PLACE.search(said)
    if match is None:
        return None
    line, column = int(match[1]), int(match[2])
    lines = text.split("\n")
    if line > len(lines):
        return None
    before = sum(len(each) + 1 for each in lines[: line - 1])
    start = before + _letters(lines[line - 1], column - 1)
    word = _WORD.match(text, start)
    return start, word.end() if word else min(start + 1, len(text))


def _letters(line: str, units: int) -> int:
    """Give how many letters so many units of UTF-16 are: in those the server counts columns."""
    return len(line.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _sentence(said: str) -> str:
    first = said.split("\n", 1)[0].strip()
    return first if first.endswith((".", "?", "!")) else f"{first}."


def _unreachable(error: DriverError, address: Address) -> LoregraphError:
    if isinstance(error, BrokenRecordError):
        return UsageError(
            "The driver of Neo4j cannot read a value of this answer; its dates lie between the "
            "years 1 and 9999. Return it as text: toString(...)."
        )
    if isinstance(error, ConfigurationError):
        return UsageError(f"{address.uri}: {_sentence(str(error))}")
    said = str(error)
    if isinstance(error, ServiceUnavailable | SessionExpired):
        if "DNS" in said:
            return StoreError(f"{address.uri}: no machine has that name. Check the address.")
        if "encrypt" in said or "SSL" in said or "certificate" in said.lower():
            return StoreError(
                f"{address.uri} does not answer over an encrypted connection: check its "
                "certificate, or name bolt:// or neo4j:// where it has none."
            )
        if "+" in address.uri.partition("://")[0]:
            return StoreError(
                f"No Neo4j answers over an encrypted connection at {address.uri}: start it, check "
                "the address and its port, or name neo4j:// where it has no certificate."
            )
        return StoreError(
            f"No Neo4j answers at {address.uri}: start it, or check the address and its port "
            "(7687 where nothing else was set)."
        )
    return StoreError(f"{address.uri}: {_sentence(said)}")
