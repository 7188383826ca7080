from __future__ import annotations

from pathlib import Path
from typing import Any


def test_a_beginning_is_written_filled_and_loads(process: Any) -> None:
    made = process("new", "Dead Reckoning", "-o", "dead.yaml")
    assert (made.returncode, made.stdout) == (0, "")
    assert "Wrote dead.yaml: fill it in, then `loregraph load curated dead.yaml`." in made.stderr
    text = (process.folder / "dead.yaml").read_text("utf-8")
    assert "# Filled from what is loaded: 1 works." in text
    again = process("load", "curated", "dead.yaml", "--store", "dead.db")
    assert again.returncode == 0
    assert "created" in again.stderr
    twice = process("new", "Dead Reckoning", "-o", "dead.yaml")
    assert (twice.returncode, twice.stdout) == (2, "")
    assert "dead.yaml is there already" in twice.stderr
    assert (process.folder / "dead.yaml").read_text("utf-8") == text


def test_without_a_store_it_is_empty_and_named_after_the_franchise(process: Any) -> None:
    made = process("new", "Fast & Furious", "--store", "none.db")
    assert made.returncode == 0
    assert "id: franchise:fast-furious" in (process.folder / "fast-furious.yaml").read_text("utf-8")
    assert not (process.folder / "none.db").exists()


def test_it_is_printed(cli: Any) -> None:
    result = cli("new", "Star Wars", "-o", "-")
    assert result.exit_code == 0
    assert result.stdout.startswith("# Star Wars, told in the curated form.")


def test_a_name_needs_a_letter(cli: Any, tmp_path: Path) -> None:
    result = cli("new", "!!!", "-o", str(tmp_path / "x.yaml"))
    assert result.exit_code == 2
    assert "a name with a letter or a digit" in result.stderr
