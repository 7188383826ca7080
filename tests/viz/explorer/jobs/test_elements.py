from __future__ import annotations

from threading import Event
from typing import Any

import pytest

from viz.explorer.desk import Desk
from viz.explorer.jobs.elements import brief, named, node_of, told_sources
from viz.explorer.refusals import Refusal


def test_a_node_is_found_by_its_id_and_by_that_of_the_store(desk: Desk) -> None:
    hunley = node_of(desk, "character:alan-hunley", Event())
    assert hunley["name"] == "Alan Hunley"
    assert node_of(desk, hunley.element_id, Event()) == hunley
    for name in ("character:nobody", "nothing", "4:x:1", "' OR 1=1", ""):
        with pytest.raises(Refusal) as caught:
            node_of(desk, name, Event())
        assert caught.value.status == 404


def test_a_node_in_a_line(desk: Desk) -> None:
    told = brief(desk, node_of(desk, "film:mission-impossible-fallout-2018", Event()))
    assert told["label"] == "Film"
    assert told["detail"] == "2018"


def test_ids_get_their_names(desk: Desk) -> None:
    ids = ["film:mission-impossible-1996", "person:tom-cruise", "nothing:x", "film:none"]
    found: dict[str, Any] = named(desk, ids, Event())
    assert {one["name"] for one in found.values()} == {"Mission: Impossible", "Tom Cruise"}


def test_a_source_without_a_node_is_told_by_its_id(desk: Desk) -> None:
    told = told_sources(desk, ["source:variety-9", "source:collider-kittridge"])
    assert told[0] == {"id": "source:variety-9", "name": "source:variety-9"}
    assert told[1]["url"].startswith("https://")


def test_who_directs_more_than_he_plays_is_a_director(do: Any) -> None:
    people = {one["name"]: one["detail"] for one in do("start")["people"]}
    assert people["Christopher McQuarrie"] == "director of 4 films"
    assert people["Tom Cruise"] == "Ethan Hunt in 8 films"
