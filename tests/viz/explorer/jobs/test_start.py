from __future__ import annotations

from threading import Event
from typing import Any

import loregraph
from loregraph.serving import Serving
from viz.explorer.desk import Desk
from viz.explorer.front import Terms
from viz.explorer.jobs.start import start


def test_what_a_fan_finds_first(do: Any) -> None:
    found = do("start")
    films = found["films"]
    assert films[2]["name"] == "Mission: Impossible"
    assert next(film for film in films if film["short"] == "Fallout")["date"] == "2018-07-27"
    own = [film["date"] for film in films if not film["elsewhere"]]
    assert own == sorted(own)
    assert {film["name"] for film in films if film["elsewhere"]} > {"Top Gun: Maverick"}
    assert found["people"][0]["name"] == "Tom Cruise"
    assert found["people"][0]["detail"] == "Ethan Hunt in 8 films"
    assert found["characters"][0]["detail"] == "played by Tom Cruise"
    assert {"name", "title", "group", "picture", "lacking"} == set(found["questions"][0])
    assert found["claims"]
    assert found["disagreements"]
    assert found["sources"][0]["count"] > 10
    assert found["others"] == []


def test_a_graph_of_somebody_else(tmp_path: Any) -> None:
    path = tmp_path / "own.db"
    with loregraph.open(path) as store:
        store.run("CREATE (a:`Odd label` {name: 'A'})-[:X]->(:Town {name: 'B', id: 3}), (:Empty)")
    front = Serving("own", "1", file=str(path))
    with front.open(write=False) as store:
        desk = Desk(front, store, Terms())
        found = start(desk, {}, Event())
        assert found["films"] == found["people"] == found["claims"] == []
        assert {one["label"] for one in found["others"]} == {"Odd label", "Town", "Empty"}


def test_nodes_without_a_label_stand_under_none() -> None:
    with loregraph.open() as store:
        store.run("CREATE ({id: 'a'})-[:X]->({id: 'b'})<-[:X]-(:Person {name: 'P'})")
        found = start(Desk(Serving("own", "1"), store, Terms()), {}, Event())
    assert [one["name"] for one in found["people"]] == ["P"]
    assert [(one["label"], one["count"]) for one in found["others"]] == [("", 2)]
    assert [node["id"] for node in found["others"][0]["nodes"]] == ["b", "a"]
    assert [one["name"] for one in found["questions"] if not one["lacking"]] == []
