"""Cutting texts into words."""

from __future__ import annotations

import pytest

from graph.rules.analyzers import ANALYZERS, USUAL

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
    ],
)
def test_words(name: str, words: list[str]) -> None:
    assert ANALYZERS[name].cut(TEXT) == words


def test_nothing_has_no_words() -> None:
    assert all(analyzer.cut("") == [] for analyzer in ANALYZERS.values())
