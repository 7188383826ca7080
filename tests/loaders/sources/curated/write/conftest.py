from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import loregraph
from loaders.registry import find
from loaders.run import load
from loaders.sources.curated.write.held import Held, read_store

TWO_FILMS = Path(__file__).parents[1] / "two_films.yaml"


@pytest.fixture
def two_films() -> Path:
    return TWO_FILMS


@pytest.fixture
def store() -> Iterator[Any]:
    with loregraph.open() as made:
        load(made, find("curated"), str(TWO_FILMS))
        yield made


@pytest.fixture
def held(store: Any) -> Held:
    return read_store(store)


@pytest.fixture
def load_text(tmp_path: Path) -> Callable[[str], Any]:
    def run(text: str) -> Any:
        path = tmp_path / "again.yaml"
        path.write_text(text, "utf-8")
        made = loregraph.open()
        load(made, find("curated"), str(path))
        return made

    return run
