from __future__ import annotations

import pytest

from loaders.sources.article.extract.title_roles import means_somebody


@pytest.mark.parametrize(
    ("title", "before", "after"),
    [
        ("Saltwater", "There Kim Doe plays ", ", a diver."),
        ("Saltwater", "Kim Doe returns as ", " in it."),
        ("Black Widow", "She is Iris Vane, a.k.a. ", "."),
        ("Saltwater", "The villain is ", " (Simon Pegg)."),
        ("Saltwater", "At the end the ", " is killed."),
    ],
)
def test_somebody_is_meant(title: str, before: str, after: str) -> None:
    assert means_somebody(title, before, after)


@pytest.mark.parametrize(
    ("title", "before", "after"),
    [
        ("Saltwater", "Kim Doe stars in ", ", a thriller."),
        ("Saltwater", "He met the ", " star at home."),
        ("Saltwater", "She made films such as ", " and more."),
        ("Iron Comet", "Kim Doe returns as ", " in it."),
        ("Matrix", "In the end the ", " is a film."),
        ("Saltwater", "He wrote ", " (Kim Doe)."),
    ],
)
def test_the_film_is_meant(title: str, before: str, after: str) -> None:
    assert not means_somebody(title, before, after)
