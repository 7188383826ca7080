from __future__ import annotations

from pathlib import Path

import pytest

from loregraph.demonstration import STEPS, Files, Outcome, demonstrate, store_option
from loregraph.progress import Steps


class Recorded(Steps):
    """Remembers its steps instead of drawing them."""

    def __init__(self) -> None:
        self.labels: list[str] = []

    def step(self, label: str) -> None:
        self.labels.append(label)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Files, Recorded, Outcome]:
    """Make the demo in a folder that is not there; what is tested on it comes in this order."""
    files, steps = Files(tmp_path_factory.mktemp("made") / "a" / "b"), Recorded()
    return files, steps, demonstrate(files, steps)


def test_it_makes_its_folder_and_three_files(made: tuple[Files, Recorded, Outcome]) -> None:
    files, steps, outcome = made
    assert len(steps.labels) == STEPS
    assert outcome.written.changed
    assert outcome.rewritten == (files.page, files.graphml)
    assert {path.name for path in files.folder.iterdir()} == {
        "lore.db",
        "mission-impossible.html",
        "mission-impossible.graphml",
    }


def test_again_it_leaves_everything_alone(made: tuple[Files, Recorded, Outcome]) -> None:
    files = made[0]
    times = {path: path.stat().st_mtime_ns for path in (files.page, files.graphml)}
    outcome = demonstrate(files, Recorded())
    assert not outcome.written.changed
    assert outcome.rewritten == ()
    assert times == {path: path.stat().st_mtime_ns for path in times}


def test_a_page_that_was_changed_is_made_again(made: tuple[Files, Recorded, Outcome]) -> None:
    files = made[0]
    files.page.write_text("scribble", encoding="utf-8")
    assert demonstrate(files, Recorded()).rewritten == (files.page,)


@pytest.mark.parametrize(
    ("variable", "folder", "option"),
    [
        (None, ".", []),
        (None, "here", ["--store here/lore.db"]),
        (None, "my films", ["--store 'my films/lore.db'"]),
        ("other.db", ".", ["--store lore.db"]),
        ("here/lore.db", "here", []),
    ],
)
def test_the_option_that_names_the_store(
    monkeypatch: pytest.MonkeyPatch, variable: str | None, folder: str, option: list[str]
) -> None:
    monkeypatch.delenv("LOREGRAPH_STORE", raising=False)
    if variable:
        monkeypatch.setenv("LOREGRAPH_STORE", variable)
    assert store_option(Files(Path(folder))) == option
