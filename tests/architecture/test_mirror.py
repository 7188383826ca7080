"""Tests mirror the rooms: a test file stands where its source stands, and most sources have one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.once

LIST = Path(__file__).with_name("without_own_test.txt")


def mirror(path: Path) -> Path:
    """Name the test file of a source file."""
    return Path("tests") / path.parent / f"test_{path.name}"


def has_test(root: Path, path: Path) -> bool:
    """Tell whether a source has a test file, or in the engine golden cases, of its word."""
    cases = root / "tests/queries/cypher/cases" / f"{path.stem}.cypher"
    engine = path.as_posix().startswith("queries/cypher/")
    return (root / mirror(path)).exists() or (engine and cases.exists())


def listed() -> list[str]:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_no_module_has_a_grab_bag_name(sources: Any) -> None:
    bad = {"utils.py", "helpers.py", "common.py", "misc.py", "manager.py"}
    assert [str(source.path) for source in sources if source.path.name in bad] == []


def test_test_folders_mirror_source_folders(root: Path, rooms: tuple[str, ...]) -> None:
    for room in rooms:
        for test in (root / "tests" / room).rglob("test_*.py"):
            folder = test.parent.relative_to(root / "tests")
            beside = folder / test.name.removeprefix("test_")
            inside = folder / test.stem.removeprefix("test_")
            known = [beside, inside, folder, folder.parent]
            assert any((root / place).exists() for place in known), f"{test} mirrors nothing"


def test_sources_without_a_test_of_their_own_only_shrink(root: Path, sources: Any) -> None:
    """Others' tests cover these; a new source file comes with its test file."""
    missing = sorted(
        source.path.as_posix()
        for source in sources
        if source.path.name != "__init__.py" and not has_test(root, source.path)
    )
    assert missing == listed(), f"bring {LIST.name} up to date: it may only shrink"
