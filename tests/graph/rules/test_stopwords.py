from __future__ import annotations

import pytest

from graph.rules.stopwords import STOPWORDS


@pytest.mark.parametrize(
    ("language", "words"),
    [("german", "der die und"), ("french", "le les et"), ("russian", "и не"), ("danish", "og i")],
)
def test_the_most_frequent_words_are_among_them(language: str, words: str) -> None:
    assert STOPWORDS[language].issuperset(words.split())


def test_they_are_in_small_letters() -> None:
    assert all(word == word.lower() for words in STOPWORDS.values() for word in words)
