from __future__ import annotations

from loaders.sources.article.extract.spelling import NUMBERS, folded, key, keys


def test_names_are_compared_by_their_words() -> None:
    assert keys("The Iron: Comet \u2013 Part Two") == ("iron", "comet", "part", "2")
    assert keys("Iron & Comet") == keys("iron and comet")
    assert key("Béa O\u2019Neil") == key("bea oneil")
    assert keys("The") == ("the",)


def test_folding() -> None:
    assert folded("Šubert's") == "suberts"


def test_numbers() -> None:
    assert (NUMBERS["seventh"], NUMBERS["ix"], NUMBERS["3rd"]) == (7, 9, 3)
