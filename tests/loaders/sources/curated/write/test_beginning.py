from __future__ import annotations

import re
from typing import Any

import pytest

from loaders.sources.curated.write.beginning import begin


def test_an_empty_beginning_loads(load_text: Any) -> None:
    text = begin(None, "Fast & Furious", "fast-furious.yaml")
    assert "loregraph load curated fast-furious.yaml" in text
    with load_text(text) as store:
        assert store.counts().labels == {"Franchise": 1, "Source": 1}
        (franchise,) = store.lookup("Franchise", "id", "franchise:fast-furious")
        assert franchise["name"] == "Fast & Furious"


def test_every_commented_line_loads_as_well(load_text: Any) -> None:
    text = begin(None, "Fast & Furious", "x.yaml")
    with load_text(re.sub(r"(?m)^#(  |[a-z])", r"\1", text)) as store:
        counts = store.counts()
        assert (counts.labels["Film"], counts.labels["Event"], counts.labels["Claim"]) == (1, 2, 1)
        assert counts.types["PLAYED"] == 2


def test_what_is_loaded_is_filled_in(store: Any, load_text: Any) -> None:
    text = begin(store, "Mission: Impossible", "x.yaml")
    assert "# Filled from what is loaded: 2 works." in text
    with load_text(text) as again:
        before, after = store.counts().types, again.counts().types
        for kind in ("ACTED_IN", "PLAYED", "HAS_EVENT", "PART_OF", "DIRECTED", "MEMBER_OF"):
            assert after[kind] == before[kind], kind


@pytest.mark.parametrize("name", ["Mission: Impossible", "Mission: Impossible Collection"])
def test_a_franchise_is_found_by_its_name_and_as_a_collection(store: Any, name: str) -> None:
    store.run("MATCH (f:Franchise) SET f.name = 'Mission: Impossible Collection'")
    text = begin(store, name, "x.yaml")
    assert "franchise:\n  id: franchise:mission-impossible\n" in text
    assert "My notes" not in text


def test_works_without_a_franchise_become_part_of_a_new_one(store: Any, load_text: Any) -> None:
    text = begin(store, "Dead Reckoning", "x.yaml")
    assert "# They become part of the franchise: take out what is none of it." in text
    with load_text(text) as again:
        rows = again.run("MATCH (w)-[:PART_OF]->(f) RETURN w.number, f.id, f.name")
        assert [tuple(row.values()) for row in rows] == [
            (7, "franchise:dead-reckoning", "Dead Reckoning")
        ]


def test_another_name_begins_with_nothing(store: Any) -> None:
    assert "Filled from" not in begin(store, "Star Wars", "x.yaml")


def test_what_is_for_machines_is_explained_there_as_well(store: Any) -> None:
    assert "# kept_from says" not in begin(store, "Mission Impossible", "m.yaml")
    store.run("MATCH (f:Film {number: 7}) SET f.kept_from = ['image tmdb', 'name curated']")
    assert "# kept_from says" in begin(store, "Mission Impossible", "m.yaml")
