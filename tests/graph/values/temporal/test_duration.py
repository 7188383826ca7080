"""Durations: parts kept apart, an algebra, carrying of fractions."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.temporal import Duration

SMALL = st.integers(-(10**9), 10**9)
DURATIONS = st.builds(Duration, SMALL, SMALL, SMALL, SMALL)


@given(DURATIONS)
def test_text_comes_back(duration: Duration) -> None:
    assert Duration.parse(duration.iso_format()) == duration


@given(DURATIONS, DURATIONS, DURATIONS)
def test_adding_is_a_group(a: Duration, b: Duration, c: Duration) -> None:
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a - a == Duration()
    assert a - b == a + -b
    minus = -a
    assert -minus == a
    assert not a - a


@given(DURATIONS, st.integers(-1000, 1000), st.integers(-1000, 1000))
def test_multiplying_distributes(a: Duration, m: int, n: int) -> None:
    assert a * m + a * n == a * (m + n)
    assert m * a == a * m
    assert a * 1 == a / 1 == a * 1.0 == a


@given(DURATIONS)
def test_nanoseconds_are_normal(duration: Duration) -> None:
    assert 0 <= duration.nanoseconds < 10**9
    assert Duration(*duration.parts) == duration


@given(st.timedeltas())
def test_python_s_timedeltas_come_back(delta: dt.timedelta) -> None:
    assert Duration.from_native(delta).to_native() == delta


@pytest.mark.parametrize(
    ("duration", "text"),
    [
        (Duration(), "PT0S"),
        (Duration(149, 14, 58_390, 1), "P12Y5M14DT16H13M10.000000001S"),
        (Duration(-13, 1), "P-1Y-1M1D"),
        (Duration(seconds=-60, nanoseconds=-1_000_000), "PT-1M-0.001S"),
        (Duration(seconds=-2, nanoseconds=1_000_000), "PT-1.999S"),
        (Duration(days=1, nanoseconds=-1_000_000), "P1DT-0.001S"),
        (Duration(seconds=3600), "PT1H"),
    ],
)
def test_writing(duration: Duration, text: str) -> None:
    assert duration.iso_format() == text


@pytest.mark.parametrize(
    ("result", "text"),
    [
        (Duration(1) * 1.5, "P1M15DT5H14M33S"),
        (Duration(149, 14, 58_390, 1) / 2, "P6Y2M22DT13H21M8S"),
        (Duration(149, 14, 58_390, 1) * 0.5, "P6Y2M22DT13H21M8S"),
        (Duration(149, 14, 58_390, 1) / 0.5, "P24Y10M28DT32H26M20.000000002S"),
        (Duration(days=1) / -2, "PT-12H"),
        (Duration.approximate(Fraction(3, 4)), "P22DT19H51M49.5S"),
    ],
)
def test_fractions_carry_downwards(result: Duration, text: str) -> None:
    assert result.iso_format() == text


def test_order_is_by_average_length_and_equality_by_parts() -> None:
    ordered = [Duration(days=30), Duration(seconds=730 * 3600), Duration(1), Duration(days=31)]
    assert sorted([*ordered[2:], *ordered[:2]]) == ordered
    assert Duration(days=1) != Duration(seconds=86_400)
    assert Duration(seconds=86_400) < Duration(days=1)


def test_what_does_not_fit() -> None:
    with pytest.raises(OverflowError, match="months"):
        Duration(months=2**63)
    with pytest.raises(OverflowError, match="64 bits of seconds"):
        Duration(days=2**46) * 2
    with pytest.raises(OverflowError, match="64 bits of seconds"):
        Duration(seconds=2**63 - 1, days=1)
    with pytest.raises(OverflowError, match="scaled"):
        Duration(months=1) * float("inf")
    assert Duration(days=1) * float("nan") == Duration(days=1) / 0.0 == Duration()
    with pytest.raises(ZeroDivisionError):
        Duration(days=1) / 0
    with pytest.raises(ValueError, match="has months"):
        Duration(1).to_native()
    with pytest.raises(ValueError, match="too long"):
        Duration(days=10**12).to_native()


def test_other_types_are_not_taken() -> None:
    for other in (1, "P1D", None):
        with pytest.raises(TypeError):
            Duration(1) + other  # type: ignore[operator]
        with pytest.raises(TypeError):
            Duration(1) - other  # type: ignore[operator]
    with pytest.raises(TypeError):
        Duration(1) * True
    with pytest.raises(TypeError):
        Duration(1) / "2"  # type: ignore[operator]
