from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.results.errors import LoregraphError, UsageError
from loregraph.files import atomic_binary, atomic_text


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    with atomic_text(tmp_path / "a.txt") as out:
        out.write("Léa\n")
        assert not (tmp_path / "a.txt").exists()
    assert (tmp_path / "a.txt").read_bytes() == "Léa\n".encode()


def test_what_was_there_stays_on_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(ZeroDivisionError), atomic_binary(path) as out:
        out.write(bytes(1 // 0))
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def fill(path: Path) -> None:
    with atomic_text(path) as out:
        out.write("half")
        raise OSError(28, os.strerror(28))


def test_a_full_disk_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(LoregraphError, match=r"No space left on device.*as it was"):
        fill(tmp_path / "a.txt")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"), atomic_text(tmp_path):
        pass


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    missing = atomic_text(tmp_path / "no" / "a.txt")
    with pytest.raises(LoregraphError, match="No such file or directory"), missing:
        pass


def test_modes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with atomic_text(path):
        pass
    mask = os.umask(0)
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask
    path.chmod(0o600)
    with atomic_text(path):
        pass
    assert path.stat().st_mode & 0o777 == 0o600
