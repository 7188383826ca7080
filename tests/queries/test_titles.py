from __future__ import annotations

from pathlib import Path

import pytest

import loregraph
from queries.header import Parameter, Question
from queries.titles import title_asked, title_for, title_given

CHARACTER = Parameter("character", "Character")
FILM = Parameter("film", "Film", required=False)
YEARS = Parameter("years", "int", 10, required=False)
ENDS = (Parameter("one", "Person|Character"), Parameter("other", "Person|Character"))
PATH = "How are two people or characters connected?"


def question(title: str, *parameters: Parameter) -> Question:
    return Question("asked", title, "", Path(), parameters)


@pytest.mark.parametrize(
    ("title", "parameters", "names", "said"),
    [
        ("How did a character die?", (CHARACTER,), {"character": "A $1"}, "How did A $1 die?"),
        ("How did a character die?", (CHARACTER,), {}, "How did a character die?"),
        ("Who dies?", (FILM,), {"film": "Fallout"}, "Who dies in Fallout?"),
        ("Who returned?", (YEARS,), {"years": 5}, "Who returned? (years: 5)"),
        (PATH, ENDS, {"one": "A", "other": "B"}, "How are A and B connected?"),
        (PATH, ENDS, {"one": "A"}, f"{PATH} A"),
    ],
)
def test_a_title_says_what_was_asked(
    title: str, parameters: tuple[Parameter, ...], names: dict[str, object], said: str
) -> None:
    assert title_given(question(title, *parameters), names) == said


def test_a_title_has_a_hole_for_a_name_that_is_known_later() -> None:
    assert (
        title_for(question("How did a character die?", CHARACTER), CHARACTER) == "How did {} die?"
    )
    assert title_for(question("Who returned?", YEARS), YEARS) == "Who returned?"


def test_whom_an_id_or_a_part_of_a_name_means_is_looked_up() -> None:
    with loregraph.open() as store:
        store.run("CREATE (:Character {id: 'character:ah', name: 'Alan Hunley'})")
        asked = question("How did a character die?", CHARACTER, YEARS)
        for given in ("character:ah", "hunley"):
            told = title_asked(asked, store, {"character": given, "years": 10})
            assert told == "How did Alan Hunley die?"
