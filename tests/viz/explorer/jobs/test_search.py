from __future__ import annotations

from typing import Any

import pytest

from graph.elements import Node
from viz.explorer.jobs.search import Index, folded


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ethan hunt", "character:ethan-hunt"),
        ("HUNLEY", "character:alan-hunley"),
        ("benezech", "person:alix-benezech"),
        ("rogue nation", "film:mission-impossible-rogue-nation-2015"),
        ("nation rogue", "film:mission-impossible-rogue-nation-2015"),
        ("fallout", "film:mission-impossible-fallout-2018"),
        ("  alan  hunley ", "character:alan-hunley"),
        ("ethna hunt", "character:ethan-hunt"),
        ("seven", "film:mission-impossible-dead-reckoning-2023"),
    ],
)
def test_what_is_meant_comes_first(do: Any, typed: str, first: str) -> None:
    assert do("search", q=typed)["found"][0]["id"] == first


def test_names_are_completed_within_labels(do: Any) -> None:
    found = do("search", q="mission", labels="Film|Series")["found"]
    assert {one["label"] for one in found} == {"Film", "Series"}
    people = do("search", q="", labels="Person")["found"]
    assert people[0]["name"] == "Tom Cruise"


def test_nothing_is_found_of_nothing(do: Any) -> None:
    assert do("search", q="")["found"] == []
    assert do("search", q="qqqzzz")["found"] == []
    assert len(do("search", q="e")["found"]) == 30


def test_texts_are_compared_without_accents() -> None:
    assert folded("Zoë ÉTÉ") == "zoe ete"


def test_names_come_before_other_texts() -> None:
    index = Index()
    index.add(Node("a", ["Film"], {"name": "One", "summary": "Near the end"}), whole=True)
    index.add(Node("b", ["Event"], {"name": "The End"}), whole=True)
    index.add(Node("c", ["Event"], {"name": "Three", "summary": "The end"}), whole=False)
    index.close()
    assert index.find("the end", frozenset()) == ["b", "a"]
    assert index.find("the end", frozenset({"Film"})) == ["a"]
    assert index.find("end", frozenset()) == ["b", "a"]
    assert index.find("three", frozenset()) == ["c"]


def test_an_index_of_nothing_finds_nothing() -> None:
    index = Index()
    index.close()
    assert index.find("x", frozenset()) == []


@pytest.mark.parametrize(
    ("typed", "named", "rest"),
    [
        ("Who killed Hunley?", ["Alan Hunley"], "who killed"),
        ("Tom Cruise Hayley Atwell", ["Tom Cruise", "Hayley Atwell"], ""),
        (
            "release dates of the seventh film",
            ["Mission: Impossible - Dead Reckoning"],
            "release dates of the",
        ),
        ("who dies by whose hand", [], "who dies by whose hand"),
    ],
)
def test_a_sentence_names_somebody(do: Any, typed: str, named: list[str], rest: str) -> None:
    found = do("search", q=typed)
    assert [one["name"] for one in found["named"]] == named
    assert found["rest"] == rest
