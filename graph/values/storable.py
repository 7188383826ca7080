"""Which values a property may have, and how they are written as JSON without loss."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.values.point import Point
from graph.values.temporal import (
    Date,
    DateTime,
    Duration,
    LocalDateTime,
    LocalTime,
    Time,
    from_native,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MIN_INTEGER = -(2**63)
MAX_INTEGER = 2**63 - 1

_NAMES: dict[type, str] = {
    type(None): "NULL",
    bool: "BOOLEAN",
    int: "INTEGER",
    float: "FLOAT",
    str: "STRING",
    dict: "MAP",
    Date: "DATE",
    LocalTime: "LOCAL TIME",
    Time: "ZONED TIME",
    LocalDateTime: "LOCAL DATETIME",
    DateTime: "ZONED DATETIME",
    Duration: "DURATION",
    Point: "POINT",
}
_AS_THEY_ARE = frozenset({bool, float, Point, Date, LocalTime, Time, LocalDateTime, DateTime})
TEMPORAL_WORDS: dict[type[Any], str] = {
    Date: "date",
    LocalTime: "localtime",
    Time: "time",
    LocalDateTime: "localdatetime",
    DateTime: "datetime",
    Duration: "duration",
}
"""What Cypher calls the function that makes a temporal value; formats call its type the same."""
_TAGS: dict[type, str] = {kind: f"${word}" for kind, word in TEMPORAL_WORDS.items()}
_PARSERS: dict[str, Callable[[str], Any]] = {
    **{f"${word}": kind.parse for kind, word in TEMPORAL_WORDS.items()},
    "$float": float,
}


def type_name(value: Any) -> str:
    """Name a value's type as Cypher does: ``STRING``, ``LIST<INTEGER>``, ``ZONED DATETIME``."""
    name = _NAMES.get(type(value))
    if name is not None:
        return name
    if isinstance(value, list | tuple):
        kinds = sorted({type_name(item) for item in value})
        return f"LIST<{' | '.join(kinds) or 'NOTHING'}>"
    return type(value).__name__.upper()


def check_storable(value: Any) -> Any:
    """Give a value as it is stored: lists as tuples, numbers of one list as one kind.

    Raises:
        CypherError: no property can hold it.
    """
    kind = type(value)
    if kind is str:
        return _check_text(value)
    if kind is int:
        return _check_integer(value)
    if value is None or kind in _AS_THEY_ARE or kind is Duration:
        return value
    if kind is list or kind is tuple:
        return _check_list(value)
    return _check_foreign(value)


def storable_map(properties: dict[str, Any]) -> dict[str, Any]:
    """Give properties as they are stored, in a map of their own without those that are null.

    Raises:
        CypherError: no property can hold one of the values.
    """
    for value in properties.values():
        kind = type(value)
        if kind is str:
            if not value.isascii():
                break
        elif kind is int:
            if not MIN_INTEGER <= value <= MAX_INTEGER:
                break
        elif kind not in _AS_THEY_ARE:
            break
    else:
        return properties.copy()
    return {key: check_storable(held) for key, held in properties.items() if held is not None}


def _check_foreign(value: Any) -> Any:
    """Take over what Python programs hand in: subclasses of the basic types, native dates."""
    if isinstance(value, str):
        return _check_text(str.__str__(value))
    if isinstance(value, int):
        return _check_integer(int(value))
    if isinstance(value, float):
        return float(value)
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return from_native(value)
    if isinstance(value, list | tuple):
        return _check_list(value)
    raise _refusal(f"a value of type {type_name(value)}")


def _check_text(text: str) -> str:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise _refusal("text with half of a surrogate pair") from error
    return text


def _check_integer(number: int) -> int:
    if not MIN_INTEGER <= number <= MAX_INTEGER:
        raise CypherError(
            f"{number} does not fit into 64 bits.", kind="ArithmeticError", code="IntegerOverflow"
        )
    return number


def _check_list(values: Iterable[Any]) -> tuple[Any, ...]:
    items = tuple(_check_item(value) for value in values)
    kinds = {type(item) for item in items}
    if kinds == {int, float}:
        return tuple(float(item) for item in items)
    if len(kinds) > 1:
        names = " and ".join(sorted(_NAMES[kind] for kind in kinds))
        raise _refusal(f"a list that mixes {names}")
    if kinds == {Point} and len({item.srid for item in items}) > 1:
        raise _refusal("a list of points in several coordinate systems")
    return items


def _check_item(value: Any) -> Any:
    if value is None:
        raise _refusal("a list that holds null")
    if isinstance(value, list | tuple):
        raise _refusal("a list of lists")
    return check_storable(value)


def _refusal(what: str) -> CypherError:
    return CypherError(
        f"A property cannot hold {what}.",
        kind="TypeError",
        code="InvalidPropertyType",
        hint="It holds a string, number, boolean, temporal value or point, or a list of one kind.",
    )


def encode_json(value: Any) -> Any:
    """Turn a value into what ``json.dumps`` writes and ``decode_json`` reads back unchanged.

    Values that JSON lacks become an object with one tagged key, such as ``{"$date": ...}``.
    """
    kind = type(value)
    if kind is float:
        return value if math.isfinite(value) else {"$float": str(value)}
    if kind is list or kind is tuple:
        return [encode_json(item) for item in value]
    if kind in _TAGS:
        return {_TAGS[kind]: value.iso_format()}
    if kind is Point:
        return {"$point": [value.srid, *(encode_json(part) for part in value.coordinates)]}
    if kind is dict:
        encoded = {key: encode_json(item) for key, item in value.items()}
        return {"$map": encoded} if any(key.startswith("$") for key in encoded) else encoded
    return value


def decode_json(encoded: Any) -> Any:
    """Give the value that ``encode_json`` wrote; lists come back as tuples.

    Raises:
        ValueError: it was not written by ``encode_json``.
    """
    if isinstance(encoded, list):
        return tuple(decode_json(item) for item in encoded)
    if not isinstance(encoded, dict):
        return encoded
    if len(encoded) == 1:
        ((tag, content),) = encoded.items()
        if tag.startswith("$"):
            return _decode_tagged(tag, content)
    return {key: decode_json(item) for key, item in encoded.items()}


def _decode_tagged(tag: str, content: Any) -> Any:
    if tag == "$map" and isinstance(content, dict):
        return {key: decode_json(item) for key, item in content.items()}
    if tag == "$point" and isinstance(content, list) and len(content) in (3, 4):
        return Point(*(decode_json(part) for part in content))
    if tag in _PARSERS and isinstance(content, str):
        return _PARSERS[tag](content)
    raise ValueError(f"{tag} with {content!r} is not a value that was written by Loregraph.")
