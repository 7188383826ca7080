"""SET on what was just made is part of making it, where that changes no answer."""

from __future__ import annotations

from typing import Any

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


@pytest.fixture
def store() -> NetworkXStore:
    return NetworkXStore(":memory:", CypherEngine())


def operators(store: NetworkXStore, query: str) -> list[str]:
    plan: Any = store.run(f"EXPLAIN {query}", row={}).plan
    found = []
    while plan:
        found.append(plan.operator)
        plan = plan.children[0] if plan.children else None
    return found


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (a:A) SET a.x = 1, a.y = 2",
        "UNWIND [1] AS i CREATE (a:A {x: i})-[r:R]->(b) SET a.y = i, r.z = i",
        "CREATE (a:A) SET a = $row",
        "CREATE (a:A) SET a += $row",
    ],
)
def test_it_is_made_at_once(store: NetworkXStore, query: str) -> None:
    assert not any(name.startswith("Set") for name in operators(store, query))


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (a:A {x: 1}) SET a.x = 2",
        "CREATE (a:A) SET a.x = 1, a.x = 2",
        "CREATE (a:A {x: 1}) SET a.y = a.x",
        "CREATE (a:A {x: 1}) SET a = $row",
        "CREATE (a:A) SET a:B",
        "CREATE (a:A), (b:B) SET b.x = a.x",
        "CREATE (a:A) SET a.x = COUNT { (:A) }",
        "MATCH (m) CREATE (a:A) SET m.x = 1",
    ],
)
def test_it_is_changed_afterwards(store: NetworkXStore, query: str) -> None:
    assert any(name.startswith("Set") for name in operators(store, query))


def test_the_answers_are_those_of_two_steps(store: NetworkXStore) -> None:
    made = store.run(
        "UNWIND [{x: 1, n: null}, {x: 2}] AS row CREATE (a:A) SET a = row "
        "RETURN properties(a) AS held"
    )
    assert made.value() == [{"x": 1}, {"x": 2}]
    assert made.counters.properties_set == 2


def test_properties_of_another_element_are_taken(store: NetworkXStore) -> None:
    store.run("CREATE (:A {x: 1, y: [1, 2]})")
    store.run("MATCH (a:A) CREATE (b:B) SET b = a")
    assert store.run("MATCH (b:B) RETURN properties(b)").value() == [{"x": 1, "y": [1, 2]}]


def test_what_is_no_map_is_refused(store: NetworkXStore) -> None:
    with pytest.raises(CypherError) as refusal:
        store.run("UNWIND $rows AS row CREATE (a:A) SET a = row", rows=[1, {}])
    assert refusal.value.kind == "TypeError"


def test_merge_sets_what_it_makes(store: NetworkXStore) -> None:
    query = (
        "UNWIND [1, 2, 1] AS i MERGE (a:A {id: i}) "
        "ON CREATE SET a.made = i, a.none = null ON MATCH SET a.found = true"
    )
    assert store.run(query).counters.as_dict() == {
        "nodes_created": 2,
        "labels_added": 2,
        "properties_set": 5,
    }
    found = store.run("MATCH (a:A) RETURN a.id, a.made, a.found, a.none ORDER BY a.id")
    assert found.rows == [(1, 1, True, None), (2, 2, None, None)]


def test_merge_refuses_null_in_its_pattern_alone(store: NetworkXStore) -> None:
    with pytest.raises(CypherError, match="id, because it is null"):
        store.run("UNWIND [null] AS i MERGE (a:A {id: i}) ON CREATE SET a.x = 1")
    assert store.counts().nodes == 0
