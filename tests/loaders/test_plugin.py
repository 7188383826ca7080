"""A loader of another package, installed beside Loregraph, is a kind of source like ours."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LOREGRAPH = Path(sys.executable).with_name("loregraph")
PLUGIN = Path(__file__).with_name("plugin")


def loregraph(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(PLUGIN), "NO_COLOR": "1"}
    return subprocess.run(
        [str(LOREGRAPH), *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_loads_and_its_options_are_told(tmp_path: Path) -> None:
    (tmp_path / "films.txt").write_text("Heat\n\nRonin\n", "utf-8")
    made = loregraph(tmp_path, "load", "list", "films.txt", "--status", "released")
    assert made.returncode == 0, made.stderr
    assert "2 records read; created 3 nodes" in made.stderr
    assert "rejected: films.txt:2: the line is empty." in made.stderr
    asked = "MATCH (f:Film {status: 'released'}) RETURN f.title AS t ORDER BY t"
    rows = loregraph(tmp_path, "query", asked, "--format", "csv").stdout.split()
    assert rows == ["t", "Heat", "Ronin"]
    assert "--status WORD" in loregraph(tmp_path, "load", "list", "--help").stdout


def test_it_is_listed_with_ours(tmp_path: Path) -> None:
    told = loregraph(tmp_path, "load", "--help").stdout
    assert "Titles of films" in told or "List of films" in told
    missing = loregraph(tmp_path, "load", "list", "none.txt")
    assert (missing.returncode, missing.stderr.strip()) == (2, "Error: There is no file none.txt.")
