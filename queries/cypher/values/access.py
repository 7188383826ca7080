"""Looking into values: properties, items, slices, membership and text predicates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.cypher.values.arithmetic import cut_off
from queries.cypher.values.components import PARTS, part_of
from queries.cypher.values.elements import NodeRef, RelationshipRef
from queries.cypher.values.equality import equals
from queries.cypher.values.failures import type_error
from queries.cypher.values.patterns import full_match
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Callable

_LISTS = frozenset({list, tuple})


def property_of(value: Any, key: str) -> Any:
    """``value.key``: of a map, node, relationship, temporal value or point; null where missing."""
    read = _PROPERTY.get(type(value))
    if read is None:
        raise type_error(f"{_capital(describe(value))} has no properties: .{key} cannot be read.")
    return read(value, key)


_PROPERTY: dict[type, Callable[[Any, str], Any]] = {
    dict: dict.get,
    NodeRef: lambda ref, key: ref.view.node_property(ref.id, key),
    RelationshipRef: lambda ref, key: ref.view.relationship_property(ref.id, key),
    type(None): lambda _, __: None,
    **dict.fromkeys(PARTS, part_of),
}


def index_of(container: Any, key: Any) -> Any:
    """``container[key]``: an item by place, from the end where negative, or a property by name."""
    if container is None or key is None:
        return None
    if type(container) in _LISTS:
        if type(key) is not int:
            raise type_error(f"A list is indexed by an integer, not by {describe(key)}.")
        return container[key] if -len(container) <= key < len(container) else None
    if type(container) in _PROPERTY:
        if type(key) is not str:
            message = f"{_capital(describe(container))} is indexed by a string key."
            raise type_error(message, "MapElementAccessByNonString")
        return property_of(container, key)
    raise type_error(f"Expected a list or a map to index, got {describe(container)}.")


def slice_of(container: Any, start: Any, end: Any, *, to_end: bool = False) -> Any:
    """``container[start..end]``: a part of a list; a single value is a list of one.

    Args:
        container: the list.
        start: where it begins, 0 where nothing was written.
        end: where it ends, not included.
        to_end: nothing was written after the dots, ``end`` does not count.
    """
    if container is None or start is None or (end is None and not to_end):
        return None
    items = container if type(container) in _LISTS else (container,)
    first = _bound(start)
    return list(items[first:] if to_end else items[first : _bound(end)])


def _bound(number: Any) -> int:
    """A bound of a slice; what stands behind the point does not count."""
    if type(number) is int:
        return number
    if type(number) is float:
        return cut_off(number)
    raise type_error(f"The bounds of a part are integers, not {describe(number)}.")


def in_list(value: Any, items: Any) -> bool | None:
    """``value IN items``: null where a null could be the value; a single value is a list of one."""
    if items is None:
        return None
    found: bool | None = False
    for item in items if type(items) in _LISTS else (items,):
        same = equals(value, item)
        if same:
            return True
        if same is None:
            found = None
    return found


def starts_with(text: Any, prefix: Any) -> bool | None:
    """``text STARTS WITH prefix``; null where either is not a string."""
    return text.startswith(prefix) if type(text) is str and type(prefix) is str else None


def ends_with(text: Any, suffix: Any) -> bool | None:
    """``text ENDS WITH suffix``; null where either is not a string."""
    return text.endswith(suffix) if type(text) is str and type(suffix) is str else None


def contains(text: Any, part: Any) -> bool | None:
    """``text CONTAINS part``; null where either is not a string."""
    return part in text if type(text) is str and type(part) is str else None


def matches(text: Any, pattern: Any) -> bool | None:
    """``text =~ pattern``: whether the regular expression matches the whole text."""
    if text is None or pattern is None:
        return None
    if type(pattern) is not str:
        raise type_error(f"A regular expression is a string, not {describe(pattern)}.")
    return full_match(text, pattern) if type(text) is str else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
