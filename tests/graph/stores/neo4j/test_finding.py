"""Nodes found by their id: constraints are made once, strays are found under other labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.results.errors import StoreError
from graph.stores.neo4j.store import Neo4jStore

if TYPE_CHECKING:
    from graph.stores.base import Rule

pytestmark = pytest.mark.neo4j


def rules(store: Neo4jStore) -> list[tuple[str, str]]:
    def place(rule: Rule) -> tuple[str, str]:
        return rule.label, rule.key

    return sorted(map(place, store.schema().constraints))


def test_opening_makes_nothing(server_store: Neo4jStore) -> None:
    assert rules(server_store) == []


def test_loading_makes_ids_unique_once(server_store: Neo4jStore) -> None:
    batch = Batch([NodeRecord("f", ("Film", "Sequel"), {"id": "film:a"})])
    server_store.write(batch)
    assert rules(server_store) == [("Film", "id")]
    with Neo4jStore(server_store.address) as again:
        again.write(batch)
        assert rules(again) == [("Film", "id")]


def test_twins_that_are_there_already_are_told(server_store: Neo4jStore) -> None:
    server_store.run("CREATE (:Film {id: 'film:a'}), (:Film {id: 'film:a'})")
    with pytest.raises(StoreError, match=r"Several nodes of Film .* the same id.* 'film:a'"):
        server_store.write(Batch([NodeRecord("f", ("Film",), {"id": "film:b"})]))
    assert server_store.counts().nodes == 2


def test_an_index_in_the_place_of_the_constraint_is_told(server_store: Neo4jStore) -> None:
    server_store.run("CREATE INDEX mine FOR (f:Film) ON (f.id)")
    with pytest.raises(StoreError, match=r"has an index on the id of Film, .*drop that one"):
        server_store.write(Batch([NodeRecord("f", ("Film",), {"id": "film:b"})]))
    assert server_store.counts().nodes == 0


def test_a_constraint_of_another_name_will_do(server_store: Neo4jStore) -> None:
    server_store.run("CREATE CONSTRAINT mine FOR (f:Film) REQUIRE f.id IS UNIQUE")
    server_store.write(Batch([NodeRecord("f", ("Film",), {"id": "film:b"})]))
    assert [rule.name for rule in server_store.schema().constraints] == ["mine"]


@pytest.mark.parametrize("labels", ["", ":Other", ":Film"])
def test_an_end_is_found_under_whatever_label(server_store: Neo4jStore, labels: str) -> None:
    server_store.run(f"CREATE (:Known)  CREATE ({labels} {{id: 'film:a'}})")
    batch = Batch([], [RelationshipRecord("R", "film:a", "film:a")])
    assert server_store.write(batch).relationships_created == 1
    assert server_store.write(
        Batch([NodeRecord("x", ("Film",), {"id": "film:a"})])
    ).nodes_created == (labels != ":Film")
