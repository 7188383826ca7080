from __future__ import annotations

from typing import Any

import pytest

from viz.explorer.refusals import Refusal

SEVENTH = "film:mission-impossible-dead-reckoning-2023"


def test_a_fact_names_its_source_and_what_was_said_of_it(do: Any) -> None:
    found = do("why", id=SEVENTH, topic="released")
    (fact,) = found["facts"]
    assert fact["value"] == "2023-07-12"
    assert [source["id"] for source in fact["sources"]] == [f"source:{SEVENTH.replace(':', '-')}"]
    current = [one for one in found["claims"] if one["rank"] == 0]
    assert [one["value"] for one in current] == ["2023-07-12"]
    assert current[0]["outcome"] == "came_true"
    assert "2021-07-23" in {one["value"] for one in found["claims"]}


def test_a_type_of_relationships_is_a_topic(do: Any) -> None:
    found = do("why", id="character:alan-hunley", topic="PLAYED")
    assert [fact["other"] for fact in found["facts"]] == ["person:alec-baldwin"]
    assert all(fact["sources"] for fact in found["facts"])


def test_what_nobody_knows_of(do: Any) -> None:
    with pytest.raises(Refusal, match="Nothing is known"):
        do("why", id=SEVENTH, topic="colour")
