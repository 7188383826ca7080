"""``duration()``: from text, or from a map of amounts that may be fractions."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from graph.values.temporal import Duration
from queries.cypher.functions.registry import function
from queries.cypher.functions.temporal.failures import building, invalid_call, reading, unforeseen
from queries.cypher.values.failures import argument_error, type_error
from queries.cypher.values.types import describe

_MONTHS = {"years": 12, "months": 1}
_DAYS = {"weeks": 7, "days": 1}
_SECONDS = {"hours": 3600, "minutes": 60, "seconds": 1}
_NANOSECONDS = {"milliseconds": 1_000_000, "microseconds": 1_000, "nanoseconds": 1}
_PARTS = (_MONTHS, _DAYS, _SECONDS, _NANOSECONDS)
_UNITS = {name: (i, unit) for i, part in enumerate(_PARTS) for name, unit in part.items()}
_CANONICAL = {name.lower(): name for part in _PARTS for name in part}


@function("duration", "(input :: ANY) :: DURATION")
def duration(value: Any) -> Duration:
    """A duration from text such as ``P1Y2M3DT4H`` or a map such as ``{days: 1.5}``."""
    if type(value) is str:
        with reading():
            return Duration.parse(value)
    if type(value) is dict:
        return _build(value)
    raise invalid_call(f"Cannot make a duration from {describe(value)}.")


def _build(given: dict[str, Any]) -> Duration:
    whole = _whole(given)
    return _approximate(given) if whole is None else whole


def _whole(given: dict[str, Any]) -> Duration | None:
    """The duration of integers alone, added up as they are; None where something is no integer."""
    totals = [0, 0, 0, 0]
    for written, value in given.items():
        unit = _UNITS.get(written)
        if unit is None or type(value) is not int:
            return None
        totals[unit[0]] += value * unit[1]
    if not given:
        return None
    with building():
        return Duration(*totals)


def _approximate(given: dict[str, Any]) -> Duration:
    amounts: dict[str, Fraction] = {}
    for written, value in given.items():
        name = _CANONICAL.get(written.lower())
        if name is None:
            raise unforeseen(argument_error(f"A duration has no field {written!r}."))
        amounts[name] = _amount(name, value)
    if not amounts:
        raise argument_error("A duration needs at least one field.")
    totals = [
        sum((amounts.get(name, Fraction()) * unit for name, unit in part.items()), Fraction())
        for part in _PARTS
    ]
    with building():
        return Duration.approximate(*totals)


def _amount(name: str, value: Any) -> Fraction:
    if type(value) is int:
        return Fraction(value)
    if type(value) is float and math.isfinite(value):
        return Fraction(repr(value))
    raise unforeseen(type_error(f"The field {name} expects a number, got {describe(value)}."))
