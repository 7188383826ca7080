"""Equality with nulls, and what is one value for grouping."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.results.errors import CypherError
from graph.values.temporal import Date, LocalDateTime
from queries.cypher.values.elements import NodeRef, RelationshipRef
from queries.cypher.values.equality import equals, group_key, not_equals

NAN = math.nan
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-3, 3), st.floats(), st.text(max_size=2)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=1), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (None, None, None),
        (1, None, None),
        (1, 1.0, True),
        (1, True, False),
        (0, False, False),
        ("1", 1, False),
        (NAN, NAN, False),
        (9_007_199_254_740_993, 9_007_199_254_740_992.0, False),
        (4_611_686_018_427_387_905, 4_611_686_018_427_387_900, False),
        ([1, 2], (1.0, 2), True),
        ([1, 2], [1], False),
        ([None], [1], None),
        ([[1], [2, 3]], [[1], [None]], False),
        ([[1], [2]], [[1], [None]], None),
        ([1, 2], [None, "foo"], False),
        ([1], "foo", False),
        ({}, {"k": None}, False),
        ({"k": None}, {"k": None}, None),
        ({"k": 1, "l": None}, {"k": 2, "l": 1}, False),
        ({"k": 1}, {"k": 1.0}, True),
        (Date(2020), Date(2020), True),
        (Date(2020), LocalDateTime(2020), False),
        (NodeRef(None, 1), NodeRef(None, 1), True),
        (NodeRef(None, 1), RelationshipRef(None, 1), False),
    ],
)
def test_pairs(a: Any, b: Any, *, expected: bool | None) -> None:
    assert equals(a, b) is expected
    assert equals(b, a) is expected
    assert not_equals(a, b) is (None if expected is None else not expected)


@given(VALUES, VALUES)
def test_equal_values_are_one_value(a: Any, b: Any) -> None:
    if equals(a, b):
        assert group_key(a) == group_key(b)
        assert hash(group_key(a)) == hash(group_key(b))


@given(VALUES)
def test_each_value_is_one_value_with_itself(value: Any) -> None:
    assert group_key(value) == group_key(value) or "nan" in repr(value)
    assert equals(value, value) is not False or "nan" in repr(value)


def test_each_nan_is_a_value_of_its_own() -> None:
    assert group_key(NAN) != group_key(NAN)
    assert group_key([NAN]) != group_key([NAN])


def test_what_stays_apart() -> None:
    values = [
        None,
        True,
        False,
        1,
        0,
        "1",
        "true",
        NAN,
        [1],
        [],
        {},
        {"a": 1},
        ["LIST", 1],
        ["NaN"],
        [[1]],
        {"a": None},
        NodeRef(None, 1),
        RelationshipRef(None, 1),
        Date(2020),
    ]
    assert len({group_key(value) for value in values}) == len(values)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (1, 1.0),
        (0.0, -0.0),
        ([1, 2], (1.0, 2.0)),
        ({"a": [1]}, {"a": (1.0,)}),
        (None, None),
    ],
)
def test_what_falls_together(a: Any, b: Any) -> None:
    assert group_key(a) == group_key(b)


def nested(depth: int, kind: str) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value] if kind == "list" else {"a": value}
    return value


@pytest.mark.parametrize("kind", ["list", "map"])
def test_very_deep_values_are_refused(kind: str) -> None:
    deep, other = nested(50_000, kind), nested(50_000, kind)
    for look in (lambda: equals(deep, other), lambda: group_key(deep)):
        with pytest.raises(CypherError, match="nested deeper"):
            look()
    assert equals(nested(100, kind), nested(100, kind)) is True
    assert group_key(nested(100, kind)) == group_key(nested(100, kind))
