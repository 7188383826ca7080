"""A transaction on a server: it keeps all or nothing, and says when it is over."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from graph.results.errors import CypherError, StoreError, UsageError

if TYPE_CHECKING:
    from graph.stores.neo4j.store import Neo4jStore
    from graph.stores.neo4j.transaction import Neo4jTransaction

pytestmark = pytest.mark.neo4j


def test_it_sees_its_own_changes_and_others_do_not(server_store: Neo4jStore) -> None:
    with server_store.transaction() as transaction:
        transaction.run("CREATE (:A)")
        assert transaction.run("MATCH (n) RETURN count(n)").value() == [1]
        assert server_store.counts().nodes == 0
    assert server_store.counts().nodes == 1


def test_a_failed_query_ends_it_and_nothing_stays(server_store: Neo4jStore) -> None:
    transaction = server_store.transaction()
    transaction.run("CREATE (:A)")
    with pytest.raises(CypherError, match="not defined"), transaction:
        transaction.run("RETURN foo")
    assert server_store.counts().nodes == 0
    with pytest.raises(StoreError, match="over"):
        transaction.run("RETURN 1")
    with pytest.raises(StoreError, match="over"):
        transaction.commit()


def test_rolling_back_by_hand(server_store: Neo4jStore) -> None:
    transaction = server_store.transaction()
    transaction.run("CREATE (:A)")
    transaction.rollback()
    transaction.rollback()
    assert server_store.counts().nodes == 0


def test_leaving_the_block_after_a_commit_is_fine(server_store: Neo4jStore) -> None:
    with server_store.transaction() as transaction:
        transaction.run("CREATE (:A)")
        transaction.commit()
    assert server_store.counts().nodes == 1


def ignoring_its_error(transaction: Neo4jTransaction) -> None:
    transaction.run("CREATE (:A)")
    with contextlib.suppress(CypherError):
        transaction.run("RETURN foo")


def test_what_was_lost_is_told_to_who_ignored_the_error(server_store: Neo4jStore) -> None:
    with (
        pytest.raises(StoreError, match="nothing of it was kept"),
        server_store.transaction() as transaction,
    ):
        ignoring_its_error(transaction)
    assert server_store.counts().nodes == 0


def test_networkx_does_not_write_into_a_server(server_store: Neo4jStore) -> None:
    with (
        server_store.transaction() as transaction,
        pytest.raises(UsageError, match=r"a copy alone: store\.graph"),
    ):
        _ = transaction.graph
