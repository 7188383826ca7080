from __future__ import annotations

from typing import Any

import pytest

from loaders.resolve.rules import Verdict, compare, may_be_one
from loaders.resolve.thing import Thing, thing_of


def thing(node_id: str, date: str = "", outer: str = "", **around: Any) -> Thing:
    made = thing_of({"id": node_id, "name": "Name", "sources": around.pop("sources", [])})
    made.date = date
    made.outer = dict(pair.split("=") for pair in outer.split())
    for key, value in around.items():
        setattr(made, key, set(value.split()))
    return made


def did(*parts: str) -> Thing:
    made = thing("person:a")
    made.parts = {(part.split()[0], part.split()[1]) for part in parts}
    made.works = {work for _, work in made.parts}
    return made


P, F, C, S = "person:a", "film:a", "character:a", "franchise:a"


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (thing(P, outer="imdb_id=1"), thing(P, outer="imdb_id=1 tmdb_id=2"), Verdict.BY_ID),
        (thing(P, outer="imdb_id=1"), thing(P, outer="imdb_id=2"), Verdict.DIFFERENT),
        (
            thing(P, outer="imdb_id=1 tmdb_id=1"),
            thing(P, outer="imdb_id=1 tmdb_id=2"),
            Verdict.CLASH,
        ),
        (thing(P, "1940-04-25"), thing(P, "1940"), Verdict.SAME),
        (thing(P, "1940-04-25"), thing(P, "1940-05"), Verdict.DIFFERENT),
        (thing(P, "1940"), thing(P), Verdict.PERHAPS),
        (did("WROTE f", "ACTED_IN g"), did("ACTED_IN g", "WROTE h"), Verdict.SAME),
        (did("WROTE f", "WROTE g"), did("ACTED_IN f", "ACTED_IN g"), Verdict.PERHAPS),
        (thing(F, "1995-12-15"), thing(F, "1995"), Verdict.SAME),
        (thing(F, "1995"), thing(F, "1996-02-01"), Verdict.PERHAPS),
        (thing(F, "1995"), thing(F, "1997"), Verdict.DIFFERENT),
        (thing(F, "1995"), thing(F), Verdict.PERHAPS),
        (thing(C, works="f"), thing(C, works="f"), Verdict.SAME),
        (thing(C, works="f", players="p"), thing(C, works="f", players="q"), Verdict.PERHAPS),
        (
            thing(C, works="f", franchises="s", players="p"),
            thing(C, works="g", franchises="s", players="p"),
            Verdict.SAME,
        ),
        (thing(C, works="f", franchises="s"), thing(C, franchises="s"), Verdict.PERHAPS),
        (thing(C, works="f"), thing(C, works="g"), Verdict.DIFFERENT),
        (thing(S, works="f"), thing(S, works="f"), Verdict.SAME),
        (thing(S), thing(S), Verdict.PERHAPS),
        (
            thing(P, sources=["source:table-x"]),
            thing(P, sources=["source:table-x"]),
            Verdict.DIFFERENT,
        ),
    ],
)
def test_two_things_are_compared(first: Thing, second: Thing, verdict: Verdict) -> None:
    assert compare(first, second) is verdict
    assert compare(second, first) is verdict


def test_other_names_are_others() -> None:
    other = thing(P, "1940")
    other.names = frozenset({"other"})
    assert compare(thing(P, "1940"), other) is Verdict.DIFFERENT


def test_verdicts_say_who_decides() -> None:
    assert [one.name for one in Verdict if one.certain] == ["BY_ID", "SAME"]
    assert [one.name for one in Verdict if one.doubtful] == ["PERHAPS", "CLASH"]


def test_what_clashes_cannot_be_one() -> None:
    assert may_be_one(thing(P, "1940"), thing(P, sources=["source:imdb"]))
    assert may_be_one(thing(F, "1940"), thing("film:b", "1940"))
    assert not may_be_one(thing(P, "1940"), thing("person:b", "1940"))
    assert not may_be_one(thing(P, "1940"), thing(P, "1941"))
    assert not may_be_one(thing(P, outer="imdb_id=1"), thing(P, outer="imdb_id=2"))
