"""An answer of a server: counters, plans and hints in the same form as of the other store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from graph.stores.neo4j.store import Neo4jStore

pytestmark = pytest.mark.neo4j


def test_counters(server_store: Neo4jStore) -> None:
    result = server_store.run("CREATE (:A {x: 1})-[:R]->(:B:C)")
    assert result.counters.as_dict() == {
        "nodes_created": 2,
        "relationships_created": 1,
        "properties_set": 1,
        "labels_added": 3,
    }
    assert result.columns == []


def test_columns_stay_where_there_are_no_rows(server_store: Neo4jStore) -> None:
    assert server_store.run("MATCH (n) RETURN n . x, count(*)").columns == ["n . x", "count(*)"]


def test_plans(server_store: Neo4jStore) -> None:
    plan = server_store.run("EXPLAIN MATCH (n:A) WHERE n.x > 1 RETURN n").plan
    assert plan is not None
    assert plan.operator == "ProduceResults"
    assert plan.children[0].operator == "Filter"
    assert plan.estimated_rows is not None
    profile = server_store.run("PROFILE UNWIND range(1, 3) AS x RETURN x").plan
    assert profile is not None
    assert profile.arguments["rows"] == 3
    assert server_store.run("RETURN 1").plan is None


def test_more_rows_than_allowed(server_store: Neo4jStore) -> None:
    query = "UNWIND range(1, 10) AS x RETURN x"
    assert len(server_store.run(query, row_budget=10)) == 10
    with pytest.raises(CypherError, match="more than 9 rows"):
        server_store.run(query, row_budget=9)


def test_more_time_than_allowed(server_store: Neo4jStore) -> None:
    with pytest.raises(CypherError, match="longer than it was allowed"):
        server_store.run("UNWIND range(1, 1000000000) AS x RETURN count(x)", timeout=0.3)
