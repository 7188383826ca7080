from __future__ import annotations

from graph.model.sources import Source
from loaders.sources.tmdb.notice import SOURCE


def test_the_notice_that_tmdb_asks_for() -> None:
    source = Source(**SOURCE.properties)
    assert source.attribution == (
        "This product uses the TMDB API but is not endorsed or certified by TMDB."
    )
    assert source.licence is not None
