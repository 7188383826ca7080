from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from graph.results.errors import SourceError, UsageError
from queries.findings import Checks
from queries.library import Library
from queries.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUESTION = "// title: {title}\n// column: n: int\nRETURN 1 AS n\n"
CHECK = (
    "// title: {title}\n// severity: note\n// settle: Nothing.\n"
    "MATCH (n:Nowhere) RETURN 'x' AS finding, [n] AS nodes, [] AS source\n"
)


def folder(place: Path, **texts: str) -> Path:
    place.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (place / f"{name.replace('_', '-')}.cypher").write_text(text, encoding="utf-8")
    return place


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Lay out an installed package that brings a question and a check."""
    place = tmp_path / "site"
    folder(
        place / "lore_extra" / "questions",
        how_long=QUESTION.format(title="Theirs"),
        cast=QUESTION.format(title="Theirs"),
    )
    folder(place / "lore_extra" / "checks", too_long=CHECK.format(title="Theirs"))
    (place / "lore_extra" / "__init__.py").write_text("")
    for inner in ("questions", "checks"):
        (place / "lore_extra" / inner / "__init__.py").write_text("raise SystemExit('run')\n")
    points(
        place,
        "[loregraph.questions]\nextra = lore_extra.questions\n"
        "[loregraph.checks]\nextra = lore_extra.checks\n",
    )
    monkeypatch.syspath_prepend(place)
    yield place
    sys.modules.pop("lore_extra", None)


def points(place: Path, text: str) -> None:
    info = place / "lore_extra-1.0.dist-info"
    info.mkdir(parents=True, exist_ok=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: lore-extra\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(text)


def test_a_name_is_found_however_its_words_were_joined(tmp_path: Path) -> None:
    ours = folder(tmp_path / "ours", how_died="", cast="")
    shelf = Shelf("question", ours, (), "See the list.")
    assert shelf.names() == ["cast", "how-died"]
    assert shelf.find("How Died") == shelf.find("how_died") == ours / "how-died.cypher"
    with pytest.raises(UsageError, match=r"no question 'how-dyed'. Nearest: how-died\."):
        shelf.find("how-dyed")
    with pytest.raises(UsageError, match=r"no question 'zzz'. See the list\."):
        shelf.find("zzz")


def test_the_last_folder_has_the_last_word(tmp_path: Path) -> None:
    folders = [folder(tmp_path / name, cast=name) for name in ("ours", "mine", "other")]
    assert Shelf("check", folders[0], folders[1:], "").find("cast").read_text() == "other"


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere is no folder of checks"):
        Shelf("check", tmp_path, [tmp_path / "nowhere"], "")


@pytest.mark.usefixtures("package")
def test_an_installed_package_brings_questions_and_checks_and_replaces_none(tmp_path: Path) -> None:
    library = Library()
    assert {"cast", "how-long"} <= set(library.names())
    assert library.question("how long").title == "Theirs"
    assert library.question("cast").title != "Theirs"
    assert Checks().checks(["too-long"])[0].title == "Theirs"
    mine = folder(tmp_path / "mine", how_long=QUESTION.format(title="Mine"))
    assert Library([mine]).question("how-long").title == "Mine"


@pytest.mark.parametrize("value", ["nowhere.at.all", "lore_extra.nothing", "json.decoder"])
def test_an_entry_point_that_leads_nowhere_is_named(package: Path, value: str) -> None:
    points(package, f"[loregraph.questions]\nextra = {value}\n")
    with pytest.raises(SourceError, match=f"'extra' of loregraph.questions names '{value}'"):
        Library().names()
    assert Library().question("cast").title
