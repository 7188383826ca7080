"""The sources as the architecture tests read them: parsed once."""

from __future__ import annotations

import ast
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOMS = ("graph", "loaders", "queries", "viz", "loregraph")


@dataclass(frozen=True)
class Source:
    """One Python file of a room."""

    path: Path
    room: str
    text: str
    tree: ast.Module


@pytest.fixture(scope="session")
def rooms() -> tuple[str, ...]:
    return ROOMS


@pytest.fixture(scope="session")
def sources(root: Path) -> list[Source]:
    found = []
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            found.append(Source(path.relative_to(root), room, text, ast.parse(text)))
    assert found
    return found


@pytest.fixture(scope="session")
def tracked(root: Path) -> list[Path]:
    """Every file of the project: what git tracks, or where there is no git what lies here."""
    if not (root / ".git").exists():
        pytest.skip("not a git checkout")
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return [root / name for name in listing.split("\0") if name and (root / name).is_file()]
