"""Writing batches on a real server: parallels, identities, reports, many parts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord, WriteReport
from graph.results.errors import CypherError, SourceError
from graph.stores.neo4j import bulk
from graph.stores.neo4j.store import Neo4jStore

pytestmark = pytest.mark.neo4j


def test_parallels_are_told_apart_by_their_number(server_store: Neo4jStore) -> None:
    nodes = [NodeRecord("a", ("A",), {"id": "a"}), NodeRecord("b", ("B",), {"id": "b"})]
    steps = [RelationshipRecord("R", "a", "b", {"v": n}, (), n) for n in range(3)]
    batch = Batch(nodes, steps)
    assert server_store.write(batch).relationships_created == 3
    # which of the three is the first hangs on the ids that the server gave them
    assert server_store.write(batch).relationships_created == 0
    assert sorted(r["v"] for r in server_store.relationships()) == [0, 1, 2]
    batch.relationships[1].properties["v"] = 7
    assert server_store.write(batch).relationships_created == 0
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


def several_batches() -> list[Batch]:
    """Give batches in which later ones refer to earlier ones, by key and by id."""
    nodes = [NodeRecord(f"n{n}", ("A", "Z"), {"id": f"a:{n}", "n": n}) for n in range(6)]
    nodes += [NodeRecord("bare", ("B",), {"n": 9}), NodeRecord("free", (), {"id": 3})]
    steps = [RelationshipRecord("NEXT", f"n{n}", f"a:{n + 1}") for n in range(5)]
    steps.append(RelationshipRecord("NEXT", "bare", "free"))
    return [Batch(nodes[:3]), Batch(nodes[3:]), Batch([], steps[:2]), Batch([], steps[2:])]


def test_later_batches_know_the_keys_of_earlier_ones(server_store: Neo4jStore) -> None:
    seen: list[int] = []
    report = server_store.write_all(several_batches(), seen.append)
    assert report == WriteReport(nodes_created=8, relationships_created=6)
    assert seen == sorted(seen)
    assert seen[-1] == 14
    assert server_store.run("MATCH (:B)-[:NEXT]->(n) RETURN n.id").value() == [3]


def test_what_was_written_before_a_failure_stays_and_is_told(server_store: Neo4jStore) -> None:
    batches = several_batches()
    batches[3].relationships[0].end = "nobody"
    with pytest.raises(SourceError, match=r"'nobody'.* The 10 records before it are in bolt:"):
        server_store.write_all(batches)
    assert server_store.counts().relationships == 2
    del batches[1].nodes[3]  # a node without an id is made anew each time
    del batches[3].relationships[-1]
    batches[3].relationships[0].end = "a:3"
    assert server_store.write_all(batches).relationships_created == 3


@pytest.mark.parametrize("dynamic", [True, False])
def test_an_empty_database_is_filled_alike_by_old_and_new_servers(
    server_store: Neo4jStore,
    dynamic: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    if not server_store.dynamic:
        pytest.skip("the server is older than 5.26")
    server_store.dynamic = dynamic
    nodes = [
        NodeRecord("p", ("Person", "odd `label"), {"id": "person:p", "x": 1}),
        NodeRecord("q", ("Person",), {"id": "person:p", "x": 1}),
        NodeRecord("f", ("Film",), {"id": "film:f"}),
    ]
    steps = [RelationshipRecord(f"odd `type{n % 2}", "q", "f", {"n": n}, ("n",)) for n in range(4)]
    report = server_store.write(Batch(nodes, steps))
    assert report == WriteReport(
        nodes_created=2, nodes_unchanged=1, relationships_created=4, relationships_updated=0
    )
    assert server_store.counts().labels == {"Person": 1, "odd `label": 1, "Film": 1}
    assert sorted(r["n"] for r in server_store.relationships()) == [0, 1, 2, 3]
    again = server_store.write(Batch(nodes, steps))
    assert again == WriteReport(nodes_unchanged=3, relationships_unchanged=4)


def test_two_that_fill_an_empty_database_at_once_both_succeed(server_store: Neo4jStore) -> None:
    nodes = [NodeRecord(f"a:{n}", ("A",), {"id": f"a:{n}", "n": n}) for n in range(500)]
    steps = [RelationshipRecord("NEXT", f"a:{n}", f"a:{n + 1}") for n in range(499)]
    begun = Barrier(3)

    def fill(_: int) -> WriteReport:
        with Neo4jStore(server_store.address) as own:
            begun.wait()
            return own.write(Batch(nodes, steps))

    with ThreadPoolExecutor(3) as pool:
        reports = list(pool.map(fill, range(3)))
    assert sum(report.nodes_created for report in reports) == 500
    assert sum(report.relationships_created for report in reports) == 499
    assert (server_store.counts().nodes, server_store.counts().relationships) == (500, 499)
