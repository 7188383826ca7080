"""The mappings that come along, on the real files: what the ready-made questions then answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.results.errors import SourceError
from loregraph.asking import ask
from queries.library import Library


def test_every_part_of_a_mapping_must_find_its_file(folder: Any, load_csv: Any) -> None:
    with pytest.raises(SourceError, match=r"^bond.yaml:\d+: the mapping reads all_movie_char"):
        load_csv(folder({"jamesbond_clean.csv": "a\n", "b.csv": "b\n"}), mapping="bond")


def test_of_a_file_alone_it_is_told_what_is_missing_beside_it(
    folder: Any, load_csv: Any, tmp_path: Path
) -> None:
    mapping = tmp_path / "m.yaml"
    part = "nodes: {film: {label: Film, set: {title: title}}}"
    files = "".join(f"  - {{file: {name}, {part}}}\n" for name in ("films.csv", "more.csv"))
    mapping.write_text(f"source: {{id: source:t, name: T}}\nfiles:\n{files}", "utf-8")
    report = load_csv(folder({"films.csv": "title\nA\n"}), mapping=str(mapping))
    assert report.reading.warnings == [
        "m.yaml:4: the mapping reads more.csv, and there is no such file: only films.csv is loaded."
    ]


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "labels", "rejected"),
    [
        ("bond", {"Film": 25, "Person": 429, "Character": 435}, 0),
        ("marvel", {"Film": 23, "Person": 260, "Character": 253}, 0),
        ("star-wars", {"Film": 6, "Character": 82, "Place": 59}, 1),
    ],
)
def test_the_real_files_load_and_load_again(
    load_csv: Any, store: Any, shared: Path, name: str, labels: dict[str, int], rejected: int
) -> None:
    source = shared / "data/franchise" / name
    report = load_csv(source, mapping=name)
    counts = store.counts().labels
    assert {label: counts[label] for label in labels} == labels
    assert len(report.reading.rejected) == rejected
    assert report.reading.unread
    assert not load_csv(source, mapping=name).written.changed


@pytest.mark.shared
def test_the_questions_work_on_them(load_csv: Any, store: Any, shared: Path) -> None:
    for name in ("bond", "star-wars", "marvel"):
        load_csv(shared / "data/franchise" / name, mapping=name)

    def asked(name: str, **given: Any) -> list[Any]:
        return list(ask(Library([]).question(name), store, given, write=False, timeout=None))

    away = {row["character"]: row["years"] for row in asked("longest-absence", years=15)}
    assert away["Felix Leiter"] == 17
    cast = {row["actor"]: row["character"] for row in asked("cast", film="Dr. No")}
    assert cast["Sean Connery"] == ["James Bond"]
    assert len(asked("co-stars", person="Robert Downey Jr")) > 50
    assert asked("appearances", character="Luke Skywalker")[0]["works"] == 4
    home = "MATCH (:Character {name: 'Luke Skywalker'})-[:COMES_FROM]->(p)<-[:SET_IN]-(f:Film)"
    told = store.run(f"{home} RETURN p.name, min(f.released.year)").single()
    assert told.values() == ["Tatooine", 1977]
