"""Queries on an index of words."""

from __future__ import annotations

import pytest

from graph.rules.analyzers import ANALYZERS, USUAL
from graph.stores.embedded.fulltext.search import search
from graph.stores.embedded.fulltext.words import WordIndex

TEXTS = {
    1: ("Rogue Nation", "Ethan Hunt against the Syndicate"),
    2: ("Fallout", "The nation after the fallout"),
    3: ("Nation of nations: a nation", "x"),
}


def found(text: str) -> list[int]:
    analyzer = ANALYZERS[USUAL]
    words = WordIndex(2, analyzer.cut)
    words.add_all(iter(TEXTS.items()))
    return [doc for doc, _ in search(words, ["title", "text"], analyzer, text)]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("rogue", [1]),
        ("rogue AND nation", [1]),
        ("nation -rogue", [2, 3]),
        ("NOT nation", []),
        ("text:nation", [2]),
        ("nope:nation", []),
        ('"nation of nations"', [3]),
        ('"of nation"', []),
        ('"nation nation"~4', [3]),
        ("nat*", [1, 2, 3]),
        ("r?gue", [1]),
        ("*o*u*", [1, 2]),
        ("*o*?u?", [1]),
        ("?x", []),
        ("rouge~", [1]),
        ("title:{a TO nation}", [2]),
        ("the", [1, 2]),
        ("rogue ...", [1]),
        ("*:*", [1, 2, 3]),
    ],
)
def test_what_is_found(text: str, documents: list[int]) -> None:
    assert sorted(found(text)) == documents


def test_a_pattern_of_many_stars_takes_no_time() -> None:
    words = WordIndex(1, str.split)
    words.add_all(iter([(1, ("a" * 5_000,))]))
    assert search(words, ["x"], ANALYZERS[USUAL], "*a" * 30 + "b") == []


def test_the_best_comes_first() -> None:
    assert found("rogue nation")[0] == 1
    assert found("fallout^9 nation")[0] == 2


def test_nothing_is_found_in_nothing() -> None:
    words = WordIndex(1, str.split)
    for text in ("a", "a~", "a*", '"a b"', "*:*", "[a TO b]"):
        assert search(words, ["x"], ANALYZERS[USUAL], text) == []
