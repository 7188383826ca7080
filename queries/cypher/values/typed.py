"""``value IS :: TYPE``: whether a value is of a type that a query names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.cypher.values.types import type_name

if TYPE_CHECKING:
    from collections.abc import Callable

_ANY = frozenset({"ANY", "ANY VALUE", "PROPERTY VALUE"})
_UNSTORABLE = frozenset({"MAP", "NODE", "RELATIONSHIP", "PATH"})
_ENTITIES = frozenset({"NODE", "RELATIONSHIP"})


def is_of(value: Any, name: str, *, not_null: bool = False) -> bool:
    """Whether a value is of a type that is no list; null is of every type that is not NOT NULL."""
    if value is None:
        return not not_null and name != "NOTHING"
    actual = type_name(value)
    if name in _ANY:
        return name != "PROPERTY VALUE" or actual not in _UNSTORABLE
    if name == "ANY ENTITY":
        return actual in _ENTITIES
    return actual == name


def is_list_of(
    value: Any, holds: Callable[[Any], bool] | None = None, *, not_null: bool = False
) -> bool:
    """Whether a value is a list whose every item passes a test; null too, unless NOT NULL."""
    if value is None:
        return not not_null
    if type(value) is not list and type(value) is not tuple:
        return False
    return holds is None or all(holds(item) for item in value)
