from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import Any

import pytest

from graph.results.errors import CypherError, UsageError
from viz.explorer.desk import Desk, HandedOnError
from viz.explorer.jobs.asking import ask, query
from viz.explorer.refusals import Refusal


def test_a_question_is_answered_as_a_table_and_as_a_picture(do: Any) -> None:
    found = do("ask", question="how-died", parameters={"character": "Alan Hunley"})
    assert found["rows"][0][2] == ["August Walker"]
    assert found["cypher"].startswith("// title:")
    captions = {node[2] for node in found["graph"]["nodes"]}
    assert {"Alan Hunley", "August Walker"} <= captions
    assert found["graph"]["title"] == found["title"] == "How did Alan Hunley die?"


def test_what_rows_say_is_the_picture(do: Any) -> None:
    """Who killed Hunley, where and in which film: not who else is in the film."""
    graph = do("ask", question="how-died", parameters={"character": "Alan Hunley"})["graph"]
    names = [node[2] for node in graph["nodes"]]
    said = {
        (names[start], graph["types"][kind][1], names[end])
        for kind, start, end, *_ in graph["edges"]
    }
    assert said == {
        ("August Walker", "kills", "Alan Hunley"),
        ("Alan Hunley", "dies in", "Mission: Impossible - Fallout"),
        ("Alan Hunley", "dies in", "London"),
    }
    assert graph["layered"]


def test_a_question_that_lacks_something_says_what(do: Any) -> None:
    for parameters in ({}, {"character": ""}, {"character": None}):
        with pytest.raises(Refusal, match="character is the name of a character"):
            do("ask", question="how-died", parameters=parameters)
    with pytest.raises(UsageError, match="Nearest: Alan Hunley"):
        do("ask", question="how-died", parameters={"character": "Alan Hunly"})


def test_a_field_that_holds_another_kind_is_named_as_in_the_form(do: Any) -> None:
    with pytest.raises(Refusal) as caught:
        do("ask", question="come-back", parameters={"years": "abc"})
    assert str(caught.value) == "The field “years”: expected a whole number, got 'abc'."


def test_a_query_that_writes_is_refused_or_handed_on(desk: Desk) -> None:
    with pytest.raises(Refusal) as caught:
        query(desk, {"text": "CREATE (n)"}, Event())
    assert (caught.value.status, caught.value.code) == (403, "ReadOnly")
    writing = Desk(desk.front, desk.store, replace(desk.terms, write=True))
    with pytest.raises(HandedOnError):
        query(writing, {"text": "CREATE (n)"}, Event())


def test_explain_and_profile(do: Any) -> None:
    text = "MATCH (f:Film) RETURN count(f)"
    plan = do("query", text=text, mode="explain")["plan"]
    assert plan["operator"] == "ProduceResults"
    assert "rows" not in plan
    profiled = do("query", text=text, mode="profile")
    assert profiled["plan"]["rows"] == 1
    assert profiled["rows"] == [[11]]
    assert do("query", text=f"EXPLAIN {text}", mode="profile")["rows"] == []


def test_the_place_of_an_error_is_that_in_the_text(desk: Desk) -> None:
    for mode in ("run", "explain", "profile"):
        with pytest.raises(CypherError) as caught:
            query(desk, {"text": "RETURN nothing", "mode": mode}, Event())
        assert caught.value.span == (7, 14)


def test_parameters_are_values_and_no_text(do: Any) -> None:
    mark = "'}) DETACH DELETE n //"
    assert do("query", text="RETURN $x", parameters={"x": mark})["rows"] == [[mark]]


def test_a_question_stops_when_nobody_waits(desk: Desk) -> None:
    stop = Event()
    stop.set()
    with pytest.raises(CypherError, match="cancelled"):
        ask(desk, {"question": "path", "parameters": {"one": "Tom Cruise", "other": "Grace"}}, stop)


def test_a_picture_is_drawn_wherever_in_the_answer_its_nodes_are(do: Any) -> None:
    text = (
        "UNWIND ['x', 'character:alan-hunley'] AS id OPTIONAL MATCH (c:Character {id: id}) RETURN c"
    )
    found = do("query", text=text)
    assert [row[0] is None for row in found["rows"]] == [True, False]
    assert len(found["graph"]["nodes"]) == 1


def test_many_rows_come_behind_their_picture(do: Any) -> None:
    text = "MATCH (a:Character)-[r]-(b) RETURN a, r, b"
    whole, parts = do("query", text=text), do("query", text=text, parts=True)
    assert len(whole["rows"]) > 1000
    assert parts.first["graph"] == whole["graph"]
    assert parts.first["count"] == whole["count"] == len(whole["rows"])
    assert "rows" not in parts.first
    rest = parts.rest()
    assert (rest["rows"], rest["elements"]) == (whole["rows"], whole["elements"])
    assert isinstance(do("query", text=f"{text} LIMIT 9", parts=True), dict)
