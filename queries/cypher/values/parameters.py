"""Parameters as Python programs give them, turned into Cypher's values."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from graph.elements import Node, Path, Relationship
from graph.values.storable import MAX_INTEGER, MIN_INTEGER
from graph.values.temporal import from_native
from queries.cypher.values.failures import arithmetic_error, type_error
from queries.cypher.values.types import NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

_AS_THEY_ARE = frozenset(NAMES) - {int, list, tuple, dict, str}


def to_cypher(value: Any, name: str = "") -> Any:
    """Give a value as queries know it: native dates and times, tuples and subclasses converted.

    Args:
        value: what was given.
        name: the parameter's name, for the sentence of an error.

    Raises:
        CypherError: Cypher has no such value.
    """
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if kind is str:
        return _text(value, name)
    if kind is int:
        return _integer(value, name)
    if kind is list or kind is tuple:
        return [to_cypher(item, name) for item in value]
    if kind is dict:
        return {_key(key, name): to_cypher(item, name) for key, item in value.items()}
    return _foreign(value, name)


def all_to_cypher(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Turn every parameter of a query into a value that queries know."""
    return {name: to_cypher(value, name) for name, value in parameters.items()}


def _text(text: str, name: str) -> str:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            sentence = f"{_parameter(name)} holds half of a surrogate pair, which is no character."
            raise type_error(sentence, "InvalidArgumentValue") from error
    return text


def _integer(number: int, name: str) -> int:
    if not MIN_INTEGER <= number <= MAX_INTEGER:
        raise arithmetic_error(
            f"{_parameter(name)} is {number}, which does not fit into 64 bits.", "IntegerOverflow"
        )
    return number


def _key(key: Any, name: str) -> str:
    if not isinstance(key, str):
        raise type_error(f"{_parameter(name)} has a map whose key {key!r} is not a string.")
    return str(key)


def _foreign(value: Any, name: str) -> Any:
    """Convert subclasses of the basic types, native temporal values, and numbers of numpy."""
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return from_native(value)
    if isinstance(value, str):
        return _text(str.__str__(value), name)
    if isinstance(value, int):
        return _integer(int(value), name)
    if isinstance(value, float):
        return float(value)
    if isinstance(value, list | tuple):
        return [to_cypher(item, name) for item in value]
    if isinstance(value, dict):
        return to_cypher(dict(value), name)
    if hasattr(value, "item") and not hasattr(value, "__len__"):
        return to_cypher(value.item(), name)
    raise _refusal(value, name)


def _refusal(value: Any, name: str) -> Exception:
    kind = type(value).__name__
    if isinstance(value, Node | Relationship | Path):
        hint = "Pass its elementId or a property, and match it."
        return type_error(f"{_parameter(name)} is a {kind}, which cannot be passed.", hint=hint)
    return type_error(f"{_parameter(name)} is of type {kind}, which Cypher does not know.")


def _parameter(name: str) -> str:
    return f"The parameter ${name}" if name else "A value"
