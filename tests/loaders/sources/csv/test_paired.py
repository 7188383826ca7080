from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from loaders.sources.csv.guessed_part import Part
from loaders.sources.csv.meanings import Joined, meanings
from loaders.sources.csv.paired import pairs
from loaders.sources.csv.sampled import Sample


def sample(**columns: list[str]) -> Sample:
    return Sample("a.csv", None, columns, frozenset())


@pytest.mark.parametrize(
    ("column", "held", "mark", "first"),
    [
        ("cast", ["Ann Lee as Iris, Bo Chen as Max"], " as ", "actor"),
        ("cast", ["Ann Lee ... Iris", "Bo Chen ... Max"], " ... ", "actor"),
        ("cast", ["Ann Lee (Iris); Bo Chen (Max)"], " (", "actor"),
        ("characters", ["Iris (Ann Lee)"], " (", "character"),
        ("role", ["Iris played by Ann Lee"], " played by ", "character"),
        ("cast", ["Ann Lee - Iris"], " - ", ""),
    ],
)
def test_two_names_in_one_item(column: str, held: list[str], mark: str, first: str) -> None:
    made = sample(**{column: held})
    found = pairs(made, meanings(made))
    assert found is not None
    assert (found.mark, found.first) == (mark, first)


@pytest.mark.parametrize(
    "columns",
    [
        {"cast": ["Ann Lee, Bo Chen"]},
        {"cast": ["Ann Lee (voice)", "Bo Chen (1962)"]},
        {"cast": ["Ann Lee as Iris", "Bo Chen", "Cy Day"]},
        {"actor": ["Ann Lee as Iris"], "character": ["Iris"]},
        {"title": ["Seen as One"]},
    ],
)
def test_one_name_in_each(columns: dict[str, list[str]]) -> None:
    made = sample(**columns)
    assert pairs(made, meanings(made)) is None


def test_what_has_one_name_alone_is_told() -> None:
    made = sample(title=["Harbor"], cast=["Ann Lee as Iris, Bo Chen as Max, Cy Day"])
    told = Part(made, meanings(made), Joined(), {}).text()
    assert "# cast: 1 of 3 items name nobody after 'as': each is taken as a name of actors" in told
    assert "not used" not in told


def test_where_nobody_knows_who_is_the_actor_nothing_is_guessed() -> None:
    made = sample(title=["Harbor"], cast=["Ann Lee - Iris"])
    told = Part(made, meanings(made), Joined(), {}).text()
    assert "Person" not in told
    assert "# cast: two names stand around '-', and which of them is the actor's" in told
    assert "# not used: cast" in told


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("cast", "Ann Lee as Iris (voice), Bo Chen as Max"),
        ("cast", "Ann Lee (Iris), Bo Chen (Max)"),
        ("characters", "Iris (Ann Lee), Max (Bo Chen)"),
    ],
)
def test_the_guess_loads(
    folder: Any, load_csv: Any, store: Any, tmp_path: Path, column: str, cell: str
) -> None:
    made, target = folder({"a.csv": f'title,{column}\nHarbor,"{cell}"\n'}), tmp_path / "m.yaml"
    load_csv(made, guess=str(target))
    report = load_csv(made, mapping=str(target))
    assert not report.reading.rejected
    played = store.run("MATCH (p)-[:PLAYED]->(c) RETURN p.name + ': ' + c.name AS t ORDER BY t")
    assert played.value() == ["Ann Lee: Iris", "Bo Chen: Max"]
    assert store.counts().labels == {
        "Film": 1,
        "Person": 2,
        "Actor": 2,
        "Character": 2,
        "Source": 1,
    }
