"""Functions of lists, and ranges that stay small."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.results.errors import CypherError
from queries.cypher.functions.lists import range_of

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("name", "argument", "expected"),
    [
        ("head", [1, 2], 1),
        ("head", [], None),
        ("last", (1, 2), 2),
        ("last", [], None),
        ("tail", (1, 2, 3), [2, 3]),
        ("tail", [], []),
        ("size", [1, None], 2),
        ("size", "a\U0001f600", 2),
        ("reverse", (1, 2), [2, 1]),
        ("reverse", "a\U0001f600", "\U0001f600a"),
    ],
)
def test_results(call: Callable[..., Any], name: str, argument: Any, expected: Any) -> None:
    result = call(name, argument)
    assert result == expected
    assert type(result) is type(expected)
    assert call(name, None) is None


@given(st.integers(-50, 50), st.integers(-50, 50), st.integers(-9, 9).filter(bool))
def test_a_range_holds_its_end(start: int, end: int, step: int) -> None:
    numbers = range_of(start, end, step)
    inside = range(min(start, end), max(start, end) + 1)
    assert all(number in inside and (number - start) % step == 0 for number in numbers)
    towards = (end - start) * step >= 0
    assert len(numbers) == (abs(end - start) // abs(step) + 1 if towards else 0)


@pytest.mark.parametrize("arguments", [(1, 1_000_000_000), (-(2**63), 2**63 - 1), (2**40, 0, -1)])
def test_a_range_has_a_largest_size(call: Callable[..., Any], arguments: tuple[int, ...]) -> None:
    with pytest.raises(CypherError, match="are the most"):
        call("range", *arguments)


def test_steps_of_zero_are_refused(call: Callable[..., Any]) -> None:
    with pytest.raises(CypherError, match="cannot be zero") as caught:
        call("range", 2, 8, 0)
    assert (caught.value.kind, caught.value.code) == ("ArgumentError", "NumberOutOfRange")


@pytest.mark.parametrize("arguments", [(True, 1), (0, 1.0), (0, 1, "1"), ([0], 1), (0, {"end": 1})])
def test_ranges_are_of_integers(call: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    with pytest.raises(CypherError, match="expects an integer") as caught:
        call("range", *arguments)
    assert (caught.value.kind, caught.value.code) == ("ArgumentError", "InvalidArgumentType")


def test_head_and_size_of_other_types(call: Callable[..., Any]) -> None:
    for name, value in (("head", "abc"), ("size", {}), ("reverse", 1)):
        with pytest.raises(CypherError, match="expects"):
            call(name, value)
    assert call("tail", 1) == []
