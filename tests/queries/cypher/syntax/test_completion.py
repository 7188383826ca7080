from __future__ import annotations

import pytest

from queries.cypher.syntax.completion import complete


def at_end(text: str) -> tuple[str, ...]:
    return complete(text, len(text)).expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "MATCH"),
        ("MATCH (n) ", "WHERE"),
        ("MATCH (n:", "a label"),
        ("RETURN n ORDER ", "BY"),
        ("MATCH (n) WHERE n.", "a property's name"),
        ("RETURN 1 ", "LIMIT"),
        ("RETURN x STARTS ", "WITH"),
    ],
)
def test_what_could_come(text: str, word: str) -> None:
    assert word in at_end(text)


def test_the_word_under_the_cursor_is_replaced() -> None:
    text = "MATCH (n) WHE"
    found = complete(text, len(text))
    assert (found.start, found.prefix) == (10, "WHE")
    assert "WHERE" in found.expected


def test_variables_of_unfinished_text_are_known() -> None:
    text = "MATCH p = (a:A)-[r:X]->(b) UNWIND [1] AS x WITH a, x AS y WHERE "
    assert complete(text, len(text)).variables == ("p", "a", "r", "b", "x", "y")


def test_only_the_text_before_the_cursor_counts() -> None:
    assert "BY" in complete("RETURN n ORDER  LIMIT 3", 15).expected


@pytest.mark.parametrize("text", ["RETURN 'abc", "RETURN 1 /* x", "MATCH (n)) RETURN "])
def test_nothing_is_offered_in_strings_comments_and_behind_errors(text: str) -> None:
    assert at_end(text) == ()
