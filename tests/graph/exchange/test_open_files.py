from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from graph.exchange import open_files
from graph.exchange.open_files import OpenFiles

if TYPE_CHECKING:
    from pathlib import Path


def test_files_go_on_where_they_were_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_files, "OPEN", 2)
    with OpenFiles(tmp_path) as files:
        for turn in range(3):
            for name in ("a", "b.gz", "c"):
                files[name].write(f"{turn}\r\n")
    assert (tmp_path / "a").read_bytes() == b"0\r\n1\r\n2\r\n"
    assert gzip.decompress((tmp_path / "b.gz").read_bytes()) == b"0\r\n1\r\n2\r\n"


def test_an_error_closes_them(tmp_path: Path) -> None:
    files = OpenFiles(tmp_path)
    kept = files["a"]
    with pytest.raises(ZeroDivisionError), files:
        kept.write(str(1 // 0))
    assert kept.closed
