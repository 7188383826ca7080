"""A kept count is shown with the pattern it counts."""

from __future__ import annotations

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("MATCH (n:A) RETURN count(n) AS c", "count( (:A) ) AS count(n)"),
        ("MATCH (n) RETURN count(*)", "count( () ) AS count(*)"),
        ("MATCH ()-[r:R|S]->() RETURN count(r)", "count( ()-[:R|S]->() ) AS count(r)"),
        ("MATCH (:A)-[r:R]->() RETURN count(r)", "count( (:A)-[:R]->() ) AS count(r)"),
    ],
)
def test_a_kept_count_is_shown(text: str, details: str) -> None:
    store = NetworkXStore(":memory:", CypherEngine())
    store.run("CREATE (:A)-[:R]->(:B)-[:S]->(:A)")
    plan = store.run(f"EXPLAIN {text}").plan
    assert plan is not None
    while plan.children:
        plan = plan.children[0]
    assert plan.operator.endswith("CountFromCountStore")
    assert plan.details == details
