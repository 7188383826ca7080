"""Where an index gives the order, and where it must not."""

from __future__ import annotations

import pytest

from graph.results.engine import NO_LIMITS
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from queries.cypher.plan.context import OFF

IN_ORDER = [
    "MATCH (n:A) RETURN n.x ORDER BY n.x",
    "MATCH (n:A) RETURN n.x AS y ORDER BY y DESC LIMIT 3",
    "MATCH (n:A) WITH n ORDER BY n.x LIMIT 3 RETURN n.x, n.y",
    "MATCH (n:A) WHERE n.x > 3 RETURN n.x ORDER BY n.x SKIP 1 LIMIT 2",
    "MATCH (n:A)-[:R]->(m) RETURN n.x, m.x ORDER BY n.x LIMIT 2",
    "MATCH (n:A) RETURN min(n.x)",
    "MATCH (n:A) RETURN max(n.x) AS m",
    "MATCH (n:A) WHERE n.x < 5 RETURN max(n.x)",
    "MATCH (n:A) WHERE n.x > 5 AND n.y = 1 RETURN min(n.x)",
    "MATCH (n:A) WHERE n.x > 500 RETURN min(n.x)",
]
SORTED = [
    "MATCH (n:A) RETURN n.x ORDER BY n.x, n.y LIMIT 2",
    "MATCH (n:A) RETURN n.y ORDER BY n.y LIMIT 2",
    "MATCH (n:A) RETURN n.x ORDER BY -n.x LIMIT 2",
    "MATCH (n:A) UNWIND [2, 1] AS i RETURN n.x AS x, i ORDER BY i, x LIMIT 2",
    "MATCH (n:A) WITH n.y AS n ORDER BY n LIMIT 2 RETURN n",
    "MATCH (n:A) WHERE n.y = 1 RETURN n.x ORDER BY n.x LIMIT 30",
    "MATCH (n:A) WITH DISTINCT n.x AS x ORDER BY x RETURN x",
    "MATCH (n:A) RETURN min(n.x), max(n.x)",
    "MATCH (n:A) RETURN n.y, min(n.x) ORDER BY n.y LIMIT 2",
    "MATCH (n:A) RETURN min(n.y)",
]


@pytest.fixture(scope="module")
def store() -> NetworkXStore:
    made = NetworkXStore(":memory:", CypherEngine())
    made.run("CREATE INDEX FOR (n:A) ON (n.x)")
    made.run(
        "UNWIND range(1, 40) AS i "
        "CREATE (n:A {x: (i * 7) % 41, y: i % 3})-[:R]->(:B {x: i}), (:A {y: i})"
    )
    return made


@pytest.mark.parametrize("text", [*IN_ORDER, *SORTED])
def test_the_same_rows_without_the_rule(store: NetworkXStore, text: str) -> None:
    waiting, ordered = [store.run(f"EXPLAIN {text}").plan], False
    while waiting:
        plan = waiting.pop()
        assert plan is not None
        ordered |= " ORDER BY " in plan.details
        waiting += plan.children
    assert ordered is (text in IN_ORDER)
    found, view = store.run(text).rows, store.snapshot()
    OFF.add("read_in_order")
    try:
        assert CypherEngine().prepare(text, {}, view).execute(view, NO_LIMITS).rows == found
    finally:
        OFF.remove("read_in_order")
