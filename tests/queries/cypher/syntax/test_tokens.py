from __future__ import annotations

from queries.cypher.syntax.lexer import tokenize


def test_words_compare_in_capitals_and_keep_their_spelling() -> None:
    token = tokenize("Match")[0]
    assert (token.kind, token.symbol, token.value) == ("name", "MATCH", "Match")


def test_literals_have_no_symbol() -> None:
    assert [token.symbol for token in tokenize("'RETURN' 1 `AS`")] == ["", "", "", ""]
