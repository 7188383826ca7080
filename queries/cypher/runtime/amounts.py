"""How many rows SKIP and LIMIT mean."""

from __future__ import annotations

from typing import Any

from graph.results.errors import CypherError
from queries.cypher.values.types import describe


def row_count(value: Any, word: str) -> int:
    """Check the number of rows of a SKIP or LIMIT."""
    if type(value) is not int:
        raise CypherError(
            f"{word} takes a whole number of rows, not {describe(value)}.",
            kind="SyntaxError",
            code="InvalidArgumentType",
        )
    if value < 0:
        raise CypherError(
            f"{word} cannot be negative, and it is {value}.",
            kind="SyntaxError",
            code="NegativeIntegerArgument",
        )
    return value
