from __future__ import annotations

from typing import Any

import pytest

from viz.explorer.refusals import Refusal

HUNLEY = "character:alan-hunley"


def test_what_would_come_is_counted_first(do: Any) -> None:
    told = do("expansions", id=HUNLEY)["expansions"]
    films = next(one for one in told if one["type"] == "APPEARS_IN")
    assert films == {
        "type": "APPEARS_IN",
        "direction": "out",
        "label": "Film",
        "count": 2,
        "caption": "appears in",
    }
    for one in told:
        drawn = do("expand", id=HUNLEY, **{key: one[key] for key in ("type", "direction", "label")})
        assert len(drawn["edges"]) == one["count"]


def test_some_of_every_type_come_before_what_was_said(do: Any) -> None:
    drawn = do("expand", id="character:ethan-hunt", limit=8)
    assert len(drawn["edges"]) == 8
    names = [drawn["types"][edge[0]][0] for edge in drawn["edges"]]
    assert len(set(names)) > 4
    assert "ABOUT" not in names


def test_who_dies_is_drawn_with_the_killer(do: Any) -> None:
    drawn = do("expand", id=HUNLEY, limit=8)
    assert len(drawn["edges"]) == 8
    shown = {node[0] for node in drawn["nodes"]}
    assert shown >= {"event:2018-death-of-alan-hunley", "character:august-walker"}


def test_a_type_of_any_name_is_a_name(do: Any) -> None:
    drawn = do("expand", id=HUNLEY, type="X`]-() DETACH DELETE n //")
    assert drawn["edges"] == []


def test_the_way_from_one_to_another(do: Any) -> None:
    drawn = {"from": "person:dougray-scott", "to": "person:hannah-waddingham"}
    found = do("path", **drawn)
    assert found["steps"] == 4
    assert {node[0] for node in found["nodes"]} >= set(drawn.values())


def test_what_nothing_connects_is_said(do: Any) -> None:
    with pytest.raises(Refusal, match="Nothing connects Alan Hunley and Alan Hunley") as caught:
        do("path", **{"from": HUNLEY, "to": HUNLEY})
    assert caught.value.status == 404
