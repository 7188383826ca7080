from __future__ import annotations

import pytest

from loaders.sources.article.extract.callings import callings, is_calling


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("brilliant codebreaker who works at a museum", ["brilliant codebreaker"]),
        ("single mother and former nurse", ["single mother", "former nurse"]),
        ("retired con artist turned baker", ["retired con artist"]),
        ("chop shop owner", ["chop shop owner"]),
        ("detective story", []),
        ("man with a past", []),
    ],
)
def test_the_last_word_of_a_phrase_is_the_calling(phrase: str, said: list[str]) -> None:
    assert callings(phrase) == said


def test_a_singer_may_be_somebody_of_the_news() -> None:
    assert is_calling(["singer"]) == 1
    assert is_calling(["singer"], in_story=True) == 0
    assert is_calling(["ex-assassin"], in_story=True) == 1
    assert is_calling(["private", "eye"]) == 2
    assert is_calling(["new", "owner"]) == 0
