"""``+ - * / % ^ ||``: numbers of 64 bits, strings, lists, temporal values and durations."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from graph.values.point import Point
from graph.values.storable import MAX_INTEGER, MIN_INTEGER
from graph.values.temporal import (
    Date,
    DateTime,
    Duration,
    LocalDateTime,
    LocalTime,
    Temporal,
    Time,
)
from graph.values.temporal.duration import TooLongError
from queries.cypher.values.failures import (
    argument_error,
    arithmetic_error,
    check_characters,
    check_items,
    type_error,
)
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Callable

    Rule = Callable[[Any, Any], Any]


def add(a: Any, b: Any) -> Any:
    """``a + b``: a sum, a longer string or list, or a moment later by a duration."""
    if type(a) is int and type(b) is int:
        total = a + b
        return total if MIN_INTEGER <= total <= MAX_INTEGER else _overflow(a, "+", b)
    rule = _ADD.get((type(a), type(b)))
    return rule(a, b) if rule is not None else _add_other(a, b)


def subtract(a: Any, b: Any) -> Any:
    """``a - b``: a difference, or a moment earlier by a duration."""
    if type(a) is int and type(b) is int:
        total = a - b
        return total if MIN_INTEGER <= total <= MAX_INTEGER else _overflow(a, "-", b)
    return _apply(_SUBTRACT, a, b, "subtract {1} from {0}")


def multiply(a: Any, b: Any) -> Any:
    """``a * b``: a product, or a duration so many times as long."""
    if type(a) is int and type(b) is int:
        total = a * b
        return total if MIN_INTEGER <= total <= MAX_INTEGER else _overflow(a, "*", b)
    return _apply(_MULTIPLY, a, b, "multiply {0} by {1}")


def divide(a: Any, b: Any) -> Any:
    """``a / b``: of integers cut off towards zero; the integer 0 divides nothing, not even null."""
    if type(b) is int and not b:
        raise arithmetic_error(
            f"{_capital(describe(a))} cannot be divided by zero.", "DivisionByZero"
        )
    return _apply(_DIVIDE, a, b, "divide {0} by {1}")


def modulo(a: Any, b: Any) -> Any:
    """``a % b``: what is left of a division, with the sign of ``a``."""
    return _apply(_MODULO, a, b, "divide {0} by {1}")


def power(a: Any, b: Any) -> Any:
    """``a ^ b``, always a float."""
    return _apply(_POWER, a, b, "raise {0} to {1}")


def negate(a: Any) -> Any:
    """``-a``."""
    if type(a) is int:
        return -a if a != MIN_INTEGER else _overflow(0, "-", a)
    if type(a) is float:
        return 0.0 - a  # as Neo4j: of 0.0 it is 0.0, only the literal -0.0 has a sign
    if a is None:
        return None
    raise type_error(f"Cannot negate {describe(a)}.")


def positive(a: Any) -> Any:
    """``+a``: the value itself, whatever it is."""
    return a


def concat(a: Any, b: Any) -> Any:
    """``a || b``: of two strings or of two lists."""
    if a is None or b is None:
        return None
    rule = _CONCAT.get((type(a), type(b)))
    if rule is None:
        raise type_error(f"Cannot concatenate {describe(a)} and {describe(b)}.")
    return rule(a, b)


def in_turn(steps: tuple[Rule, ...], terms: tuple[Any, ...]) -> Any:
    """``a + b - c ...``: each operator takes what those before it gave."""
    if set(map(type, terms)) == {str} and set(steps) <= {add, concat}:
        check_characters(sum(map(len, terms)))
        return "".join(terms)  # not copied once for each term
    found = terms[0]
    for step, term in zip(steps, terms[1:], strict=True):
        found = step(found, term)
    return found


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _apply(rules: dict[tuple[type, type], Rule], a: Any, b: Any, action: str) -> Any:
    rule = rules.get((type(a), type(b)))
    if rule is not None:
        return rule(a, b)
    if a is None or b is None:
        return None
    raise type_error(f"Cannot {action.format(describe(a), describe(b))}.")


def _overflow(a: Any, sign: str, b: Any) -> Any:
    raise arithmetic_error(f"{a} {sign} {b} does not fit into 64 bits.", "IntegerOverflow")


def _add_other(a: Any, b: Any) -> Any:
    """Add where a list takes in a value, or nothing fits."""
    if a is None or b is None:
        return None
    if type(a) in _LISTS:
        check_items(len(a) + 1)
        return [*a, b]
    if type(b) in _LISTS:
        check_items(len(b) + 1)
        return [a, *b]
    raise type_error(f"Cannot add {describe(a)} and {describe(b)}.")


def _join_text(a: str, b: str) -> str:
    check_characters(len(a) + len(b))
    return a + b


def _join_lists(a: list[Any], b: list[Any]) -> list[Any]:
    check_items(len(a) + len(b))
    return [*a, *b]


def cut_off(number: float) -> int:
    """Cut a float off towards zero; what is too large becomes the largest integer."""
    if math.isnan(number):
        return 0
    if math.isinf(number):
        return MAX_INTEGER if number > 0 else MIN_INTEGER
    return max(MIN_INTEGER, min(MAX_INTEGER, int(number)))


def written(value: Any) -> str:
    """Write a number, boolean, temporal value or point as it stands in a string.

    Large and small floats are written as Java does: ``1.0E10``.
    """
    if type(value) is bool:
        return "true" if value else "false"
    if isinstance(value, Temporal):
        return value.iso_format(full=True)
    if type(value) is Point:
        return value.written(write_float)
    return write_float(value) if type(value) is float else str(value)


def write_float(number: float) -> str:
    """Write a float as Cypher's ``toString`` does."""
    if not math.isfinite(number):
        return {math.inf: "Infinity", -math.inf: "-Infinity"}.get(number, "NaN")
    if number == 0 or 1e-3 <= abs(number) < 1e7:
        return repr(number)
    digits, _, exponent = f"{number!r}".partition("e")
    if not exponent:
        sign = "-" if number < 0 else ""
        whole, _, fraction = digits.lstrip("-").partition(".")
        fraction = "" if fraction == "0" else fraction
        shift = len(whole) - 1
        if whole == "0":
            stripped = fraction.lstrip("0")
            shift = len(stripped) - len(fraction) - 1
            whole, fraction = "", stripped
        figures = (whole + fraction).rstrip("0")
        digits, exponent = f"{sign}{figures[0]}.{figures[1:] or '0'}", str(shift)
    elif "." not in digits:
        digits = f"{digits}.0"
    return f"{digits}E{int(exponent)}"


def _divide_integers(a: int, b: int) -> int:
    quotient = abs(a) // abs(b)
    quotient = quotient if (a < 0) == (b < 0) else -quotient
    return quotient if quotient <= MAX_INTEGER else int(_overflow(a, "/", b))


def _divide_floats(a: float, b: float) -> float:
    try:
        return a / b
    except ZeroDivisionError:
        if a == 0 or a != a:  # noqa: PLR0124 - only NaN differs from itself
            return math.nan
        return math.copysign(math.inf, a) * math.copysign(1.0, b)


def _modulo_integers(a: int, b: int) -> int:
    if b == 0:
        raise arithmetic_error(f"{a} cannot be divided by zero.", "DivisionByZero")
    rest = abs(a) % abs(b)
    return -rest if a < 0 else rest


def _modulo_floats(a: float, b: float) -> float:
    try:
        return math.fmod(a, b)
    except ValueError:
        return math.nan


def _power(a: float, b: float) -> float:
    try:
        return math.pow(a, b)
    except OverflowError:
        return -math.inf if a < 0 and b % 2 == 1 else math.inf
    except ValueError:
        if a == 0:
            odd = b % 2 == 1
            return -math.inf if odd and math.copysign(1.0, a) < 0 else math.inf
        return math.nan


def _temporal(rule: Rule, a: Any, b: Any) -> Any:
    """Calculate with temporal values; what does not fit becomes a sentence."""
    try:
        return rule(a, b)
    except TooLongError as error:
        raise argument_error(str(error), "NumberOutOfRange") from error
    except (ValueError, OverflowError) as error:
        raise arithmetic_error(str(error)) from error
    except ZeroDivisionError as error:
        raise arithmetic_error(str(error), "DivisionByZero") from error


def _moved(a: Any, b: Any) -> Any:
    return _temporal(lambda left, right: left + right, a, b)


def _moved_back(a: Any, b: Any) -> Any:
    return _temporal(lambda left, right: left - right, a, b)


def _scaled(a: Any, b: Any) -> Any:
    return _temporal(lambda left, right: left * right, a, b)


def _divided(a: Any, b: Any) -> Any:
    return _temporal(lambda left, right: left / right, a, b)


_LISTS = (list, tuple)
_MOMENTS = (Date, LocalTime, Time, LocalDateTime, DateTime)
_WRITTEN = (int, float, bool, *_MOMENTS, Duration, Point)
_MIXED = ((int, float), (float, int), (float, float))


def _numeric(rule: Rule, integers: Rule | None = None) -> dict[tuple[type, type], Rule]:
    """Use one rule for every pair of numbers; integers may have one of their own."""
    return {**dict.fromkeys(_MIXED, rule), (int, int): integers or rule}


_TEXT: dict[tuple[type, type], Rule] = {
    (str, str): _join_text,
    **{(str, kind): lambda a, b: _join_text(a, written(b)) for kind in _WRITTEN},
    **{(kind, str): lambda a, b: _join_text(written(a), b) for kind in _WRITTEN},
}
_JOIN: dict[tuple[type, type], Rule] = {(a, b): _join_lists for a in _LISTS for b in _LISTS}
_CONCAT = {(str, str): _join_text, **_JOIN}
_ADD: dict[tuple[type, type], Rule] = {
    **_numeric(lambda a, b: a + b),
    **_TEXT,
    **_JOIN,
    **{(kind, Duration): _moved for kind in (*_MOMENTS, Duration)},
    **{(Duration, kind): _moved for kind in _MOMENTS},
}
_SUBTRACT: dict[tuple[type, type], Rule] = {
    **_numeric(lambda a, b: a - b),
    **{(kind, Duration): _moved_back for kind in (*_MOMENTS, Duration)},
}
_MULTIPLY: dict[tuple[type, type], Rule] = {
    **_numeric(lambda a, b: a * b),
    **{(Duration, kind): _scaled for kind in (int, float)},
    **{(kind, Duration): _scaled for kind in (int, float)},
}
_DIVIDE: dict[tuple[type, type], Rule] = {
    **_numeric(_divide_floats, _divide_integers),
    **{(Duration, kind): _divided for kind in (int, float)},
}
_MODULO = _numeric(_modulo_floats, _modulo_integers)
_POWER = _numeric(_power)
