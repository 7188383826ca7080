"""What the tests of the embedded store share: a path for a file, and starting other processes."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Give the path of a store that is not there yet."""
    return str(tmp_path / "lore.db")


@pytest.fixture
def python(root: Path) -> Callable[..., subprocess.Popen[str]]:
    """Give a function that starts a program with arguments in a process of its own."""

    def start(program: str, *arguments: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", program, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=root,
        )

    return start
