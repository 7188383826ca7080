from __future__ import annotations

import pytest

from loaders.sources.tmdb.wanted import addressed


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("movie/956", ("movie", "956")),
        ("tv:1396", ("tv", "1396")),
        ("https://www.themoviedb.org/movie/956-mission-impossible-iii", ("movie", "956")),
        ("https://www.themoviedb.org/collection/87359?language=de", ("collection", "87359")),
        ("tt0317919", ("find", "tt0317919")),
        ("nm0000129", ("find", "nm0000129")),
        ("movie/../../etc", None),
        ("https://evil.example/movie/956", None),
        ("lists/1", None),
    ],
)
def test_what_is_asked_for(text: str, wanted: tuple[str, str] | None) -> None:
    assert addressed(text) == wanted
