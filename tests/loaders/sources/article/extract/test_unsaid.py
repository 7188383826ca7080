"""Words for films of which a text does not say which they are."""

from __future__ import annotations

import pytest

from loaders.sources.article.extract.unsaid import ANOTHER, MANY, OTHERS, UNSAID


@pytest.mark.parametrize("text", [" in all of the films", " throughout the \u27e8R1\u27e9"])
def test_of_many_films_none_is_meant(text: str) -> None:
    assert MANY.match(text)


def test_a_part_of_the_series_is_not_the_film_spoken_of() -> None:
    assert OTHERS.match(" in the second one.")
    assert not OTHERS.match(" in the film.")


def test_what_somebody_is_in_next_is_not_told_by_name() -> None:
    assert UNSAID.search("who will be seen next in a play")
    assert not UNSAID.search("who is in the film")


def test_some_film_is_another_one() -> None:
    assert ANOTHER.match(" in a small thriller")
    assert not ANOTHER.match(" in the thriller")
