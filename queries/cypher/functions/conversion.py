"""From one type to another: toInteger, toFloat, toString, toBoolean, and their variants."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.values.point import Point
from graph.values.storable import MAX_INTEGER, MIN_INTEGER
from graph.values.temporal import Temporal
from queries.cypher.functions.registry import function
from queries.cypher.values.arithmetic import cut_off, written
from queries.cypher.values.failures import type_error
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Callable

# Possessive, so that a long row of digits with something wrong behind is read only once.
_NUMBER = re.compile(r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]{1,9})?[fFdD]?")
_INTEGER = re.compile(r"[+-]?\d{1,4000}")  # of any script, as in Java
_HEXADECIMAL = re.compile(
    r"[+-]?0[xX](?:[0-9a-fA-F]+\.?|[0-9a-fA-F]*\.[0-9a-fA-F]+)[pP][+-]?[0-9]{1,9}"
)
_SPECIAL = re.compile(r"([+-]?)(NaN|Infinity)")
_TRUTHS = {"true": True, "false": False}


def _refuse(name: str, expected: str, value: Any) -> CypherError:
    sentence = f"{name}() expects {expected}, got {describe(value)}."
    return type_error(sentence, "InvalidArgumentValue")


@function("toInteger", "(input :: STRING | FLOAT | BOOLEAN | LIST<ANY>) :: INTEGER")
def to_integer(value: Any) -> int | None:
    """The whole number in a string, number or boolean; null where a string holds none."""
    kind = type(value)
    if kind is int:
        return int(value)
    if kind is float:
        return cut_off(value)
    if kind is str:
        return _parse_integer(value)
    if kind is bool:
        return 1 if value else 0
    raise _refuse("toInteger", "a string, number or boolean", value)


def _parse_integer(text: str) -> int | None:
    if _INTEGER.fullmatch(text):
        number = int(text)
    elif _NUMBER.fullmatch(text):
        value = float(text.rstrip("fFdD"))
        if math.isinf(value):
            raise _refuse("toInteger", "a number of 64 bits", text)
        number = int(value)
    else:
        return None
    if not MIN_INTEGER <= number <= MAX_INTEGER:
        raise _refuse("toInteger", "a number of 64 bits", text)
    return number


@function("toFloat", "(input :: STRING | FLOAT) :: FLOAT")
def to_float(value: Any) -> float | None:
    """The number in a string or number as a float; null where a string holds none."""
    kind = type(value)
    if kind is float or kind is int:
        return float(value)
    if kind is str:
        return _parse_float(value.strip())
    raise _refuse("toFloat", "a string or a number", value)


def _parse_float(text: str) -> float | None:
    if _NUMBER.fullmatch(text):
        return float(text.rstrip("fFdD"))
    if _HEXADECIMAL.fullmatch(text):
        return _parse_hexadecimal(text)
    special = _SPECIAL.fullmatch(text)
    return float(text) if special else None


def _parse_hexadecimal(text: str) -> float:
    try:
        return float.fromhex(text)
    except OverflowError:
        return -math.inf if text.startswith("-") else math.inf


@function("toBoolean", "(input :: STRING | INTEGER | BOOLEAN) :: BOOLEAN")
def to_boolean(value: Any) -> bool | None:
    """The boolean in a string, integer or boolean; null where a string holds none."""
    kind = type(value)
    if kind is bool:
        return bool(value)
    if kind is str:
        return _TRUTHS.get(value.strip().lower())
    if kind is int:
        return bool(value != 0)
    raise _refuse("toBoolean", "a string, integer or boolean", value)


@function(
    "toString",
    "(input :: STRING | FLOAT | BOOLEAN | DATE | LOCAL TIME | ZONED TIME | LOCAL DATETIME"
    " | ZONED DATETIME | DURATION | POINT) :: STRING",
)
def to_string(value: Any) -> str:
    """A number, boolean, temporal value or point as a string."""
    kind = type(value)
    if kind is str:
        return str(value)
    if kind is int or kind is float or kind is bool or kind is Point or isinstance(value, Temporal):
        return written(value)
    raise _refuse("toString", "a string, number, boolean, temporal value or point", value)


def _or_null(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def attempt(value: Any) -> Any:
        if value is None:
            return None
        try:
            return convert(value)
        except CypherError:
            return None

    return attempt


def _register_variants(name: str, result: str, convert: Callable[[Any], Any]) -> None:
    """Register ``toXOrNull`` and ``toXList``."""
    attempt = _or_null(convert)

    def or_null(value: Any) -> Any:
        return attempt(value)

    def of_list(values: Any) -> Any:
        return [attempt(value) for value in values]

    or_null.__doc__ = f"Like {name}, but null where there is no such conversion."
    of_list.__doc__ = f"The items of a list converted by {name}, null where that is impossible."
    function(f"{name}OrNull", f"(input :: ANY) :: {result}")(or_null)
    function(f"{name}List", f"(input :: LIST<ANY>) :: LIST<{result}>")(of_list)


_register_variants("toInteger", "INTEGER", to_integer)
_register_variants("toFloat", "FLOAT", to_float)
_register_variants("toBoolean", "BOOLEAN", to_boolean)
_register_variants("toString", "STRING", to_string)
