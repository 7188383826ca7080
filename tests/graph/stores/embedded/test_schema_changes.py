"""Indexes and constraints are kept in the file, and old files are read."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

import pytest

from graph.results.errors import CypherError
from graph.rules.schema import Constraint, Index
from graph.stores.embedded.store import NetworkXStore

RULES = (
    Index("range", ("A",), ("x", "y")),
    Index("text", ("A",), ("t",), "text"),
    Index("words", ("A", "B"), ("t",), "fulltext", config={"fulltext.analyzer": "simple"}),
    Index("rel", ("R",), ("w",), entity="relationship"),
)
RULE = Constraint("one", ("R",), ("id", "w"), "relationship")


@pytest.mark.parametrize("merge_above", [10_000, 0])
def test_what_was_made_is_there_again(tmp_path: Path, merge_above: int) -> None:
    with NetworkXStore(tmp_path / "lore.db", merge_above=merge_above) as store:
        with store.transaction() as transaction:
            for index in RULES:
                transaction.add_index(index)
            transaction.add_constraint(RULE)
            transaction.create_node(["A"], {"x": 1})
        with store.transaction() as transaction:
            transaction.drop_index("text")
        kept = store.snapshot().delta.schema
    with NetworkXStore(tmp_path / "lore.db") as again:
        assert again.snapshot().delta.schema == kept
        assert "text" not in kept.indexes
        assert again.snapshot().delta.schema.has_relationship_index("R", ("id", "w"))


def test_a_log_of_the_first_version_is_read(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with NetworkXStore(path) as store, store.transaction() as transaction:
        transaction.create_node(["A"], {"x": 1})
    old = b'[[1,0],[],[],[[["mine","A","x"]],[["only","A","code"]]]]'
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO log VALUES (2, ?, ?)", (zlib.crc32(old), old))
    connection.close()
    with NetworkXStore(path) as again:
        assert list(again.snapshot().lookup("A", "x", 1)) == [0]
        names = {index.name for index in again.snapshot().indexes()}
        assert names == {"mine", "index_343aff4e", "index_f7700477"}
        with again.transaction() as transaction:
            transaction.create_node(["A"], {"code": 1})
            with pytest.raises(CypherError, match="'only' allows only one"):
                transaction.create_node(["A"], {"code": 1})


def test_a_dropped_lookup_index_stays_dropped(tmp_path: Path) -> None:
    with NetworkXStore(tmp_path / "lore.db") as store, store.transaction() as transaction:
        transaction.drop_index("index_343aff4e")
    with NetworkXStore(tmp_path / "lore.db") as again:
        assert [index.name for index in again.snapshot().indexes()] == ["index_f7700477"]
