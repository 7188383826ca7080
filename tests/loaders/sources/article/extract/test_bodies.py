from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.sources.article.extract import Gazetteer
from loaders.sources.article.extract.article import read

Row = tuple[str, str, str]


@pytest.mark.parametrize(
    "words",
    [
        "is the head of the Iron Circle.",
        "works for the Iron Circle.",
        "leads the Iron Circle, a secret society.",
    ],
)
def test_what_has_members_is_a_body(facts: Callable[[str], list[Row]], words: str) -> None:
    found = facts(f"Kim Doe plays Otis Crane in Silver Tide 2. Otis Crane {words}")
    assert ("affiliation", "Otis Crane", "Iron Circle") in found


def test_a_master_is_no_body(facts: Callable[[str], list[Row]]) -> None:
    found = facts("In Silver Tide 2, Otis works for the Marquis Vincent Lund (Kim Doe).")
    assert ("plays", "Kim Doe", "Marquis Vincent Lund") in found


@pytest.mark.parametrize(
    "words",
    [
        "Kim Doe will produce it through Heavy Effort.",
        "Kim Doe produces under her Heavy Effort banner.",
        "Kim Doe has a production company called Heavy Effort.",
        "Heavy Effort is financing the film.",
    ],
)
def test_a_firm_is_nobody(words: str, nobody: Gazetteer) -> None:
    article = read(f"Silver Tide 2 is to begin in May. {words}", nobody)
    kinds = {s.entities[0].kind for c in article.coded for s in c.spans
             if s.entities[0].name == "Heavy Effort"}  # fmt: skip
    assert kinds == {"organization"}
