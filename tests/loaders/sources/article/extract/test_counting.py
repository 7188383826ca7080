from __future__ import annotations

import pytest

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.film_series import with_series
from loaders.sources.article.extract.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Kim Doe is to direct the next James Bond film. Rob Low produces it.", "James Bond 25"),
        ("A fourth Matrix film is in the works. Kim Doe directs.", "The Matrix 4"),
        (
            "Jurassic Park trio back\n\nKim Doe will be in the third Jurassic World film.",
            "Jurassic World 3",
        ),
        (
            "Kim Doe is in the sequels.\n\nAvatar 2 opens in 2017, with the third film in 2018.",
            "Avatar 2",
        ),
    ],
)
def test_a_film_may_be_told_by_its_place(text: str, main: str, nobody: Gazetteer) -> None:
    found = read(text, with_series(nobody, text, 2016)).main
    assert found is not None
    assert found.name.removeprefix("The ") == main.removeprefix("The ")


def test_two_films_to_come_begin_with_the_next(nobody: Gazetteer) -> None:
    text = (
        "Two more Mission: Impossible films are coming\n\nKim Doe is to direct the next two "
        "Mission: Impossible movies. She made Fallout last year. Rogue Nation came out in 2015."
    )
    main = read(text, with_series(nobody, text, 2019)).main
    assert main is not None
    assert main.name == "Mission: Impossible 7"


def test_a_film_with_a_title_is_the_new_one_of_its_series(nobody: Gazetteer) -> None:
    text = (
        "Alien: Romulus teaser\n\nKim Doe leads the new installment of the Alien franchise. Rob Low"
        " directs the film, which follows Prometheus and Alien: Covenant."
    )
    main = read(text, with_series(nobody, text, 2024)).main
    assert main is not None
    assert main.name == "Alien: Romulus"
