from __future__ import annotations

import base64
import gzip
import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viz.page.embedded import (
    checked_code,
    content_policy,
    data_element,
    embedded_json,
    packed,
)

HOSTILE = ["</script>", "<!--", "<script>", "&lt;", "\u2028\u2029", "]]>", "\\u003c/script>", "'\""]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_letter_of_data_is_markup(text: str) -> None:
    written = embedded_json({text: [text]})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == {text: [text]}


@given(st.text())
def test_every_text_comes_back(text: str) -> None:
    assert json.loads(embedded_json([text])) == [text.encode("utf-8", "replace").decode()]


def test_broken_letters_do_not_break_the_file() -> None:
    assert json.loads(embedded_json("a\ud800b")) == "a?b"


def test_numbers_that_are_no_json_are_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        embedded_json(float("nan"))


@pytest.mark.parametrize("text", ["x</SCRIPT>", "<!-- x", "a\r\nb", "</style>"])
def test_code_that_would_end_its_element_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="would end its element"):
        checked_code(text, "the script")


def test_the_policy_allows_exactly_these_texts() -> None:
    policy = content_policy(["let a = '\u00e9';"], ["a{}"])
    digest = base64.b64encode(hashlib.sha256("let a = '\u00e9';".encode()).digest()).decode()
    assert "default-src 'none'" in policy
    assert f"script-src 'sha256-{digest}';" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_a_packed_script_comes_back_letter_for_letter_and_is_always_packed_alike() -> None:
    text = "let é = '\r'; " * 1000
    assert gzip.decompress(base64.b64decode(packed(text))).decode() == text
    assert packed(text) == packed(text)
    assert len(packed(text)) < len(text) / 20


def test_short_data_can_be_read_and_long_data_lies_packed() -> None:
    assert data_element("[1]", "data") == '<script type="application/json" id="data">[1]</script>'
    long = embedded_json(["Ethan Hunt"] * 20_000)
    element = data_element(long, "data")
    assert element.startswith('<script type="text/plain" id="data">')
    text = element.partition(">")[2].partition("<")[0]
    assert gzip.decompress(base64.b64decode(text)).decode() == long
