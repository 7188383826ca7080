"""Property values as the cells of an import, each with the type that its column's header names."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import UsageError
from graph.values.point import Point
from graph.values.storable import TEMPORAL_WORDS
from graph.values.temporal import Temporal

if TYPE_CHECKING:
    from collections.abc import Iterable

BETWEEN: Final = "\x1f"
"""What stands between the items of a list: a character for just that, which no text has."""

_TYPES: Final[dict[type, str]] = {
    str: "string",
    bool: "boolean",
    int: "long",
    float: "double",
    **TEMPORAL_WORDS,
    Point: "point",
}


def column_type(value: Any) -> str:
    """Give the type of the column that a value can stand in."""
    if isinstance(value, list | tuple):
        return f"{_TYPES[type(value[0])] if value else 'string'}[]"
    kind = _TYPES.get(type(value))
    if kind is None:
        raise UsageError(f"neo4j-admin imports no {type(value).__name__}.")
    return kind


def cell(value: Any) -> str:
    """Write a value.

    Raises:
        UsageError: a text in a list holds the character that stands between the items.
    """
    if isinstance(value, list | tuple):
        return BETWEEN.join(_items(value))
    return _text(value)


def _items(values: Iterable[Any]) -> list[str]:
    items = [_text(value) for value in values]
    for item in items:
        if BETWEEN in item:
            raise UsageError(
                f"A text in a list holds the character U+001F: {item[:40]!r}. neo4j-admin needs it "
                "between the items; take it out of the text. Nothing was written."
            )
    return items


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else _SPECIAL[str(value)]
    if isinstance(value, Point):
        numbers = zip("xyz", value.coordinates, strict=False)
        inner = "".join(f", {name}: {_text(number)}" for name, number in numbers)
        return f"{{srid: {value.srid}{inner}}}"
    return value.iso_format() if isinstance(value, Temporal) else str(value)


_SPECIAL: Final = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
