"""The stages of the Cypher engine are told in one order: in its folder and in ARCHITECTURE.md."""

from __future__ import annotations

import ast
import re
from pathlib import Path


def stages(root: Path) -> list[str]:
    """Name the folders as the package's docstring orders them."""
    text = (root / "queries/cypher/__init__.py").read_text(encoding="utf-8")
    return list(dict.fromkeys(re.findall(r"``(\w+)/``", ast.get_docstring(ast.parse(text)) or "")))


def test_every_folder_is_a_stage(root: Path) -> None:
    folders = {path.parent.name for path in (root / "queries/cypher").glob("*/__init__.py")}
    assert set(stages(root)) == folders


def test_the_architecture_tells_them_in_the_same_order(root: Path) -> None:
    text = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    section = text.partition("## From text to rows")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")]
    told = re.findall(r"`(\w+)/", "\n".join(row.split("|")[2] for row in rows))
    assert list(dict.fromkeys(told)) == stages(root)


def test_each_folder_says_which_stage_it_is(root: Path) -> None:
    found = []
    for folder in stages(root):
        text = (root / "queries/cypher" / folder / "__init__.py").read_text(encoding="utf-8")
        match = re.match(r'"""Stage (\d): ', text)
        assert match, folder
        found.append(int(match[1]))
    assert found == sorted(found)
