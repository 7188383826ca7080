from __future__ import annotations

from loaders.sources.curated.write import things
from loaders.sources.curated.write.held import Held


def test_only_those_of_whom_more_is_known_are_people(held: Held) -> None:
    assert things.people(held) == [
        {
            "id": "person:tom-cruise",
            "name": "Tom Cruise",
            "aliases": ["Thomas Mapother"],
            "born": "1962-07-03",
            "sources": ["source:an-article"],
        }
    ]
    assert [one["name"] for one in things.characters(held)] == ["Ethan Hunt"]


def test_what_must_be_explicit_is_written_whole(held: Held) -> None:
    held.explicit.add("person:brian-de-palma")
    (palma, _) = things.people(held)
    assert palma["also"] == ["Director"]
    assert palma["sources"] == ["source:first-credits"]


def test_sources_and_places_say_where_they_belong(held: Held) -> None:
    article = things.sources(held)[0]
    assert (article["id"], article["cites"]) == ("source:an-article", ["source:first-credits"])
    assert "sources" not in article
    assert [one.get("within") for one in things.places(held)] == [None, "place:england"]


def test_names_come_first_and_provenance_last(held: Held) -> None:
    entry = things.thing(held, "film:mission-impossible-1996")
    assert list(entry)[:3] == ["id", "name", "title"]
    assert list(entry)[-1] == "sources"


def test_a_property_that_the_model_has_not_is_told(held: Held) -> None:
    held.nodes["place:london"] = {**held.nodes["place:london"], "size": 1}
    assert "size" not in things.thing(held, "place:london")
    assert held.left_out == {"the property size": 1}
    assert [one["id"] for one in things.plain(held, "organization")] == [
        "organization:imf",
        "organization:paramount-pictures",
    ]
