from __future__ import annotations

from graph.model.sources import Source
from loaders.sources.imdb.notice import SOURCE


def test_the_notice_that_imdb_asks_for() -> None:
    source = Source(**SOURCE.properties)
    assert source.attribution == (
        "Information courtesy of IMDb (https://www.imdb.com). Used with permission."
    )
    assert "non-commercial" in (source.licence or "")
