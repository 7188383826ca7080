from __future__ import annotations

import sqlite3
from pathlib import Path

from graph.stores.embedded.store import NetworkXStore
from graph.stores.mark import STORE_MARK, STORE_MARK_PLACE


def test_the_mark_stands_in_a_closed_store(tmp_path: Path) -> None:
    path = tmp_path / "lore.db"
    NetworkXStore(path).close()
    with NetworkXStore(path) as store, store.transaction() as transaction:
        transaction.create_node(("Film",), {})
    assert path.read_bytes()[STORE_MARK_PLACE:][: len(STORE_MARK)] == STORE_MARK


def test_another_database_has_none(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    assert path.read_bytes()[STORE_MARK_PLACE:][: len(STORE_MARK)] != STORE_MARK
