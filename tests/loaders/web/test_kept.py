from __future__ import annotations

import os
from pathlib import Path

import pytest

from loaders.web.kept import Kept, cache_folder


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "deep" / "folder")
    assert kept.find("http://a/") is None
    kept.keep("http://a/", b"one\ntwo")
    assert kept.find("http://a/") == b"one\ntwo"
    assert kept.find("http://b/") is None


def test_what_is_old_is_not_believed(tmp_path: Path) -> None:
    kept = Kept(tmp_path, age=60)
    kept.keep("http://a/", b"x")
    (file,) = tmp_path.iterdir()
    os.utime(file, (0, 0))
    assert kept.find("http://a/") is None


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    kept = Kept(tmp_path / "file" / "folder")
    kept.keep("http://a/", b"x")
    assert kept.find("http://a/") is None


def test_the_folder_is_among_the_caches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "loregraph"
