from __future__ import annotations

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer


def _meant(text: str, known: Gazetteer) -> dict[str, list[str]]:
    return {
        span.phrase: [film.name for film in span.entities]
        for coded in read(text, known).coded
        for span in coded.spans
        if span.phrase
    }


def test_ordinals_number_the_films_of_the_series(nobody: Gazetteer) -> None:
    text = "Iron Comet 7 and Iron Comet 8 are shot. She is in the seventh and eighth films."
    assert _meant(text, nobody)["the seventh and eighth films"] == ["Iron Comet 7", "Iron Comet 8"]


def test_both_films_are_a_pair(nobody: Gazetteer) -> None:
    text = "Iron Comet 7 and Iron Comet 8 are shot. She is in both films."
    assert _meant(text, nobody)["both films"] == ["Iron Comet 7", "Iron Comet 8"]


def test_the_film_is_the_one_spoken_of(nobody: Gazetteer) -> None:
    text = (
        "Iron Comet 7 is near. Iron Comet 7 is loud. Iron Comet 5 was calm, and the film was short."
    )
    assert _meant(text, nobody)["the film"] == ["Iron Comet 5"]


def test_an_apposition_names_the_film(nobody: Gazetteer) -> None:
    text = "The Iron Comet franchise goes on. See the fourth installment, 2009's Silver Iron."
    assert _meant(text, nobody)["the fourth installment"] == ["Silver Iron"]


def test_the_next_one_is_the_main_one(nobody: Gazetteer) -> None:
    text = "Iron Comet 7 is near. She is in the next Iron Comet movie."
    assert ["Iron Comet 7"] in _meant(text, nobody).values()


def test_ordinals_beyond_twenty(nobody: Gazetteer) -> None:
    text = "The Iron Comet franchise goes on. She is in the twenty-third film."
    assert _meant(text, nobody)["the twenty-third film"] == ["Iron Comet 23"]
