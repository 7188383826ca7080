from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.results.errors import UsageError
from loaders.sources.csv.checked import check
from loaders.sources.csv.known import read_mapping

CAST = "movie_title,Release Date,actorName,Character,Director,budget\nHeat,1995-12-15,Al,M,Mann,9\n"


def test_a_guess_loads_what_it_was_guessed_from(
    folder: Any, load_csv: Any, store: Any, tmp_path: Path
) -> None:
    made, target = folder({"heat.csv": CAST}), tmp_path / "m.yaml"
    report = load_csv(made, guess=str(target))
    assert store.counts().nodes == 0
    assert report.reading.warnings == [
        f"{target} holds a mapping that may fit: read it before you load with it."
    ]
    check(read_mapping(str(target)))
    assert "# not used: budget" in target.read_text("utf-8")
    load_csv(made, mapping=str(target))
    assert store.counts().types == {"ACTED_IN": 1, "PLAYED": 1, "APPEARS_IN": 1, "DIRECTED": 1}


def test_a_guess_is_printed_and_never_replaces_a_file(
    folder: Any, load_csv: Any, tmp_path: Path
) -> None:
    made = folder({"heat.csv": CAST})
    report = load_csv(made, guess="-")
    assert '  - file: "heat.csv"' in report.reading.printed
    (tmp_path / "m.yaml").touch()
    with pytest.raises(UsageError, match=r"m\.yaml is there already"):
        load_csv(made, guess=str(tmp_path / "m.yaml"))


def test_json_is_guessed_by_its_first_list(folder: Any, load_csv: Any) -> None:
    made = folder({"a.json": '{"root": {}, "films": [{"title": "Heat", "episode_id": 4}]}'})
    printed = load_csv(made, guess="-").reading.printed
    assert "    records: films" in printed
    assert any('title: "title", number: "episode_id"' in line for line in printed)


@pytest.mark.shared
@pytest.mark.parametrize("name", ["bond", "marvel", "star-wars"])
def test_the_real_files_are_guessed(load_csv: Any, shared: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / "m.yaml"
    load_csv(shared / "data/franchise" / name, guess=str(target))
    check(read_mapping(str(target)))
