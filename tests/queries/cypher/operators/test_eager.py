"""Lists of rows, and rows that are relayed where a function ends only because it is deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import loregraph

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open(":memory:") as opened:
        opened.run("UNWIND range(1, 6) AS x CREATE (:Deep {x: x})")
        yield opened


def test_a_limit_ends_loops_of_any_number(store: loregraph.Store) -> None:
    loops = ", ".join(f"(a{number}:Deep)" for number in range(30))
    result = store.run(f"MATCH {loops} RETURN a0.x AS x LIMIT 3", timeout=20.0)
    assert len(result.rows) == 3


def test_rows_that_are_relayed_are_all_there(store: loregraph.Store) -> None:
    loops = " ".join(f"UNWIND [x] AS y{number}" for number in range(30))
    store.run(f"UNWIND [1, 2] AS x {loops} CREATE (:Relayed {{v: y29}})")
    counted = store.run("MATCH (n:Relayed) RETURN n.v AS v ORDER BY v")
    assert counted.rows == [(1,), (2,)]


def test_what_is_read_is_kept_before_it_is_written(store: loregraph.Store) -> None:
    loops = " ".join(f"UNWIND [1] AS y{number}" for number in range(30))
    store.run(f"MATCH (a:Deep) {loops} CREATE (:Deep {{x: 0}})")
    assert store.run("MATCH (a:Deep) RETURN count(a) AS c").rows == [(12,)]
