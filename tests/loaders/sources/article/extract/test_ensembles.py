from __future__ import annotations

import pytest

from loaders.sources.article.extract import Gazetteer, extract

LEAD = "Iron Comet 3 is filming in Rome.\n\n"
CAST = ("Kim Doe", "Sam Roe", "Ann Poe", "Tom Lund")


def _cast(text: str) -> set[str]:
    facts = extract(LEAD + text, Gazetteer.empty(), None).facts
    cast = [f for f in facts if f.kind == "acts_in" and f.object.name == "Iron Comet 3"]
    return {f.subject.name for f in cast}


@pytest.mark.parametrize(
    "text",
    [
        "The ensemble takes in Kim Doe, Sam Roe, Ann Poe and Tom Lund.",
        "They join a previously announced cast of Kim Doe, Sam Roe, Ann Poe and Tom Lund.",
        "Here are the returning players: Kim Doe and Sam Roe and Ann Poe and Tom Lund.",
        "New faces: Kim Doe (Silver Tide), Sam Roe, newcomer Ann Poe and Tom Lund.",
        "Kim Doe stars in Iron Comet 3. On the set were Kim Doe, Sam Roe, Ann Poe and Tom Lund.",
    ],
)
def test_the_names_of_a_list_are_all_in_the_film(text: str) -> None:
    assert _cast(text) == {*CAST}


@pytest.mark.parametrize(
    "text",
    [
        "The film is written by Kim Doe, Sam Roe and Ann Poe.",
        "Kim Doe, Sam Roe and Ann Poe are the producers of the film.",
        "Kim Doe, Sam Roe and Ann Poe were rumored for the lead role.",
        "The cast will do without Kim Doe, Sam Roe and Ann Poe.",
        "Bookmakers had Kim Doe, Sam Roe and Ann Poe among the favorites for the cast.",
        "At the premiere were fans, Kim Doe, Sam Roe and Ann Poe.",
    ],
)
def test_lists_of_others_are_no_cast(text: str) -> None:
    assert _cast(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Doe stars in Iron Comet 3. Here come Kim Doe and Sam Roe.", {"Kim Doe", "Sam Roe"}),
        ("Here come Kim Doe and Sam Roe.", set()),
        ("Kim Doe stars in Iron Comet 3. Then, Kim Doe, Sam Roe came by.", {"Kim Doe"}),
    ],
)
def test_two_do_the_same_where_one_of_them_is_known_to(text: str, expected: set[str]) -> None:
    assert _cast(text) == expected
