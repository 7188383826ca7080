from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax.lexer import tokenize
from queries.cypher.syntax.unicode import plain


def test_escapes_become_letters_and_places_are_kept() -> None:
    assert plain(r"\u0061b") == ("ab", [0, 6, 7])
    assert plain(r"\ud83c\udfac!") == ("🎬!", [0, 12, 13])


def test_a_backslash_behind_another_begins_none() -> None:
    assert plain(r"\\u0061") == (r"\\u0061", [0, 1, 2, 3, 4, 5, 6, 7])


def test_they_stand_anywhere_and_tokens_keep_their_places() -> None:
    names = [(t.value, t.start, t.end) for t in tokenize(r"R\u0045TURN `\u005c`, '\u005cn'")]
    assert names == [
        ("RETURN", 0, 11),
        ("\\", 12, 20),
        (",", 20, 21),
        ("\n", 22, 31),
        ("", 31, 31),
    ]


@pytest.mark.parametrize(
    ("text", "span"),
    [(r"RETURN '\u00'", (8, 10)), (r"RETURN '\uD83C'", (8, 14)), (r"R\u0045TURN '", (12, 13))],
)
def test_what_is_wrong_is_told_at_its_place(text: str, span: tuple[int, int]) -> None:
    with pytest.raises(CypherError) as caught:
        tokenize(text)
    assert caught.value.span == span
