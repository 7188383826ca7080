"""Questions about values that are answered by true or false."""

from __future__ import annotations

from typing import Any

from queries.cypher.functions.registry import function


@function("isEmpty", "(input :: STRING | LIST<ANY> | MAP) :: BOOLEAN")
def is_empty(value: Any) -> bool:
    """Whether a string, list or map holds nothing."""
    return not value
