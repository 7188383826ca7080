from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.colours import coloured


def kinds(text: str) -> dict[str, str]:
    return {piece: kind for kind, piece in coloured(text) if piece.strip()}


def test_each_kind_of_word() -> None:
    text = (
        "MATCH (n:Film {born: date($day)}) WHERE n.title = 'x' AND 1 < 2.5 // why\n"
        "RETURN toUpper(n.t)"
    )
    found = kinds(text)
    assert {found[word] for word in ("MATCH", "WHERE", "AND", "RETURN")} == {"keyword"}
    assert found["Film"] == "label"
    assert found["date"] == found["toUpper"] == "function"
    assert found["title"] == "property"
    assert found["day"] == "parameter"
    assert found["'x'"] == "string"
    assert found["1"] == found["2.5"] == "number"
    assert found[" // why\n"] == "comment"


@pytest.mark.parametrize(
    "text",
    ["", "RETURN 'abc", "RETURN 1 /* x", "RETURN `a", "MATCH (n) WHERE \x00", "\n;;\n", "a ' b"],
)
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(piece for _, piece in coloured(text)) == text


def test_a_string_that_goes_on_is_a_string() -> None:
    assert list(coloured("RETURN 'abc"))[-1] == ("string", " 'abc")


@given(st.text(alphabet="MATCHn:('\"`){}[]/*$. \n\\1\u0000é"))
def test_the_pieces_of_any_text_are_the_text(text: str) -> None:
    assert "".join(piece for _, piece in coloured(text)) == text
