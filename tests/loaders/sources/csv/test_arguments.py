from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import SourceError
from loaders.sources.csv.arguments import read_arguments


def test_without_a_file_there_are_those_of_an_import(tmp_path: Path) -> None:
    found = read_arguments(tmp_path)
    assert (found.separator, found.between, found.exact, found.files) == (None, ";", False, {})


def test_arguments_are_read(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv", "r.csv"):
        (tmp_path / name).touch()
    text = "--delimiter=TAB\n--array-delimiter=U+001F\n--nodes=Film:Old=a.csv,b.csv\n"
    (tmp_path / "import.args").write_text(text + "--relationships=r.csv\n", "utf-8")
    found = read_arguments(tmp_path)
    assert (found.separator, found.between, found.exact) == ("\t", "\x1f", True)
    assert found.files == {"a.csv": "Film:Old", "b.csv": "Film:Old", "r.csv": ""}


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "import.args").write_text("--id-type=integer\n--nodes=a.csv\n", "utf-8")
    with pytest.raises(SourceError, match=r"^import.args:2: there is no file a.csv in "):
        read_arguments(tmp_path)
