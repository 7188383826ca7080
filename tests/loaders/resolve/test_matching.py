from __future__ import annotations

from typing import Any

from loaders.resolve.known import Known
from loaders.resolve.matching import Matches, match
from loaders.resolve.thing import Thing, thing_of


def person(node_id: str, name: str = "Al", source: str = "source:x", **more: Any) -> Thing:
    made = thing_of({"id": node_id, "name": name, "sources": [source], **more})
    made.date = "1940"
    return made


def matched(store: Any, held: list[Thing], new: list[Thing], decided: Any = None) -> Matches:
    matches = Matches()
    match(new, Known(store, "person", held), decided or {}, matches)
    return matches


def test_a_name_and_a_date_are_enough(store: Any) -> None:
    found = matched(store, [person("person:al")], [person("person:tmdb-1", source="source:tmdb")])
    assert found.ids == {"person:tmdb-1": "person:al"}
    assert found.one == found.doubts == []


def test_an_id_elsewhere_joins_two_that_are_there(store: Any) -> None:
    held = [
        person("person:al", imdb_id="nm1"),
        person("person:tmdb-1", "Alfredo", "source:tmdb", tmdb_id="1"),
    ]
    new = person("person:q1", source="source:wikidata", imdb_id="nm1", tmdb_id="1")
    found = matched(store, held, [new])
    assert found.ids == {"person:q1": "person:al"}
    assert found.one == [("person:al", "person:tmdb-1")]
    assert found.now("person:tmdb-1") == found.now("person:q1") == "person:al"


def test_what_a_person_decided_counts_more(store: Any) -> None:
    held, new = person("person:al"), person("person:tmdb-1", source="source:tmdb")
    pair = frozenset((held.id, new.id))
    assert matched(store, [held], [new], {pair: "rejected"}).ids == {}
    new.date = ""
    assert matched(store, [held], [new], {pair: "accepted"}).ids == {new.id: held.id}
    (doubt,) = matched(store, [held], [new]).doubts
    assert (doubt.keep.id, doubt.drop.id) == ("person:al", "person:tmdb-1")


def test_an_id_that_is_somebody_elses_is_changed(store: Any) -> None:
    held, new = person("person:al"), person("person:al", "Al B.", "source:table-x")
    new.date = "1970"
    assert matched(store, [held], [new]).ids == {"person:al": "person:al-table-x"}


def test_the_same_id_of_the_same_source_is_the_same(store: Any) -> None:
    held, new = person("person:al"), person("person:al", "Another Name")
    found = matched(store, [held], [new])
    assert found.ids == {}
    assert found.doubts == []
