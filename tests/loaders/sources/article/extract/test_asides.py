from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.sources.article.extract import Gazetteer
from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.asides import in_passing, spoken_of

FILM = "\u27e8F1\u27e9"


@pytest.mark.parametrize(
    "text",
    [
        f"\u27e8P0\u27e9, a nominee for her turn in {FILM}, leads the cast.",
        f"\u27e8P0\u27e9, known for {FILM}, leads the cast.",
        f"\u27e8P0\u27e9 of {FILM} fame leads the cast.",
        f"\u27e8P0\u27e9, of {FILM} and \u27e8D2\u27e9's \u27e8F3\u27e9 fame, leads the cast.",
        f"\u27e8P0\u27e9 ({FILM}) leads the cast.",
        f"\u27e8P0\u27e9 was doing the rounds for {FILM} last week.",
    ],
)
def test_a_film_that_tells_who_somebody_is(text: str) -> None:
    at = text.index(FILM)
    assert in_passing(text, at, at + len(FILM))
    assert not list(spoken_of(text))


@pytest.mark.parametrize(
    "text",
    [
        f"\u27e8P0\u27e9 stars in {FILM}.",
        f"a nominee for an award, \u27e8P0\u27e9 has joined {FILM}.",
        f"{FILM} opens in may.",
    ],
)
def test_a_film_that_the_text_speaks_of(text: str) -> None:
    assert [mark[0] for mark in spoken_of(text)] == [FILM]


def test_who_is_known_for_one_film_may_be_in_another(check: Callable[[str], list[str]]) -> None:
    assert check("context") == []


def test_what_is_called_a_series_is_one_all_over_the_text(
    facts: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    found = facts(
        'Iron Comet 3 is shooting. Kate Doe comes from the series "Amber Valley". Kate Doe stars.'
    )
    assert not [row for row in found if row[0] == "directs" or row[2] == "Iron Comet"]
    assert ("acts_in", "Kate Doe", "Iron Comet 3") in found


def test_a_verb_ends_what_is_said_in_passing(
    facts: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    found = facts(
        'The "Amber Valley" alum is part of the cast of "Dawn of the Iron Comet," due in May 2027. '
        "Kate Doe plays a spy."
    )
    assert ("acts_in", "Kate Doe", "Dawn of the Iron Comet") in found


def test_a_known_show_is_no_film(nobody: Gazetteer) -> None:
    article = read("Kim Doe starred in Stranger Things.", nobody)
    assert [work.kind for work in article.works.entities] == ["series"]
