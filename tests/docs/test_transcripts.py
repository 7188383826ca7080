"""Every transcript of README and docs is real: its commands are run and its output is compared.

A block begins with ```console; a line that starts with "$ " is run by sh in a folder of the
file's own, in the order of the file; "..." stands for anything. In a block ```console one the
first line alone is a command, because its output shows commands too.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from transcripts import steps

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


PROGRESS = re.compile(r"^(?:Writing|Loading|Reading) .* \.\.\.\n", re.MULTILINE)
"""What is said where something takes long, as on a busy machine."""


def shown(expected: str, actual: str) -> bool:
    return matches(expected, actual) or matches(expected, PROGRESS.sub("", actual))


def matches(expected: str, actual: str) -> bool:
    pattern = "\n".join(re.escape(line.rstrip()) for line in expected.splitlines())
    pattern = pattern.replace(re.escape("..."), ".*?")
    return (
        re.fullmatch(pattern, "\n".join(x.rstrip() for x in actual.splitlines()), re.DOTALL)
        is not None
    )


WITH_TRANSCRIPTS = [page for page in PAGES if page.exists() and steps(page)]


@pytest.mark.parametrize("page", WITH_TRANSCRIPTS, ids=lambda page: page.name)
def test_transcripts(page: Path, tmp_path: Path) -> None:
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    environment.pop("LOREGRAPH_STORE", None)
    for command, expected in steps(page):
        run = subprocess.run(
            command,
            shell=True,
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=280,
        )
        actual = (run.stdout + run.stderr).rstrip()
        assert shown(expected, actual), f"$ {command}\n--- expected\n{expected}\n--- got\n{actual}"


def test_readme_has_a_transcript() -> None:
    assert ROOT / "README.md" in WITH_TRANSCRIPTS
