from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.exchange import json_stream
from graph.exchange.json_stream import JsonObject

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def items(text: str | bytes) -> list[tuple[str, Any]]:
    stream = io.BytesIO(text.encode() if isinstance(text, str) else text)
    return list(JsonObject(stream).items())


@given(st.dictionaries(st.text(), VALUES, max_size=4), st.integers(1, 9), st.booleans())
def test_lists_come_item_by_item_however_the_file_is_cut(
    content: dict[str, Any],
    block: int,
    indented: bool,  # noqa: FBT001 - hypothesis gives it
) -> None:
    expected = [
        (key, item)
        for key, value in content.items()
        for item in (value if isinstance(value, list) else [value])
    ]
    before, json_stream.BLOCK = json_stream.BLOCK, block  # type: ignore[misc]
    try:
        text = json.dumps(content, ensure_ascii=False, indent=2 if indented else None)
        assert items(text) == expected
    finally:
        json_stream.BLOCK = before  # type: ignore[misc]


def test_the_line_of_an_item_and_keys_of_empty_lists_are_known() -> None:
    content = JsonObject(io.BytesIO(b'\xef\xbb\xbf{"none": [],\n"a": [\n1,\n\n2]}'))
    assert [(key, value, content.line) for key, value in content.items()] == [
        ("a", 1, 3),
        ("a", 2, 5),
    ]
    assert content.keys == {"none", "a"}


@pytest.mark.parametrize(
    "text",
    ["", "[1]", '{"a": [1, 2', '{"a" 1}', '{"a": 1} x', '{"a": [1 2]}', '{"a": nope}', b"{\xff}"],
)
def test_what_is_no_object_is_refused(text: str | bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is made where it is told
        items(text)
