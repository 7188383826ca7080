from __future__ import annotations

import builtins
import gzip
import io
import os
from pathlib import Path
from typing import Any

import pytest

from graph.results.errors import SourceError, UsageError
from loaders import byte_stream
from loaders.byte_stream import blocks, decoded, existing, open_bytes

TEXT = b"".join(b"line %d\n" % number for number in range(50_000))


@pytest.fixture(params=["isal", "standard library"])
def _unpacker(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "isal":
        pytest.importorskip("isal")
        return
    real = builtins.__import__

    def without(name: str, *more: Any) -> Any:
        if name == "isal":
            raise ImportError(name)
        return real(name, *more)

    monkeypatch.setattr(builtins, "__import__", without)


def content(path: Path) -> bytes:
    with open_bytes(path) as stream:
        return b"".join(blocks(stream, "x"))


@pytest.mark.usefixtures("_unpacker")
def test_packed_and_plain_files(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.tsv", tmp_path / "b"
    plain.write_bytes(TEXT)
    packed.write_bytes(gzip.compress(TEXT[:100_000]) + gzip.compress(TEXT[100_000:]))
    assert content(plain) == content(packed) == TEXT


@pytest.mark.usefixtures("_unpacker")
@pytest.mark.parametrize("end", [-1, -8, -2_000, 60])
def test_a_packed_file_that_is_cut_off(tmp_path: Path, end: int) -> None:
    file = tmp_path / "a.tsv.gz"
    file.write_bytes(gzip.compress(TEXT)[:end])
    with pytest.raises(SourceError, match=r"a\.tsv\.gz: the packed file ends too early"):
        content(file)


@pytest.mark.usefixtures("_unpacker")
def test_a_packed_file_that_is_damaged(tmp_path: Path) -> None:
    body = bytearray(gzip.compress(TEXT))
    body[len(body) // 2] ^= 255
    file = tmp_path / "a.tsv.gz"
    file.write_bytes(body)
    with pytest.raises(SourceError, match=r"a\.tsv\.gz: the packed file is (damaged|ends)"):
        content(file)


def test_blocks_are_of_whole_lines() -> None:
    found = list(blocks(io.BytesIO(b"\xef\xbb\xbfab\ncd\nefghijklmnop\nq"), "x", size=4))
    assert b"".join(found) == b"ab\ncd\nefghijklmnop\nq"
    assert all(block.endswith(b"\n") for block in found[:-1])


def test_a_file_without_lines_is_not_taken_into_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(byte_stream, "_LONGEST_LINE", 100)
    with pytest.raises(SourceError, match="no line ends within 64 MB"):
        list(blocks(io.BytesIO(b"x" * 500), "x", size=50))


def test_text_that_is_no_utf_8() -> None:
    lines = decoded(io.BytesIO(b"\xef\xbb\xbfab\nc\xe9d\n"), "x.csv")
    assert next(lines) == "ab\n"
    with pytest.raises(SourceError, match=r"^x\.csv:2: byte 0xe9 in column 2 is no UTF-8"):
        next(lines)


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no file or folder"):
        existing(tmp_path / "a")
    with pytest.raises(UsageError, match="cannot be read"):
        content(tmp_path)


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="is neither a file nor a folder"):
        existing(tmp_path / "pipe")
