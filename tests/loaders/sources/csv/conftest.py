from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import loregraph
from loaders.run import LoadReport, load
from loaders.sources.csv.lines import TextFile
from loaders.sources.csv.loader import CsvLoader


@pytest.fixture
def store() -> Iterator[Any]:
    with loregraph.open() as made:
        yield made


@pytest.fixture
def text_file(tmp_path: Path) -> Callable[..., TextFile]:
    def make(content: str | bytes, name: str = "t.csv", encoding: str = "utf-8") -> TextFile:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return TextFile(path, name, encoding)

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    def make(files: dict[str, str]) -> Path:
        made = tmp_path / "tables"
        made.mkdir(exist_ok=True)
        for name, content in files.items():
            (made / name).write_text(content, "utf-8")
        return made

    return make


@pytest.fixture
def load_csv(store: Any) -> Callable[..., LoadReport]:
    def run(source: Path | str, **options: str) -> LoadReport:
        given = {name: (value,) for name, value in options.items()}
        return load(store, CsvLoader(), str(source), options=given)

    return run
