"""Ids are stable and readable, names match without accents and case."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.ids import fold, make_id, slug


@pytest.mark.parametrize(
    ("kind", "parts", "expected"),
    [
        ("film", ("Mission: Impossible", 1996), "film:mission-impossible-1996"),
        ("film", ("Mission: Impossible III", 2006), "film:mission-impossible-iii-2006"),
        ("person", ("Léa Seydoux",), "person:lea-seydoux"),
        ("film", ("Ocean's 8", 2018), "film:oceans-8-2018"),
        ("person", ("Łukasz Żal",), "person:lukasz-zal"),
        ("person", ("宮崎 駿",), "person:宮崎-駿"),
        ("event", ("  --Fallout--  ",), "event:fallout"),
    ],
)
def test_ids(kind: str, parts: tuple[object, ...], expected: str) -> None:
    assert make_id(kind, *parts) == expected


@pytest.mark.parametrize("parts", [(), ("",), ("!?", "--")])
def test_an_id_needs_a_name(parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="needs a name"):
        make_id("film", *parts)


@given(st.text())
def test_a_slug_is_a_slug_of_itself(text: str) -> None:
    once = slug(text)
    assert slug(once) == once
    assert re.fullmatch(r"(?:[^\W_]+(?:-[^\W_]+)*)?", once)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hélène", "helene"), ("STRASSE", "Straße"), ("Mads  Mikkelsen ", "mads mikkelsen")],
)
def test_names_that_match(one: str, other: str) -> None:
    assert fold(one) == fold(other)
