"""When values are equal (``=``), and when they are one value for DISTINCT and grouping."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.values.storable import MAX_INTEGER
from queries.cypher.values.failures import too_deep
from queries.cypher.values.weight import check_weight

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

_NUMBERS = frozenset({int, float})
_TOP = 2.0**63
"""The float that Java turns into the largest integer, and so takes for equal to it."""
_LISTS = frozenset({list, tuple})


def equals(a: Any, b: Any) -> bool | None:
    """Whether two values are equal: null where a null decides, false across types.

    An integer and a float are equal where they are the same number: 1 = 1.0.
    """
    if a is None or b is None:
        return None
    kind = type(a)
    other = type(b)
    if kind is other:
        deep = _DEEP.get(kind)
        return bool(a == b) if deep is None else deep(a, b)
    if kind in _NUMBERS and other in _NUMBERS:
        return bool(a == b) or {a, b} == {_TOP, MAX_INTEGER}
    if kind in _LISTS and other in _LISTS:
        return _lists_equal(a, b)
    return False


def not_equals(a: Any, b: Any) -> bool | None:
    """Whether two values differ; null where that is not known."""
    same = equals(a, b)
    return None if same is None else not same


def _lists_equal(a: Sequence[Any], b: Sequence[Any]) -> bool | None:
    if len(a) != len(b):
        return False
    check_weight(a)
    try:
        return _all_equal(a, b)
    except RecursionError:
        raise too_deep() from None


def _maps_equal(a: dict[str, Any], b: dict[str, Any]) -> bool | None:
    if a.keys() != b.keys():
        return False
    return _lists_equal(list(a.values()), [b[key] for key in a])


def _all_equal(a: Sequence[Any], b: Sequence[Any]) -> bool | None:
    result: bool | None = True
    for left, right in zip(a, b, strict=True):
        same = equals(left, right)
        if same is False:
            return False
        if same is None:
            result = None
    return result


_DEEP: dict[type, Callable[[Any, Any], bool | None]] = {
    list: _lists_equal,
    tuple: _lists_equal,
    dict: _maps_equal,
}


def group_key(value: Any) -> Hashable:
    """Give what stands for the value where values are grouped or made distinct.

    Equal keys mean one value: null is null, 1 is 1.0, NaN is like nothing, lists and
    maps by what they hold, elements by id.
    """
    keyed = _KEYS.get(type(value))
    return value if keyed is None else keyed(value)


def _float_key(value: float) -> Hashable:
    if value == _TOP:
        return MAX_INTEGER
    # each NaN is a value of its own, as on Neo4j: it alone differs from itself
    return value if value == value else object()  # noqa: PLR0124


def _list_key(value: Sequence[Any]) -> tuple[Hashable, ...]:
    check_weight(value)
    try:
        return ("LIST", *map(group_key, value))
    except RecursionError:
        raise too_deep() from None


def _map_key(value: dict[str, Any]) -> Hashable:
    keys = _list_key(list(value.values()))
    return ("MAP", frozenset(zip(value, keys[1:], strict=True)))


_BOOLEANS = {True: ("true",), False: ("false",)}  # because True == 1 in Python
_KEYS: dict[type, Callable[[Any], Hashable]] = {
    bool: _BOOLEANS.__getitem__,
    float: _float_key,
    list: _list_key,
    tuple: _list_key,
    dict: _map_key,
}
