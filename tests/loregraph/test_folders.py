from __future__ import annotations

import os
from pathlib import Path

import pytest

from loregraph.folders import own_folders


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("LOREGRAPH_QUESTIONS", raising=False)
    return tmp_path


def test_nothing_is_there(home: Path) -> None:
    assert own_folders("questions") == []


def test_the_folder_of_the_configuration(home: Path) -> None:
    (home / "loregraph" / "questions").mkdir(parents=True)
    assert own_folders("questions") == [home / "loregraph" / "questions"]
    assert own_folders("checks") == []


def test_without_a_variable_it_is_in_the_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", str(home))
    (home / ".config" / "loregraph" / "checks").mkdir(parents=True)
    assert own_folders("checks") == [home / ".config" / "loregraph" / "checks"]


def test_what_is_named_last_has_the_last_word(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "loregraph" / "questions").mkdir(parents=True)
    monkeypatch.setenv("LOREGRAPH_QUESTIONS", os.pathsep.join(["a", "", "b"]))
    assert own_folders("questions", ("c",)) == [
        home / "loregraph" / "questions",
        Path("a"),
        Path("b"),
        Path("c"),
    ]
