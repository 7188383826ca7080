from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


def test_counts_and_names() -> None:
    with NetworkXStore(engine=CypherEngine()) as store:
        store.run("CREATE CONSTRAINT c FOR (n:A) REQUIRE n.k IS UNIQUE")
        store.run("CREATE (:A {k: 1})-[:R]->(:B)")
        counts = store.run("CALL db.stats.retrieve('graph counts')").rows[0][1]
        assert {"label": "A", "count": 1} in counts["nodes"]
        assert counts["relationships"] == [{"count": 1}, {"relationshipType": "R", "count": 1}]
        assert [rule["label"] for rule in counts["constraints"]] == ["A"]
        names = store.run("CALL db.stats.retrieve('TOKENS')").rows[0][1]
        assert names == {"labels": ["A", "B"], "relationshipTypes": ["R"], "propertyKeys": ["k"]}


def test_what_is_not_collected_is_told() -> None:
    with NetworkXStore(engine=CypherEngine()) as store:
        assert store.run("CALL db.stats.status()").rows[0][1] == "idle"
        with pytest.raises(CypherError, match="PROFILE"):
            store.run("CALL db.stats.retrieve('QUERIES')")
        with pytest.raises(CypherError, match="GRAPH COUNTS and TOKENS"):
            store.run("CALL db.stats.retrieve('x')")
