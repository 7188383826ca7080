from __future__ import annotations

import pytest

from loaders.sources.article.extract.film_nouns import small_nouns
from loaders.sources.article.extract.sentences import sentences

BODY = "Kim Doe is in it. Everybody went to see The Paper Movie."


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Kim Doe Joins New Iron Comet Movie", "Kim Doe Joins New Iron Comet movie"),
        ("Ann Poe Gives Update on Ashfall Follow-Up", "Ann Poe Gives Update on Ashfall follow-up"),
        ("Kim Doe Joins The Paper Movie", "Kim Doe Joins The Paper Movie"),
        ("Movie of the Week", "Movie of the Week"),
    ],
)
def test_nouns_for_films_are_small_in_headlines(head: str, expected: str) -> None:
    text = f"{head}\n\n{BODY}"
    assert small_nouns(text, sentences(text)) == f"{expected}\n\n{BODY}"
