from __future__ import annotations

import pytest

from loaders.sources.article.extract.numbered_titles import is_no_sequel
from loaders.sources.article.extract.sentences import sentences


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Sector 12", "She comes from Sector 12."),
        ("Professor X", "Kim Doe (Professor X) is back."),
        ("Jordan Lund III", "Jordan Lund III is a banker."),
    ],
)
def test_not_all_that_is_counted_is_a_film(title: str, text: str) -> None:
    assert is_no_sequel(title, sentences(text))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Silver Tide 12", "Silver Tide 12 is the last of the Silver Tide films."),
        ("Silver Tide 3", "Silver Tide 3 is out."),
        ("Fast X", "Fast X is out."),
        ("Silver Tide II", "Silver Tide II follows Silver Tide."),
    ],
)
def test_sequels_are_films(title: str, text: str) -> None:
    assert not is_no_sequel(title, sentences(text))


def test_a_series_of_few_films_has_none_with_a_high_number() -> None:
    assert is_no_sequel("District 12", sentences("She is the tribute from District 12."))
