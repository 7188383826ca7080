"""The store on a real server: what it streams, and how it names errors."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from graph.results.errors import CypherError, StoreError
from graph.stores.neo4j.store import Neo4jStore

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.neo4j


def test_queries_that_commit_by_themselves(server_store: Neo4jStore) -> None:
    query = "UNWIND range(1, 10) AS x CALL (x) { CREATE (:A {x: x}) } IN TRANSACTIONS OF 3 ROWS"
    assert server_store.run(query).counters.nodes_created == 10


def test_one_reads_ones_own_writes(server_store: Neo4jStore) -> None:
    for count in range(1, 20):
        server_store.run("CREATE (:A)")
        query = "MATCH (n) RETURN count(n)"
        assert server_store.run(query, read_only=True).value() == [count]


def test_nodes_and_relationships_are_streamed_whole(server_store: Neo4jStore) -> None:
    server_store.run("UNWIND range(1, 2500) AS x CREATE (:A {x: x})-[:R {x: x}]->(:B)")
    assert sum(1 for _ in server_store.nodes()) == 5000
    found = list(server_store.relationships())
    assert {r["x"] for r in found} == set(range(1, 2501))
    assert all(r.start_node["x"] == r["x"] and r.end_node.labels == {"B"} for r in found)


def test_an_error_is_named_as_our_own_checker_names_it(server_store: Neo4jStore) -> None:
    def naming(text: str, parameters: Mapping[str, object]) -> CypherError:
        assert (text, parameters) == ("RETURN foo", {"x": 1})
        return CypherError("", kind="SyntaxError", code="UndefinedVariable", hint="Look again.")

    with Neo4jStore(server_store.address, naming) as store:
        with pytest.raises(CypherError) as caught:
            store.run("RETURN foo", x=1)
        assert (caught.value.code, caught.value.hint) == ("UndefinedVariable", "Look again.")
        with pytest.raises(CypherError), store.transaction() as transaction:
            transaction.run("RETURN foo", x=1)


def test_a_closed_store_says_so(server_store: Neo4jStore) -> None:
    server_store.close()
    for use in (
        server_store.transaction,
        server_store.counts,
        lambda: server_store.run("RETURN 1"),
    ):
        with pytest.raises(StoreError, match="closed"):
            use()


def test_the_driver_does_not_talk_over_the_terminal(
    server_store: Neo4jStore, capfd: pytest.CaptureFixture[str]
) -> None:
    server_store.run("MATCH (n:Nothing) RETURN n")
    logging.getLogger("neo4j").warning("heard only by those who listen")
    assert capfd.readouterr() == ("", "")
