"""Of numbers: rounding, roots, logarithms, angles, chance."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.values.storable import MAX_INTEGER, MIN_INTEGER
from queries.cypher.functions.registry import function
from queries.cypher.values.failures import argument_error, arithmetic_error

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.functions.context import Context

_MODES = ("CEILING", "FLOOR", "UP", "DOWN", "HALF_EVEN", "HALF_UP", "HALF_DOWN", "UNNECESSARY")


@function("abs", "(input :: NUMBER) :: NUMBER")
def absolute(number: float) -> float:
    """The number without its sign."""
    if number == MIN_INTEGER and type(number) is int:
        raise arithmetic_error(f"abs({number}) does not fit into 64 bits.", "IntegerOverflow")
    return abs(number)


@function("sign", "(input :: NUMBER) :: INTEGER")
def sign(number: float) -> int:
    """-1, 0 or 1, as the number is negative, zero or positive."""
    return (number > 0) - (number < 0)


@function("ceil", "(input :: FLOAT) :: FLOAT")
def ceil(number: float) -> float:
    """The least whole number that is not less."""
    if not math.isfinite(number):
        return number
    return math.copysign(float(math.ceil(number)), number)


@function("floor", "(input :: FLOAT) :: FLOAT")
def floor(number: float) -> float:
    """The greatest whole number that is not greater."""
    if not math.isfinite(number):
        return number
    return math.copysign(float(math.floor(number)), number)


@function("round", "(input :: FLOAT, precision? :: FLOAT, mode? :: STRING) :: FLOAT")
def round_to(number: float, precision: float = 0, mode: str | None = None) -> float:
    """The nearest number with so many digits after the point; halves go up unless a mode says."""
    precision = int(precision) if math.isfinite(precision) else 0
    if precision < 0:
        raise argument_error("The precision of round() cannot be negative.", "NumberOutOfRange")
    if mode is not None and mode not in _MODES:
        raise argument_error(f"{mode!r} is no mode of round(); it knows {', '.join(_MODES)}.")
    number = float(number)
    if not math.isfinite(number):
        return number
    if precision == 0 and mode is None:
        return _round_half_up(number)
    return _round_decimal(number, precision, mode or "HALF_UP")


def _round_half_up(number: float) -> float:
    whole = math.floor(number)
    whole += number - whole >= 0.5
    return float(max(MIN_INTEGER, min(MAX_INTEGER, whole)))


def _round_decimal(number: float, precision: int, mode: str) -> float:
    """Round the decimal number that the float is written as."""
    import decimal  # noqa: PLC0415 - few queries round to digits

    exact = decimal.Decimal(repr(number))
    exponent = exact.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent <= precision:
        return number + 0.0
    if mode == "UNNECESSARY":
        raise _rounding_necessary(number, precision)
    with decimal.localcontext() as context:
        context.prec = 1000
        step = decimal.Decimal(1).scaleb(-precision)
        rounded = exact.quantize(step, rounding=getattr(decimal, f"ROUND_{mode}"))
        return float(rounded) + 0.0  # a decimal number has no negative zero


def _rounding_necessary(number: float, precision: int) -> CypherError:
    return CypherError(
        "Rounding necessary.",
        kind="ArgumentError",
        code="InvalidArgumentValue",
        hint=f"{number} has more than {precision} digits: name another mode, such as 'HALF_UP'.",
        neo4j_code="Neo.DatabaseError.Statement.ExecutionFailed",
    )


@function("rand", "() :: FLOAT", context=True, pure=False)
def rand(context: Context) -> float:
    """A number by chance, from 0 up to 1."""
    return context.random.random()


@function("e", "() :: FLOAT")
def e() -> float:
    """The base of natural logarithms."""
    return math.e


@function("pi", "() :: FLOAT")
def pi() -> float:
    """The ratio of a circle's circumference to its diameter."""
    return math.pi


@function("atan2", "(y :: FLOAT, x :: FLOAT) :: FLOAT")
def atan2(y: float, x: float) -> float:
    """The angle of a point in radians."""
    return math.atan2(y, x)


@function("isNaN", "(input :: NUMBER) :: BOOLEAN")
def is_nan(number: float) -> bool:
    """Whether the number is NaN."""
    return number != number  # noqa: PLR0124 - only NaN differs from itself


def _log(number: float, logarithm: Callable[[float], float] = math.log) -> float:
    if number == 0:
        return -math.inf
    return logarithm(number)


def _exp(number: float) -> float:
    try:
        return math.exp(number)
    except OverflowError:
        return math.inf


def _cot(number: float) -> float:
    tangent = math.tan(number)
    return 1.0 / tangent if tangent else math.copysign(math.inf, tangent)


def _register(name: str, summary: str, calculate: Callable[[float], float]) -> None:
    """Register a function of one number, which is NaN where it is not defined."""

    def defined(number: Any) -> float:
        try:
            return float(calculate(number))
        except ValueError:
            return math.nan

    defined.__doc__ = summary
    defined.__module__ = __name__
    function(name, "(input :: FLOAT) :: FLOAT")(defined)


for _name, _summary, _calculate in (
    ("sqrt", "The square root.", math.sqrt),
    ("exp", "e raised to the number.", _exp),
    ("log", "The natural logarithm.", _log),
    ("log10", "The logarithm to base 10.", lambda number: _log(number, math.log10)),
    ("sin", "The sine of an angle in radians.", math.sin),
    ("cos", "The cosine of an angle in radians.", math.cos),
    ("tan", "The tangent of an angle in radians.", math.tan),
    ("cot", "The cotangent of an angle in radians.", _cot),
    ("asin", "The angle in radians that has this sine.", math.asin),
    ("acos", "The angle in radians that has this cosine.", math.acos),
    ("atan", "The angle in radians that has this tangent.", math.atan),
    ("degrees", "An angle in degrees, given in radians.", math.degrees),
    ("radians", "An angle in radians, given in degrees.", math.radians),
    ("haversin", "Half the versine of an angle.", lambda number: (1 - math.cos(number)) / 2),
):
    _register(_name, _summary, _calculate)
