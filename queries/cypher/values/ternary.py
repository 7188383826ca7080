"""Three-valued logic: true, false, and null for what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.cypher.values.failures import type_error
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from graph.results.errors import CypherError


def and_(a: Any, b: Any) -> bool | None:
    """Both: false wins over null, and over what is no boolean."""
    if a is True and b is True:
        return True
    if a is False or b is False:
        return False
    return _known(a, b, None)


def or_(a: Any, b: Any) -> bool | None:
    """At least one: true wins over null, and over what is no boolean."""
    if a is False and b is False:
        return False
    if a is True or b is True:
        return True
    return _known(a, b, None)


def xor(a: Any, b: Any) -> bool | None:
    """Exactly one: null where either is null."""
    if a is None or b is None:
        return _known(a, b, None)
    _known(a, b, None)
    return a is not b


def not_(a: Any) -> bool | None:
    """The opposite; null stays null."""
    if a is True:
        return False
    if a is False:
        return True
    if a is None:
        return None
    raise refuse(a)


def truth(value: Any) -> bool:
    """Whether a predicate's value lets a row pass: only true does.

    Raises:
        CypherError: the value is neither a boolean nor null.
    """
    if value is True:
        return True
    if value is False or value is None:
        return False
    raise refuse(value)


def refuse(value: Any) -> CypherError:
    """Say that a value is not a boolean."""
    return type_error(f"Expected a boolean, got {describe(value)}.")


def _known(a: Any, b: Any, result: bool | None) -> bool | None:  # noqa: FBT001 - a Cypher value
    for value in (a, b):
        if value is not None and type(value) is not bool:
            raise refuse(value)
    return result
