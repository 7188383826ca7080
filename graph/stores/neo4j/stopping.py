"""Stopping a query on the server: its transaction is found by a mark and ended."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from graph.stores.neo4j.failures import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.stores.neo4j.store import Neo4jStore

MARK: Final = "loregraph"
"""The key under which a transaction carries its mark in the server's list of transactions."""

_FIND: Final = (
    "SHOW TRANSACTIONS YIELD transactionId, metaData "
    f"WHERE metaData.{MARK} = $mark RETURN transactionId"
)
_END: Final = "TERMINATE TRANSACTIONS $ids"
_EVERY: Final = 0.05


@contextmanager
def watched(store: Neo4jStore, cancelled: Event | None, mark: str) -> Iterator[None]:
    """End the transaction that carries a mark as soon as the event is set inside the block."""
    if cancelled is None:
        yield
        return
    done = Event()
    watcher = Thread(target=_watch, args=(store, cancelled, done, mark), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


def _watch(store: Neo4jStore, cancelled: Event, done: Event, mark: str) -> None:
    while not done.wait(_EVERY):
        if cancelled.is_set() and _ended(store, mark):
            return


def _ended(store: Neo4jStore, mark: str) -> bool:
    """End the transactions that carry a mark; tell whether there were any."""
    with told(store.address), store.session() as session:
        found = [row[0] for row in session.run(_FIND, mark=mark)]
        if found:
            session.run(_END, ids=found).consume()
    return bool(found)
