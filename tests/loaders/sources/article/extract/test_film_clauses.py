"""Clauses of a sentence that are about a film of their own."""

from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract.film_clauses import film_of_clause, main_clause


def test_cases_of_clauses(check: Callable[[str], list[str]]) -> None:
    assert check("clauses_of_films") == []


def test_a_relative_clause_is_about_the_film_named_last() -> None:
    text = "\u27e8P0\u27e9 made \u27e8F1\u27e9, which was based on a story by \u27e8P2\u27e9"
    assert film_of_clause(text, text.index("story")) == ("\u27e8F1\u27e9", 0.93)
    assert film_of_clause("a story by \u27e8P2\u27e9", 2) is None


def test_the_main_clause_begins_after_words_that_tell_since_when() -> None:
    text = "ten years after \u27e8F0\u27e9, \u27e8P1\u27e9 is back"
    assert text[main_clause(text) :] == " \u27e8P1\u27e9 is back"
    assert main_clause("\u27e8P1\u27e9 is back") == 0


def test_a_relative_clause_is_of_its_film_whoever_it_names() -> None:
    text = "\u27e8P0\u27e9 is busy with \u27e8F1\u27e9, which has \u27e8P2\u27e9 in the lead"
    assert film_of_clause(text, text.index("in the lead")) == ("\u27e8F1\u27e9", 0.93)
    assert film_of_clause(text, text.index("which")) == ("\u27e8F1\u27e9", 0.93)
