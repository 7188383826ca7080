"""Cutting texts into words."""

from __future__ import annotations

import pytest

from graph.rules.analyzers import ANALYZERS, ELSEWHERE, USUAL

TEXT = "The Red Fox's café: look_up 3.14, don't!"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (USUAL, ["the", "red", "fox's", "café", "look_up", "3.14", "don't"]),
        ("standard", ["red", "fox's", "café", "look_up", "3.14", "don't"]),
        ("standard-folding", ["the", "red", "fox's", "cafe", "look_up", "3.14", "don't"]),
        ("simple", ["the", "red", "fox", "s", "café", "look", "up", "don", "t"]),
        ("stop", ["red", "fox", "s", "café", "look", "up", "don", "t"]),
        ("whitespace", ["The", "Red", "Fox's", "café:", "look_up", "3.14,", "don't!"]),
        ("keyword", [TEXT]),
        ("english", ["red", "fox", "café", "look_up", "3.14", "don't"]),
    ],
)
def test_words(name: str, words: list[str]) -> None:
    assert [word for word in ANALYZERS[name].cut(TEXT) if word] == words


def test_a_word_that_is_left_out_keeps_its_place() -> None:
    assert ANALYZERS["standard"].cut("end of the Universe") == ["end", "", "", "universe"]
    assert ANALYZERS["french"].cut("l'Amour d'une femme") == ["amou", "", "feme"]


def test_those_of_neo4j_that_are_not_here_are_named() -> None:
    assert not set(ELSEWHERE) & ANALYZERS.keys()
    assert len(ELSEWHERE) + len(ANALYZERS) == 45


def test_nothing_has_no_words() -> None:
    assert all(analyzer.cut("") == [] for analyzer in ANALYZERS.values())
