"""Batches of CALL { } IN TRANSACTIONS, beside what golden cases say of their answers."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

FIVE = (
    "UNWIND range(1, 5) AS x CALL (x) { CREATE (:N {x: 10 / (x - 4)}) } IN TRANSACTIONS OF 2 ROWS"
)


def test_batches_before_an_error_stay_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "lore.db"
    with NetworkXStore(path, CypherEngine()) as store:
        with pytest.raises(CypherError) as caught:
            store.run(FIVE)
        assert caught.value.hint == "1 batch was committed before, and stays."
        assert caught.value.kind == "ArithmeticError"
        versions = store.snapshot().version
    with NetworkXStore(path, CypherEngine()) as store:
        assert store.run("MATCH (n:N) RETURN n.x AS x").value() == [-3, -5]
        assert store.snapshot().version == versions == 1


def test_a_transaction_of_ones_own_is_refused(store: NetworkXStore) -> None:
    with (
        pytest.raises(CypherError, match="Run it alone") as caught,
        store.transaction() as transaction,
    ):
        transaction.run("UNWIND [] AS x CALL { CREATE () } IN TRANSACTIONS")
    assert caught.value.code == "TransactionStartFailed"
    store.run("CREATE ()")
    assert store.counts().nodes == 1


def test_readers_see_each_batch_and_keep_their_snapshot(store: NetworkXStore) -> None:
    seen = []
    store.listeners.append(lambda _, after: seen.append(after.node_count))
    before = store.snapshot()
    store.run("UNWIND range(1, 5) AS x CALL { CREATE () } IN TRANSACTIONS OF 2 ROWS")
    assert seen == [2, 4, 5]
    assert before.node_count == 0


def test_cancelling_is_no_error_to_continue_after(store: NetworkXStore) -> None:
    cancelled = Event()
    cancelled.set()
    text = "CALL { UNWIND range(1, 9) AS y CREATE () } IN TRANSACTIONS ON ERROR CONTINUE"
    with store.transaction() as transaction:
        transaction.alone = True
        with pytest.raises(CypherError) as caught:
            transaction.run(text, cancelled=cancelled)
        transaction.rollback()
    assert caught.value.code == "Cancelled"
    assert store.counts().nodes == 0


def test_rows_are_read_before_the_first_batch_changes_them(store: NetworkXStore) -> None:
    store.run("UNWIND range(1, 4) AS x CREATE (:N {x: x})")
    text = "MATCH (n:N) CALL (n) { CREATE (:N {x: n.x}) } IN TRANSACTIONS OF 1 ROW"
    assert store.run(text).counters.nodes_created == 4
    assert store.run("MATCH (n:N) RETURN count(*) AS n").value() == [8]


def test_a_uniqueness_rule_ends_a_batch(store: NetworkXStore) -> None:
    store.run("CREATE CONSTRAINT FOR (n:N) REQUIRE n.x IS UNIQUE")
    text = (
        "UNWIND [1, 2, 2, 3] AS x CALL (x) { CREATE (:N {x: x}) } "
        "IN TRANSACTIONS OF 1 ROW ON ERROR CONTINUE REPORT STATUS AS s RETURN s.committed AS c"
    )
    assert store.run(text).value() == [True, True, False, True]
    assert store.run("MATCH (n:N) RETURN n.x AS x ORDER BY x").value() == [1, 2, 3]
