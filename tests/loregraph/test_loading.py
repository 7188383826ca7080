from __future__ import annotations

from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from graph.records import Batch, NodeRecord
from loaders.base import LoaderInfo, LoaderOption, Reading
from loregraph.loading import kind_command

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
