from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from graph.stores.embedded.writer_process import named, writer_of

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("BEGIN IMMEDIATE")
connection.execute("CREATE TABLE a (b)")
print("holding", flush=True)
sys.stdin.readline()
"""


@pytest.mark.skipif(not Path("/proc/locks").exists(), reason="this system tells nobody")
def test_the_one_that_writes_is_found(tmp_path: Path) -> None:
    path = str(tmp_path / "some.db")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "holding\n"
        with closing(sqlite3.connect(path)) as reader:
            reader.execute("SELECT 1 FROM sqlite_master").fetchall()
            assert writer_of(path) == process.pid
        assert named(process.pid).startswith(f"process {process.pid}, python")
        process.communicate("\n")
    assert writer_of(path) is None


def test_nobody_is_named_where_nobody_is_known(tmp_path: Path) -> None:
    assert writer_of(str(tmp_path / "missing.db")) is None
    assert named(os.getpid()) == "this process, by another opening of the store"
    assert named(99_999_999) == "process 99999999"
