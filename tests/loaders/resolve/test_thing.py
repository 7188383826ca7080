from __future__ import annotations

from graph.values.temporal import Date
from loaders.resolve.thing import compared, thing_of


def test_a_thing_is_read_from_properties() -> None:
    thing = thing_of(
        {
            "id": "film:heat-1995",
            "name": "Heat",
            "aliases": ["Heat!", "HEAT (1995)"],
            "imdb_id": "tt1",
            "released": Date(1995, 12, 1),
            "released_precision": "month",
            "sources": ["source:tmdb", "source:variety"],
            "merged_ids": ["film:tmdb-949"],
        }
    )
    assert thing.names == {"heat", "heat-1995"}
    assert (thing.kind, thing.outer, thing.date) == ("film", {"imdb_id": "tt1"}, "1995-12")
    assert thing.standings == {"tmdb", "curated"}
    assert thing.ids == {"film:heat-1995", "film:tmdb-949"}


def test_names_are_compared_without_case_accents_and_signs() -> None:
    assert compared("Léa  SEYDOUX", "person") == compared("Lea Seydoux", "person")
    assert compared("Captain America: The First Avenger", "film") == compared(
        "Captain America The first Avenger", "film"
    )
    assert compared("Heat Collection", "film") != compared("Heat", "film")
