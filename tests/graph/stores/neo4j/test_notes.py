"""What a server notes about a query: the same notifications as the embedded store's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.results.notification import Notification, Position
from graph.stores.embedded.store import NetworkXStore
from graph.stores.neo4j.notes import notifications
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from graph.stores.neo4j.store import Neo4jStore

# names that no other test creates: a server keeps those it has met
QUERIES = [
    "MATCH (n:Unmet) RETURN n.unmet",
    "MATCH (a:Film)-[:NOTED_NOWHERE]->(b) RETURN a.title",
    "MATCH (a:Film), (b:Film) RETURN a.title, b.title",
    "RETURN 1",
]


@pytest.mark.neo4j
@pytest.mark.parametrize("query", QUERIES)
def test_both_stores_note_the_same(server_store: Neo4jStore, query: str) -> None:
    server_store.run("CREATE (:Film {title: 'One'})")
    with NetworkXStore(":memory:", CypherEngine()) as embedded:
        embedded.run("CREATE (:Film {title: 'One'})")
        ours, theirs = (store.run(query).notifications for store in (embedded, server_store))

    def facts(note: Notification) -> tuple[object, ...]:
        return note.code, note.title, note.severity, note.category, note.position, note.description

    assert sorted(map(facts, theirs), key=str) == sorted(map(facts, ours), key=str)


def test_an_older_server_has_a_list_of_its_own() -> None:
    note = {
        "code": "Neo.X",
        "title": "T",
        "description": "D",
        "severity": "INFORMATION",
        "position": {"offset": 1, "line": 1, "column": 2},
    }
    assert notifications({"notifications": [note]}) == [
        Notification("Neo.X", "T", "D", "INFORMATION", "GENERIC", Position(1, 1, 2))
    ]
    assert notifications({}) == []
