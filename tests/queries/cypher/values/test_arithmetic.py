"""Arithmetic of 64 bits, of strings and lists, of temporal values."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.results.errors import CypherError
from graph.values.temporal import Date, Duration, LocalDateTime
from queries.cypher.values import failures
from queries.cypher.values.arithmetic import (
    add,
    concat,
    divide,
    modulo,
    multiply,
    negate,
    positive,
    power,
    subtract,
    write_float,
)

INTEGERS = st.integers(-(2**63), 2**63 - 1)
LOW, HIGH = -(2**63), 2**63 - 1


@given(INTEGERS, INTEGERS)
def test_integers_are_exact_or_refused(a: int, b: int) -> None:
    for operator, exact in ((add, a + b), (subtract, a - b), (multiply, a * b)):
        if LOW <= exact <= HIGH:
            assert operator(a, b) == exact
        else:
            with pytest.raises(CypherError, match="64 bits") as caught:
                operator(a, b)
            assert caught.value.kind == "ArithmeticError"


@given(INTEGERS, INTEGERS.filter(bool))
def test_division_cuts_towards_zero(a: int, b: int) -> None:
    if (a, b) == (LOW, -1):
        with pytest.raises(CypherError, match="64 bits"):
            divide(a, b)
        return
    quotient = divide(a, b)
    assert quotient * b + modulo(a, b) == a
    assert abs(quotient) == abs(a) // abs(b)


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (divide(-7, 2), -3),
        (modulo(-7, 3), -1),
        (divide(7, 2.0), 3.5),
        (divide(1.0, 0.0), math.inf),
        (divide(-1, 0.0), -math.inf),
        (divide(1.0, -0.0), -math.inf),
        (power(2, 3), 8.0),
        (power(-8, 1 / 3), math.nan),
        (power(0.0, -1), math.inf),
        (power(-0.0, -3), -math.inf),
        (power(10, 400), math.inf),
        (power(-10, 401), -math.inf),
        (modulo(5.5, 2), 1.5),
        (modulo(1, 0.0), math.nan),
        (divide(0.0, 0.0), math.nan),
        (negate(2.5), -2.5),
        (positive(3), 3),
        (add(1, 0.5), 1.5),
        (multiply(1e308, 10), math.inf),
    ],
)
def test_numbers(result: Any, expected: Any) -> None:
    assert type(result) is type(expected)
    assert result == expected or (math.isnan(result) and math.isnan(expected))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("a", "b", "ab"),
        ("a", 1, "a1"),
        (1, "a", "1a"),
        ("a", 1.5, "a1.5"),
        ("a", 1e10, "a1.0E10"),
        ("is ", True, "is true"),
        ([1], [2], [1, 2]),
        ((1,), (2,), [1, 2]),
        ([1], 2, [1, 2]),
        (0, (1,), [0, 1]),
        ([1], [[2]], [1, [2]]),
        ([1], None, None),
        (None, 1, None),
        (Date(2020), Duration(1), Date(2020, 2)),
        (Duration(1), LocalDateTime(2020), LocalDateTime(2020, 2)),
        (Duration(1), Duration(0, 2), Duration(1, 2)),
    ],
)
def test_adding(a: Any, b: Any, expected: Any) -> None:
    assert add(a, b) == expected


def test_durations_scale() -> None:
    assert multiply(Duration(2), 2) == multiply(2, Duration(2)) == Duration(4)
    assert divide(Duration(days=1), 2) == Duration(seconds=43_200)
    assert subtract(Date(2020), Duration(1)) == Date(2019, 12)
    assert divide(Duration(days=1), 0.0) == multiply(Duration(days=1), math.nan) == Duration()


@pytest.mark.parametrize(
    ("operator", "a", "b"),
    [
        (add, True, 1),
        (add, 1, {}),
        (add, "a", {}),
        (add, Date(2020), Date(2020)),
        (subtract, "a", 1),
        (subtract, Date(2020), Date(2020)),
        (multiply, "a", 2),
        (divide, [], 1),
        (modulo, "a", 1),
        (power, True, 2),
        (concat, 1, 2),
        (concat, "a", [1]),
    ],
)
def test_types_that_do_not_fit(operator: Any, a: Any, b: Any) -> None:
    with pytest.raises(CypherError, match="Cannot") as caught:
        operator(a, b)
    assert (caught.value.kind, caught.value.code) == ("TypeError", "InvalidArgumentType")


@pytest.mark.parametrize("operator", [subtract, multiply, divide, modulo, power, concat])
def test_null_gives_null(operator: Any) -> None:
    assert operator(None, 1) is operator("a", None) is operator(None, None) is None
    assert negate(None) is positive(None) is None


@pytest.mark.parametrize(
    ("operator", "a", "b"),
    [
        (divide, 1, 0),
        (modulo, 10, 0),
        (divide, Duration(1), 0),
        (add, Date(999_999_999, 12, 31), Duration(days=1)),
        (divide, None, 0),
        (divide, 1.5, 0),
        (divide, "a", 0),
    ],
)
def test_calculations_without_a_result(operator: Any, a: Any, b: Any) -> None:
    with pytest.raises(CypherError, match=r"\w") as caught:
        operator(a, b)
    assert caught.value.kind == "ArithmeticError"


@pytest.mark.parametrize(
    ("operator", "a", "b"),
    [
        (multiply, Duration(2**41), 4),
        (add, Duration(seconds=2**62), Duration(seconds=2**62)),
        (multiply, Duration(1), math.inf),
        (divide, Duration(1), 0.0),
    ],
)
def test_durations_that_are_too_long(operator: Any, a: Any, b: Any) -> None:
    with pytest.raises(CypherError, match=r"duration|scaled") as caught:
        operator(a, b)
    assert caught.value.kind == "ArgumentError"


def test_the_least_integer_has_no_opposite() -> None:
    with pytest.raises(CypherError, match="64 bits"):
        negate(LOW)
    with pytest.raises(CypherError, match="Cannot negate"):
        negate("a")
    with pytest.raises(CypherError, match="Cannot negate"):
        negate(Duration(1))


def test_a_plus_sign_changes_nothing() -> None:
    assert (positive("a"), positive(True), positive(Duration(1))) == ("a", True, Duration(1))


def test_joining_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failures, "MAX_CHARACTERS", 10)
    monkeypatch.setattr(failures, "MAX_ITEMS", 3)
    assert concat("12345", "67890") == "1234567890"
    for call in (
        lambda: add("123456", "67890"),
        lambda: add("1234567890", 1),
        lambda: concat([1, 2], [3, 4]),
        lambda: add([1, 2, 3], 4),
        lambda: add(0, [1, 2, 3]),
    ):
        with pytest.raises(CypherError, match="are the most"):
            call()


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1.0, "1.0"),
        (-0.0, "-0.0"),
        (9_999_999.0, "9999999.0"),
        (1e7, "1.0E7"),
        (123_456_789.125, "1.23456789125E8"),
        (0.001, "0.001"),
        (0.00012345, "1.2345E-4"),
        (1e-5, "1.0E-5"),
        (1.5e300, "1.5E300"),
        (-1e21, "-1.0E21"),
        (math.inf, "Infinity"),
        (-math.inf, "-Infinity"),
        (math.nan, "NaN"),
    ],
)
def test_floats_are_written_as_java_does(number: float, text: str) -> None:
    assert write_float(number) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_written_floats_can_be_read(number: float) -> None:
    assert float(write_float(number)) == number


def test_a_string_takes_what_can_be_written() -> None:
    assert add("on ", Date(2020, 1, 1)) == "on 2020-01-01"
    assert add(Duration(days=1), "!") == "P1D!"
    assert add("is ", True) == "is true"


@pytest.mark.parametrize("length", [15, 17, 400])
@pytest.mark.parametrize(
    ("first", "more"),
    [
        ("1", " + 2 - 5"),
        ("1.0 / 0", " / 2"),
        ("'a'", " + 'b' + 1"),
        ("'a'", " || 'b'"),
        ("[1]", " + 2 + [3]"),
        ("null", " + 1"),
        ("7", " * 3 % 10"),
        ("date('2020-01-01')", " + duration('P1D')"),
        ("2", " ^ 1"),
    ],
)
def test_a_long_chain_is_what_its_pairs_are(first: str, more: str, length: int) -> None:
    from graph.stores.embedded.store import NetworkXStore
    from queries.cypher.engine import CypherEngine

    store = NetworkXStore(":memory:", CypherEngine())
    ((found,),) = store.run(f"RETURN {first}{more * length} AS x").rows
    ((wanted,),) = store.run(f"RETURN {first} AS x").rows
    for _ in range(length):
        pair = store.run(f"WITH $v AS v RETURN v{more} AS x", v=wanted)
        ((wanted,),) = pair.rows
    assert repr(found) == repr(wanted)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("RETURN 1" + " + 1" * 30 + " + true", "true"),
        ("RETURN 'a'" + " || 'b'" * 30 + " || 7", "7"),
    ],
)
def test_what_does_not_fit_in_a_long_chain_is_pointed_at(text: str, place: str) -> None:
    from graph.results.errors import CypherError
    from graph.stores.embedded.store import NetworkXStore
    from queries.cypher.engine import CypherEngine

    with pytest.raises(CypherError) as caught:
        NetworkXStore(":memory:", CypherEngine()).run(text)
    assert caught.value.span is not None
    assert text[slice(*caught.value.span)] == place
