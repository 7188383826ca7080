from __future__ import annotations

from graph.model.sources import Cites, Source


def test_a_source_without_a_date_has_bounds() -> None:
    source = Source(
        id="source:x",
        name="X",
        published_from="2021-03-05",
        published_to="2021-09",
        dated_by="inferred",
        dated_why="It speaks of a first trailer.",
    )
    properties = source.to_record().properties
    assert "published" not in properties
    assert properties["published_to_precision"] == "month"
    assert Cites(start="source:x", end="source:y").type == "CITES"
