from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import SourceError
from graph.stores.embedded.store import NetworkXStore
from loaders.registry import find
from loaders.run import load
from queries.cypher.engine import CypherEngine

TWO_FILMS = str(Path(__file__).parent / "sources/curated/two_films.yaml")


@pytest.fixture
def store() -> NetworkXStore:
    return NetworkXStore(":memory:", CypherEngine())


def test_a_load_is_counted(store: NetworkXStore) -> None:
    report = load(store, find("curated"), TWO_FILMS)
    counts = store.counts()
    assert report.written.nodes_created == counts.nodes == 24
    assert report.written.relationships_created == counts.relationships == 40
    assert report.lines() == [
        (
            f"curated {TWO_FILMS}: 64 records read; created 24 nodes and 40 relationships; "
            "updated 0 nodes and 0 relationships; 0 unchanged."
        )
    ]


def test_loading_twice_changes_nothing(store: NetworkXStore) -> None:
    load(store, find("curated"), TWO_FILMS)
    before = store.snapshot().version
    report = load(store, find("curated"), TWO_FILMS)
    assert not report.written.changed
    assert store.snapshot().version == before
    assert report.lines()[0].endswith("64 records read, nothing changed: all of it was there.")


def test_a_dry_run_writes_nothing(store: NetworkXStore) -> None:
    report = load(store, find("curated"), TWO_FILMS, dry_run=True)
    assert store.counts().nodes == 0
    assert report.lines()[0].endswith("64 records read, nothing written (dry run).")
    assert load(None, find("curated"), TWO_FILMS, dry_run=True).reading.read == 64


@pytest.mark.parametrize(
    "change",
    [
        ("role: killer}", "role: killer, weapon: knife}"),
        ("{character: ethan hunt", "{character: nobody at all"),
        ("  - id: film:mission-impossible-1996", "  - id: [film"),
        ("name: Death of Jim Phelps", "nam: Death of Jim Phelps"),
    ],
)
def test_a_wrong_fact_leaves_the_store_as_it_was(
    store: NetworkXStore, tmp_path: Path, change: tuple[str, str]
) -> None:
    load(store, find("curated"), TWO_FILMS)
    before = store.snapshot().version
    path = tmp_path / "facts.yaml"
    text = Path(TWO_FILMS).read_text(encoding="utf-8").replace("agent", "spy")
    assert change[0] in text
    path.write_text(text.replace(*change), encoding="utf-8")
    with pytest.raises(SourceError, match=r"facts\.yaml:\d+: "):
        load(store, find("curated"), str(path))
    assert store.snapshot().version == before
    assert store.lookup("Character", "occupation", "agent")


def test_a_yaml_bomb_leaves_the_store_as_it_was(store: NetworkXStore, tmp_path: Path) -> None:
    before = store.snapshot().version
    lines = ["a: &a [lol, lol, lol]"]
    for last, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]")
    path = tmp_path / "facts.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(SourceError, match=r"facts\.yaml:1: its aliases expand to more than"):
        load(store, find("curated"), str(path))
    assert store.snapshot().version == before


def test_progress_is_told(store: NetworkXStore) -> None:
    seen: list[int] = []
    load(store, find("curated"), TWO_FILMS, progress=seen.append)
    assert seen == [64]
