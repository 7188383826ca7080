"""Three-valued logic: true, false, and null for what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.cypher.values.elements import PathRef
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
    left, right = boolean(a), boolean(b)
    if left is False or right is False:
        return False
    return None if left is None or right is None else True


def or_(a: Any, b: Any) -> bool | None:
    """At least one: true wins over null, and over what is no boolean."""
    if a is False and b is False:
        return False
    if a is True or b is True:
        return True
    left, right = boolean(a), boolean(b)
    if left or right:
        return True
    return None if left is None or right is None else False


def xor(a: Any, b: Any) -> bool | None:
    """Exactly one: null where either is null."""
    left, right = boolean(a), boolean(b)
    return None if left is None or right is None else left is not right


def not_(a: Any) -> bool | None:
    """The opposite; null stays null."""
    value = boolean(a)
    return None if value is None else not value


def truth(value: Any) -> bool:
    """Whether a predicate's value lets a row pass: only true does.

    Raises:
        CypherError: the value is neither a boolean nor null.
    """
    return boolean(value) is True


def boolean(value: Any) -> bool | None:
    """Take a value for true, false or null; a list or a path is true where it holds anything.

    Raises:
        CypherError: the value is neither.
    """
    if value is True or value is False or value is None:
        return value
    if type(value) is list or type(value) is tuple:
        return bool(value)
    if type(value) is PathRef:
        return bool(value.relationships)
    raise refuse(value)


def refuse(value: Any) -> CypherError:
    """Say that a value is not a boolean."""
    return type_error(f"Expected a boolean, got {describe(value)}.")
