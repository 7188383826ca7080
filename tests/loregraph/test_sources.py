from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import UsageError
from loaders.base import Reading
from loregraph.sources import find, kinds, names


def test_loaders_and_formats_are_kinds() -> None:
    assert {"curated", "graphml"} <= set(names())
    for info in kinds():
        assert info.title
        assert info.accepts
        assert info.example.startswith(f"loregraph load {info.name} ")


def test_an_unknown_kind_gets_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"no kind of source 'graphm'\. Did you mean graphml\?"):
        find("graphm")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no file"):
        list(find("graphml").read(str(tmp_path / "no.graphml"), Reading()))


def test_a_folder_where_a_file_is_expected(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder: name the file"):
        list(find("graphml").read(str(tmp_path), Reading()))
