from __future__ import annotations

import pytest

import loregraph

QUANTIFIED = "MATCH (a)-[:W]->(b)<-[:B]-{1,2}() "


@pytest.mark.parametrize(
    "query",
    [
        QUANTIFIED + ", (x)-[:W*1..2]->(y) RETURN a",
        QUANTIFIED + "WHERE size([(a)-[*1..2]-(:S) | 1]) > 0 RETURN a",
        QUANTIFIED + "WHERE (a)-[*1..2]-(:S) RETURN a",
        QUANTIFIED + "WHERE shortestPath((a)-[*1..2]-(b)) IS NOT NULL RETURN a",
        "MATCH ((a)-[:B]->(b) WHERE size([(a)-[*1..2]-(:S) | 1]) > 0){1,2} RETURN a",
    ],
)
def test_both_ways_to_repeat_cannot_stand_in_one_match(query: str) -> None:
    with (
        loregraph.open(":memory:") as store,
        pytest.raises(loregraph.CypherError, match="cannot stand in one MATCH"),
    ):
        store.run(query)


@pytest.mark.parametrize(
    "query",
    [
        QUANTIFIED + "WHERE EXISTS { (a)-[*1..2]-(:S) } RETURN a",
        QUANTIFIED + "WHERE COUNT { (a)-[*1..2]-(:S) } > 1 RETURN a",
        QUANTIFIED + "WITH a WHERE size([(a)-[*1..2]-(:S) | 1]) > 0 RETURN a",
        QUANTIFIED + "RETURN [(a)-[*1..2]-(:S) | 1] AS b",
    ],
)
def test_what_has_a_scope_of_its_own_may_repeat_in_its_own_way(query: str) -> None:
    with loregraph.open(":memory:") as store:
        assert store.run(query).rows == []
