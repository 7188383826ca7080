"""A query that takes long ends on the server as well when its reader has had enough."""

from __future__ import annotations

import time
from threading import Event, Timer
from typing import TYPE_CHECKING

import pytest

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.stores.neo4j.store import Neo4jStore

pytestmark = pytest.mark.neo4j

LONG = "UNWIND range(1, 1000000000000) AS x RETURN count(x)"
RUNNING = (
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' "
    "RETURN count(currentQuery)"
)


@pytest.mark.parametrize("inside", [False, True], ids=["by itself", "in a transaction"])
def test_it_ends_here_and_there(
    server_store: Neo4jStore, soon: Callable[..., bool], *, inside: bool
) -> None:
    cancelled = Event()
    begun = time.monotonic()
    transaction = server_store.transaction()
    Timer(0.5, cancelled.set).start()
    with pytest.raises(CypherError, match="cancelled") as caught:
        (transaction if inside else server_store).run(LONG, cancelled=cancelled)
    transaction.rollback()
    assert caught.value.code == "Cancelled"
    assert time.monotonic() - begun < 60
    assert soon(lambda: server_store.run(RUNNING).value() == [0])


def test_what_is_not_stopped_comes_through(server_store: Neo4jStore) -> None:
    assert server_store.run("RETURN 1", cancelled=Event()).value() == [1]
