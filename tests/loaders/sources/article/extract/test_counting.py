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
        ("Jurassic Park trio back\n\nKim Doe will be in the third Jurassic World film.", None),
        (
            "Kim Doe is in the sequels.\n\nAvatar 2 opens in 2017, with the third film in 2018.",
            None,
        ),
    ],
)
def test_a_film_may_be_told_by_its_place(text: str, main: str | None, nobody: Gazetteer) -> None:
    found = read(text, with_series(nobody, text, 2016)).main
    assert found is not None
    assert found.name.removeprefix("The ") in (
        main.removeprefix("The ") if main else ("Jurassic World 3", "Avatar 2")
    )
