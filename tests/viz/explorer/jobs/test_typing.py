from __future__ import annotations

import time
from typing import Any

import pytest

ALL = "MATCH (c:Character)-[p:PLAYED]-(a:Actor) WHERE c.name STARTS WITH $x AND toUp"


def test_what_could_follow_with_what_it_is(do: Any) -> None:
    found = do("complete", text="MATCH (n:Fi) RETURN n", offset=11)
    assert (found["from"], found["to"]) == (9, 11)
    assert found["items"][0] == {"text": "Film", "kind": "label", "detail": "11", "from": 9}
    assert found["variables"] == ["n"]
    (function,) = do("complete", text="RETURN toUpp")["items"]
    assert function["detail"].startswith("(input :: STRING) :: STRING\n")
    names = [item["text"] for item in do("complete", text="RETURN $", parameters=["year"])["items"]]
    assert names == ["year"]


def test_an_offset_beyond_the_end_is_the_end(do: Any) -> None:
    assert do("complete", text="MAT", offset=99)["items"][0]["text"] == "MATCH"


def test_it_is_quick(do: Any) -> None:
    do("complete", text=ALL)

    def spent() -> float:
        begun = time.process_time()
        do("complete", text=ALL)
        return time.process_time() - begun

    assert min(spent() for _ in range(10)) < 0.1, "some 0.01 s where the machine is free"


@pytest.mark.parametrize(
    ("text", "word"),
    [("RETURN nothing", "nothing"), ("MATCH (n) RETURN toUper(n.x)", "toUper(n.x)")],
)
def test_what_is_wrong_is_underlined(do: Any, text: str, word: str) -> None:
    (error,) = do("check", text=text)["errors"]
    start, end = error["span"]
    assert text[start:end] == word


def test_names_that_are_not_there_are_a_warning(do: Any) -> None:
    found = do("check", text="MATCH (n:Flim {nme: $x}) RETURN n")
    assert found["errors"] == []
    assert found["parameters"] == ["x"]
    assert found["warnings"][0] == {
        "message": "There is no label Flim in the store.",
        "hint": "Did you mean Film?",
        "span": [9, 13],
    }


def test_nothing_is_run_while_it_is_typed(do: Any, endless: str) -> None:
    for text in (endless, f"PROFILE {endless}", f"EXPLAIN {endless}"):
        begun = time.monotonic()
        assert do("check", text=text)["errors"] == []
        assert time.monotonic() - begun < 60
    assert do("check", text="CREATE (n)")["writes"]


def test_every_word_has_a_colour(do: Any) -> None:
    text = "MATCH (n:Film) // all"
    tokens = do("check", text=text)["tokens"]
    assert {text[start:end]: kind for start, end, kind in tokens}["Film"] == "label"
    assert tokens[-1][2] == "comment"
    assert do("check", text="")["errors"] == []


@pytest.mark.parametrize(
    ("text", "dear"),
    [
        ("MATCH (f:Film) RETURN f", False),
        ("MATCH (a)--(b) RETURN a, b", False),
        ("MATCH (a)-[*1..12]-(b) RETURN count(*)", True),
        ("profile MATCH (a)-[*1..12]-(b) RETURN count(*)", True),
        ("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)", True),
    ],
)
def test_how_much_a_query_may_go_through_is_told_before_it_runs(
    do: Any, text: str, *, dear: bool
) -> None:
    assert (do("check", text=text)["estimate"] > 1_000_000) is dear


def test_where_nothing_is_planned_nothing_is_estimated(do: Any) -> None:
    assert do("check", text="MATCH (n")["estimate"] is None
    assert do("check", text="/* PROFILE */ PROFILE MATCH (n) RETURN n")["estimate"] is None
