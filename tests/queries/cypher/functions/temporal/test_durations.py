"""Durations from text and from maps."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("P1Y", "P1Y"),
        ({"months": 0.75}, "P22DT19H51M49.5S"),
        ({"months": 5, "days": 1.5}, "P5M1DT12H"),
        ({"weeks": 2.5}, "P17DT12H"),
        (
            {
                "years": 12.5,
                "months": 5.5,
                "days": 14.5,
                "hours": 16.5,
                "minutes": 12.5,
                "seconds": 70.5,
                "nanoseconds": 3,
            },
            "P12Y11M29DT33H58M13.500000003S",
        ),
        ({"seconds": -2, "milliseconds": 1}, "PT-1.999S"),
        ({"Days": 1, "MINUTES": 2}, "P1DT2M"),
        ({"days": 0}, "PT0S"),
        (
            {"years": 1, "months": -2, "weeks": 1, "hours": -1, "nanoseconds": -1},
            "P10M7DT-1H-0.000000001S",
        ),
        ({"days": 1, "Days": 2}, "P2D"),
        ({"seconds": 0.1}, "PT0.1S"),
        ({"nanoseconds": 2**62}, "PT1281023H53M38.427387904S"),
    ],
)
def test_making(call: Callable[..., Any], given: Any, expected: str) -> None:
    assert call("duration", given).iso_format() == expected


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({}, "ArgumentError"),
        ({"fortnights": 1}, "ArgumentError"),
        ({"days": "1"}, "TypeError"),
        ({"days": None}, "TypeError"),
        ({"days": math.inf}, "TypeError"),
        ({"years": 2**62}, "ArgumentError"),
        ("1 day", "SyntaxError"),
        (1, "TypeError"),
    ],
)
def test_what_is_refused(call: Callable[..., Any], given: Any, kind: str) -> None:
    with pytest.raises(CypherError, match=r"\w") as caught:
        call("duration", given)
    assert caught.value.kind == kind
