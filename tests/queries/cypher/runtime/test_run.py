"""A run of a query: the garbage collector rests while it makes many rows, and only then."""

from __future__ import annotations

import gc
from typing import Any

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

MANY = (
    "UNWIND range(1, 50000) AS x RETURN x, [x] AS l",
    "RETURN [x IN range(1, 50000) | [x]] AS l",
    "MATCH (a:A) RETURN [a.x] AS l",
)


@pytest.fixture(scope="module")
def store() -> NetworkXStore:
    made = NetworkXStore(":memory:", CypherEngine())
    made.run("UNWIND range(1, 50000) AS x CREATE (:A {x: x})")
    return made


def collections(run: Any) -> int:
    before = gc.get_stats()[1]["collections"]
    run()
    return int(gc.get_stats()[1]["collections"]) - before


@pytest.mark.parametrize("query", MANY)
def test_it_rests_while_many_rows_are_made(store: NetworkXStore, query: str) -> None:
    assert gc.isenabled()
    assert collections(lambda: store.run(query)) <= 1
    assert gc.isenabled()


def test_it_stays_as_it_was(store: NetworkXStore) -> None:
    gc.disable()
    try:
        store.run(MANY[0])
        assert not gc.isenabled()
    finally:
        gc.enable()
    with pytest.raises(Exception, match="zero"):
        store.run("UNWIND range(1, 50000) AS x RETURN 1 / (x - 40000) AS y")
    assert gc.isenabled()
