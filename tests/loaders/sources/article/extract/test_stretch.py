from __future__ import annotations

from loaders.sources.article.extract.stretch import Stretch


def test_a_stretch_begins_and_ends_as_a_match_does() -> None:
    where = Stretch("Kim Doe plays Iris", 8, 13)
    assert where.string[where.start() : where.end()] == "plays"
