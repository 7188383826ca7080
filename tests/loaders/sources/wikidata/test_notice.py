from __future__ import annotations

from graph.model.sources import Source
from loaders.sources.wikidata.notice import SOURCE


def test_the_notice_of_wikidata() -> None:
    source = Source(**SOURCE.properties)
    assert (source.licence or "").startswith("CC0 1.0")
