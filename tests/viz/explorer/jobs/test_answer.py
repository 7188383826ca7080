from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import Any

import pytest

from viz.explorer.desk import Desk
from viz.explorer.jobs import answer as module
from viz.explorer.jobs.asking import query


def test_rows_beyond_the_most_are_left_out_and_that_is_said(desk: Desk) -> None:
    few = Desk(desk.front, desk.store, replace(desk.terms, rows=5))
    found = query(few, {"text": "UNWIND range(1, 12) AS x RETURN x"}, Event())
    assert [row[0] for row in found["rows"]] == [1, 2, 3, 4, 5]
    assert found["truncated"] == {"rows": 12, "shown": 5}
    found = query(few, {"text": "UNWIND range(1, 12) AS x RETURN x", "limit": 2}, Event())
    assert found["truncated"] == {"rows": 12, "shown": 2}


def test_rows_that_are_too_large_to_send_are_left_out(
    do: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 200_000)
    long = "reduce(t = 'a', n IN range(1, 8) | t + t)"
    found = do("query", text=f"UNWIND range(1, 2000) AS x RETURN x, {long}")
    assert 0 < len(found["rows"]) < 2000
    assert found["truncated"]["rows"] == 2000


def test_the_picture_is_what_the_page_embeds(do: Any) -> None:
    found = do("query", text="MATCH p = (:Character)-[:BETRAYS]->() RETURN p LIMIT 3")
    picture = found["graph"]
    assert picture["types"] == [["BETRAYS", "betrays", "is betrayed by"]]
    assert len(picture["edges"]) == 3
    key, labels, caption, style, radius, x, y, *_ = picture["nodes"][0]
    assert key.startswith("character:")
    assert picture["labels"][labels[0]] == "Character"
    assert caption
    assert picture["styles"][style]["shape"] == "diamond"
    assert radius > 0
    assert isinstance(x, float)
    assert isinstance(y, float)
    assert all(name != key for key, name, _ in picture["sources"])
    assert do("query", text="RETURN 1")["graph"] is None


def test_nodes_that_cannot_be_drawn_are_counted(do: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_DRAWN", 10)
    found = do("query", text="MATCH (c:Character) RETURN c LIMIT 25")
    assert len(found["graph"]["nodes"]) == 10
    assert found["graph"]["left_out"] == 15


def test_notifications_say_where(do: Any) -> None:
    (notice,) = do("query", text="MATCH (n:Flim)\nRETURN n")["notifications"]
    assert notice["message"] == "There is no label Flim in the store."
    assert notice["hint"] == "Did you mean Film?"
    assert (notice["line"], notice["offset"]) == (1, 9)


def test_whom_a_property_means_is_named_though_not_in_the_picture(do: Any) -> None:
    text = "MATCH p = (:Person {id: 'person:alec-baldwin'})-[:PLAYED]->(:Character) RETURN p"
    graph = do("query", text=text)["graph"]
    assert graph["names"]["film:mission-impossible-fallout-2018"] == "Mission: Impossible - Fallout"
