"""The file: what is refused and in which words, what survives, and what is left behind."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.results.errors import StoreError, StoreFormatError
from graph.stores.embedded.file import APPLICATION_ID, FORMAT
from graph.stores.embedded.store import NetworkXStore
from graph.stores.embedded.turn import Patience

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Python = Callable[..., subprocess.Popen[str]]


def fill(path: str, count: int = 30) -> None:
    """Write a store with a base and a log."""
    with NetworkXStore(path, merge_above=20) as store:
        for part in range(2):
            with store.transaction() as transaction:
                for i in range(count // 2):
                    name = f"node {part} {i}"
                    transaction.create_node(["Thing"], {"id": f"{part}-{i}", "name": name})
        with store.transaction() as transaction:
            transaction.create_relationship("NEXT", 0, 1, {"since": 1996})
        assert store.snapshot().base.generation > 0
        assert store.snapshot().delta.changes == 1


def beside(path: str) -> list[str]:
    """Name the files in a store's folder."""
    return sorted(entry.name for entry in Path(path).parent.iterdir())


def change(path: str, *statements: str) -> None:
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_a_closed_store_is_one_file_of_our_mark(path: str) -> None:
    fill(path)
    assert beside(path) == ["lore.db"]
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT,)
    connection.close()


def test_a_store_keeps_its_id_and_gives_no_id_twice(path: str) -> None:
    with NetworkXStore(path, merge_above=0) as store:
        with store.transaction() as transaction:
            first = transaction.create_node(["A"], {})
            transaction.delete_node(transaction.create_node(["A"], {}))
        element_id = store.snapshot().node_element_id(first)
    with NetworkXStore(path, merge_above=0) as store:
        with store.transaction() as transaction:
            assert transaction.create_node(["A"], {}) == 2
        assert store.snapshot().node_element_id(first) == element_id
        assert store.snapshot().node_of_element_id(element_id) == first


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"is a folder, not a store: name a file"):
        NetworkXStore(tmp_path)


def test_a_file_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"folder of .* does not exist"):
        NetworkXStore(tmp_path / "none" / "lore.db")
    with pytest.raises(StoreError, match="There is no store"):
        NetworkXStore(tmp_path / "lore.db", read_only=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"films: []\n", b"PK\x03\x04" + bytes(3000), b"SQLite format 3"]
)
def test_a_file_of_another_kind_is_refused_and_kept(path: str, content: bytes) -> None:
    Path(path).write_bytes(content)
    with pytest.raises(StoreFormatError, match="is not a Loregraph store: choose another file"):
        NetworkXStore(path)
    assert Path(path).read_bytes() == content


def test_a_database_of_another_program_is_refused_and_kept(path: str) -> None:
    change(path, "CREATE TABLE invoice (id INTEGER)")
    before = Path(path).read_bytes()
    with pytest.raises(StoreFormatError, match="a SQLite database of another program"):
        NetworkXStore(path)
    assert Path(path).read_bytes() == before


def test_a_newer_format_is_refused_by_name(path: str) -> None:
    fill(path)
    change(path, f"PRAGMA user_version = {FORMAT + 1}")
    with pytest.raises(StoreFormatError, match=f"has format {FORMAT + 1}.* install a newer"):
        NetworkXStore(path)


def test_tables_of_others_are_refused(path: str) -> None:
    fill(path)
    change(path, "CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM segment; END")
    with pytest.raises(StoreFormatError, match="its tables are others"):
        NetworkXStore(path)


def test_a_damaged_segment_is_named(path: str) -> None:
    fill(path)
    change(path, "UPDATE segment SET data = zeroblob(length(data)) WHERE name = 'node:name'")
    with NetworkXStore(path) as store:
        assert len(store.snapshot().lookup("Thing", "id", "0-1")) == 1
        with pytest.raises(StoreFormatError, match=r"segment 'node:name' of .*checksum"):
            store.lookup("Thing", "name", "x")


@pytest.mark.parametrize("name", ["manifest", "nodes", "sources"])
def test_a_missing_segment_is_named(path: str, name: str) -> None:
    fill(path)
    with NetworkXStore(path, merge_above=0) as store:
        with store.transaction() as transaction:
            for n in range(9):
                transaction.create_relationship("NEXT", n, n + 1, {})
        store.transaction(writes=True).rollback()
    change(path, f"DELETE FROM segment WHERE name = '{name}'")
    with pytest.raises(StoreFormatError, match=f"segment '{name}' of .*missing"):
        NetworkXStore(path)


def test_a_segment_with_a_right_checksum_and_wrong_content(path: str) -> None:
    fill(path)
    change(path, "UPDATE segment SET data = x'ffff', checksum = 4294901761 WHERE name = 'nodes'")
    with pytest.raises(StoreFormatError, match="segment 'nodes'"):
        NetworkXStore(path)


def test_a_damaged_commit_is_named(path: str) -> None:
    fill(path)
    change(path, "UPDATE log SET data = x'00'")
    with pytest.raises(StoreFormatError, match="log entry of commit 3"):
        NetworkXStore(path)


def test_a_truncated_file_is_a_sentence(path: str) -> None:
    fill(path, 4000)
    content = Path(path).read_bytes()
    Path(path).write_bytes(content[: len(content) // 2])
    with pytest.raises(StoreFormatError, match="damaged"), NetworkXStore(path) as store:
        list(store.nodes())


def test_opened_for_reading(path: str) -> None:
    fill(path)
    with NetworkXStore(path, read_only=True) as store:
        assert store.counts().nodes == 30
        with pytest.raises(StoreError, match="can only be read: it was opened for reading"):
            store.transaction(writes=True)
    assert beside(path) == ["lore.db"]


READ_AS_NOBODY = """
import os, sys, urllib.parse  # read before it may be out of reach
from graph.stores.embedded import codec
from graph.stores.embedded.store import NetworkXStore
if os.geteuid() == 0:
    os.setgid(65534); os.setuid(65534)
with NetworkXStore(sys.argv[1]) as store:
    print(store.counts().nodes)
    try:
        store.transaction(writes=True)
    except Exception as error:
        print(type(error).__name__, error)
"""


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_file(tmp_path: Path, python: Python, what: str) -> None:
    place = Path("/tmp") / f"lore-{os.getpid()}-{what}"
    place.mkdir()
    path = place / "lore.db"
    try:
        fill(str(path))
        path.chmod(0o444 if what == "file" else 0o666)
        place.chmod(0o777 if what == "file" else 0o555)
        out, complaint = python(READ_AS_NOBODY, path).communicate(timeout=240)
    finally:
        place.chmod(0o777)
        shutil.rmtree(place)
    assert out.splitlines() == [
        "30",
        f"StoreError The store {path} can only be read: "
        + ("the file is read-only." if what == "file" else "its folder is read-only."),
    ], complaint


def test_a_full_disk_leaves_the_old_state(path: str) -> None:
    fill(path)
    with NetworkXStore(path) as store:
        store._keeper.file.begin(Patience(0))  # type: ignore[union-attr]
        store._keeper.file.rollback()  # type: ignore[union-attr]
        writer = store._keeper.file._writer  # type: ignore[union-attr]
        pages = writer.execute("PRAGMA page_count").fetchone()[0]  # type: ignore[union-attr]
        writer.execute(f"PRAGMA max_page_count = {pages}")  # type: ignore[union-attr]
        transaction = store.transaction(writes=True)
        transaction.create_node(["Big"], {"text": "x" * 100_000})
        with pytest.raises(StoreError, match=r"disk is full\. Nothing was changed: free"):
            transaction.commit()
        assert store.counts().nodes == 30
        writer.execute(f"PRAGMA max_page_count = {pages + 100}")  # type: ignore[union-attr]
        with store.transaction() as again:
            again.create_node(["Big"], {"text": "x" * 100_000})
    with NetworkXStore(path) as store:
        assert store.counts().nodes == 31


def refuse_segments(action: int, name: str | None, *_: object) -> int:
    refused = action == sqlite3.SQLITE_INSERT and name == "segment"
    return sqlite3.SQLITE_DENY if refused else sqlite3.SQLITE_OK


def test_a_merge_that_fails_is_put_off(path: str) -> None:
    fill(path)
    with NetworkXStore(path, merge_above=0) as store:
        with store.transaction() as transaction:
            for n in range(8):
                transaction.set_node_property(n, "text", f"new {n}")
        generation = store.snapshot().base.generation
        writer = store._keeper.file._writer  # type: ignore[union-attr]
        writer.set_authorizer(refuse_segments)  # type: ignore[union-attr]
        with store.transaction() as transaction:
            transaction.create_node(["Thing"], {"id": "late"})
        assert store.snapshot().base.generation == generation
        writer.set_authorizer(None)  # type: ignore[union-attr]
        with store.transaction() as transaction:
            for n in range(20):
                transaction.set_node_property(n, "text", f"newer {n}")
        store.transaction(writes=True).rollback()
        assert store.snapshot().base.generation == generation + 1
    with NetworkXStore(path) as store:
        assert store.counts().nodes == 31
        assert store.snapshot().node_property(7, "text") == "newer 7"


FILL_UP = """
import resource, sys
from graph.stores.embedded.store import NetworkXStore
from graph.records import Batch, NodeRecord
store = NetworkXStore(sys.argv[1], merge_above=100)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
for number in range(2):
    try:
        big = [NodeRecord(str(i), ("Big",), {"text": f"{i}" * 300}) for i in range(9000)]
        store.write(Batch(big))
    except Exception as error:
        print(type(error).__name__, error)
print(store.counts().nodes)
"""


def test_a_limit_on_the_size_of_files(path: str, python: Python) -> None:
    fill(path)
    out, complaint = python(FILL_UP, path).communicate(timeout=240)
    lines = out.splitlines()
    assert len(lines) == 3, complaint
    assert lines[0].startswith(f"StoreError The store {path} could not be written: ")
    assert "Nothing was changed" in lines[0]
    assert lines[2] == "30"
    with NetworkXStore(path) as store:
        assert store.counts().nodes == 30


def test_backup_of_a_store_in_use(path: str, tmp_path: Path) -> None:
    fill(path)
    copy = tmp_path / "copy.db"
    with NetworkXStore(path) as store:
        transaction = store.transaction(writes=True)
        transaction.create_node(["Open"], {})
        store.backup(copy)
        transaction.rollback()
        with NetworkXStore(copy) as other:
            assert list(other.nodes()) == list(store.nodes())
        with pytest.raises(StoreError, match="is there already"):
            store.backup(copy)
    assert beside(path) == ["copy.db", "lore.db"]


def test_backup_of_a_store_in_memory(tmp_path: Path) -> None:
    store, copy = NetworkXStore(), tmp_path / "copy.db"
    with store.transaction() as transaction:
        transaction.create_node(["A"], {"id": 1})
        transaction.create_index("A", "id", "mine")
    store.backup(copy)
    with NetworkXStore(copy) as other:
        assert list(other.nodes()) == list(store.nodes())
        assert other.snapshot().indexes() == store.snapshot().indexes()
