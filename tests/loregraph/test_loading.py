from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from graph.records import Batch, NodeRecord
from graph.results.errors import SourceError, UsageError
from loaders.base import Checks, LoaderInfo, LoaderOption, Reading
from loregraph.loading import kind_command
from loregraph.sources import find, names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OPTIONS = (
    LoaderOption("only-title", "Only that.", "TITLE", multiple=True),
    LoaderOption("since", "Not before.", "YEAR"),
    LoaderOption("strict", "Refuse more."),
)


class Told:
    """Loads one node that holds what the loader was told."""

    info = LoaderInfo(
        "told", "Told", "What it was told.", "anything", "loregraph load told x", OPTIONS
    )
    seen: list[Reading]

    def __init__(self) -> None:
        self.seen = []

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        self.seen.append(reading)
        reading.count()
        told = {"id": "told:it", "name": source, "since": reading.option("since")}
        yield Batch(nodes=[NodeRecord("told:it", ("Told",), told)])


def invoke(loader: Any, *arguments: str) -> Any:
    return CliRunner().invoke(kind_command(loader), list(arguments), catch_exceptions=False)


def test_a_loader_hears_its_options(tmp_path: Path) -> None:
    loader, store = Told(), str(tmp_path / "x.db")
    options = ["--only-title", "a", "--only-title", "b", "--since", "1996", "--strict"]
    ran = invoke(loader, "x", *options, "--store", store)
    assert ran.exit_code == 0, ran.output
    assert loader.seen[0].options == {"only-title": ("a", "b"), "since": ("1996",), "strict": ("",)}
    assert loader.seen[0].store is not None
    assert "created 1 nodes" in ran.output


def test_what_was_not_said_is_empty(tmp_path: Path) -> None:
    loader = Told()
    invoke(loader, "x", "--store", str(tmp_path / "x.db"))
    assert loader.seen[0].options == {"only-title": (), "since": (), "strict": ()}
    assert loader.seen[0].option("since") is None


def test_a_dry_run_opens_a_store_that_is_there_and_makes_none(tmp_path: Path) -> None:
    loader, store = Told(), tmp_path / "x.db"
    invoke(loader, "x", "--dry-run", "--store", str(store))
    assert loader.seen[0].store is None
    assert not store.exists()
    invoke(loader, "x", "--store", str(store))
    invoke(loader, "y", "--dry-run", "--store", str(store))
    assert loader.seen[2].store is not None


def test_help_lists_the_options() -> None:
    ran = invoke(Told(), "--help")
    assert "--only-title TITLE" in ran.output
    assert "SOURCE is anything." in ran.output


class Nothing(Told):
    """Reads a source in which there is nothing."""

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        del source, reading
        yield Batch()


def test_a_load_of_nothing_leaves_no_new_file(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    assert invoke(Nothing(), "x", "--store", str(path)).exit_code == 0
    assert list(tmp_path.iterdir()) == []
    assert invoke(Told(), "x", "--store", str(path)).exit_code == 0
    assert invoke(Nothing(), "x", "--store", str(path)).exit_code == 0
    assert path.exists()


class Picky(Told):
    """Knows which sources are there, and refuses one of them when it reads it."""

    def check(self, source: str) -> None:
        if source == "missing":
            raise UsageError("There is no file missing.")

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        if source == "wrong":
            raise SourceError("wrong:1: no.")
        return super().read(source, reading)


def test_a_missing_source_is_told_before_the_first_is_loaded(tmp_path: Path) -> None:
    store = tmp_path / "x.db"
    loader = Picky()
    with pytest.raises(UsageError, match="There is no file missing"):
        invoke(loader, "x", "missing", "--store", str(store))
    assert loader.seen == []
    assert not store.exists()


def test_what_came_before_a_refused_source_is_told(tmp_path: Path) -> None:
    command = kind_command(Picky())
    ran = CliRunner().invoke(command, ["x", "wrong", "y", "--store", str(tmp_path / "x.db")])
    assert isinstance(ran.exception, SourceError)
    assert "told x: 1 records read; created 1 nodes" in ran.stderr
    assert "1 of 3 sources were loaded, and stay; wrong and what comes after it" in ran.stderr


@pytest.mark.parametrize("kind", names())
def test_every_kind_tells_what_is_not_there_before_it_loads(kind: str, tmp_path: Path) -> None:
    loader = find(kind)
    assert isinstance(loader, Checks)
    with pytest.raises(UsageError, match="There is no file"):
        loader.check(str(tmp_path / "missing"))
