"""The current time: one for a statement, in a zone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("date.statement", "2018-07-27"),
        ("localtime.statement", "12:00:00.123456789"),
        ("time.statement", "12:00:00.123456789Z"),
        ("localdatetime.transaction", "2018-07-27T11:59:59.123456789"),
        ("datetime.transaction", "2018-07-27T11:59:59.123456789Z"),
    ],
)
def test_the_clock(call: Callable[..., Any], name: str, expected: str) -> None:
    assert call(name).iso_format() == expected
    assert call(name, None) is None


def test_zones(call: Callable[..., Any]) -> None:
    assert call("datetime.statement", "Europe/Paris").iso_format().endswith("+02:00[Europe/Paris]")
    assert call("time.statement", {"timezone": "+05:00"}).offset == 18_000
    with pytest.raises(CypherError, match="no time zone named"):
        call("date.statement", "Mars")
    with pytest.raises(CypherError, match="no field"):
        call("date.statement", {"year": 1})
    with pytest.raises(CypherError, match="name of a time zone or a map"):
        call("date.statement", 1)


def test_realtime_goes_on(call: Callable[..., Any]) -> None:
    assert call("datetime.realtime") <= call("datetime.realtime")
    assert call("datetime.realtime").year > 2020
