"""Conversions: what text holds, what does not fit, what is refused."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError
from graph.values.point import CARTESIAN, Point
from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime
from queries.cypher.values.elements import NodeRef

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("toInteger", 82.9, 82),
        ("toInteger", -82.9, -82),
        ("toInteger", "2.9", 2),
        ("toInteger", "42", 42),
        ("toInteger", "+42", 42),
        ("toInteger", "1e3", 1000),
        ("toInteger", " 7 ", None),
        ("toInteger", "0x1F", None),
        ("toInteger", "1_000", None),
        ("toInteger", "foo", None),
        ("toInteger", "", None),
        ("toInteger", True, 1),
        ("toInteger", math.nan, 0),
        ("toInteger", math.inf, 2**63 - 1),
        ("toInteger", -1e300, -(2**63)),
        ("toFloat", 3, 3.0),
        ("toFloat", " 7 ", 7.0),
        ("toFloat", "1e400", math.inf),
        ("toFloat", "Infinity", math.inf),
        ("toFloat", "inf", None),
        ("toFloat", "5d", 5.0),
        ("toFloat", "foo", None),
        ("toBoolean", " FALSE ", False),
        ("toBoolean", "true", True),
        ("toBoolean", " tru ", None),
        ("toBoolean", 0, False),
        ("toBoolean", 2, True),
        ("toString", 42, "42"),
        ("toString", 2.3, "2.3"),
        ("toString", 1e10, "1.0E10"),
        ("toString", True, "true"),
        ("toString", Date(1984, 10, 11), "1984-10-11"),
        ("toString", LocalTime(12), "12:00:00"),
        (
            "toString",
            DateTime(LocalDateTime(2017, 8, 8), "Europe/Stockholm"),
            "2017-08-08T00:00:00+02:00[Europe/Stockholm]",
        ),
        ("toString", Duration(1), "P1M"),
        ("toString", Point(CARTESIAN, 1, 2), "point({x: 1.0, y: 2.0, crs: 'cartesian'})"),
        ("toIntegerOrNull", [], None),
        ("toIntegerOrNull", "9" * 30, None),
        ("toIntegerOrNull", "3", 3),
        ("toFloatOrNull", True, None),
        ("toBooleanOrNull", 1.5, None),
        ("toStringOrNull", {}, None),
        ("toIntegerList", ["1", 2.5, None, "x", []], [1, 2, None, None, None]),
        ("toFloatList", ["1", None], [1.0, None]),
        ("toBooleanList", ["true", 1.5], [True, None]),
        ("toStringList", [1, [2]], ["1", None]),
    ],
)
def test_results(call: Callable[..., Any], name: str, value: Any, expected: Any) -> None:
    result = call(name, value)
    assert result == expected
    assert type(result) is type(expected)


@pytest.mark.parametrize("name", ["toInteger", "toFloat", "toBoolean", "toString"])
def test_null_stays_null(call: Callable[..., Any], name: str) -> None:
    for variant in ("", "OrNull", "List"):
        assert call(name + variant, None) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("toInteger", []),
        ("toInteger", {}),
        ("toInteger", NodeRef(None, 1)),
        ("toInteger", "9223372036854775808"),
        ("toInteger", "1e400"),
        ("toFloat", True),
        ("toFloat", []),
        ("toBoolean", 1.0),
        ("toBoolean", []),
        ("toString", []),
        ("toString", NodeRef(None, 1)),
    ],
)
def test_what_is_refused(call: Callable[..., Any], name: str, value: Any) -> None:
    with pytest.raises(CypherError, match=rf"{name}\(\) expects") as caught:
        call(name, value)
    assert (caught.value.kind, caught.value.code) == ("TypeError", "InvalidArgumentValue")


def test_a_very_long_number_is_no_trap(call: Callable[..., Any]) -> None:
    assert call("toInteger", "9" * 100_000 + "x") is None
    assert call("toIntegerOrNull", "9" * 100_000) is None
    assert call("toFloat", "9" * 100_000) == math.inf
