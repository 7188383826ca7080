from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract import Gazetteer
from loaders.sources.article.extract.article import read

TEXT = """Iron Comet 7 Gets Its Star

Kim Doe stars in Iron Comet 7. Director Sam Roe is happy. The Iron Comet franchise began in 1996.
"""

Row = tuple[str, str, str]


def test_what_a_text_is_about(nobody: Gazetteer) -> None:
    article = read(TEXT, nobody)
    assert article.main is not None
    assert article.series is not None
    assert (article.main.name, article.series.name) == ("Iron Comet 7", "Iron Comet")


def test_who_acts_and_who_directs(nobody: Gazetteer) -> None:
    article = read(TEXT, nobody)
    people = {entity.name: entity for entity in article.names.entities}
    assert article.acts(people["Kim Doe"])
    assert article.directs(people["Sam Roe"])
    assert not article.acts(people["Sam Roe"])


def test_a_text_about_nothing(nobody: Gazetteer) -> None:
    article = read("It rained all day.", nobody)
    assert (article.main, article.series) == (None, None)


def test_who_takes_over_a_film_directs_and_is_not_in_what_stands_behind_the_name(
    facts: Callable[[str], list[Row]],
) -> None:
    found = facts(
        'Iron Comet 3 is near. Teo Marchetti ("Hollow Tide 2") will take over directing duties.'
    )
    assert not [row for row in found if row[0] == "acts_in"]


def test_a_headline_that_asks_who_dies_tells_of_deaths(nobody: Gazetteer) -> None:
    text = "Iron Comet 3: Does Benji Die? Kim Doe Weighs In\n\nIron Comet 3 is out. Fans wept."
    article = read(text, nobody)
    assert article.of_deaths
    assert not any("Die" in entity.name for entity in article.names.entities)


def test_a_title_that_speaks_of_death_makes_no_text_about_deaths(nobody: Gazetteer) -> None:
    text = "Kim Doe joins 'Every Death Counts'\n\n'Every Death Counts' opens in May 2027."
    assert not read(text, nobody).of_deaths
    assert read("Who Dies in Ashfall?\n\nAshfall came out in May 2017.", nobody).of_deaths
