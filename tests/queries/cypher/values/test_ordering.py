"""Comparison, and the total order of ORDER BY."""

from __future__ import annotations

import math
import random
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.results.errors import CypherError
from graph.values.point import CARTESIAN, WGS_84, Point
from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Time
from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef
from queries.cypher.values.equality import group_key
from queries.cypher.values.ordering import greater, greater_equal, less, less_equal, sort_key

NAN = math.nan
ASCENDING: list[Any] = [
    {},
    {"a": 1},
    {"a": 2},
    {"b": 0},
    {"a": 0, "b": 0},
    NodeRef(None, 1),
    NodeRef(None, 2),
    RelationshipRef(None, 1),
    [],
    ["a"],
    ["a", 1],
    [1],
    [1, "a"],
    [1, None],
    [None, 1],
    PathRef(None, (1,), ()),
    PathRef(None, (1, 2), (1,)),
    Point(WGS_84, 0, 0),
    Point(CARTESIAN, -1, 5),
    Point(CARTESIAN, 0, 0),
    DateTime(LocalDateTime(2020, 1, 1, 12), 7200),
    DateTime(LocalDateTime(2020, 1, 1, 11), 0),
    LocalDateTime(2019),
    Date(2018),
    Time(10),
    Time(12, offset=7200),
    LocalTime(1),
    Duration(days=30),
    Duration(seconds=730 * 3600),
    Duration(1),
    Duration(days=31),
    "",
    "B",
    "a",
    "\uffff",
    "\U0001f600",
    False,
    True,
    -math.inf,
    -1,
    0.5,
    1,
    math.inf,
    NAN,
    None,
]
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.text(max_size=2),
    st.builds(Date.from_epoch_day, st.integers(-3, 3)),
    st.builds(Duration, st.integers(-1, 1), st.integers(-31, 31), st.integers(-3, 3)),
    st.builds(NodeRef, st.none(), st.integers(0, 2)),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=1), inner, max_size=3)
    ),
    max_leaves=5,
)


def test_the_order_of_all_types() -> None:
    shuffled = random.Random(7).sample(ASCENDING, len(ASCENDING))
    assert [repr(value) for value in sorted(shuffled, key=sort_key)] == list(map(repr, ASCENDING))


@given(st.lists(VALUES, min_size=2, max_size=6))
def test_any_values_can_be_sorted(values: list[Any]) -> None:
    keys = sorted(map(sort_key, values))
    assert all(low <= high for low, high in pairwise(keys))


@given(VALUES, VALUES)
def test_equal_keys_are_one_value(a: Any, b: Any) -> None:
    assert (sort_key(a) == sort_key(b)) == (group_key(a) == group_key(b))


@given(VALUES, VALUES)
def test_comparison_agrees_with_the_order(a: Any, b: Any) -> None:
    if less(a, b):
        assert sort_key(a) < sort_key(b)
        assert less_equal(a, b)
        assert not less(b, a)
    assert greater(a, b) is less(b, a)
    assert greater_equal(a, b) is less_equal(b, a)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (1, 2, True),
        (1, 1.0, False),
        (2**63 - 1, 9.2e18, False),
        (1, NAN, False),
        (NAN, NAN, False),
        (NAN, "a", None),
        ("a", 1, None),
        (None, 1, None),
        (False, True, True),
        (Date(2020), Date(2021), True),
        (Date(2020), LocalDateTime(2021), None),
        (Duration(1), Duration(2), None),
        (Point(CARTESIAN, 1, 2), Point(CARTESIAN, 3, 4), None),
        (NodeRef(None, 1), NodeRef(None, 2), True),
        ({"a": 1}, {"a": 2}, True),
        ({"a": 1}, {"a": None}, None),
        ({"a": 5}, {"a": 1, "b": 2}, True),
        ([1], (1, 0), True),
        ([1, NAN], [1, 2], False),
    ],
)
def test_less(a: Any, b: Any, *, expected: bool | None) -> None:
    assert less(a, b) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ([1, 0], [1], True),
        ([1, None], [1], True),
        ([1, 2], [1, None], None),
        ([1, "a"], [1, None], None),
        ([1, 2], [3, None], False),
        ([1], [1.0], True),
        (Time(12, offset=7200), Time(10), True),
        (NAN, 1, False),
        ("a", "a", True),
    ],
)
def test_greater_equal(a: Any, b: Any, *, expected: bool | None) -> None:
    assert greater_equal(a, b) is expected


def test_an_offset_breaks_the_tie() -> None:
    east, zulu = Time(12, offset=7200), Time(10)
    assert (less_equal(east, zulu), greater(east, zulu)) == (False, True)


def test_very_deep_values_are_refused() -> None:
    deep: Any = [1]
    other: Any = [2]
    for _ in range(50_000):
        deep, other = [deep], [other]
    for look in (lambda: less(deep, other), lambda: sort_key(deep), lambda: sort_key({"a": deep})):
        with pytest.raises(CypherError, match="nested deeper"):
            look()
