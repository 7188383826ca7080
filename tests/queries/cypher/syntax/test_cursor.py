from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax.cursor import NESTING_LIMIT, Cursor
from queries.cypher.syntax.lexer import tokenize


def cursor(text: str, *, trace: bool = False) -> Cursor:
    return Cursor(text, tokenize(text), trace=trace)


def test_words_are_taken_or_left() -> None:
    found = cursor("ORDER BY x")
    assert not found.accept("SKIP")
    assert not found.accept_words("ORDER", "X")
    assert found.accept_words("order".upper(), "BY")
    assert found.name("a name") == "x"
    assert found.token.kind == "end"
    assert found.advance().kind == "end"


def test_what_would_have_been_taken_is_noted_while_tracing() -> None:
    found = cursor("x y", trace=True)
    found.at("SKIP")
    found.at_any(("LIMIT", "RETURN"))
    assert found.wanted == {"SKIP", "LIMIT", "RETURN"}
    found.advance()
    assert found.wanted == set()


def test_an_error_names_what_was_expected_and_the_nearest_word() -> None:
    found = cursor("LIMTI", trace=True)
    assert not found.accept("SKIP")
    assert not found.accept("LIMIT")
    error = found.unexpected()
    assert "expected LIMIT or SKIP" in error.message
    assert error.hint == "Did you mean LIMIT?"
    assert error.span == (0, 5)


def test_coming_back() -> None:
    found = cursor("a b c")
    found.advance()
    mark = found.mark()
    found.enter()
    found.advance()
    found.back_to(mark)
    assert found.token.value == "b"
    assert found.end == 1


def test_depth_is_limited() -> None:
    found = cursor("a")
    found.enter(NESTING_LIMIT)
    with pytest.raises(CypherError) as caught:
        found.enter()
    assert caught.value.code == "NestingTooDeep"


def test_the_token_behind_a_bracket() -> None:
    found = cursor("(a[1]) - b")
    behind = found.behind_bracket()
    assert behind is not None
    assert behind.symbol == "-"
    assert cursor("(a]").behind_bracket() is None
