"""Rows become columns and columns lists, whatever the gaps."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.stores.embedded.columns import Column, append, columns_of, gather, spread, tighten

rows = st.lists(
    st.dictionaries(st.sampled_from("abcd"), st.one_of(st.none(), st.integers(0, 3)), max_size=4),
    max_size=40,
)


@given(rows, st.integers(0, 3), st.booleans())
def test_rows_to_columns_and_back(given_rows: list[dict[str, Any]], first: int, gaps: bool) -> None:  # noqa: FBT001
    ids = range(first, first + len(given_rows))
    places = [n * 3 for n in ids] if gaps else ids
    columns = columns_of(places, given_rows)
    size = 3 * (first + len(given_rows)) + 1
    for key in "abcd":
        full = spread(*columns.get(key, ((), [])), size)
        expected: list[Any] = [None] * size
        for place, row in zip(places, given_rows, strict=True):
            expected[place] = row.get(key)
        assert full == expected


def test_a_rare_key_far_apart_is_found() -> None:
    given_rows: list[dict[str, Any]] = [{} for _ in range(1000)]
    given_rows[3], given_rows[990] = {"rare": 1}, {"rare": 2}
    assert columns_of(range(1000), given_rows) == {"rare": ([3, 990], [1, 2])}


@given(st.lists(st.one_of(st.none(), st.integers())), st.integers(0, 5))
def test_gather_undoes_spread(full: list[Any], first: int) -> None:
    ids, values = gather(full, first)
    assert spread(ids, values, first + len(full)) == [None] * first + full


def test_ids_without_gaps_are_ranges() -> None:
    assert tighten([4, 5, 6]) == range(4, 7)
    assert tighten([4, 6]) == [4, 6]
    assert append((range(2), [1, 2]), (range(2, 3), [3])) == (range(3), [1, 2, 3])


def test_a_column_knows_its_kind() -> None:
    assert Column.of([0], [1]).kind == "int"
    assert Column.of([0, 1], [1, 1.0]).kind == "mixed"
    assert Column.of([0, 1], [True, False]).kind == "bool"
    assert Column.of([0, 1], [(1,), (2,)]).kind == "mixed"
    assert Column.of([0, 1, 2], ["a", "b", "a"]).distinct == 2


def test_a_column_is_loaded_once_and_again_for_a_larger_base() -> None:
    calls = []

    def load() -> tuple[list[int], list[Any]]:
        calls.append(1)
        return [1], ["x"]

    column = Column("string", 1, 1, load, generation=4)
    assert column.decoded(2) == [None, "x"]
    assert column.decoded(2) is column.decoded(2)
    assert column.again().decoded(3) == [None, "x", None]
    assert (len(calls), column.again().generation) == (1, 4)
