from __future__ import annotations

import pytest

from loaders.sources.article.extract.focus_cues import NEXT_FILM, NEXT_TWO, TOLD_AGAIN


@pytest.mark.parametrize(
    "text", ["the next two films", "two films shot back-to-back", "his upcoming pair of movies"]
)
def test_two_films_to_come(text: str) -> None:
    assert NEXT_TWO.search(text)


def test_the_next_film_of_a_series() -> None:
    assert NEXT_FILM.search("the next \u27e8R0\u27e9 movie")
    assert not NEXT_FILM.search("the last \u27e8R0\u27e9 movie")


def test_a_recap_tells_a_film_again() -> None:
    assert TOLD_AGAIN.search("a recap of \u27e8F0\u27e9")
    assert not TOLD_AGAIN.search("the cast of \u27e8F0\u27e9")
