"""Parameters: values of Python become values of Cypher, or are refused."""

from __future__ import annotations

import datetime as dt
from itertools import chain
from typing import TYPE_CHECKING, Any

from graph.elements import Entity, Path
from graph.results.errors import CypherError
from graph.values.point import Point
from graph.values.storable import MAX_INTEGER, MIN_INTEGER
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
    from collections.abc import Iterable, Mapping

_PLAIN = frozenset(
    {
        type(None),
        bool,
        float,
        str,
        Date,
        DateTime,
        Duration,
        LocalDateTime,
        LocalTime,
        Time,
        Point,
    }
)
_FLAT = _PLAIN | {int}
_TEXT = frozenset({str})
_NESTING = (dict, list, tuple, set, frozenset)
MOST_NESTED = 300
"""More levels of lists and maps inside each other than this are no value that is meant."""
_NATIVE = (dt.date, dt.time, dt.datetime, dt.timedelta)


def as_values(parameters: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the parameters as values of Cypher; the mapping itself where nothing is to be done."""
    if _are_ready(parameters.values()):
        return parameters
    return {name: as_value(value) for name, value in parameters.items()}


def _are_ready(values: Iterable[Any]) -> bool:
    """Whether values are Cypher's already, so that nothing has to be copied."""
    for value in values:
        kind = type(value)
        if kind is int:
            if not MIN_INTEGER <= value <= MAX_INTEGER:
                return False
        elif kind in _PLAIN:
            continue
        elif kind is list:
            if not (_are_flat(value) or _are_ready(value)):
                return False
        elif kind is not dict or not (
            _TEXT.issuperset(map(type, value)) and _are_ready(value.values())
        ):
            return False
    return True


def _are_flat(items: list[Any]) -> bool:
    """Whether items are maps of plain values, as rows are: looked through all at once."""
    if set(map(type, items)) != {dict}:
        return False
    values = list(chain.from_iterable(map(dict.values, items)))
    return (
        _TEXT.issuperset(map(type, chain.from_iterable(items)))
        and _FLAT.issuperset(map(type, values))
        and all(MIN_INTEGER <= value <= MAX_INTEGER for value in values if type(value) is int)
    )


def as_value(value: Any) -> Any:
    """Give one value as a value of Cypher.

    Raises:
        CypherError: Cypher has no such value.
    """
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is int:
        if MIN_INTEGER <= value <= MAX_INTEGER:
            return value
        raise _refused(f"the integer {value} does not fit into 64 bits")
    if isinstance(value, list | tuple | set | frozenset):
        return [as_value(item) for item in value]
    if isinstance(value, dict):
        return {_key(key): as_value(item) for key, item in value.items()}
    if isinstance(value, _NATIVE):
        return from_native(value)
    if isinstance(value, bool | float | str):
        return _base(value)
    if isinstance(value, int):
        return as_value(int(value))
    if isinstance(value, Entity | Path):
        raise _refused("a node, relationship or path is given by its id or elementId")
    if hasattr(value, "item") and hasattr(value, "dtype"):
        return as_value(value.item())
    raise _refused(f"Cypher has no value for Python's {kind.__name__}")


def is_too_deep(parameters: Mapping[str, Any]) -> bool:
    """Tell whether a parameter is nested deeper than MOST_NESTED; one that holds itself is."""
    level: Iterable[Any] = parameters.values()
    for _ in range(MOST_NESTED):
        inside = {
            id(item): item  # a list that holds another twice is looked through once
            for value in level
            if isinstance(value, _NESTING)
            for item in (value.values() if isinstance(value, dict) else value)
        }
        if not inside:
            return False
        level = inside.values()
    return True


def too_deep() -> CypherError:
    """Give the refusal of a parameter that is nested too deeply."""
    return _refused(f"it holds itself, or is nested more than {MOST_NESTED} levels deep")


def _base(value: Any) -> Any:
    for base in (bool, float, str):
        if isinstance(value, base):
            return base(value)
    return value


def _key(key: Any) -> str:
    if isinstance(key, str):
        return str(key)
    raise _refused(f"the keys of a map are strings, not {type(key).__name__}")


def _refused(why: str) -> CypherError:
    return CypherError(
        f"A parameter cannot be used: {why}.",
        kind="TypeError",
        code="InvalidParameterType",
        phase="compile time",
    )
