"""Of lists: ends, size, order, ranges."""

from __future__ import annotations

from typing import Any

from queries.cypher.functions.registry import function
from queries.cypher.values.failures import argument_error, check_items, type_error


@function("head", "(list :: LIST<ANY>) :: ANY")
def head(items: list[Any]) -> Any:
    """The first item; null of an empty list."""
    return items[0] if items else None


@function("last", "(list :: LIST<ANY>) :: ANY")
def last(items: list[Any]) -> Any:
    """The last item; null of an empty list."""
    return items[-1] if items else None


@function("tail", "(list :: LIST<ANY>) :: LIST<ANY>", also={"LIST<ANY>": "ANY"})
def tail(items: Any) -> list[Any]:
    """All items but the first; none of a single value."""
    return list(items[1:]) if isinstance(items, list | tuple) else []


@function("size", "(input :: STRING | LIST<ANY>) :: INTEGER")
def size(value: Any) -> int:
    """How many items a list has, or how many characters a string."""
    return len(value)


@function("reverse", "(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY>")
def reverse(value: Any) -> Any:
    """A list or string from its end to its beginning."""
    return value[::-1] if type(value) is str else list(value[::-1])


def _refuse(sentence: str) -> Exception:
    return argument_error(sentence, "InvalidArgumentType")


@function(
    "range",
    "(start :: INTEGER, end :: INTEGER, step? :: INTEGER) :: LIST<INTEGER>",
    null_in_null_out=False,
    refuse=_refuse,
)
def range_of(start: int | None, end: int | None, step: int | None = 1) -> list[int]:
    """The integers from a start to an end, the end included, by steps."""
    if start is None or end is None or step is None:
        raise type_error("range() expects integers, got null.")
    if step == 0:
        raise argument_error("The step of range() cannot be zero.", "NumberOutOfRange")
    numbers = range(start, end + (1 if step > 0 else -1), step)
    check_items(max(0, (end - start) // step + 1))
    return list(numbers)
