from __future__ import annotations

from loaders.sources.article.extract.series import means_first, of_series, series_follows
from loaders.sources.article.extract.tokens import tokens


def test_a_word_for_films_makes_a_series() -> None:
    assert series_follows("Iron Comet", "Fans of the Iron Comet movies came.")
    assert series_follows("Iron Comet", "It is the next 'Iron Comet'")
    assert not series_follows("Iron Comet", "Fans of Iron Comet came.")


def test_a_word_for_films_follows() -> None:
    found = tokens("the next Comet movie", 0, 20)
    assert of_series(found, 3)
    assert not of_series(found, 2)
    assert not of_series(found, 4)


def test_what_was_a_hit_is_the_first_film() -> None:
    assert means_first("", " was a hit in 2024")
    assert means_first("a run that began with ", ", which did well")
    assert not means_first("the ", " is a hit")
