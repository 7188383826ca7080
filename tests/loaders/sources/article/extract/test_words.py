from __future__ import annotations

from loaders.sources.article.extract.words import MONTHS, PLACES, STARTERS


def test_lists_are_as_they_are_looked_up() -> None:
    assert MONTHS["sept"] == 9
    assert "New York City" in PLACES
    assert all(word == word.lower() for word in STARTERS)
    assert {"don't", "dont"} <= STARTERS
