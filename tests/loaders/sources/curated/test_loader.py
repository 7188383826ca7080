from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.results.errors import SourceError
from loaders.base import Reading
from loaders.sources.curated.loader import CuratedLoader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_the_franchise_that_comes_along_loads_without_a_finding() -> None:
    reading = Reading()
    (batch,) = CuratedLoader().read("mission-impossible", reading)
    assert reading.warnings == []
    assert reading.read == len(batch.nodes) + len(batch.relationships) > 1000


def test_every_node_and_relationship_has_a_source_that_is_there() -> None:
    (batch,) = CuratedLoader().read("mission-impossible", Reading())
    sources = {node.key for node in batch.nodes if "Source" in node.labels}
    records = [node.properties for node in batch.nodes]
    for properties in [*records, *(one.properties for one in batch.relationships)]:
        assert properties["sources"], properties
        assert sources.issuperset(properties["sources"]), properties


def test_the_two_facts_that_must_always_be_there() -> None:
    (batch,) = CuratedLoader().read("mission-impossible", Reading())
    took_part = {
        (one.start, one.properties["role"], one.end)
        for one in batch.relationships
        if one.type == "TAKES_PART_IN"
    }
    told = {(one.start, one.end) for one in batch.relationships if one.type == "HAS_EVENT"}
    last_seen = {(one.start, one.end) for one in batch.relationships if one.type == "LAST_SEEN_IN"}
    fallout = "film:mission-impossible-fallout-2018"
    deaths = [
        end
        for start, role, end in took_part
        if (start, role) == ("character:alan-hunley", "victim") and (fallout, end) in told
    ]
    assert any(("character:august-walker", "killer", event) in took_part for event in deaths)
    seventh = "film:mission-impossible-dead-reckoning-2023"
    returns = [
        end
        for start, role, end in took_part
        if (start, role) == ("character:eugene-kittridge", "returnee") and (seventh, end) in told
    ]
    assert any((event, "film:mission-impossible-1996") in last_seen for event in returns)


def test_the_order_never_changes(two_films_path: Path) -> None:
    first, second = (list(CuratedLoader().read(str(two_films_path), Reading())) for _ in range(2))
    assert first == second


def test_a_franchise_may_be_split_over_files(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(
        "franchise: {id: franchise:f, name: F}\ndefaults: {sources: source:s}\n"
        "films: [{id: film:x, title: X, released: 2000, follows: Y}]\n",
        encoding="utf-8",
    )
    (tmp_path / "two.yaml").write_text(
        "sources: [{id: source:s, name: S}, {id: source:t, name: T}]\n"
        "defaults: {sources: source:t}\nfilms: [{id: film:y, title: Y, released: 1996}]\n",
        encoding="utf-8",
    )
    (batch,) = CuratedLoader().read(str(tmp_path), Reading())
    films = [
        (node.key, node.properties["sources"]) for node in batch.nodes if "Film" in node.labels
    ]
    assert films == [("film:y", ("source:t",)), ("film:x", ("source:s",))]


def test_everything_that_is_wrong_is_told_at_once(complaint: Callable[[str], str]) -> None:
    sentences = complaint(
        """\
        franchise: {id: franchise:f, name: F}
        sources: [{id: source:s, name: S, colour: red}]
        films:
          - {id: film:x, title: X, sources: [source:s], status: lost}
        """
    ).splitlines()
    assert [sentence.split(": ")[0] for sentence in sentences] == ["facts.yaml:2", "facts.yaml:4"]


def test_a_broken_file_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("films:\n  - [}", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("colour: red", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        list(CuratedLoader().read(str(tmp_path), Reading()))
    first, second = str(caught.value).splitlines()
    assert first.startswith(f"{tmp_path.name}/a.yaml:2: this is no YAML")
    assert second.startswith(f"{tmp_path.name}/b.yaml:1: colour: there is no such field.")
