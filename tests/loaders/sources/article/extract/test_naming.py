from __future__ import annotations

import pytest

from loaders.sources.article.extract import Gazetteer, extract
from loaders.sources.article.extract.article import read


@pytest.mark.parametrize(
    "named",
    [
        "Iron Comet 3 is officially called Ashfall.",
        "Iron Comet 3 will be titled Ashfall, the studio said.",
        "Ashfall is the official title of Iron Comet 3.",
        "Ashfall, formerly known as Iron Comet 3, has a date.",
    ],
)
def test_a_number_and_the_title_that_it_got_are_one_film(named: str) -> None:
    text = f"{named}\n\nKim Doe stars in Iron Comet 3. Sam Roe will direct the film Ashfall."
    facts = extract(text, Gazetteer.empty(), None).facts
    found = {(f.kind, f.subject.name, f.object.name) for f in facts}
    assert ("acts_in", "Kim Doe", "Ashfall") in found
    assert ("directs", "Sam Roe", "Ashfall") in found
    assert not any("3" in f.object.name for f in facts if f.kind in ("acts_in", "directs"))


@pytest.mark.parametrize(
    "named",
    [
        "Silver Tide, formerly titled Ashfall: Rising, has a date.",
        "Silver Tide (previously known as Ashfall: Rising) has a date.",
        "Work on Silver Tide is over. The film, originally called Ashfall: Rising, is near.",
    ],
)
def test_the_name_that_a_film_had_before_is_the_same_film(named: str) -> None:
    text = f"The film Silver Tide is near. {named} Ashfall: Rising opens on May 7, 2027."
    facts = extract(text, Gazetteer.empty(), None).facts
    found = {(f.subject.name, f.object.name) for f in facts if f.kind == "released"}
    assert found == {("Silver Tide", "2027-05-07")}


def test_two_films_that_have_titles_stay_two() -> None:
    text = "The film Silver Tide is called Ashfall abroad. Kim Doe stars in Silver Tide."
    facts = extract(text, Gazetteer.empty(), None).facts
    assert ("Kim Doe", "Silver Tide") in {(f.subject.name, f.object.name) for f in facts}


@pytest.mark.parametrize(
    "lead",
    [
        "The fourth Iron Comet movie, Silver Tide, is near.",
        "The new Iron Comet film is called Silver Tide.",
        "Work goes on for the next Iron Comet installment, which is titled Silver Tide.",
    ],
)
def test_a_film_is_of_the_series_that_it_continues(lead: str) -> None:
    text = (
        f"{lead}\n\nKim Doe stars in the film Silver Tide. Iron Comet 2 (2019) and Iron Comet 3 "
        "(2022) did well.\n\nOne of the leads in the new Iron Comet movie is Rob Low."
    )
    main = read(text, Gazetteer.empty()).main
    assert main is not None
    assert (main.name, main.base) == ("Silver Tide", "Iron Comet")
