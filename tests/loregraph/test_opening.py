from __future__ import annotations

import ctypes
import hashlib
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import loregraph
from graph.results.errors import StoreBusyError, StoreError, UsageError


def test_memory_by_default() -> None:
    with loregraph.open() as store:
        store.run("CREATE (:Film {title: 'X'})")
        assert store.run("MATCH (f:Film) RETURN f.title").value() == ["X"]


@pytest.mark.parametrize("as_path", [True, False])
def test_a_file_keeps_what_was_written(tmp_path: Path, *, as_path: bool) -> None:
    path = tmp_path / "lore.db"
    with loregraph.open(path if as_path else str(path)) as store:
        store.run("CREATE (:Film {title: $t})", t="X")
    with loregraph.open(path) as store:
        assert store.run("MATCH (f:Film) RETURN f.title").value() == ["X"]


def busy_sentence(path: Path, lock_timeout: float | None = None) -> str:
    """Give what a writer is told who waits in vain."""
    with (
        loregraph.open(path) as one,
        one.transaction(writes=True),
        loregraph.open(path, lock_timeout=lock_timeout) as other,
        pytest.raises(StoreBusyError) as caught,
    ):
        other.run("CREATE ()")
    assert caught.value.neo4j_code == "Neo.TransientError.Transaction.LockAcquisitionTimeout"
    return str(caught.value)


def test_how_long_a_writer_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lore.db"
    assert " after 0.1 s" in busy_sentence(path, lock_timeout=0.1)
    monkeypatch.setenv("LOREGRAPH_LOCK_TIMEOUT", "0.2")
    assert " after 0.2 s" in busy_sentence(path)
    assert " after 0 s" in busy_sentence(path, lock_timeout=0)
    assert "lore.db" in busy_sentence(path)


@pytest.mark.parametrize("text", ["soon", "-1", "nan", "1e9"])
def test_a_wait_that_is_none(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("LOREGRAPH_LOCK_TIMEOUT", text)
    with pytest.raises(UsageError, match=f"LOREGRAPH_LOCK_TIMEOUT is '{text}': give seconds"):
        loregraph.open()
    with pytest.raises(UsageError, match="lock_timeout is '-3': give seconds"):
        loregraph.open(lock_timeout=-3)
    with pytest.raises(UsageError, match=r"db\.lock\.acquisition\.timeout"):
        loregraph.open("neo4j://localhost", lock_timeout=3)


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(StoreError, match=r"No Neo4j answers at bolt://127.0.0.1:1"):
        loregraph.open("bolt://127.0.0.1:1")


@pytest.mark.parametrize("url", ["http://localhost", "postgres://x", "neo4k://x"])
def test_another_kind_of_server_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match=r"neo4j\+s://"):
        loregraph.open(url)


def test_a_server_has_an_import_folder_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="its own folder"):
        loregraph.open("neo4j://localhost", import_dir=tmp_path)


def test_a_password_in_an_address_of_an_unknown_kind_is_not_repeated() -> None:
    with pytest.raises(UsageError, match="neo4js://host: a store is a file") as caught:
        loregraph.open("neo4js://ann:secret@host")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("url", ["", "http://example.org/lore.db", "file:///tmp/lore.db"])
def test_what_is_no_store(url: str) -> None:
    with pytest.raises(loregraph.UsageError):
        loregraph.open(url)


QUERY = "MATCH (n) RETURN count(n) AS n"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_folder_is_no_store(within: Any) -> None:
    (within.folder / "folder.db").mkdir()
    ran = within("query", QUERY, "--store", "folder.db")
    assert ran.returncode in {1, 2}
    assert "folder.db" in ran.stderr
    assert "folder" in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4096, b"x"]
)
def test_a_foreign_file_is_refused_and_left_alone(within: Any, content: bytes) -> None:
    path = within.folder / "foreign.db"
    path.write_bytes(content)
    for words in (("query", QUERY), ("load", "curated", "mission-impossible")):
        ran = within(*words, "--store", "foreign.db")
        assert ran.returncode == 1
        assert "foreign.db" in ran.stderr
        assert "Traceback" not in ran.stderr
        assert path.read_bytes() == content


def test_another_programs_database_is_refused(within: Any) -> None:
    path = within.folder / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE notes (text)")
    other.close()
    before = digest(path)
    ran = within("load", "curated", "mission-impossible", "--store", "other.db")
    assert ran.returncode == 1
    assert "other.db" in ran.stderr
    assert digest(path) == before


def test_a_damaged_store_is_told(within: Any) -> None:
    path = within.folder / "lore.db"
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle - 20_000 : middle + 20_000] = b"\x55" * 40_000
    path.write_bytes(content)
    ran = within("query", "MATCH (n) RETURN n", "--format", "json")
    assert ran.returncode == 1
    assert "lore.db" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert ran.stdout == ""


def without_privilege() -> None:
    """Let file modes count for root, too: a child loses the right to ignore them."""
    drop_from_bounding_set, right_to_ignore_modes = 24, 1
    ctypes.CDLL(None).prctl(drop_from_bounding_set, right_to_ignore_modes, 0, 0, 0)


def modes_count(folder: Path) -> bool:
    """Tell whether a child without privilege is stopped by a file's mode here."""
    path = folder / "probe"
    path.touch(0o400)
    program = f"open({str(path)!r}, 'a')"
    command = [sys.executable, "-c", program]
    probe = subprocess.run(command, preexec_fn=without_privilege, capture_output=True, check=False)
    path.unlink()
    return probe.returncode != 0


def test_a_read_only_file(process: Any) -> None:
    if not modes_count(process.folder):
        pytest.skip("file modes do not stop this user")
    path = process.folder / "lore.db"
    before, count = digest(path), process("query", QUERY).stdout
    path.chmod(0o444)
    assert process("query", QUERY, preexec_fn=without_privilege).stdout == count
    for words in (("query", "CREATE (:X)"), ("load", "graphml", "mission-impossible.graphml")):
        ran = process(*words, preexec_fn=without_privilege)
        assert "lore.db" in ran.stderr
        assert "Traceback" not in ran.stderr
        assert ran.returncode == 1
    assert digest(path) == before


def test_a_full_disk_in_a_commit(process: Any) -> None:
    """`ulimit -f` stands for the full disk: no file may grow."""
    before = process("query", QUERY).stdout
    query = "UNWIND range(1, 20000) AS n CREATE (:Filler {text: toString(n) + 'xxxxxxxxxxxxx'})"
    ran = process.shell(f'trap "" XFSZ; ulimit -f 64; loregraph query "{query}"')
    assert ran.returncode == 1
    assert "lore.db" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert process("query", QUERY).stdout == before
