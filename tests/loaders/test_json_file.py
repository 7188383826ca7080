from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import SourceError
from loaders import json_file
from loaders.json_file import parse_json, read_json


def test_where_json_is_wrong() -> None:
    with pytest.raises(SourceError, match=r"^x:2: no JSON in column 8: .* The file seems cut off"):
        parse_json(b'{"a": 1,\n "b": [', "x")
    with pytest.raises(SourceError, match=r"^x:2: byte 0xff is no UTF-8"):
        parse_json(b'{"a":\n"\xff"}', "x")


def test_a_byte_order_mark_is_no_letter(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b'\xef\xbb\xbf{"a": 1}')
    assert read_json(tmp_path / "a.json") == {"a": 1}


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_file, "_MOST_BYTES", 3)
    (tmp_path / "a.json").write_bytes(b'{"a": 1}')
    with pytest.raises(SourceError, match=r"a\.json is larger than 3 bytes"):
        read_json(tmp_path / "a.json")


def test_what_is_nested_too_deep() -> None:
    with pytest.raises(SourceError, match=r"^x: nested too deep"):
        parse_json(b"[" * 100_000, "x")


def test_halves_of_letters_are_replaced() -> None:
    whole = parse_json(b'{"a\\ud83d": ["x\\ude00", "\\ud83d\\ude00", 1]}', "x")
    assert whole == {"a\ufffd": ["x\ufffd", "\U0001f600", 1]}
