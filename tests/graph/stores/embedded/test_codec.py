"""Columns survive their way through bytes, and broken bytes are refused."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.stores.embedded import codec
from graph.values.point import Point
from graph.values.temporal import Date, Duration

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
whole = st.integers(-(2**63), 2**63 - 1)
kinds: list[st.SearchStrategy[Any]] = [
    whole,
    st.floats(),
    st.booleans(),
    texts,
    st.sampled_from(["a", "b"]),
    st.lists(texts, max_size=3).map(tuple),
    st.lists(whole, max_size=3).map(tuple),
    st.sampled_from([Date.parse("1996-05-22"), Duration.parse("P1M"), Point(4326, 1.0, 2.0)]),
]
columns = st.one_of([st.lists(kind, max_size=30) for kind in [*kinds, st.one_of(kinds)]])


def exact(values: list[Any]) -> list[tuple[type, str]]:
    return [(type(value), repr(value)) for value in values]


@given(columns, st.integers(0, 5), st.booleans())
def test_round_trip(values: list[Any], first: int, gaps: bool) -> None:  # noqa: FBT001
    ids = range(first, first + len(values))
    places = [2 * n for n in ids] if gaps else ids
    data = codec.encode_column(places, values, len(set(values)))
    found, decoded = codec.decode_column(data)
    assert list(found) == list(places)
    assert exact(decoded) == exact(values)


@given(st.lists(whole))
def test_arrays_take_as_few_bytes_as_they_can(numbers: list[int]) -> None:
    array = np.array(numbers, dtype=np.int64)
    assert codec.unpack_array(codec.pack_array(array)).tolist() == numbers
    small = codec.pack_array(np.array([-128, 127] * 500))
    assert len(small) < 1100


@given(columns.filter(bool), st.data())
def test_cut_bytes_are_refused(values: list[Any], data: st.DataObject) -> None:
    packed = codec.encode_column(range(len(values)), values, len(set(values)))
    end = data.draw(st.integers(0, len(packed) - 1))
    with pytest.raises((ValueError, KeyError)):
        codec.decode_column(packed[:end])


@pytest.mark.parametrize(
    "header",
    [
        {"coding": "pickle"},
        {"coding": "coded"},
        {"coding": "json", "more": 1},
    ],
)
def test_a_strange_coding_is_refused(header: dict[str, Any]) -> None:
    with pytest.raises((ValueError, KeyError, IndexError)):
        codec._decode_values(memoryview(codec.pack(header, [])))


def test_codes_outside_the_dictionary_are_refused() -> None:
    parts = [codec.pack_array(np.array([0, 2])), codec._encode_string(["a", "b"])]
    with pytest.raises(ValueError, match="outside its dictionary"):
        codec._decode_values(memoryview(codec.pack({"coding": "coded"}, parts)))


def test_lengths_that_do_not_add_up_are_refused() -> None:
    parts = [codec.pack_array(np.array([3, -1])), b"ab"]
    with pytest.raises(ValueError, match="do not add up"):
        codec._decode_values(memoryview(codec.pack({"coding": "string"}, parts)))


def test_objects_are_no_numbers() -> None:
    with pytest.raises(ValueError, match="unknown numbers"):
        codec.unpack_array(codec.pack({"dtype": "|O"}, [bytes(8)]))


def test_not_a_number_stays_what_it_is() -> None:
    data = codec.encode_column(range(2), [math.nan, (math.nan, -0.0)], 2)
    assert exact(codec.decode_column(data)[1]) == exact([math.nan, (math.nan, -0.0)])
