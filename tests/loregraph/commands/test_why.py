from __future__ import annotations

import json
from typing import Any


def test_a_release_date_has_its_source_and_what_was_said_before(cli: Any) -> None:
    told = cli("why", "Dead Reckoning", "released").stdout
    assert "released: 2023-07-12\n  rests on Dead Reckoning (2023)" in told
    said = told.partition("Said of released, the current first:\n")[2]
    assert said.startswith("  * 2023-07-12: said 2023-04-27 by Paramount Pictures, planned, came")
    assert "  - 2021-11-19: said 2020-05-21 by Paramount Pictures, planned, not kept" in said


def test_everything_of_a_node_with_its_relationships_counted(cli: Any) -> None:
    told = cli("why", "Death of Alan Hunley").stdout
    assert "kind: death" in told
    assert "rests on Fallout (2018)" in told
    assert told.splitlines()[-1].endswith("HAPPENS_AT 1, HAS_EVENT 1, TAKES_PART_IN 3")


def test_a_relationship_tells_its_source_and_its_properties(cli: Any) -> None:
    told = cli("why", "character:eugene-kittridge", "MEMBER_OF").stdout
    assert "-[MEMBER_OF]-> Impossible Missions Force (organization:imf)" in told
    assert "role: director" in told
    assert "Relationships" not in told


def test_a_program_gets_the_same(cli: Any) -> None:
    told = json.loads(cli("why", "Dead Reckoning", "released", "--format", "json").stdout)
    assert told["facts"][0]["value"] == "2023-07-12"
    assert [claim["rank"] for claim in told["claims"]][:2] == [0, 1]
    assert told["claims"][0]["source"]["url"].startswith("https://")


def test_an_unknown_name_or_topic_is_told(cli: Any) -> None:
    wrong = cli("why", "Kittrige")
    assert wrong.exit_code == 2
    assert "Nearest: Eugene Kittridge" in wrong.stderr
    assert "Nothing is known of 'born'" in cli("why", "Eugene Kittridge", "born").stderr
