from __future__ import annotations

from typing import Any

from loaders.sources.curated.write import story
from loaders.sources.curated.write.document import joined, write_curated
from loaders.sources.curated.write.held import Held, read_store

FIRST, SEVENTH = "film:mission-impossible-1996", "film:mission-impossible-dead-reckoning-2023"


def test_events_are_written_in_their_order(held: Held) -> None:
    (death,) = story.story(held, FIRST)
    assert (death["kind"], death["at"]) == ("death", ["place:london"])
    assert death["who"] == [
        {"character": "Ethan Hunt", "role": "killer"},
        {"character": "Jim Phelps", "role": "victim"},
    ]
    assert "ordinal" not in death
    (back,) = story.story(held, SEVENTH)
    assert (back["last_seen_in"], back["echoes"]) == (FIRST, [death["id"]])


def test_the_making_is_written_with_its_work(held: Held) -> None:
    (shutdown,) = story.production(held)
    assert (shutdown["film"], shutdown["from"]) == (SEVENTH, "2021-06")
    assert shutdown["sources"] == ["source:an-article"]


def test_members_and_relations_hold_as_of_a_work(held: Held) -> None:
    assert story.members(held, FIRST) == [
        {"character": "Eugene Kittridge", "organization": "organization:imf", "role": "director"}
    ]
    assert story.members(held, None) == story.relations(held, FIRST) == []
    assert story.relations(held, SEVENTH) == [
        {"type": "ENEMY_OF", "from": "Eugene Kittridge", "to": "Ethan Hunt", "uncertain": True}
    ]


def test_claims_are_written_with_what_they_are_about(held: Held) -> None:
    (claim,) = story.claims(held)
    assert (claim["about"], claim["stated_in"]) == ([SEVENTH], "source:an-article")
    assert "name" not in claim
    held.explicit.add("claim:article-release")
    assert "name" in story.claims(held)[0]


def test_a_value_that_is_text_where_a_date_belongs_says_so(store: Any) -> None:
    store.run("MATCH (c:Claim) SET c.value = '11-19', c.value_type = 'string'")
    (claim,) = story.claims(read_store(store))
    assert (claim["value"], claim["value_type"]) == ("11-19", "string")
    files, *_ = write_curated(store)
    assert "value_type: string" in joined(files)
