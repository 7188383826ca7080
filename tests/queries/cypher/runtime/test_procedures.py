"""Procedures of our own and those that Python registers."""

from __future__ import annotations

from typing import Any

import pytest

from graph.results.errors import CypherError, UsageError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


def test_what_is_in_use(store: NetworkXStore) -> None:
    store.run("CREATE (:B {x: 1})-[:R {y: 2}]->(:A)")
    assert store.run("CALL db.labels()").rows == [("A",), ("B",)]
    assert store.run("CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t").rows == [
        ("R",)
    ]
    assert store.run("CALL db.propertyKeys").rows == [("x",), ("y",)]


def test_a_registered_function_is_called() -> None:
    engine = CypherEngine()
    with NetworkXStore(":memory:", engine) as store:
        with pytest.raises(CypherError, match=r"no procedure my\.twice"):
            store.run("CALL my.twice(1) YIELD n RETURN n")
        engine.procedures.register(
            "my.twice(n :: INTEGER) :: (n :: INTEGER, word :: STRING)",
            lambda n: [(n, "once"), {"word": "twice", "n": 2 * n}],
        )
        text = "UNWIND [1, 2] AS x CALL my.twice(x) YIELD n, word WHERE n > 1 RETURN x, n, word"
        assert store.run(text).rows == [(1, 2, "twice"), (2, 2, "once"), (2, 4, "twice")]


def test_elements_go_out_and_come_back() -> None:
    engine = CypherEngine()

    def same(node: Any) -> list[Any]:
        assert node.labels == {"A"}
        return [node]

    engine.procedures.register("my.same(n :: NODE) :: (m :: NODE)", same)
    with NetworkXStore(":memory:", engine) as store:
        store.run("CREATE (:A)-[:R]->(:B {x: 3})")
        text = "MATCH (a:A) CALL my.same(a) YIELD m MATCH (m)-->(b) RETURN b.x AS x"
        assert store.run(text).rows == [(3,)]


def test_a_failing_function_is_a_clear_error() -> None:
    engine = CypherEngine()
    engine.procedures.register("my.broken() :: (x :: ANY)", lambda: 1 // 0)
    store = NetworkXStore(":memory:", engine)
    with pytest.raises(CypherError, match=r"my\.broken failed: ZeroDivisionError"):
        store.run("CALL my.broken() YIELD x RETURN x")


@pytest.mark.parametrize("text", ["", "no brackets", "a.b(x :: NOTHING) :: (y :: ANY)"])
def test_what_is_no_signature(text: str) -> None:
    with pytest.raises(UsageError):
        CypherEngine().procedures.register(text, list)


def test_names_of_ours_are_taken() -> None:
    with pytest.raises(UsageError, match=r"db\.labels already"):
        CypherEngine().procedures.register("db.labels() :: (x :: ANY)", list)
