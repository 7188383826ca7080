"""Kept counts are those that are counted, whatever was written since."""

from __future__ import annotations

import pytest

from graph.results.engine import NO_LIMITS
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from queries.cypher.plan.context import OFF

KEPT = [
    ("MATCH (n:A) RETURN count(n)", "NodeCountFromCountStore"),
    ("MATCH (n:A) RETURN count(*) + 1 AS c", "NodeCountFromCountStore"),
    ("MATCH (n) WITH count(*) AS c RETURN c", "NodeCountFromCountStore"),
    ("MATCH (n:A), (m:B) RETURN count(*) AS c, count(m) AS d", "NodeCountFromCountStore"),
    ("MATCH (n:Nothing) RETURN count(n)", "NodeCountFromCountStore"),
    ("MATCH ()-[r:R]->() RETURN count(r)", "RelationshipCountFromCountStore"),
    ("MATCH ()<-[r:R|S]-() RETURN count(*)", "RelationshipCountFromCountStore"),
    ("MATCH ()-[r]->() RETURN count(r)", "RelationshipCountFromCountStore"),
    ("MATCH (:A)-[r:R]->() RETURN count(r)", "RelationshipCountFromCountStore"),
    ("MATCH (n:A) RETURN count(DISTINCT n)", "EagerAggregation"),
    ("MATCH (n:A) RETURN count(n.x)", "EagerAggregation"),
    ("MATCH (n:A) WHERE n.x > 1 RETURN count(n)", "EagerAggregation"),
    ("MATCH ()-[r:R]-() RETURN count(r)", "EagerAggregation"),
    ("MATCH (:B)-[r:S]->() RETURN count(r)", "EagerAggregation"),
    ("UNWIND [1, 2] AS x MATCH (n:A) RETURN count(n)", "EagerAggregation"),
]


@pytest.fixture
def store() -> NetworkXStore:
    made = NetworkXStore(":memory:", CypherEngine())
    made.run("UNWIND range(1, 9) AS x CREATE (:A {x: x})-[:R]->(:A:B), (:B)-[:S]->(:A)")
    made.run("MATCH (a:A {x: 1}) CREATE (a)-[:S]->(a)")
    return made


@pytest.mark.parametrize(("text", "operator"), KEPT)
def test_what_is_kept_is_what_is_counted(store: NetworkXStore, text: str, operator: str) -> None:
    for statement in ("", "MATCH (a:A {x: 2}) DETACH DELETE a", "MATCH (b:B {x: 3}) REMOVE b:B"):
        if statement:
            store.run(statement)
        names, waiting = [], [store.run(f"EXPLAIN {text}").plan]
        while waiting:
            plan = waiting.pop()
            assert plan is not None
            names.append(plan.operator)
            waiting += plan.children
        assert operator in names or statement  # a label that is lost somewhere is no fact any more
        found, view = store.run(text).rows, store.snapshot()
        OFF.add("count_from_store")
        try:
            assert CypherEngine().prepare(text, {}, view).execute(view, NO_LIMITS).rows == found
        finally:
            OFF.remove("count_from_store")


def test_a_query_counts_what_it_wrote_itself(store: NetworkXStore) -> None:
    text = "CREATE (:A), (:A) WITH 1 AS x CALL () { MATCH (n:A) RETURN count(n) AS c } RETURN c"
    before = store.run("MATCH (n:A) RETURN count(n)").rows[0][0]
    assert store.run(text).rows == [(before + 2,)]
    with store.transaction() as transaction:
        transaction.run("CREATE (:A)")
        assert transaction.run("MATCH (n:A) RETURN count(n)").rows == [(before + 3,)]
