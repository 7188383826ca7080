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


def test_the_previous_film_is_no_other_where_it_is_not_named(nobody: Gazetteer) -> None:
    text = "Iron Comet 5 is near. Iris was killed in the previous film."
    assert _meant(text, nobody)["the previous film"] == [""]
    text = "Iron Comet 4 was calm. Iron Comet 5 is near, and loud. Iris died in the previous film."
    assert _meant(text, nobody)["the previous film"] == ["Iron Comet 4"]


def test_a_film_is_meant_by_its_year(nobody: Gazetteer) -> None:
    text = "Iron Comet 5 is near. Iris was in 2019's Iron Comet 4. The 2019 movie was calm."
    assert list(_meant(text, nobody).values()) == [["Iron Comet 4"]]
    text = "Iron Comet 5 is near. She liked the 1987 movie."
    assert list(_meant(text, nobody).values()) == [[""]]


def test_a_sequel_is_not_what_it_follows(nobody: Gazetteer) -> None:
    text = "Iron Comet 5 is near. Eve Moss's sequel to Iron Comet 4 opens in May."
    assert list(_meant(text, nobody).values()) == [["Iron Comet 5"]]
