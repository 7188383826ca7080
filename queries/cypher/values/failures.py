"""The runtime errors of Cypher's values, each with the kind and code that the TCK names."""

from __future__ import annotations

from graph.results.errors import CypherError
from queries.cypher.values import memory

MAX_ITEMS = 10_000_000
"""The most items that one list may have."""
MAX_CHARACTERS = 100_000_000
"""The most characters that one string may have."""
_LARGE = 100_000
"""Above this size it is worth to see what memory is left."""


def type_error(message: str, code: str = "InvalidArgumentType", hint: str = "") -> CypherError:
    """A value is of a type that the operation does not take."""
    return CypherError(message, kind="TypeError", code=code, hint=hint)


def argument_error(message: str, code: str = "InvalidArgumentValue", hint: str = "") -> CypherError:
    """An argument has the right type and a value that the function does not take."""
    return CypherError(message, kind="ArgumentError", code=code, hint=hint)


def arithmetic_error(message: str, code: str = "NumberOutOfRange") -> CypherError:
    """A calculation has no result."""
    return CypherError(message, kind="ArithmeticError", code=code)


def too_large(what: str, size: int, limit: int) -> CypherError:
    """A value would be larger than one value may be."""
    return CypherError(
        f"This would make {size:,} {what} of one value; {limit:,} are the most.",
        kind="ArgumentError",
        code="NumberOutOfRange",
    )


def too_deep() -> CypherError:
    """Lists or maps stand inside each other too deep to be looked through."""
    return argument_error("A value holds lists or maps nested deeper than can be looked through.")


def check_items(size: int) -> None:
    """Refuse a list of that many items."""
    if size > MAX_ITEMS:
        raise too_large("items", size, MAX_ITEMS)
    if size > _LARGE:
        memory.look()


def check_characters(size: int) -> None:
    """Refuse a string of that many characters."""
    if size > MAX_CHARACTERS:
        raise too_large("characters", size, MAX_CHARACTERS)
    if size > _LARGE:
        memory.look()
