"""Hash indexes over property values, equal as Cypher's ``=`` is: 1 = 1.0, true is not 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HashIndex = dict[Any, "int | list[int]"]
"""From a key to the one node that has it, or to all of them in ascending order."""

NO_KEY: Final[Any] = object()
"""The key of values that equal nothing: null, NaN, and lists that hold one of them."""

_EXACT = 2**53
_PLAIN = frozenset({str, int})


def index_key(value: Any) -> Any:
    """Give a hashable that is equal for two values exactly when Cypher's ``=`` calls them equal.

    Integers that a float cannot tell apart share a key; ``precise`` takes them apart again.
    """
    kind = type(value)
    if kind is str:
        return value
    if kind is int:
        return value if -_EXACT <= value <= _EXACT else float(value)
    if kind is bool:
        return (kind, value)
    if value is None or value != value:  # noqa: PLR0124 - NaN alone differs from itself
        return NO_KEY
    if kind in {list, tuple}:
        keys = tuple(map(index_key, value))
        return NO_KEY if NO_KEY in keys else (list, keys)
    return NO_KEY if kind is dict else value


def is_coarse(value: Any) -> bool:
    """Tell whether equal keys do not yet mean equal values."""
    if type(value) is int:
        return not -_EXACT <= value <= _EXACT
    return isinstance(value, (list, tuple)) and any(map(is_coarse, value))


def same(first: Any, second: Any) -> bool:
    """Tell whether two storable values are equal in Cypher: what the index narrows down to."""
    left, right = index_key(first), index_key(second)
    if left is NO_KEY or left != right:
        return False
    if isinstance(first, (list, tuple)):
        return all(map(same, first, second))
    if type(first) is type(second) is int:
        return first == second
    return True


def build_index(ids: Iterable[int], values: Iterable[Any]) -> HashIndex:
    """Index nodes, whose ids ascend, by the values beside them."""
    index: HashIndex = {}
    first = index.setdefault
    for n, value in zip(ids, values, strict=False):
        key = value if type(value) is str else index_key(value)
        if key is NO_KEY:
            continue
        held = first(key, n)
        if held is n:
            continue
        if type(held) is int:
            index[key] = [held, n]
        else:
            held.append(n)  # type: ignore[union-attr]  # it is a list where it is no int
    return index


def hits(index: HashIndex, key: Any) -> Sequence[int]:
    """Give the nodes that an index holds under a key, ascending."""
    held = index.get(key)
    if held is None:
        return ()
    return (held,) if isinstance(held, int) else held
