"""Segments are checked when they are used, and used once."""

from __future__ import annotations

import json
import zlib

import pytest

from graph.results.errors import StoreFormatError
from graph.stores.embedded.segments import Segments


def held(data: bytes, checksum: int | None = None) -> Segments:
    found = zlib.crc32(data) if checksum is None else checksum
    return Segments("lore.db", {(3, "node:name"): (found, data)})


def test_a_good_segment_is_decoded_once() -> None:
    segments = held(b"[1]")
    assert (3, "node:name") in segments
    assert segments.read((3, "node:name"), json.loads) == [1]
    assert (3, "node:name") not in segments


def test_a_bad_one_is_named_with_what_to_do() -> None:
    with pytest.raises(StoreFormatError, match=r"lore.db is damaged: segment 'node:name' of .*3"):
        held(b"[1]", checksum=1).read((3, "node:name"), json.loads)
    with pytest.raises(StoreFormatError, match=r"cannot be read .*loregraph backup"):
        held(b"[").read((3, "node:name"), json.loads)
    with pytest.raises(StoreFormatError, match="it is missing"):
        held(b"").read((3, "other"), json.loads)
