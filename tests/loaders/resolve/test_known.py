from __future__ import annotations

from typing import Any

from loaders.resolve.known import Known, full
from loaders.resolve.thing import thing_of

GRAPH = """
CREATE (a:Person {id: 'person:al', name: 'Al', aliases: ['Alfredo'], imdb_id: 'nm1',
                  born: date('1940-01-01'), born_precision: 'year', merged_ids: ['person:tmdb-1']}),
       (f:Film {id: 'film:heat', name: 'Heat'}), (s:Franchise {id: 'franchise:x', name: 'X'}),
       (c:Character {id: 'character:m', name: 'M'}),
       (a)-[:ACTED_IN]->(f), (a)-[:PLAYED]->(c), (c)-[:APPEARS_IN]->(f), (f)-[:PART_OF]->(s)
"""


def test_things_are_found_by_id_by_outer_id_and_by_name(store: Any) -> None:
    store.run(GRAPH)
    known = Known(store, "person")
    al = known.things["person:al"]
    assert known.by_id("person:tmdb-1") is known.by_id("person:al") is al
    assert (al.date, al.outer) == ("1940", {"imdb_id": "nm1"})
    by_name = thing_of({"id": "person:x", "name": "ALFREDO"})
    by_outer = thing_of({"id": "person:y", "name": "Somebody", "imdb_id": "nm1"})
    assert known.like(by_name) == known.like(by_outer) == [al]
    assert known.like(thing_of({"id": "person:z", "name": "Bob"})) == []


def test_what_is_around_is_learned_when_it_is_asked_for(store: Any) -> None:
    store.run(GRAPH)
    people, parts, works = (Known(store, kind) for kind in ("person", "character", "film"))
    people.look_around(["person:al"])
    parts.look_around(["character:m"])
    works.look_around(["film:heat"])
    assert people.things["person:al"].works == {"film:heat"}
    part = parts.things["character:m"]
    assert (part.works, part.players, part.franchises) == (
        {"film:heat"},
        {"person:al"},
        {"franchise:x"},
    )
    assert works.things["film:heat"].franchises == {"franchise:x"}


def test_ids_are_those_that_nodes_will_have(store: Any) -> None:
    store.run(GRAPH)
    people = Known(store, "person")
    people.now = {"film:heat": "film:other"}.__getitem__
    people.look_around(["person:al"])
    assert people.things["person:al"].works == {"film:other"}


def test_all_properties_are_fetched_by_id(store: Any) -> None:
    store.run(GRAPH)
    assert full(store, "Film", ["film:heat", "film:none"]) == {
        "film:heat": {"id": "film:heat", "name": "Heat"}
    }
