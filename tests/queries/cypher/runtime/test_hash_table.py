"""A table of rows gives those with equal values, in the order in which they came."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from graph.results.engine import Limits
from queries.cypher.runtime.hash_table import HashTable
from queries.cypher.runtime.run import Runtime

NAN = float("nan")


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """A run puts the garbage collector to rest, and its query would wake it again."""
    yield
    gc.enable()


def table(*rows: tuple[Any, Any]) -> HashTable:
    limits = Limits(None, None, threading.Event())
    return HashTable(Runtime(None, {}, limits), lambda _: [*rows])


@pytest.mark.parametrize("searches", range(4))
def test_texts_are_found_before_the_table_is_made_and_after(searches: int) -> None:
    held = table(("a", 1), ("b", 2), ("a", 3), (1, 4))
    for _ in range(searches):
        assert list(held.find("none")) == []
    assert list(held.find("a")) == [1, 3]
    assert list(held.find("b")) == [2]
    assert list(held.find(1.0)) == [4]
    assert list(held.find(None)) == []


def test_values_that_are_not_equal() -> None:
    held = table((1, "int"), (True, "bool"), ("1", "text"), (NAN, "nan"), ([1, None], "list"))
    assert list(held.find(True)) == ["bool"]
    assert list(held.find(1.0)) == ["int"]
    assert list(held.find(NAN)) == []
    assert list(held.find([1, None])) == []
    assert list(held.find((1,))) == []


def test_lists_and_maps_are_compared() -> None:
    held = table(([1, 2], "a"), ((1.0, 2), "b"), ({"x": [1]}, "c"), ({"x": None}, "d"))
    assert list(held.find((1, 2.0))) == ["a", "b"]
    assert list(held.find({"x": [1.0]})) == ["c"]
    assert list(held.find({"x": None})) == []


def test_several_values() -> None:
    held = table(((1, "a"), 1), ((1.0, "a"), 2), ((1, "b"), 3), ((1, ["a"]), 4))
    assert list(held.find_all((1, "a"))) == [1, 2]
    assert list(held.find_all((1, None))) == []
    assert list(held.find_all((1.0, ["a"]))) == [4]


def test_many_rows_of_one_value() -> None:
    held = table(*((7, row) for row in range(5_000)))
    assert list(held.find(7)) == list(range(5_000))
