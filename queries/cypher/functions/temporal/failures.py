"""How the errors of temporal values become those of Cypher."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
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
    except ZoneError as error:
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
    return type_error(f"Cannot make {what} from {describe(value)}.", "InvalidArgumentValue")
