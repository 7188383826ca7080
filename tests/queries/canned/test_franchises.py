"""The questions and checks on the tables of other franchises, and on all franchises together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from graph.stores.embedded.store import NetworkXStore
from loaders.run import load
from loaders.sources.csv.loader import CsvLoader
from loaders.sources.curated.loader import CuratedLoader
from queries.cypher.engine import CypherEngine
from queries.findings import Checks, found
from queries.library import Library, answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from queries.header import Question

pytestmark = pytest.mark.shared

TABLES: Final = ("star-wars", "marvel", "bond")
QUESTIONS: Final = Library().questions()
NAMES: Final = {
    "Film": ("Goldfinger", "Thor: Ragnarok"),
    "Person": ("Sean Connery", "Chris Evans"),
    "Organization": ("Paramount Pictures",),
    "Character": ("James Bond", "Nick Fury", "Luke Skywalker"),
    "Source": ("The Star Wars API",),
}
"""Whom a question that must be told somebody is asked about, by the first label that it takes."""
FOUND: Final = {
    "star-wars": {"orphans": 2},
    "marvel": {"alike-people": 1, "recast-not-marked": 9},
    "bond": {"alike-characters": 1, "recast-not-marked": 7},
}
"""How much each check finds, every one of them read: the tables are so."""


def take_in(store: NetworkXStore, shared: Path, name: str) -> None:
    load(store, CsvLoader(), str(shared / "data/franchise" / name), options={"mapping": (name,)})


@pytest.fixture(scope="module")
def together(shared: Path) -> Iterator[NetworkXStore]:
    """Give a store that holds all of them, and Mission: Impossible."""
    with NetworkXStore(":memory:", engine=CypherEngine()) as opened:
        for name in TABLES:
            take_in(opened, shared, name)
        load(opened, CuratedLoader(), "mission-impossible")
        yield opened


@pytest.fixture(scope="module")
def rows(together: NetworkXStore) -> Callable[..., list[dict[str, Any]]]:
    def asked(name: str, **given: Any) -> list[dict[str, Any]]:
        return [record.data() for record in answer(Library().question(name), together, given)]

    return asked


def calls(question: Question) -> list[dict[str, str]]:
    """Give what a question is told: nothing, or names of each franchise."""
    needed = [parameter for parameter in question.parameters if parameter.required]
    if not needed:
        return [{}]
    most = max(len(NAMES[parameter.labels[0]]) for parameter in needed)
    return [
        {p.name: NAMES[p.labels[0]][n % len(NAMES[p.labels[0]])] for p in needed}
        for n in range(most)
    ]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_every_question_is_answered_on_all_of_them(
    together: NetworkXStore, question: Question
) -> None:
    for given in calls(question):
        result = answer(question, together, given)
        assert list(result.columns) == [column.name for column in question.columns]
        for record in result:
            assert record["source"], record


def test_actors_whom_two_franchises_share(rows: Any) -> None:
    assert {row["actor"]: set(row["franchises"]) for row in rows("shared-actors")} == {
        name: {"Mission: Impossible", "Marvel Cinematic Universe"}
        for name in ("Ving Rhames", "Hayley Atwell", "Pom Klementieff")
    }
    assert rows("shared-actors", first="Star Wars") == []


def test_the_franchises_side_by_side(rows: Any) -> None:
    known = [(row["franchise"], row["works"], row["characters"]) for row in rows("franchises")]
    assert known == [
        ("James Bond", 25, 435),
        ("Marvel Cinematic Universe", 24, 253),
        ("Mission: Impossible", 10, 177),
        ("Star Wars", 6, 82),
    ]


def test_who_stayed_and_who_moved_on(rows: Any) -> None:
    directors = {row["director"]: len(row["works"]) for row in rows("directors-who-moved")}
    assert directors["John Glen"] == 5
    assert directors["George Lucas"] == 4
    assert directors["Christopher McQuarrie"] == 4
    stayed = {row["person"]: row["years"] for row in rows("longest-serving", years=25)}
    assert (stayed["Desmond Llewelyn"], stayed["George Lucas"]) == (36, 28)


def test_who_appears_most_together(rows: Any) -> None:
    first, *_ = rows("most-together", works=10)
    assert (first["one"], first["other"], first["times"]) == ("James Bond", "M", 24)
    pairs = {(row["one"], row["other"]) for row in rows("most-together", works=6)}
    assert {("C-3PO", "R2-D2"), ("Ethan Hunt", "Luther Stickell")} <= pairs


def test_how_long_characters_live(rows: Any) -> None:
    lives = {row["character"]: row["years"] for row in rows("lifespans", years=25)}
    assert (lives["James Bond"], lives["Ethan Hunt"], lives["C-3PO"]) == (58, 29, 28)


def test_steps_and_islands(rows: Any) -> None:
    steps = [(row["steps"], row["people"]) for row in rows("six-degrees", person="Tom Cruise")]
    assert steps[0][0] == 1
    assert steps[0][1] == 158
    assert len(steps) >= 3  # over Atwell, Klementieff and Rhames to Marvel
    sizes = [row["people"] for row in rows("islands")]
    assert sizes == [416, 412, 17]  # Mission: Impossible with Marvel, Bond, the series


def test_the_networks_of_characters(rows: Any) -> None:
    central = [row["character"] for row in rows("central-characters", franchise="James Bond")]
    assert central[:2] == ["James Bond", "M"]
    circles = rows("circles", franchise="Star Wars")
    (late,) = [row for row in circles if "Padmé Amidala" in row["characters"]]
    assert "Darth Vader" not in late["characters"]
    like = rows("similar-characters", character="C-3PO")
    assert (like[0]["likeness"], like[0]["other"]) == (1.0, "Obi-Wan Kenobi")


@pytest.mark.parametrize("name", TABLES)
def test_what_the_checks_find(shared: Path, name: str) -> None:
    with NetworkXStore(":memory:", engine=CypherEngine()) as store:
        take_in(store, shared, name)
        sizes = {check.name: len(found(check, store)) for check in Checks().checks()}
    assert {check: size for check, size in sizes.items() if size} == FOUND[name]
