"""What the scripts say of themselves: what they measure, their bounds, how long they take."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
SCRIPTS = sorted(
    path
    for path in BENCHMARKS.rglob("*.py")
    if "argparse.ArgumentParser(" in path.read_text(encoding="utf-8")
)


def test_they_were_found() -> None:
    assert len(SCRIPTS) > 20


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_says_how_long_it_takes(script: Path) -> None:
    tree = ast.parse(script.read_text(encoding="utf-8"))
    told = ast.get_docstring(tree) or ""
    assert "Takes " in told
    (parser,) = (
        call
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "argparse.ArgumentParser"
    )
    given = {keyword.arg: ast.unparse(keyword.value) for keyword in parser.keywords}
    assert given["description"] == "__doc__"
    assert given["formatter_class"] == "argparse.RawDescriptionHelpFormatter"


def test_help_shows_it() -> None:
    shown = subprocess.run(
        [sys.executable, str(BENCHMARKS / "generate.py"), "--help"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert "Synthetic film franchises" in shown
    assert "Takes some seconds" in shown
