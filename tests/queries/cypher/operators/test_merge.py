"""MERGE looks for the values that it stores: each is worked out once for a row."""

from __future__ import annotations

from itertools import count

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


def test_a_value_is_worked_out_once() -> None:
    engine = CypherEngine()
    numbers = count(1)
    engine.procedures.functions.register("my.next(of :: ANY) :: INTEGER", lambda _: next(numbers))
    store = NetworkXStore(":memory:", engine)
    store.run("UNWIND [0, 0, 0] AS i MERGE (:A {x: my.next(i)})")
    assert store.run("MATCH (a:A) RETURN a.x ORDER BY a.x").value() == [1, 2, 3]


def test_the_property_of_a_row_is_found_where_it_was_stored() -> None:
    store = NetworkXStore(":memory:", CypherEngine())
    rows = [{"id": "a", "n": 1}, {"id": "b", "n": 2}, {"id": "a", "n": 3}]
    made = store.run(
        "UNWIND $rows AS row MERGE (a:A {id: row.id}) "
        "ON CREATE SET a.first = row.n ON MATCH SET a.last = row.n",
        rows=rows,
    )
    assert made.counters.nodes_created == 2
    found = store.run("MATCH (a:A) RETURN a.id, a.first, a.last ORDER BY a.id")
    assert found.rows == [("a", 1, 3), ("b", 2, None)]


def test_a_merged_relationship_uses_the_same_value() -> None:
    engine = CypherEngine()
    numbers = count(1)
    engine.procedures.functions.register("my.next(of :: ANY) :: INTEGER", lambda _: next(numbers))
    store = NetworkXStore(":memory:", engine)
    store.run("CREATE (:A), (:B)")
    store.run("MATCH (a:A), (b:B) UNWIND [0, 0] AS i MERGE (a)-[:R {x: my.next(i)}]->(b)")
    assert store.run("MATCH ()-[r:R]->() RETURN r.x ORDER BY r.x").value() == [1, 2]


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (a:X) MERGE (a)-[:Y]->(c:Z) RETURN c.k AS k",
        "MERGE (:X)-[:Y]->(c:Z) RETURN c.k AS k",
        "MERGE (a:X)-[:Y]->(b:Z) MERGE (a)-[:Y]->(c:Z) ON MATCH SET c.m = 1 RETURN c.k AS k",
        "MERGE (c:Z)<-[:Y]-(:X)<-[:W]-(d) RETURN d.k - 2 AS k",
    ],
)
def test_what_is_found_by_a_pattern_with_parts_that_have_no_name(query: str) -> None:
    store = NetworkXStore(":memory:", CypherEngine())
    store.run("CREATE (:Z {k: 5})<-[:Y]-(:X)<-[:W]-(:D {k: 7})")
    assert store.run(query).value() == [5]
    assert store.counts().nodes == 3
