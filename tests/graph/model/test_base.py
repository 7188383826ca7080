from __future__ import annotations

import pytest
from pydantic import ValidationError

from graph.model.base import kind_of
from graph.model.cast import ActedIn
from graph.model.people import Person
from graph.model.works import Film
from graph.records import NodeRecord, RelationshipRecord
from graph.values.temporal import Date


def test_a_node_becomes_a_record_of_what_is_there() -> None:
    film = Film(
        id="film:mission-impossible-1996",
        name="Mission: Impossible",
        title="Mission: Impossible",
        released="1996-05",
        sources=("source:credits",),
    )
    assert film.to_record() == NodeRecord(
        "film:mission-impossible-1996",
        ("Film",),
        {
            "id": "film:mission-impossible-1996",
            "name": "Mission: Impossible",
            "title": "Mission: Impossible",
            "released": Date(1996, 5, 1),
            "released_precision": "month",
            "sources": ("source:credits",),
        },
    )


def test_an_unknown_property_is_an_error() -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Person.model_validate({"id": "person:x", "name": "X", "shoe_size": 43})


@pytest.mark.parametrize("wrong", ["Tom Cruise", "person:", "person:Tom", "person:tom cruise", ""])
def test_an_id_is_kind_and_slug(wrong: str) -> None:
    with pytest.raises(ValidationError, match="is no id: write kind:slug"):
        Person(id=wrong, name="Tom Cruise")


def test_an_id_begins_with_the_kind_of_its_class() -> None:
    with pytest.raises(ValidationError, match="must begin with person:"):
        Person(id="character:ethan-hunt", name="Ethan Hunt")


def test_further_labels_are_those_that_the_class_knows() -> None:
    person = Person(id="person:tom-cruise", name="Tom Cruise", also=("Producer", "Actor"))
    assert person.to_record().labels == ("Person", "Actor", "Producer")
    with pytest.raises(ValidationError, match="cannot have the label Stuntman"):
        Person(id="person:tom-cruise", name="Tom Cruise", also=("Stuntman",))


def test_a_relationship_becomes_a_record_with_its_identity() -> None:
    acted = ActedIn(start="person:tom-cruise", end="film:top-gun-1986", roles=("Maverick",))
    assert acted.to_record() == RelationshipRecord(
        "ACTED_IN", "person:tom-cruise", "film:top-gun-1986", {"roles": ("Maverick",)}, ()
    )


def test_a_relationship_knows_its_ends() -> None:
    with pytest.raises(ValidationError, match="ACTED_IN begins at a Person, and film:x is none"):
        ActedIn(start="film:x", end="film:y")
    with pytest.raises(ValidationError, match="ACTED_IN ends at a Film or a Series, and"):
        ActedIn(start="person:x", end="person:y")


def test_the_kind_is_what_an_id_begins_with() -> None:
    assert kind_of("film:top-gun-1986") == "film"
