from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest

import loregraph
from graph.records import Batch, NodeRecord, RelationshipRecord


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open() as opened:
        opened.run("CREATE (:Film {id: 'film:a', title: 'A'})-[:FOLLOWS]->(:Film {title: 'B'})")
        yield opened


def test_answers_are_of_the_front_door(store: loregraph.Store) -> None:
    result = store.run("MATCH (f:Film) RETURN f.title AS title ORDER BY title")
    assert isinstance(result, loregraph.Result)
    assert result.columns == ["title"]
    assert [record["title"] for record in result] == ["A", "B"]
    assert result.value("title") == ["A", "B"]


def test_parameters_either_way(store: loregraph.Store) -> None:
    query = "RETURN $a + $b AS sum"
    assert store.run(query, {"a": 1}, b=2).single()["sum"] == 3


def test_counters(store: loregraph.Store) -> None:
    assert store.run("CREATE (:X)").counters.nodes_created == 1


def test_a_transaction_is_whole(store: loregraph.Store) -> None:
    with store.transaction() as tx:
        tx.run("CREATE (:Film {title: $t})", t="C")
        assert isinstance(tx.run("MATCH (f:Film) RETURN count(f)"), loregraph.Result)
    assert store.counts().labels["Film"] == 3

    def fail() -> None:
        with store.transaction() as tx:
            tx.run("CREATE (:Film)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.counts().labels["Film"] == 3


def test_rollback_and_commit_by_hand(store: loregraph.Store) -> None:
    with store.transaction() as tx:
        tx.run("CREATE (:Film)")
        tx.rollback()
    assert store.counts().nodes == 2
    with store.transaction() as tx:
        tx.run("CREATE (:Film)")
        tx.commit()
    assert store.counts().nodes == 3


def test_networkx_and_queries_write_into_one_graph(store: loregraph.Store) -> None:
    network = store.graph
    with store.transaction() as tx:
        tx.graph.add_edge("film:x", "film:y", type="FOLLOWS")
        assert tx.run("MATCH (:X|Y|!%)-[r:FOLLOWS]->({id: 'film:y'}) RETURN count(r)").rows == [
            (1,)
        ]
        tx.run("MATCH (x {id: 'film:x'}) SET x.title = 'X'")
        assert tx.graph.nodes["film:x"] == {"title": "X"}
        assert "film:x" not in network
    assert network["film:x"]["film:y"][0]["type"] == "FOLLOWS"
    store.run("MATCH (x {id: 'film:x'}) DETACH DELETE x")
    assert ("film:x" in network, list(network.pred["film:y"])) == (False, [])


def test_everything_else_of_a_store(store: loregraph.Store, tmp_path: Path) -> None:
    assert {node.get("title") for node in store.nodes()} == {"A", "B"}
    assert [r.type for r in store.relationships()] == ["FOLLOWS"]
    assert [node["title"] for node in store.lookup("Film", "id", "film:a")] == ["A"]
    assert store.schema().labels["Film"]["title"] == "STRING"
    assert isinstance(store.graph, nx.MultiDiGraph)
    assert store.graph.number_of_edges() == 1
    assert store.snapshot().node_count == 2
    assert repr(store) == "<Store :memory:>"
    report = store.write(
        Batch(
            [NodeRecord("film:c", ("Film",), {"id": "film:c", "title": "C"})],
            [RelationshipRecord("FOLLOWS", "film:c", "film:a")],
        )
    )
    assert (report.nodes_created, report.relationships_created) == (1, 1)


def test_backup(tmp_path: Path) -> None:
    with loregraph.open(tmp_path / "a.db") as store:
        store.run("CREATE (:X)")
        store.backup(tmp_path / "b.db")
    with loregraph.open(tmp_path / "b.db") as copy:
        assert copy.counts().nodes == 1


def test_read_only_and_timeout(store: loregraph.Store) -> None:
    with pytest.raises(loregraph.UsageError):
        store.run("CREATE (:X)", read_only=True)
    endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b)"
    with pytest.raises(loregraph.LoregraphError):
        store.run(endless, timeout=0.1)
    assert store.counts().nodes == 2


def test_an_error_says_what_the_tck_names(store: loregraph.Store) -> None:
    with pytest.raises(loregraph.CypherError) as caught:
        store.run("MATCH (f) RETURN g")
    error = caught.value
    assert (error.kind, error.phase, error.code) == (
        "SyntaxError",
        "compile time",
        "UndefinedVariable",
    )
    assert error.span == (17, 18)


def test_a_procedure_of_ones_own(store: loregraph.Store) -> None:
    def films(prefix: str) -> list[str]:
        return [f"{prefix} {n}" for n in range(2)]

    store.procedures.register("my.films(franchise :: STRING) :: (title :: STRING)", films)
    query = "CALL my.films('X') YIELD title RETURN title"
    assert store.run(query).value() == ["X 0", "X 1"]


def test_a_closed_store_says_so() -> None:
    store = loregraph.open()
    store.close()
    store.close()
    with pytest.raises(loregraph.StoreError, match="closed"):
        store.run("RETURN 1")
