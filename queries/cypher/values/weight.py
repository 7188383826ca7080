"""How much a value holds: lists of lists of one list are small in memory and endless to look at."""

from __future__ import annotations

from typing import Any

from queries.cypher.values.failures import MAX_ITEMS, too_deep, too_large

NESTED = frozenset({list, tuple, dict})
"""The types of values that hold others."""
_DEEPEST = 5_000


def check_weight(value: Any) -> None:
    """Refuse a list or map that has too much in it, each item counted as often as it stands there.

    Raises:
        CypherError: it has.
    """
    items = value.values() if type(value) is dict else value
    if not any(type(item) in NESTED for item in items):
        return
    weight = _weight(value)
    if weight > MAX_ITEMS:
        raise too_large("items", min(weight, 1 << 63), MAX_ITEMS)


def _weight(value: Any) -> int:
    """Count the items; each list or map is looked through once, and without recursion."""
    known: dict[int, int] = {}
    waiting: list[tuple[Any, bool]] = [(value, False)]
    path = 0
    while waiting:
        current, done = waiting.pop()
        items = current.values() if type(current) is dict else current
        inner = [item for item in items if type(item) in NESTED]
        if done:
            path -= 1
            known[id(current)] = len(current) + sum(known[id(item)] for item in inner)
            continue
        if id(current) in known:
            continue
        path += 1
        if path > _DEEPEST:
            raise too_deep()
        waiting.append((current, True))
        waiting += [(item, False) for item in inner if id(item) not in known]
    return known[id(value)]
