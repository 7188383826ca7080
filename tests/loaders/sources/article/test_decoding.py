from __future__ import annotations

import codecs
from typing import Any

import pytest

from graph.results.errors import SourceError
from loaders.sources.article.decoding import decoded

TEXT = "Zo\u00eb L\u00e9a will play \u201cIris\u201d."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
        TEXT.encode().decode("latin-1").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-be", "utf-32", "cp1252", "twice"],
)
def test_the_same_text_in_any_encoding(raw: Any, data: bytes) -> None:
    assert decoded(raw(data)) == TEXT


def test_utf_16_without_a_mark(raw: Any) -> None:
    assert decoded(raw("Ann Lee joins".encode("utf-16-le"))) == "Ann Lee joins"
    assert decoded(raw("Ann Lee joins".encode("utf-16-be"))) == "Ann Lee joins"


def test_what_a_server_or_a_page_says_of_its_encoding(raw: Any) -> None:
    polish = "Zaj\u0105c gra w filmie."
    assert decoded(raw(polish.encode("iso-8859-2"), charset="iso-8859-2")) == polish
    page = f'<meta charset="iso-8859-2">{polish}'.encode("iso-8859-2")
    assert polish in decoded(raw(page))
    assert decoded(raw(TEXT.encode("cp1252"), charset="nonsense")) == TEXT


def test_line_ends_and_broken_bytes(raw: Any) -> None:
    assert decoded(raw(b"one\r\ntwo\rthree")) == "one\ntwo\nthree"
    assert "\x07" not in decoded(raw(b"a" * 300 + b"\x07"))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "it holds zero bytes"),
        ("\u65b0\u4f5c\u306f\u6765\u5e74".encode("shift_jis") * 20, "nobody can tell what it is"),
        (bytes(range(1, 9)) * 50, "none. Save it as UTF-8"),
    ],
)
def test_what_is_no_text(raw: Any, data: bytes, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        decoded(raw(data))
