"""Writing batches on a real server: parallels, identities, reports, many parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord, WriteReport
from graph.results.errors import CypherError
from graph.stores.neo4j import bulk

if TYPE_CHECKING:
    from graph.stores.neo4j.store import Neo4jStore

pytestmark = pytest.mark.neo4j


def test_parallels_are_told_apart_by_their_number(server_store: Neo4jStore) -> None:
    nodes = [NodeRecord("a", ("A",), {"id": "a"}), NodeRecord("b", ("B",), {"id": "b"})]
    steps = [RelationshipRecord("R", "a", "b", {"v": n}, (), n) for n in range(3)]
    batch = Batch(nodes, steps)
    assert server_store.write(batch).relationships_created == 3
    assert server_store.write(batch).relationships_unchanged == 3
    batch.relationships[1].properties["v"] = 7
    assert server_store.write(batch).relationships_updated == 1
    assert sorted(r["v"] for r in server_store.relationships()) == [0, 2, 7]


def test_a_missing_identity_property_is_part_of_the_identity(server_store: Neo4jStore) -> None:
    nodes = [NodeRecord("a", ("A",), {"id": "a"}), NodeRecord("b", ("B",), {"id": "b"})]
    steps = [RelationshipRecord("R", "a", "b", {"role": role}, ("role",)) for role in ("x", None)]
    assert server_store.write(Batch(nodes, steps)).relationships_created == 2
    assert server_store.write(Batch(nodes, steps)) == WriteReport(
        nodes_unchanged=2, relationships_unchanged=2
    )


def test_a_number_of_another_kind_is_a_change(server_store: Neo4jStore) -> None:
    for value in (1, 1.0):
        server_store.write(Batch([NodeRecord("a", ("A",), {"id": "a", "x": value})]))
    (node,) = server_store.nodes()
    assert type(node["x"]) is float


def test_a_node_that_was_met_twice_and_is_there_already_is_unchanged(
    server_store: Neo4jStore,
) -> None:
    twice = [NodeRecord("a", ("A",), {"id": 1}), NodeRecord("b", ("B",), {"id": 1, "x": 2})]
    server_store.write(Batch(twice))
    assert server_store.write(Batch(twice)) == WriteReport(nodes_unchanged=2)


def test_nodes_without_labels_are_merged_by_id_too(server_store: Neo4jStore) -> None:
    batch = Batch([NodeRecord("a", (), {"id": "a"})], [RelationshipRecord("R", "a", "a")])
    assert server_store.write(batch).nodes_created == 1
    assert server_store.write(batch) == WriteReport(nodes_unchanged=1, relationships_unchanged=1)


def test_more_records_than_one_query_carries(
    server_store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "ROWS", 7)
    nodes = [NodeRecord(str(n), ("A",), {"id": f"a:{n}", "n": n}) for n in range(30)]
    steps = [RelationshipRecord("NEXT", str(n), str(n + 1)) for n in range(29)]
    assert server_store.write(Batch(nodes, steps)) == WriteReport(
        nodes_created=30, relationships_created=29
    )
    ordered = server_store.run("MATCH (a)-[:NEXT]->(b) RETURN b.n - a.n").value()
    assert ordered == [1] * 29


def test_a_users_constraint_is_kept(server_store: Neo4jStore) -> None:
    server_store.run("CREATE CONSTRAINT FOR (a:A) REQUIRE a.name IS UNIQUE")
    twins = [NodeRecord(key, ("A",), {"id": key, "name": "same"}) for key in ("a", "b")]
    with pytest.raises(CypherError) as caught:
        server_store.write(Batch(twins))
    assert caught.value.kind == "ConstraintValidationFailed"
    assert server_store.counts().nodes == 0
