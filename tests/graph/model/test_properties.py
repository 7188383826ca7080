from __future__ import annotations

from graph.model.properties import Property
from graph.model.relations import MemberOf
from graph.model.story import Event, TakesPartIn
from graph.model.works import Film


def by_name(properties: tuple[Property, ...]) -> dict[str, Property]:
    return {prop.name: prop for prop in properties}


def test_a_partial_date_is_two_properties() -> None:
    properties = by_name(Film.properties())
    assert properties["released"].type == "DATE"
    assert properties["released_precision"].choices == ("day", "month", "year")


def test_types_are_named_as_cypher_names_them() -> None:
    types = {prop.name: prop.type for prop in Film.properties()}
    assert types["number"] == "INTEGER"
    assert types["sources"] == "LIST<STRING>"
    assert types["uncertain"] == "BOOLEAN"


def test_a_property_has_the_name_that_is_stored() -> None:
    assert "from" in by_name(Event.properties())
    assert "from_" not in by_name(Event.properties())


def test_choices_and_duty_are_told() -> None:
    realm = by_name(Event.properties())["realm"]
    assert (realm.required, realm.choices) == (True, ("story", "production"))
    assert by_name(TakesPartIn.properties())["role"].required


def test_ends_are_no_properties() -> None:
    assert {"start", "end"}.isdisjoint(by_name(MemberOf.properties()))


def test_every_property_says_what_it_means() -> None:
    assert all(prop.meaning.endswith((".", "...")) for prop in Film.properties())
