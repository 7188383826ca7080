from __future__ import annotations

from typing import Any

import pytest

HUNLEY = "character:alan-hunley"


def test_a_character_with_who_says_so(do: Any) -> None:
    found = do("node", id=HUNLEY)
    assert found["name"] == "Alan Hunley"
    assert found["name_label"] == "Character"
    assert found["says"] == "director of the CIA and later IMF Secretary"
    sources = {source["id"]: source["name"] for source in found["sources"]}
    for part in (*found["facts"], *found["relationships"], *found["timeline"]):
        assert set(part["sources"]) <= set(sources)
        assert part["sources"]


def test_relationships_read_from_the_node(do: Any) -> None:
    ties = do("node", id=HUNLEY)["relationships"]
    reads = {(tie["caption"], tie["other"]["name"]) for tie in ties}
    assert ("was played by", "Alec Baldwin") in reads
    assert ("is betrayed by", "August Walker") in reads
    assert not {tie["type"] for tie in ties} & {"ABOUT", "STATED_IN"}
    appears = next(tie for tie in ties if tie["type"] == "APPEARS_IN")
    assert appears["played"] == [{"id": "person:alec-baldwin", "name": "Alec Baldwin"}]
    member = next(tie for tie in ties if tie["type"] == "MEMBER_OF")
    assert member["properties"]["from_film"]["name"].startswith("Mission: Impossible")


def test_what_happened_stands_in_its_order(do: Any) -> None:
    timeline = do("node", id=HUNLEY)["timeline"]
    dates = [event["date"] for event in timeline]
    assert dates == sorted(dates)
    death = timeline[-1]
    assert death["id"] == "event:2018-death-of-alan-hunley"
    assert death["film"]["name"] == "Mission: Impossible - Fallout"
    assert death["roles"] == ["victim"]
    assert [killer["name"] for killer in death["killed_by"]] == ["August Walker"]


def test_a_partial_date_is_one_fact(do: Any) -> None:
    facts = do("node", id="film:mission-impossible-fallout-2018")["facts"]
    keys = [fact["key"] for fact in facts]
    assert "released" in keys
    assert not [key for key in keys if key.endswith("_precision")]


def test_a_source_has_its_claims(do: Any) -> None:
    found = do("node", id="source:article-rome-set-video")
    assert len(found["claims"]) > 5
    assert all(claim["source"]["id"] == found["id"] for claim in found["claims"])


def test_a_hub_says_how_many_there_are(do: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = do("node", id="character:ethan-hunt")
    assert whole["counts"] == {}
    monkeypatch.setattr("viz.explorer.jobs.node.MOST", 3)
    cut = do("node", id="character:ethan-hunt")
    films = sum(tie["type"] == "APPEARS_IN" for tie in whole["relationships"])
    assert cut["counts"]["APPEARS_IN out"] == films
    assert len(cut["relationships"]) <= 3
