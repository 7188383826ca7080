from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import loregraph
from graph.results.errors import StoreFormatError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a store with segments and a commit after them."""
    path = tmp_path / "lore.db"
    with loregraph.open(path) as store:
        store.run(
            "UNWIND range(1, 20000) AS n CREATE (:N {n: n, text: 'text ' + n})-[:R {w: n}]->(:M)"
        )
    with loregraph.open(path) as store:
        store.run("CREATE (:N {n: 0})")
    with closing(sqlite3.connect(path)) as file:
        (segments,), (commits,) = (
            file.execute(f"SELECT count(*) FROM {table}").fetchone() for table in ("segment", "log")
        )
    assert segments > 5
    assert commits == 1
    return path


def test_all_is_whole(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        (segments,) = file.execute("SELECT count(*) FROM segment").fetchone()
    with loregraph.open(path) as store:
        assert store.verify() == segments + 1


def test_a_store_in_memory_has_no_file() -> None:
    with loregraph.open() as store:
        assert store.verify() == 0


@pytest.mark.parametrize("name", ["node:text", "relationship:w", "targets", "manifest"])
def test_a_damaged_segment_is_named(path: Path, name: str) -> None:
    with closing(sqlite3.connect(path)) as file:
        ((data,),) = file.execute("SELECT data FROM segment WHERE name = ?", (name,)).fetchall()
        damaged = data[:-1] + bytes([data[-1] ^ 1])
        file.execute("UPDATE segment SET data = ? WHERE name = ?", (damaged, name))
        file.commit()
    with pytest.raises(StoreFormatError, match=name), loregraph.open(path) as store:
        store.verify()


def test_a_segment_that_is_sound_and_cannot_be_read(path: Path) -> None:
    import zlib

    with closing(sqlite3.connect(path)) as file:
        row = (zlib.crc32(b"?"), b"?", "node:text")
        file.execute("UPDATE segment SET checksum = ?, data = ? WHERE name = ?", row)
        file.commit()
    with loregraph.open(path) as store, pytest.raises(StoreFormatError, match="node:text"):
        store.verify()


def test_a_damaged_page_is_found(path: Path) -> None:
    content = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as file:
        ((root,),) = file.execute(
            "SELECT rootpage FROM sqlite_master WHERE name LIKE 'sqlite_autoindex_segment%'"
        ).fetchall()
        (size,) = file.execute("PRAGMA page_size").fetchone()
    content[(root - 1) * size + 8 : root * size] = bytes(size - 8)
    path.write_bytes(content)
    with pytest.raises(StoreFormatError, match="damaged"), loregraph.open(path) as store:
        store.verify()
