from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.results.errors import UsageError
from loaders.sources.curated.locate import files_of, packaged

if TYPE_CHECKING:
    from pathlib import Path


def test_the_franchise_that_comes_along_is_found_by_name() -> None:
    assert "mission-impossible" in packaged()
    names = [name for _, name in files_of("mission-impossible")]
    assert names == sorted(names)
    assert "mission-impossible/franchise.yaml" in names


def test_a_file_and_a_folder_are_found_by_path(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "notes.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [path.name for path, _ in files_of(str(tmp_path))] == ["a.yml", "b.yaml"]
    assert files_of(str(tmp_path / "b.yaml")) == [(tmp_path / "b.yaml", "b.yaml")]


def test_an_unknown_name_is_told_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"'mission-imposible'\. Did you mean mission-impossible"):
        files_of("mission-imposible")


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"holds no \.yaml file"):
        files_of(str(tmp_path))


def test_the_folder_where_one_stands_is_not_named_as_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert [name for _, name in files_of(".")] == ["a.yaml"]
    assert [name for _, name in files_of(str(tmp_path))] == [f"{tmp_path.name}/a.yaml"]
