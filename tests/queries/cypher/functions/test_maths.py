"""Functions of numbers at their edges."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("abs", (-5,), 5),
        ("abs", (-5.5,), 5.5),
        ("sign", (-0.5,), -1),
        ("sign", (0.0,), 0),
        ("sign", (math.nan,), 0),
        ("ceil", (1.1,), 2.0),
        ("ceil", (-0.5,), -0.0),
        ("ceil", (3,), 3.0),
        ("ceil", (math.inf,), math.inf),
        ("floor", (-1.1,), -2.0),
        ("floor", (math.nan,), math.nan),
        ("round", (-2.5,), -2.0),
        ("round", (2.5,), 3.0),
        ("round", (0.49999999999999994,), 0.0),
        ("round", (1e300,), 9.223372036854775807e18),
        ("round", (-2.5, 0, "HALF_UP"), -3.0),
        ("round", (2.5, 0, "HALF_EVEN"), 2.0),
        ("round", (1.249, 1), 1.2),
        ("round", (1.25, 1), 1.3),
        ("round", (1.25, 1, "HALF_DOWN"), 1.2),
        ("round", (1.21, 1, "UP"), 1.3),
        ("round", (-1.21, 1, "CEILING"), -1.2),
        ("round", (1.5, 5), 1.5),
        ("round", (1.5, 1, "UNNECESSARY"), 1.5),
        ("round", (2.0, 0, "UNNECESSARY"), 2.0),
        ("round", (1e300, 3), 1e300),
        ("round", (math.nan, 2), math.nan),
        ("sqrt", (-1,), math.nan),
        ("sqrt", (4,), 2.0),
        ("log", (0,), -math.inf),
        ("log", (-1,), math.nan),
        ("log10", (1000,), 3.0),
        ("exp", (1000,), math.inf),
        ("asin", (2,), math.nan),
        ("sin", (math.inf,), math.nan),
        ("cot", (0.0,), math.inf),
        ("haversin", (math.pi,), 1.0),
        ("degrees", (math.pi,), 180.0),
        ("radians", (180,), math.pi),
        ("atan2", (1, 0), math.pi / 2),
        ("e", (), math.e),
        ("pi", (), math.pi),
        ("isNaN", (math.nan,), True),
        ("isNaN", (1,), False),
    ],
)
def test_results(
    call: Callable[..., Any], name: str, arguments: tuple[Any, ...], expected: Any
) -> None:
    result = call(name, *arguments)
    assert type(result) is type(expected)
    if isinstance(expected, float) and math.isnan(expected):
        assert math.isnan(result)
    else:
        assert result == pytest.approx(expected, rel=1e-15)
    if expected == 0 and type(expected) is float:
        assert math.copysign(1, result) == math.copysign(1, expected)


def test_chance_lies_between_zero_and_one(call: Callable[..., Any]) -> None:
    drawn = {call("rand") for _ in range(100)}
    assert len(drawn) > 90
    assert all(0 <= number < 1 for number in drawn)


@pytest.mark.parametrize(
    ("name", "arguments", "sentence"),
    [
        ("abs", ("a",), "expects a number"),
        ("sqrt", (True,), "expects a number"),
        ("round", (1.5, -1), "cannot be negative"),
        ("round", (1.5, 0, "NEAREST"), "no mode of round"),
        ("round", (1.55, 1, "UNNECESSARY"), "Rounding necessary"),
        ("abs", (-(2**63),), "64 bits"),
    ],
)
def test_what_is_refused(
    call: Callable[..., Any], name: str, arguments: tuple[Any, ...], sentence: str
) -> None:
    with pytest.raises(CypherError, match=sentence):
        call(name, *arguments)


def test_null_gives_null(call: Callable[..., Any]) -> None:
    assert call("abs", None) is None
    assert call("round", 1.5, None) is None
