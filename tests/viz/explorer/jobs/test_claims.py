from __future__ import annotations

from typing import Any

from viz.explorer.jobs.claims import _first_to_see

WAITING = {"proposed": 1, "disagreements": 2}
DECIDED = {"proposed": 0, "accepted": 3, "disagreements": 0}


def test_disagreements_name_their_things_and_sources(do: Any) -> None:
    found = do("claims", state="disagreements")["disagreements"]
    dates = next(
        one
        for one in found
        if one["topic"] == "release date" and "dead-reckoning" in one["about"][0]["id"]
    )
    assert dates["kind"] == "plan changed"
    assert [side["value"] for side in dates["says"]][-1] == "2023-07-12"
    assert dates["says"][-1]["outcome"] == "came true"
    assert dates["says"][-1]["source"]["id"].startswith("source:")


def test_claims_are_listed_by_what_was_decided(do: Any) -> None:
    found = do("claims", state="accepted")
    assert found["counts"]["accepted"] == 226
    assert len(found["claims"]) == 100
    assert found["more"] == 126
    rest = do("claims", state="accepted", offset=200)
    assert len(rest["claims"]) == 26
    assert rest["more"] == 0
    assert do("claims", state="proposed")["claims"] == []
    claim = found["claims"][0]
    assert claim["source"]["id"].startswith("source:")
    assert claim["about"][0]["label"] in {"Film", "Person", "Character", "Event", "Place"}


def test_claims_about_a_film_say_how_many_disagree(do: Any) -> None:
    claims = do("node", id="film:mission-impossible-dead-reckoning-2023")["claims"]
    dates = [claim for claim in claims if claim["topic"] == "release date"]
    assert dates
    assert all(claim["disagrees"] == 6 for claim in dates)


def test_where_no_decision_is_named_one_sees_the_first_that_has_something(do: Any) -> None:
    found = do("claims")
    assert found["state"] == "disagreements"
    sides = [len(each["says"]) for each in found["disagreements"]]
    assert sides == sorted(sides, reverse=True)
    assert sides[0] > sides[-1]
    assert [_first_to_see(counts, write=True) for counts in (WAITING, DECIDED, {})] == [
        "proposed",
        "accepted",
        "proposed",
    ]
