from __future__ import annotations

import pytest

from loaders.sources.article.extract.sentences import flat, sentences
from loaders.sources.article.extract.title_cues import is_name, plausible, titled


def _titled(text: str) -> set[str]:
    return {name for name, _ in titled(sentences(flat(text)), lambda name, _: name)}


@pytest.mark.parametrize(
    "text",
    [
        "Hollow Tide is helmed by Teo Marchetti.",
        "Odalys Brandt has been tapped to star in Hollow Tide.",
        "Lionsgate has pulled Hollow Tide from its calendar.",
        "The cast of Hollow Tide was announced.",
        "Hollow Tide arrives on the big screen in May.",
        "Filming on Hollow Tide is underway.",
        "Hollow Tide, which was supposed to come out last year, is done.",
        "Production has begun in Oslo on Hollow Tide.",
        "It is called something else now, formerly titled Hollow Tide.",
        "Hollow Tide, previously known as something else, is done.",
        "She is in Hollow Tide, an adaptation of a novel.",
        "Hollow Tide, a drama he wrote years ago, is next.",
        "Hollow Tide, about a war at sea, stars Odalys Brandt and Teo Marchetti.",
        "Hollow Tide (due in the spring) is directed by Teo Marchetti.",
    ],
)
def test_words_beside_a_title(text: str) -> None:
    assert _titled(text) == {"Hollow Tide"}


@pytest.mark.parametrize(
    "text",
    [
        "Teo Marchetti is directing it.",
        "Odalys Brandt, who lives in Valletta Harbor, said so.",
        "It was shot in Brask Sund, Norway.",
        "Odalys Brandt plays Cassia Thorne.",
        "The sequel stars Odalys Brandt and Teo Marchetti.",
        "Teo Marchetti's sequel was a hit.",
        "In the film, Odalys Brandt sings.",
    ],
)
def test_people_roles_and_places_are_no_titles(text: str) -> None:
    assert _titled(text) == set()


def test_one_word_needs_more_than_a_preposition() -> None:
    assert _titled("Odalys Brandt is in Brask.") == set()
    assert _titled("Odalys Brandt starred in Saltwater.") == {"Saltwater"}


def test_a_surname_is_no_title() -> None:
    assert _titled("Hye-jin Park sings. Park recently wrapped in Oslo.") == set()


def test_where_one_is_a_title_the_others_of_its_list_are() -> None:
    text = "He met Ann Poe in Saltwater, Rob Low in Embers and starred in Night Ferry."
    assert _titled(text) == {"Saltwater", "Embers", "Night Ferry"}


def test_names_of_people_and_of_studios() -> None:
    assert is_name(["Kate", "Doe"])
    assert not plausible("Warner Bros.")
    assert not plausible("London")


def test_what_somebody_is_famous_for() -> None:
    assert _titled("Joe Quill of Silver Tide fame plays Otis.") == {"Silver Tide"}
    assert "Silver Tide" in _titled("Kim Doe is the star of Oscar-nominated Silver Tide.")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The cast of Eve Moss' Meridian keeps growing.", "Meridian"),
        ("She will direct an adaptation of Ann Lee's bestseller The Tin Garden.", "The Tin Garden"),
        ("He previously made Saltwater, in which Rob Low played a diver.", "Saltwater"),
        ("Rob Low, last seen in Saltwater, is back.", "Saltwater"),
        ("She follows it with Copper Valley, a western starring Kim Doe.", "Copper Valley"),
        ("Rob Low recently wrapped Tim Low's Kite Season.", "Kite Season"),
    ],
)
def test_titles_of_plain_words(text: str, title: str) -> None:
    assert title in _titled(text)


def test_who_owns_a_title_is_none() -> None:
    assert "Lucid" not in _titled(
        'He was cast as Otto Crane in Lucid\'s "Marrow Street," she said.'
    )


@pytest.mark.parametrize(
    "text",
    [
        "Zubin Kasa begins shooting Hollow Tide next month.",
        "Zubin Kasa was spotted filming in Rome.",
        "Zubin Kasa will bring Orlok Vane to life in May.",
        "Zubin Kasa is out as director of the film.",
    ],
)
def test_somebody_is_no_title(text: str) -> None:
    assert "Zubin Kasa" not in _titled(text)


@pytest.mark.parametrize("words", ["R-rated", "PG-13-rated", "Val Kilmer", "Nia DaCosta"])
def test_ratings_and_people_of_film_are_no_titles(words: str) -> None:
    assert not plausible(words)


def test_a_well_known_title_needs_less() -> None:
    assert "Parasite" in _titled("It is his first film since Parasite.")
    assert "Embers" not in _titled("It is his first film since Embers.")
    assert "Heretic" in _titled("Teo Marchetti (Heretic) is in it.")
    assert "Joker" not in _titled("Teo Marchetti (Joker) is in it.")
    assert "Carrie" in _titled("Teo Marchetti penned Carrie.")
    assert "Carrie" not in _titled("He was the brother of Carrie.")


def test_a_film_with_a_year_that_everybody_knows_needs_less_too() -> None:
    assert "Way Down East" in _titled("It is his first film since Way Down East.")
    assert "Way Up West" not in _titled("It is his first film since Way Up West.")
