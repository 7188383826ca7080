from __future__ import annotations

from loaders.sources.article.extract import Gazetteer, extract

LEAD = (
    "Kim Doe Joins 'Silver Tide: Ashfall'\n\nKim Doe has joined the Silver Tide sequel, "
    "Silver Tide: Ashfall.\n\nThe script is by Sam Roe."
)


def test_the_number_of_an_address_is_that_of_the_only_film_with_a_title() -> None:
    address = "https://a.example/silver-tide-2-kim-doe-cast/"
    facts = extract(LEAD, Gazetteer.empty(), None, address).facts
    assert {f.object.name for f in facts if f.kind == "acts_in"} == {"Silver Tide: Ashfall"}
    assert {f.object.name for f in facts if f.kind == "writes"} == {"Silver Tide: Ashfall"}


def test_a_number_that_no_title_stands_for_is_a_film() -> None:
    text = "Kim Doe is in\n\nKim Doe has joined the cast of the fifth Silver Tide movie."
    address = "https://a.example/silver-tide-5-kim-doe-cast/"
    facts = extract(text, Gazetteer.empty(), None, address).facts
    assert {f.object.name for f in facts if f.kind == "acts_in"} == {"Silver Tide 5"}
