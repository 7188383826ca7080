"""A small franchise to read, and ways to read what a test writes."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from graph.results.errors import SourceError
from loaders.base import Reading
from loaders.sources.curated.loader import CuratedLoader

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.records import Batch


class Loaded:
    """What a curated text became, easy to ask."""

    def __init__(self, batch: Batch, reading: Reading) -> None:
        self.batch = batch
        self.warnings = reading.warnings
        self.nodes = {node.key: node for node in batch.nodes}
        self.relationships = {
            (one.start, one.type, one.end): one.properties for one in batch.relationships
        }

    def of_type(self, name: str) -> list[tuple[str, str]]:
        return [(one.start, one.end) for one in self.batch.relationships if one.type == name]


def load_path(path: Path | str) -> Loaded:
    reading = Reading()
    (batch,) = CuratedLoader().read(str(path), reading)
    return Loaded(batch, reading)


@pytest.fixture
def two_films_path() -> Path:
    return Path(__file__).with_name("two_films.yaml")


@pytest.fixture
def two_films(two_films_path: Path) -> Loaded:
    return load_path(two_films_path)


@pytest.fixture
def load_text(tmp_path: Path) -> Callable[[str], Loaded]:
    """Load what a test writes."""

    def load(text: str) -> Loaded:
        path = tmp_path / "facts.yaml"
        path.write_text(dedent(text), encoding="utf-8")
        return load_path(path)

    return load


HEAD = """\
franchise: {id: franchise:f, name: F}
defaults: {sources: source:s}
sources: [{id: source:s, name: S}]
films:
"""


@pytest.fixture
def load_films(load_text: Callable[[str], Loaded]) -> Callable[[str], Loaded]:
    """Load films that a test writes, each a list item, below a head of four lines."""
    return lambda films: load_text(HEAD + dedent(films))


@pytest.fixture
def complaint(load_text: Callable[[str], Loaded]) -> Callable[[str], str]:
    """Give the error that a text gets."""

    def error_of(text: str) -> str:
        with pytest.raises(SourceError) as caught:
            load_text(text)
        return str(caught.value)

    return error_of


@pytest.fixture
def film_complaint(complaint: Callable[[str], str]) -> Callable[[str], str]:
    """Give the error that films get, below a head of four lines."""
    return lambda films: complaint(HEAD + dedent(films))
