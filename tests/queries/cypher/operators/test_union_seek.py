"""A union of seeks gives each node once, and is shown as people know it from Neo4j."""

from __future__ import annotations

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from queries.cypher.operators.union_seek import each_once


def test_a_node_that_two_indexes_give_comes_once() -> None:
    store = NetworkXStore(":memory:", CypherEngine())
    store.run("CREATE INDEX FOR (n:F) ON (n.a)")
    store.run("CREATE INDEX FOR (n:F) ON (n.b)")
    store.run("UNWIND range(1, 20) AS i CREATE (:F {a: i, b: 21 - i})")
    store._keeper.merge_now()
    text = "MATCH (n:F) WHERE n.a = 3 OR n.b = 18 OR n.b > 19 RETURN n.a ORDER BY n.a"
    assert store.run(text).rows == [(1,), (3,)]
    plan = store.run(f"PROFILE {text}").plan
    assert plan is not None
    while plan.operator != "Distinct":
        plan = plan.children[0]
    (union,) = plan.children
    assert union.operator == "Union"
    assert [part.operator for part in union.children] == [
        "NodeIndexSeek",
        "NodeIndexSeek",
        "NodeIndexSeekByRange",
    ]
    assert plan.rows == 3  # the one that equals the bound is left to the filter


def test_each_once() -> None:
    assert each_once([3, 1], (1, 2), ()) == [3, 1, 2]
