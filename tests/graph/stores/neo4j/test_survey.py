"""What a server's database holds, in the words of the embedded store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.stores.base import Counts
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from graph.stores.neo4j.store import Neo4jStore

pytestmark = pytest.mark.neo4j

MADE = (
    "CREATE (a:A:B {x: 1, when: date('2020-01-01'), many: ['a'], moment: datetime('2020-01-01')}) "
    "CREATE (c:C {x: 1.5})-[:R {p: point({x: 1, y: 2}), x: true}]->(a), (a)-[:S]->(), (:A {x: 'a'})"
)


def test_both_stores_tell_the_same(server_store: Neo4jStore) -> None:
    server_store.run(MADE)
    with NetworkXStore(":memory:", CypherEngine()) as embedded:
        embedded.run(MADE)
        assert server_store.counts() == embedded.counts()
        ours, theirs = embedded.schema(), server_store.schema()
        assert (theirs.labels, theirs.types, theirs.ends) == (ours.labels, ours.types, ours.ends)


def test_names_that_were_used_once_are_not_counted(server_store: Neo4jStore) -> None:
    server_store.run("CREATE (:A)-[:R]->(:A)")
    server_store.run("MATCH (n) DETACH DELETE n")
    assert server_store.counts() == Counts(0, 0, {}, {})


def test_indexes_and_constraints(server_store: Neo4jStore) -> None:
    server_store.run("CREATE CONSTRAINT one FOR (a:A) REQUIRE a.x IS UNIQUE")
    server_store.run("CREATE INDEX two FOR (a:A) ON (a.y)")
    schema = server_store.schema()
    assert [(rule.name, rule.label, rule.key) for rule in schema.constraints] == [("one", "A", "x")]
    assert [(rule.name, rule.label, rule.key) for rule in schema.indexes] == [("two", "A", "y")]
