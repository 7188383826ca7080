from __future__ import annotations

from typing import Any

from graph.values.temporal import Date
from loaders.sources.curated.write.held import Held, provenance, read_store, written


def test_a_store_is_read_by_id_and_type(held: Held) -> None:
    assert held.of_kind("film") == [
        "film:mission-impossible-1996",
        "film:mission-impossible-dead-reckoning-2023",
    ]
    assert {link.start for link in held.into("ACTED_IN", "film:mission-impossible-1996")} == {
        "person:henry-czerny", "person:jon-voight", "person:somebody", "person:tom-cruise"
    }  # fmt: skip
    assert [link.end for link in held.out("FOLLOWS", held.of_kind("film")[1])] == [
        "film:mission-impossible-1996"
    ]
    assert held.left_out == {}


def test_a_name_stands_for_one_alone(store: Any) -> None:
    store.run("CREATE (:Character {id: 'character:hunt-2', name: 'Ethan Hunt'})")
    held = read_store(store)
    assert held.refer("person:tom-cruise") == "Tom Cruise"
    assert held.refer("character:ethan-hunt") == "character:ethan-hunt"
    assert held.refer("place:london") == "place:london"
    assert held.is_derived_id("person:tom-cruise")
    assert not held.is_derived_id("character:hunt-2")


def test_proposals_are_left_out_and_told(store: Any) -> None:
    store.run("CREATE (:Claim {id: 'claim:x', decision: 'proposed'}), ({x: 1})")
    held = read_store(store)
    assert "claim:x" not in held.nodes
    assert held.left_out == {
        "names and claims that were proposed and not decided": 1,
        "nodes without a label": 1,
    }


def test_a_date_and_its_precision_are_one_text() -> None:
    given = {"born": Date(1962, 7, 1), "born_precision": "month", "aliases": ("a",)}
    assert written(given) == {"born": "1962-07", "aliases": ["a"]}


def test_sources_that_hold_anyway_are_not_written() -> None:
    given = {"sources": ["source:a"], "uncertain": True, "role": "x"}
    assert provenance(given, ("source:a",)) == {"uncertain": True}
    assert provenance(given) == {"sources": ["source:a"], "uncertain": True}
