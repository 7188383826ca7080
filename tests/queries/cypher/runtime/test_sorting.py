"""Sorting rows of any types, against sorting by the total order's keys."""

from __future__ import annotations

import math
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from queries.cypher.runtime.sorting import Plan, first_in_order, in_order, keep_first
from queries.cypher.values.ordering import sort_key

values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.floats(allow_infinity=False, width=16),
    st.text("ab", max_size=2),
    st.lists(st.integers(0, 2), max_size=2),
)
columns = st.one_of(values, st.integers(-5, 5), st.text("abc", max_size=2))
rows = st.lists(st.tuples(columns, columns, st.integers(-9, 9)), max_size=25)
orders = st.lists(st.tuples(st.integers(0, 2), st.booleans()), min_size=1, max_size=3)


def reference(given_rows: list[tuple[Any, ...]], order: list[tuple[int, bool]]) -> list[Any]:
    found = list(given_rows)
    for place, down in reversed(order):
        found.sort(key=lambda row: sort_key(row[place]), reverse=down)
    return found


def keys(found: list[tuple[Any, ...]], order: list[tuple[int, bool]]) -> list[Any]:
    return [[sort_key(row[place]) for place, _ in order] for row in found]


@given(rows, orders)
def test_in_order(given_rows: list[tuple[Any, ...]], order: list[tuple[int, bool]]) -> None:
    wanted = keys(reference(given_rows, order), order)
    assert keys(in_order(list(given_rows), Plan(tuple(order))), order) == wanted


@given(rows, orders, st.integers(0, 30))
def test_first_in_order(
    given_rows: list[tuple[Any, ...]], order: list[tuple[int, bool]], wanted: int
) -> None:
    first = keys(reference(given_rows, order)[:wanted], order)
    assert keys(first_in_order(list(given_rows), Plan(tuple(order)), wanted), order) == first
    kept = list(given_rows)
    keep_first(kept, Plan(tuple(order)), wanted)
    assert keys(kept, order) == first


plain = st.one_of(st.none(), st.integers(-3, 3))
texts = st.one_of(st.none(), st.text("abc", max_size=2))


@given(st.lists(st.tuples(plain, texts, plain), max_size=25), orders, st.integers(0, 30))
def test_values_of_one_kind_or_null(
    given_rows: list[tuple[Any, ...]], order: list[tuple[int, bool]], wanted: int
) -> None:
    plan = Plan(tuple(order), plain=True)
    everything = reference(given_rows, order)
    assert in_order(list(given_rows), plan) == everything
    first = keys(everything[:wanted], order)
    assert keys(first_in_order(list(given_rows), plan, wanted), order) == first


def test_nan_comes_behind_all_numbers() -> None:
    found = in_order([(math.nan,), (1,), (None,), (math.inf,)], Plan(((0, False),)))
    assert [str(row[0]) for row in found] == ["1", "inf", "nan", "None"]
