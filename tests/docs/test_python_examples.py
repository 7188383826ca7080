"""The Python of README runs as it stands, in a folder where the demo was made."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_readme_python_runs(tmp_path: Path) -> None:
    blocks = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert blocks
    demo = [sys.executable, "-m", "loregraph", "demo", "--quiet"]
    subprocess.run(demo, cwd=tmp_path, check=True, capture_output=True)
    for block in blocks:
        run = subprocess.run(
            [sys.executable, "-c", block], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr
        assert "Fallout" in run.stdout
    assert (tmp_path / "page.html").stat().st_size > 100_000
