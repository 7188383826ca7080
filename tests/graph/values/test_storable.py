"""What can be stored is stored as it is, and JSON gives it back unchanged."""

from __future__ import annotations

import datetime as dt
import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.results.errors import CypherError
from graph.values.point import CARTESIAN, WGS_84_3D, Point
from graph.values.storable import check_storable, decode_json, encode_json, type_name
from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Time

INTEGERS = st.integers(-(2**63), 2**63 - 1)
MONTHS, DAYS = st.integers(-(2**40), 2**40), st.integers(-(2**45), 2**45)
TEXT = st.text(st.characters(exclude_categories=("Cs",)))
SINGLE = st.one_of(
    st.booleans(),
    INTEGERS,
    st.floats(),
    TEXT,
    st.builds(Date.from_epoch_day, st.integers(-(10**9), 10**9)),
    st.builds(LocalTime.from_nanos, st.integers(0, 86_399_999_999_999)),
    st.builds(Duration, MONTHS, DAYS, st.integers(-(2**61), 2**61), INTEGERS),
    st.builds(Point, st.just(CARTESIAN), st.floats(), st.floats()),
)
LISTS = st.one_of(
    st.lists(TEXT), st.lists(INTEGERS), st.lists(st.booleans()), st.lists(st.floats())
)
EXAMPLES = [
    Date(2018, 7, 27),
    LocalTime(12, 30, 1, 5),
    Time(12, 30, 0, 0, -3607),
    LocalDateTime(-44, 3, 15),
    DateTime(LocalDateTime(2018, 7, 27), "Europe/Paris"),
    Duration(1, -2, 3, -4),
    Point(WGS_84_3D, 2.3, 48.9, 35),
]


def through_json(value: Any) -> Any:
    return decode_json(json.loads(json.dumps(encode_json(value), allow_nan=False)))


def same(one: Any, other: Any) -> bool:
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and math.isnan(one):
        return isinstance(other, float) and math.isnan(other)
    if isinstance(one, Point):
        return one.srid == other.srid and same(one.coordinates, other.coordinates)
    return type(one) is type(other) and bool(one == other)


@given(st.one_of(SINGLE, LISTS))
def test_json_loses_nothing(value: Any) -> None:
    stored = check_storable(value)
    assert same(stored, through_json(stored))


@pytest.mark.parametrize("value", EXAMPLES, ids=type_name)
def test_each_type_goes_through_json(value: Any) -> None:
    assert same(check_storable(value), through_json(value))
    assert same(check_storable([value]), through_json([value]))


def test_maps_go_through_json_for_output() -> None:
    value = {"$date": 1, "plain": {"a": Date(2020, 1, 1)}, "list": [1, None]}
    assert through_json(value) == {**value, "list": (1, None)}


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        ([1, 2.5], (1.0, 2.5)),
        ((), ()),
        (["a"], ("a",)),
        (dt.date(2020, 2, 29), Date(2020, 2, 29)),
        ([dt.date(2020, 2, 29)], (Date(2020, 2, 29),)),
        (-(2**63), -(2**63)),
        (None, None),
    ],
)
def test_what_is_stored(value: Any, stored: Any) -> None:
    result = check_storable(value)
    assert result == stored
    assert type(result) is type(stored)


def test_mixed_numbers_become_floats() -> None:
    assert [type(item) for item in check_storable([1, 2.5])] == [float, float]


@pytest.mark.parametrize(
    "value",
    [{}, [None], [[1]], [1, "a"], [True, 1], [{}], object(), b"bytes", "\ud800", {1, 2}],
)
def test_what_cannot_be_stored(value: Any) -> None:
    with pytest.raises(CypherError, match="property cannot hold") as caught:
        check_storable(value)
    assert (caught.value.kind, caught.value.code) == ("TypeError", "InvalidPropertyType")


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1, [2**63]])
def test_integers_have_64_bits(value: Any) -> None:
    with pytest.raises(CypherError, match="64 bits"):
        check_storable(value)


@pytest.mark.parametrize(
    "encoded",
    [{"$date": "never"}, {"$unknown": 1}, {"$point": [1]}, {"$point": "x"}, {"$date": 3}],
)
def test_foreign_json_is_refused(encoded: Any) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        decode_json(encoded)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (None, "NULL"),
        (True, "BOOLEAN"),
        (1, "INTEGER"),
        ([], "LIST<NOTHING>"),
        (("a",), "LIST<STRING>"),
        ([1, 2.0], "LIST<FLOAT | INTEGER>"),
        (DateTime(LocalDateTime(2020)), "ZONED DATETIME"),
        ({}, "MAP"),
    ],
)
def test_type_names(value: Any, name: str) -> None:
    assert type_name(value) == name
