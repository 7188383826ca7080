from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.results.errors import SourceError
from loaders import json_file
from loaders.json_file import json_value, parse_json, read_json


def test_where_json_is_wrong() -> None:
    with pytest.raises(SourceError, match=r"^x:2: no JSON in column 8: .* The file seems cut off"):
        parse_json(b'{"a": 1,\n "b": [', "x")
    with pytest.raises(SourceError, match=r"^x:2: byte 0xff is no UTF-8"):
        parse_json(b'{"a":\n"\xff"}', "x")
    with pytest.raises(SourceError, match=r"JSON begins with a bracket, and this with 'a,b'\. N"):
        parse_json(b"a,b\n1,2\n", "x")
    with pytest.raises(SourceError, match=r"the comma before the bracket that closes .*\. Nothing"):
        parse_json(b'{"a": 1,}', "x")


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


def test_a_number_of_thousands_of_digits() -> None:
    with pytest.raises(SourceError, match=r"^x: a number in it has thousands of digits"):
        parse_json(b"[" + b"1" * 5_000 + b"]", "x")


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(value=_VALUES, ascii_alone=st.booleans())
@example(value=[-0.0, 1e400, float("nan"), 5e-324, 10**40], ascii_alone=False)
def test_values_are_those_of_the_standard_library(*, value: object, ascii_alone: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_alone)
    assert repr(json_value(text)) == repr(json.loads(text))


@given(st.text(alphabet='[]{}",:0123456789.eE+-truefalsn\\u \n\t\x01', max_size=12))
@example('{"a": 1, "a": 2}')
@example("[1]\ufeff")
def test_what_is_no_json_is_none_whoever_reads_it(text: str) -> None:
    try:
        expected = repr(json.loads(text))
    except ValueError:
        with pytest.raises(json.JSONDecodeError):
            json_value(text)
    else:
        assert "\ud800" in expected or repr(json_value(text)) == expected


def test_a_file_that_is_empty_or_ends_in_a_text() -> None:
    with pytest.raises(SourceError, match=r"^x: the file is empty"):
        parse_json(b" \n", "x")
    with pytest.raises(SourceError, match="The file seems cut off"):
        parse_json(b'{"a": "bcd', "x")
