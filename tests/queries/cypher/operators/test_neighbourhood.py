"""Aggregates read off a node's row say what the loop over its neighbours says."""

from __future__ import annotations

from typing import Any

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

GRAPH = (
    "CREATE (a:A {x: 1}), (b:A {x: 2}), (c:A {x: 3}), (m:B {y: 5, z: 'm'}), (n:B {z: 'n'}), "
    "(o:B {y: 7}), (a)-[:R]->(m), (a)-[:R]->(n), (a)-[:R]->(n), (b)-[:R]->(n), (m)-[:S]->(o)"
)
RETURNS = ("count(*)", "count(e)", "collect(e.y)", "min(e.y)", "max(e.z)", "max(e.y) - min(e.y)")


@pytest.fixture(scope="module")
def store() -> NetworkXStore:
    made = NetworkXStore(":memory:", CypherEngine())
    made.run(GRAPH)
    return made


def plan(store: NetworkXStore, query: str) -> str:
    return str(store.run(f"EXPLAIN {query}").plan)


@pytest.mark.parametrize("optional", ["MATCH (s)-[:R]->(e:B)", "OPTIONAL MATCH (s)-[:R]->(e:B)"])
@pytest.mark.parametrize("returned", RETURNS)
def test_rows_say_what_loops_say(store: NetworkXStore, optional: str, returned: str) -> None:
    query = f"MATCH (s:A) {optional} RETURN s.x AS x, {returned} AS found, s"
    assert " by " in plan(store, query)
    slow = f"MATCH (s:A) {optional} WHERE rand() < 2 RETURN s.x AS x, {returned} AS found, s"
    assert " by " not in plan(store, slow)
    assert rows(store, query) == rows(store, slow)


def test_rows_of_one_neighbour_and_of_none(store: NetworkXStore) -> None:
    extremes = "min(e.y) AS low, max(e.y) AS high"
    for match, expected in (
        ("MATCH (s:A)-[:R]->(e)", ["(1, 5, 5)", "(2, None, None)"]),
        ("OPTIONAL MATCH (s)-[:R]->(e)", ["(1, 5, 5)", "(2, None, None)", "(3, None, None)"]),
    ):
        text = f"{match} WITH s, {extremes} RETURN s.x AS x, low, high ORDER BY x"
        query = text if match.startswith("MATCH") else f"MATCH (s:A) {text}"
        assert " by " in plan(store, query)
        assert rows(store, query) == expected


def test_a_condition_on_the_number_comes_first(store: NetworkXStore) -> None:
    query = (
        "MATCH (s:A)-[:R]->(e) WITH s, count(e) AS n, collect(e.z) AS all WHERE n > 1 "
        "RETURN s.x, n, all"
    )
    assert rows(store, query) == ["(1, 3, ['m', 'n', 'n'])"]
    code = store.run(f"EXPLAIN {query}").plan.code  # type: ignore[union-attr]
    assert code.index(" > k") < code.index("is not None]")


def test_kinds_that_change_change_the_plan() -> None:
    store = NetworkXStore(":memory:", CypherEngine())
    store.run(GRAPH)
    query = "MATCH (s:A)-[:R]->(e) RETURN s, max(e.y) AS most, min(e.y) AS least"
    assert " by " in plan(store, query)
    store.run("MATCH (e:B {z: 'n'}) SET e.y = 'text'")
    assert " by " not in plan(store, query)
    found: list[Any] = [row[1:] for row in store.run(query).rows]
    assert found == [(5, "text"), ("text", "text")]


def rows(store: NetworkXStore, query: str) -> list[str]:
    return sorted(
        str(tuple(row[:-1]) if query.endswith(", s") else row) for row in store.run(query).rows
    )
