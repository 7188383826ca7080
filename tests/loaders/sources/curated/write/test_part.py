from __future__ import annotations

from loaders.sources.curated.write.held import Held
from loaders.sources.curated.write.part import franchise_of, only, works_of


def test_works_are_found_by_franchise_and_by_title(held: Held) -> None:
    assert len(works_of(held, "Mission: Impossible")) == 2
    assert works_of(held, "dead reckoning") == ["film:mission-impossible-dead-reckoning-2023"]
    assert works_of(held, "Star Wars") == []
    assert franchise_of(held, "mission impossible") == "franchise:mission-impossible"
    assert franchise_of(held, "mission") is None


def test_a_part_holds_what_its_works_are_about_and_no_other_work(held: Held) -> None:
    part = only(held, works_of(held, "dead reckoning"), None)
    assert part.of_kind("film") == ["film:mission-impossible-dead-reckoning-2023"]
    assert part.of_kind("person") == ["person:henry-czerny", "person:tom-cruise"]
    assert part.of_kind("claim") == []
    assert "source:seventh-credits" in part.nodes
    assert "FOLLOWS" not in part.links
