from __future__ import annotations

from typing import Any

from graph.records import RelationshipRecord
from loaders.resolve.around import tell_players, tell_works
from loaders.resolve.known import Known
from loaders.resolve.thing import Thing, thing_of

LINKS = [
    RelationshipRecord("ACTED_IN", "person:al", "film:new"),
    RelationshipRecord("PLAYED", "person:al", "character:m"),
    RelationshipRecord("APPEARS_IN", "character:m", "film:new"),
    RelationshipRecord("PART_OF", "film:new", "franchise:x"),
    RelationshipRecord("KNOWS", "person:al", "person:al"),
]
NOW = {"film:new": "film:held", "person:al": "person:al-p"}


def now(node_id: str) -> str:
    return NOW.get(node_id, node_id)


def named(*ids: str) -> dict[str, Thing]:
    return {each: thing_of({"id": each, "name": each}) for each in ids}


def test_works_are_told_by_the_ids_they_have_now() -> None:
    things = named("person:al", "character:m", "franchise:x")
    tell_works(things, LINKS, now)
    assert [thing.works for thing in things.values()] == [{"film:held"}] * 3


def test_characters_learn_players_and_franchises_of_the_load_and_the_store(store: Any) -> None:
    store.run(
        "CREATE (:Film {id: 'film:held', name: 'F'})-[:PART_OF]->(:Franchise {id: 'franchise:y'})"
    )
    things = named("character:m")
    known = {kind: Known(store, kind) for kind in ("film", "series")}
    tell_works(things, LINKS, now)
    tell_players(things, LINKS, now, known)
    assert things["character:m"].players == {"person:al-p"}
    assert things["character:m"].franchises == {"franchise:x", "franchise:y"}
