from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import SourceError, UsageError
from loaders.sources.csv.checked import check
from loaders.sources.csv.known import fitting, packaged, read_mapping


def test_mappings_come_along() -> None:
    assert list(packaged()) == ["bond", "marvel", "star-wars"]


@pytest.mark.parametrize("name", ["bond", "marvel", "star-wars"])
def test_those_that_come_along_fit_the_model(name: str) -> None:
    mapping = read_mapping(name)
    check(mapping)
    assert mapping.source.id == f"source:table-{name}"


def test_the_mapping_that_fits_finds_all_its_files() -> None:
    bond = ["jamesbond_clean.csv", "all_movie_characters.csv", "more.csv"]
    assert fitting(bond) == ["bond"]
    assert fitting(bond[:1]) == []


def test_a_mapping_that_is_not_there_is_told() -> None:
    with pytest.raises(UsageError, match=r"no mapping 'star-war'\. Did you mean star-wars\?"):
        read_mapping("star-war")


def test_a_wrong_mapping_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text("source: {id: source:x, name: X}\nfiles:\n  - fil: a.csv\n", "utf-8")
    with pytest.raises(SourceError) as caught:
        read_mapping(str(path))
    assert "m.yaml:3: files[1].fil: there is no such field. Did you mean file?" in str(caught.value)
