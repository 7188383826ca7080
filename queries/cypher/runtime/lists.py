"""What stands for a list where a query goes through one."""

from __future__ import annotations

from typing import Any

from queries.cypher.functions import lookup
from queries.cypher.values.failures import MAX_ITEMS, check_items

_LISTS = frozenset({list, tuple})


def as_list(value: Any) -> Any:
    """A list as it is, null as it is, and a single value as a list of one, as Neo4j does."""
    if value is None or type(value) in _LISTS:
        return value
    return (value,)


def unwound(value: Any) -> Any:
    """The items that UNWIND gives: none of null."""
    if value is None:
        return ()
    return value if type(value) in _LISTS else (value,)


def extend(total: list[Any], added: Any) -> None:
    """Lengthen a list in place as ``total + added`` would, which is not null."""
    many = type(added) in _LISTS
    size = len(total) + (len(added) if many else 1)
    if size > MAX_ITEMS:
        check_items(size)
    if many:
        total.extend(added)
    else:
        total.append(added)


def lazy_range(start: Any, end: Any, step: Any = 1) -> Any:
    """``range(start, end, step)`` as something to go through, however long it is."""
    if type(start) is int and type(end) is int and type(step) is int and step != 0:
        return range(start, end + (1 if step > 0 else -1), step)
    entry = lookup("range")
    assert entry is not None
    return unwound(entry.call(start, end, step))
