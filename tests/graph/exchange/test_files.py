from __future__ import annotations

import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from graph.exchange.files import atomic_binary, atomic_text
from graph.results.errors import UsageError
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_there_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.graphml"
    with atomic_text(path) as out:
        out.write("é\n")
        out.flush()
        assert not path.exists()
    assert path.read_bytes() == "é\n".encode()
    assert [each.name for each in tmp_path.iterdir()] == ["out.graphml"]


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.graphml"
    path.write_text("old", encoding="utf-8")
    writing = atomic_binary(path)
    writing.__enter__().write(b"new")
    assert not writing.__exit__(KeyError, KeyError(), None)
    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["out.graphml"]


def test_the_mode_of_a_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "out.graphml"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    with atomic_text(path) as out:
        out.write("new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"is a folder; name a file in it"), atomic_text(tmp_path):
        pass


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "none" / "out.graphml"
    missing = r"There is no folder .*make it first"
    with pytest.raises(UsageError, match=missing), atomic_text(wrong):
        pass


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.graphml"
    path.write_text("old", encoding="utf-8")
    program = (
        "import resource, signal\nfrom pathlib import Path\n"
        "from graph.exchange.files import atomic_text\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        f"with atomic_text(Path({str(path)!r})) as out: out.write('x' * 100_000)\n"
    )
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "could not be written: File too large. What was there before is as it was." in run.stderr
    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["out.graphml"]


def test_a_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    with atomic_text(link) as out:
        out.write("new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_a_pipe_takes_what_comes_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE, text=True) as reader:
        with atomic_text(pipe) as out:
            out.write("rows")
        assert reader.communicate(timeout=120)[0] == "rows"
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_store_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "lore.db"
    with NetworkXStore(path) as store, store.transaction() as transaction:
        transaction.create_node(("Film",), {"id": "film:x"})
    before = path.read_bytes()
    with pytest.raises(UsageError, match=r"is a store; name another file"), atomic_text(path):
        pass
    assert path.read_bytes() == before
