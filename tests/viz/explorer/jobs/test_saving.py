from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from threading import Event
from typing import Any

import pytest

from graph.results.errors import UsageError
from viz.explorer.desk import Desk
from viz.explorer.jobs.saving import save
from viz.explorer.refusals import Refusal


def test_a_question_as_each_kind_of_file(do: Any) -> None:
    asked = {"question": "cast", "parameters": {"film": "Fallout"}}
    page = do("save", format="html", **asked)
    assert page.name == "cast.html"
    assert page.content.startswith(b"<!DOCTYPE html>") or page.content.startswith(
        b"<!doctype html>"
    )
    assert b"Who plays whom in Mission: Impossible - Fallout?" in page.content
    named = do("save", format="html", title="Who plays whom in Fallout?", **asked)
    assert b"Who plays whom in Fallout?" in named.content
    rows = list(csv.reader(io.StringIO(do("save", format="csv", **asked).content.decode())))
    assert rows[0][:2] == ["billing", "actor"]
    assert rows[1][1] == "Tom Cruise"
    assert json.loads(do("save", format="json", **asked).content)[0]["actor"] == "Tom Cruise"
    assert b"<graphml" in do("save", format="graphml", **asked).content


def test_statements_are_a_page_of_lanes(do: Any) -> None:
    asked = {"question": "press-on-trial", "parameters": {"outlet": "ComicBook.com"}}
    page = do("save", format="lanes", title="ComicBook.com on trial", **asked)
    assert page.name == "press-on-trial.lanes.html"
    assert b"<h1>ComicBook.com on trial</h1>" in page.content
    assert b"came true" in page.content
    with pytest.raises(UsageError, match="column"):
        do("save", format="lanes", question="cast", parameters={"film": "Fallout"})


def test_paths_are_left_out_of_tables(do: Any) -> None:
    asked = {"one": "Tom Cruise", "other": "Ving Rhames"}
    text = do("save", question="path", parameters=asked, format="csv").content.decode()
    assert text.splitlines()[0] == "steps,way,old_footage,source"


def test_no_spreadsheet_runs_a_text(do: Any) -> None:
    assert do("save", text="RETURN '=1+1' AS x", format="csv").content == b"x\n'=1+1\n"


def test_what_holds_nothing_to_draw_is_not_drawn(do: Any) -> None:
    with pytest.raises(Refusal, match="nothing to draw"):
        do("save", text="RETURN 1", format="html")
    with pytest.raises(Refusal, match="'text', 'question' or 'ids'"):
        do("save", format="html")


def test_a_file_arrives_under_its_name(explorer: Any) -> None:
    answer = explorer.post("/api/save", question="killers", format="csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="killers.csv"'
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"


def test_what_is_seen_is_saved_with_what_is_between(do: Any) -> None:
    ids = ["character:alan-hunley", "film:mission-impossible-fallout-2018", "not:there"]
    saved = do("save", ids=ids, title="Two of them", format="graphml").content.decode()
    assert saved.count("<node ") == 2
    assert saved.count("<edge ") == 1
    assert b"Two of them" in do("save", ids=ids, title="Two of them", format="html").content


def held(page: bytes) -> Any:
    """Give what a small page holds."""
    found = re.search(rb'<script[^>]*id="data"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_a_page_is_the_picture_that_is_seen(do: Any) -> None:
    hunley, fallout = "character:alan-hunley", "film:mission-impossible-fallout-2018"
    asked = {"ids": [hunley, fallout], "format": "html", "title": "Mine"}
    places = {hunley: [10, 20], fallout: [300, -40]}
    page = held(do("save", lines=[], places=places, **asked).content)
    assert page["edges"] == []
    assert {row[0]: row[5:7] for row in page["nodes"]} == places
    said = held(do("save", lines=[[hunley, "SEES", fallout], ["not:there", "X"]], **asked).content)
    assert [said["types"][edge[0]][0] for edge in said["edges"]] == ["SEES"]
    bad = held(do("save", places={hunley: ["a"], fallout: [1e999, 0]}, **asked).content)
    assert len(bad["nodes"]) == 2, "then places are found"


def test_saving_never_writes_a_second_time(desk: Desk) -> None:
    writing = Desk(desk.front, desk.store, replace(desk.terms, write=True))
    with pytest.raises(Refusal, match="a second time"):
        save(writing, {"text": "CREATE (n) RETURN n", "format": "csv"}, Event())
