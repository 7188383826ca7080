from __future__ import annotations

from typing import Any

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord
from loaders.resolve.joined import Joined

HELD = """
CREATE (p:Person {id: 'person:al', name: 'Al', sources: ['source:x']}),
       (f:Film {id: 'film:heat', name: 'Heat', sources: ['source:x']}),
       (p)-[:ACTED_IN {roles: ['Hanna'], sources: ['source:x'], billing: 1}]->(f)
"""


def test_records_are_joined_under_the_ids_of_the_store(store: Any) -> None:
    store.run(HELD)
    said = {"sources": ("source:tmdb",)}
    node = NodeRecord(
        "person:tmdb-1", ("Person",), {"id": "person:tmdb-1", "name": "Alfredo", **said}
    )
    film = NodeRecord("film:heat", ("Film",), {"id": "film:heat", "name": "Heat", **said})
    link = RelationshipRecord(
        "ACTED_IN", "person:tmdb-1", "film:heat", {"roles": ("Lt.",), "billing": 2, **said}
    )
    batch = Batch([node, film], [link])
    joined = Joined(store, {"person:tmdb-1": "person:al"})
    joined.learn([batch])
    found = joined.batch(batch)
    first = found.nodes[0]
    assert (first.key, first.properties["id"], first.properties["name"]) == (
        "person:al", "person:al", "Al"
    )  # fmt: skip
    assert first.properties["aliases"] == ("Alfredo",)
    assert first.properties["merged_ids"] == ("person:tmdb-1",)
    acted = found.relationships[0]
    assert (acted.start, acted.properties["billing"]) == ("person:al", 1)
    assert acted.properties["roles"] == ("Hanna", "Lt.")


def test_ids_inside_of_properties_are_changed_too(store: Any) -> None:
    batch = Batch(relationships=[
        RelationshipRecord("PLAYED", "person:a", "character:c", {"films": ("film:1", "film:2")})
    ])  # fmt: skip
    joined = Joined(store, {"film:1": "film:2", "character:c": "character:d"})
    joined.learn([batch])
    (link,) = joined.batch(batch).relationships
    assert (link.end, link.properties["films"]) == ("character:d", ("film:2",))


def test_what_one_source_tells_again_replaces_what_it_told(store: Any) -> None:
    store.run(HELD)
    given = {"id": "person:al", "name": "Alf", "sources": ("source:x",)}
    record = NodeRecord("person:al", ("Person",), given)
    joined = Joined(store, {})
    joined.learn([Batch([record])])
    assert joined.batch(Batch([record])).nodes == [record]


def part(film: str, source: str) -> Batch:
    said = {"sources": (source,)}
    ends = [
        NodeRecord(f"{kind}:1", (label,), {"id": f"{kind}:1", "name": "X", **said})
        for kind, label in (("person", "Person"), ("character", "Character"))
    ]
    link = RelationshipRecord("PLAYED", "person:1", "character:1", {"films": (film,), **said})
    return Batch(ends, [link])


@pytest.mark.parametrize(
    ("source", "films"),
    [
        ("source:imdb", ("film:1", "film:2")),
        ("source:tmdb", ("film:1", "film:2")),
        ("source:wikidata", ("film:1", "film:2")),
        ("source:own", ("film:2",)),
    ],
)
def test_a_data_set_that_is_loaded_a_part_at_a_time_loses_no_film(
    store: Any, source: str, films: tuple[str, ...]
) -> None:
    for film in ("film:1", "film:2", *films):
        batch = part(film, source)
        joined = Joined(store, {})
        joined.learn([batch])
        written = store.write_all([joined.batch(batch)])
    assert not written.changed
    assert store.run("MATCH ()-[r:PLAYED]->() RETURN r.films AS films").data() == [
        {"films": list(films)}
    ]
