from __future__ import annotations

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.film_series import with_series
from loaders.sources.article.extract.gazetteer import Gazetteer
from loaders.sources.article.extract.mentions import Mentions, works_in

HEAD = 'Lucid delays "Frost Hill", "Iron Comet 4", brings forward "Silver Tide"'
SOME = (
    f'{HEAD}\n\nLucid moved "Frost Hill" to May 5, 2028. "Frost Hill", directed by Eve Moss, was '
    "due in 2027.\n\nAccording to the studio, the film will now open in Rome.\n\n"
    '"Iron Comet 4" and the film "Silver Tide" have dates too. The adaptation of Ann Lee\'s novel '
    "stars Kim Doe."
)


def test_a_headline_with_several_films_is_about_none_of_them(nobody: Gazetteer) -> None:
    article = read(SOME, nobody)
    assert article.phrases.scattered
    meant = {s.phrase: s.entities[0].name for c in article.coded for s in c.spans if s.phrase}
    assert meant["the film"] == "Frost Hill"
    assert meant["the adaptation of ⟨N0⟩'s novel"] == "Silver Tide"


def test_what_is_named_in_passing_is_known(nobody: Gazetteer) -> None:
    article = read("Kim Doe, the star of Ashfall (2014), joins Iron Comet 4.", nobody)
    (coded,) = article.coded
    aside = Mentions(article.coded, article.works)._aside(coded)
    assert [film.name for n, film in works_in(coded, "F") if n in aside] == ["Ashfall"]


def test_a_film_of_the_past_weighs_less(nobody: Gazetteer) -> None:
    article = read(
        "Night Parade Director Eve Moss Sets Next Film\n\nEve Moss is set to follow her hit Night "
        "Parade with Copper Valley, a western starring Kim Doe. The film will shoot in May. "
        "Night Parade, which starred Rob Low, earned $90 million.",
        nobody,
    )
    assert article.main is not None
    assert article.main.name == "Copper Valley"


def test_a_film_that_everybody_knows_is_out_weighs_less(nobody: Gazetteer) -> None:
    text = (
        "Kim Doe was one of the leads of Prometheus. For the sequel, Alien: Covenant, she is "
        "back. Rob Low stars as Daniels. Lucid releases it on May 19, 2017."
    )
    article = read(text, with_series(nobody, text, 2017))
    assert article.main is not None
    assert article.main.name == "Alien: Covenant"


def test_a_list_of_characters_is_about_no_single_film(nobody: Gazetteer) -> None:
    text = (
        "Iron Comet: every agent who died\n\nBeing one is not safe.\n\n"
        "Iris Vane\n\nThe first to go, in Iron Comet (1996), is Iris Vane, played by Kim Doe.\n\n"
        "Max Poe\n\nIn Iron Comet II, Max Poe is shot by Rex Hale.\n\n"
        "Rex Hale\n\nSomebody pushes Rex Hale off a roof in Iron Comet: Nightfall.\n"
    )
    assert read(text, nobody).phrases.scattered
