"""Comparison with ``<``, and the total order of ORDER BY, min and max."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.values.point import Point
from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Time
from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef
from queries.cypher.values.equality import equals
from queries.cypher.values.failures import too_deep
from queries.cypher.values.weight import check_weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_NUMBERS = frozenset({int, float})
_LISTS = frozenset({list, tuple})
# Types whose values compare by Python's own operators.
_DIRECT = frozenset({int, float, str, bool, Date, LocalTime, Time, LocalDateTime, DateTime})


def less(a: Any, b: Any) -> bool | None:
    """Whether ``a < b``; null where the two cannot be compared."""
    kind = type(a)
    other = type(b)
    if (kind is other and kind in _DIRECT) or (kind in _NUMBERS and other in _NUMBERS):
        return bool(a < b)
    return _compare(a, b, lambda sign: sign < 0)


def less_equal(a: Any, b: Any) -> bool | None:
    """Whether ``a <= b``; null where the two cannot be compared."""
    kind = type(a)
    other = type(b)
    if (kind is other and kind in _DIRECT) or (kind in _NUMBERS and other in _NUMBERS):
        return bool(a <= b)
    return _compare(a, b, lambda sign: sign <= 0)


def greater(a: Any, b: Any) -> bool | None:
    """Whether ``a > b``; null where the two cannot be compared."""
    return less(b, a)


def greater_equal(a: Any, b: Any) -> bool | None:
    """Whether ``a >= b``; null where the two cannot be compared."""
    return less_equal(b, a)


def _compare(a: Any, b: Any, holds: Callable[[int], bool]) -> bool | None:
    """Compare values of which at least one is null, a list, a map, or of another type."""
    kind = type(a)
    other = type(b)
    sign: int | None = None
    if kind in _LISTS and other in _LISTS:
        sign = _list_sign(a, b)
    elif kind is dict and other is dict:
        sign = _map_sign(a, b)
    elif kind is other and (kind is NodeRef or kind is RelationshipRef):
        sign = (a.id > b.id) - (a.id < b.id)
    elif kind is other and kind is PathRef:
        first, second = _path_key(a), _path_key(b)
        sign = (first > second) - (first < second)
    elif kind is other and (kind is Duration or kind is Point):
        return True if a == b and holds(0) else None
    if sign is None:
        return None
    return False if sign is _UNORDERED else holds(sign)


_UNORDERED = 2
"""The sign of a comparison with NaN, for which every comparison is false."""


def _sign(a: Any, b: Any) -> int | None:
    """Give -1, 0 or 1 as a is less than, equal to or greater than b; None where not known."""
    if equals(a, b):
        return 0
    below = less(a, b)
    if below is None:
        return None
    if below:
        return -1
    return 1 if less(b, a) else _UNORDERED


def _list_sign(a: Sequence[Any], b: Sequence[Any]) -> int | None:
    check_weight(a)
    check_weight(b)
    try:
        for left, right in zip(a, b, strict=False):
            sign = _sign(left, right)
            if sign != 0:
                return sign
    except RecursionError:
        raise too_deep() from None
    return (len(a) > len(b)) - (len(a) < len(b))


def _map_sign(a: dict[str, Any], b: dict[str, Any]) -> int | None:
    if len(a) != len(b):
        return -1 if len(a) < len(b) else 1
    left, right = sorted(a), sorted(b)
    if left != right:
        return -1 if left < right else 1
    return _list_sign([a[key] for key in left], [b[key] for key in left])


def sort_key(value: Any) -> tuple[Any, ...]:
    """Give a key that orders any two values as ORDER BY does, ascending.

    Values with equal keys are one value for grouping too.
    """
    return _SORT_KEYS[type(value)](value)


def _number_key(value: float) -> tuple[Any, ...]:
    if value == value:  # noqa: PLR0124 - only NaN differs from itself
        return (_NUMBER, value)
    return (_NAN,)


def _list_key(value: Sequence[Any]) -> tuple[Any, ...]:
    check_weight(value)
    return (_LIST, _keys(value))


def _keys(values: Iterable[Any]) -> tuple[Any, ...]:
    try:
        return tuple(map(sort_key, values))
    except RecursionError:
        raise too_deep() from None


def _map_key(value: dict[str, Any]) -> tuple[Any, ...]:
    check_weight(value)
    keys = tuple(sorted(value))
    return (_MAP, len(keys), keys, _keys(value[key] for key in keys))


def _path_key(value: PathRef) -> tuple[Any, ...]:
    steps = zip(value.relationships, value.nodes[1:], strict=True)
    return (_PATH, (value.nodes[0], *(part for step in steps for part in step)))


_MAP, _NODE, _RELATIONSHIP, _LIST, _PATH, _POINT = range(6)
_TEMPORAL = {DateTime: 6, LocalDateTime: 7, Date: 8, Time: 9, LocalTime: 10, Duration: 11}
_STRING, _BOOLEAN, _NUMBER, _NAN, _NULL = range(12, 17)
_NULL_KEY = (_NULL,)


def _temporal_key(rank: int) -> Callable[[Any], tuple[Any, ...]]:
    return lambda value: (rank, value.order)


_SORT_KEYS: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    int: lambda value: (_NUMBER, value),
    str: lambda value: (_STRING, value),
    float: _number_key,
    type(None): lambda _: _NULL_KEY,
    bool: lambda value: (_BOOLEAN, value),
    list: _list_key,
    tuple: _list_key,
    dict: _map_key,
    NodeRef: lambda value: (_NODE, value.id),
    RelationshipRef: lambda value: (_RELATIONSHIP, value.id),
    PathRef: _path_key,
    Point: lambda value: (_POINT, value.order),
    **{kind: _temporal_key(rank) for kind, rank in _TEMPORAL.items()},
}
