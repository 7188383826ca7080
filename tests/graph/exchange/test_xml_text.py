from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.exchange.xml_text import (
    as_token,
    escape,
    is_xml,
    quote_name,
    read_labels,
    unquote_name,
    write_labels,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT)
def test_what_xml_can_hold_comes_back_as_it_was(text: str) -> None:
    if is_xml(text):
        assert (ET.fromstring(f"<a>{escape(text)}</a>").text or "") == text


@pytest.mark.parametrize("text", ["\x00", "a\x1bb", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_known(text: str) -> None:
    assert not is_xml(text)


def test_markup_stays_text() -> None:
    assert escape("<b>&\r") == "&lt;b&gt;&amp;&#13;"


@given(TEXT.filter(bool))
def test_names_come_back_as_they_were(name: str) -> None:
    written = quote_name(name)
    assert is_xml(written)
    assert unquote_name(written) == name


@given(st.lists(TEXT.filter(bool), unique=True))
def test_labels_come_back_as_they_were(labels: list[str]) -> None:
    assert read_labels(write_labels(labels)) == tuple(labels)


def test_plain_labels_are_written_plainly() -> None:
    assert write_labels(["Person", "Actor"]) == ":Person:Actor"
    assert write_labels(["a:b", "c`d"]) == ":`a:b`:`c``d`"


@pytest.mark.parametrize("wrong", ["Person", ":a:", ":`a", "x:Person", ":`\\q`"])
def test_broken_labels_are_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"no list of labels|escape"):
        read_labels(wrong)


@given(TEXT)
def test_a_token_is_a_name_that_xml_knows(name: str) -> None:
    token = as_token(name)
    assert token
    assert not any(character.isspace() for character in token)
    assert is_xml(token)
    assert ET.fromstring(f'<a b="{token}"/>').get("b") == token
