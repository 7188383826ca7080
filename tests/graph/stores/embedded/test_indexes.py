"""Index keys agree with Cypher's equality."""

from __future__ import annotations

import math
from typing import Any

import pytest

from graph.stores.embedded.indexes import (
    NO_KEY,
    build_index,
    hits,
    index_key,
    is_coarse,
    same,
)
from graph.values.temporal import Date

BIG = 2**60


@pytest.mark.parametrize(
    ("first", "second", "equal"),
    [
        (1, 1.0, True),
        (1, True, False),
        (0, False, False),
        (True, True, True),
        ("1", 1, False),
        ((1, 2), (1.0, 2.0), True),
        ((1,), (True,), False),
        ((), (), True),
        (BIG, BIG + 1, False),
        (BIG, float(BIG), True),
        (BIG + 1, float(BIG), True),
        ((BIG,), (BIG + 1,), False),
        (-0.0, 0, True),
        (math.inf, math.inf, True),
        (math.nan, math.nan, False),
        ((math.nan,), (math.nan,), False),
        (None, None, False),
        (Date.parse("1996-05-22"), Date.parse("1996-05-22"), True),
        (Date.parse("1996-05-22"), "1996-05-22", False),
    ],
)
def test_same(first: Any, second: Any, *, equal: bool) -> None:
    assert same(first, second) is equal
    assert same(second, first) is equal
    if equal:
        assert index_key(first) == index_key(second)


def test_an_index_holds_one_or_many_in_order() -> None:
    index = build_index(range(6), ["a", "b", "a", None, "a", math.nan])
    assert list(hits(index, "a")) == [0, 2, 4]
    assert list(hits(index, "b")) == [1]
    assert list(hits(index, "c")) == []
    assert len(index) == 2


def test_coarse_keys_are_known_as_such() -> None:
    assert [is_coarse(value) for value in (1, BIG, (BIG,), "x", 1.5)] == [
        False,
        True,
        True,
        False,
        False,
    ]
    assert index_key((None,)) is NO_KEY
