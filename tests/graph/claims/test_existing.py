from __future__ import annotations

from typing import Any

import pytest

from graph.claims.existing import Existing
from graph.claims.standing import End
from graph.model.registry import to_records
from graph.model.relations import AllyOf


@pytest.fixture
def existing(memory: Any) -> Existing:
    return Existing(memory)


def test_nodes_and_names(existing: Existing) -> None:
    found = existing.node("person:ann-lee")
    assert found is not None
    assert found[1] == {"Person", "Actor"}
    assert existing.node("person:nobody") is None
    assert existing.name("film:harbor-2") == "Harbor 2"
    assert existing.name("person:nobody") == "person:nobody"


@pytest.mark.parametrize(
    ("name", "kind", "meant"),
    [
        ("Captain Iris", "character", "character:iris"),
        ("ann lee", "person", "person:ann-lee"),
        ("Cleo Diaz", "person", "person:cleo-diaz"),
        ("Harbor", "film", "film:harbor-2019"),
    ],
)
def test_what_a_proposed_name_means(existing: Existing, name: str, kind: str, meant: str) -> None:
    assert existing.meant(End("proposed:x", name, kind, proposed=True)) == meant
    assert existing.meant(End("person:bo-chen", "Bo", "person")) == "person:bo-chen"


def test_symmetric_links_are_found_either_way(memory: Any, existing: Existing) -> None:
    memory.write(to_records([AllyOf(start="character:otto", end="character:iris")]))
    (link,) = existing.links("ALLY_OF", "character:iris", "character:otto")
    assert (link.start, link.end) == ("character:otto", "character:iris")
    assert existing.links("MEMBER_OF", "organization:crew", "character:iris") == []


def test_events_by_what_they_are(existing: Existing) -> None:
    death = existing.event("death", "victim", "character:otto", "film:harbor-2019")
    assert death == "event:the-fall"
    assert existing.event("death", "victim", "character:otto", None) == "event:the-fall"
    assert existing.event("death", "victim", "character:otto", "film:harbor-2") is None
    assert existing.shoot("film:harbor-2", "place:lisbon") == "event:lisbon"
    assert existing.shoot("film:harbor-2019", "place:lisbon") is None
