from __future__ import annotations

from typing import Any

import pytest

from loaders.sources.wikidata.entity import entities, read_entity

LABELS = {"de": {"value": "Buch"}, "fr": {"value": "livre"}, "en": {"value": "book"}}


def read(language: str = "en", **given: Any) -> Any:
    return read_entity({"id": "Q1", **given}, language, "x")


@pytest.mark.parametrize(
    ("language", "labels", "name"),
    [
        ("de", LABELS, "Buch"),
        ("it", LABELS, "book"),
        ("it", {"mul": {"value": "A"}, "fr": {"value": "B"}}, "A"),
        ("it", {"fr": {"value": "B"}, "es": {"value": "C"}}, "C"),
        ("it", {"en": "plain"}, "plain"),
        ("it", {}, ""),
        ("it", [], ""),
    ],
)
def test_names_in_a_language(language: str, labels: Any, name: str) -> None:
    assert read(language, labels=labels).name == name


def test_aliases_of_the_language_and_the_english_name() -> None:
    aliases = {"de": [{"value": "Bücher"}, {"value": "Buch"}], "fr": [{"value": "livres"}]}
    assert read("de", labels=LABELS, aliases=aliases).aliases == ("Bücher", "book")


@pytest.mark.parametrize("given", [{"id": "P5"}, {"type": "property"}, {"id": None}])
def test_what_is_no_item(given: dict[str, Any]) -> None:
    assert read(**given) is None


def test_entities_of_every_form() -> None:
    one, two = {"id": "Q1"}, {"id": "Q2"}
    assert [each["id"] for each in entities({"entities": {"Q1": one, "Q9": {"missing": ""}}})] == [
        "Q1",
        "Q9",
    ]
    assert [each["id"] for each in entities([one, {"entities": {"Q2": two}}, 3, None])] == [
        "Q1",
        "Q2",
        3,
    ]
    assert [each["id"] for each in entities({"title": "Q3"})] == ["Q3"]
    assert list(entities({"claims": {}})) == []


def test_a_thing_on_a_map_is_a_place() -> None:
    coordinates = [{"mainsnak": {"datavalue": {"value": {"latitude": 1.0}}}}]
    assert read(claims={"P625": coordinates}).kind == "place"
    assert read(claims={"P625": "x"}).kind is None
