"""The generated pages are fresh, and every example in them and in every --help runs as written."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner

from loregraph.asking import example_lines
from loregraph.main import COMMANDS, main
from queries.library import Library

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[2]
OF_A_KIND = re.compile(r"loregraph load [\w-]+ ")
"""The example of a kind of source names a file of the reader's own."""
SERVES = re.compile(r"loregraph serve\b")
"""What runs until Ctrl-C; tests/loregraph/commands/test_serve.py reads its examples."""
SETS_UP_A_SHELL = re.compile(r"_LOREGRAPH_COMPLETE")


def generator(root: Path) -> ModuleType:
    path = root / "scripts" / "generate_cli_docs.py"
    spec = importlib.util.spec_from_file_location("generate_cli_docs", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def helped(name: str) -> list[str]:
    text = CliRunner().invoke(main, [name, "--help"]).stdout.partition("Examples:")[2]
    return [line.strip() for line in text.splitlines() if line.strip()]


def documented(path: Path) -> list[str]:
    """Find the command lines in a page's code blocks."""
    blocks = re.findall(
        r"^```(?:sh|console)?\n(.*?)^```", path.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    lines = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    calls = [line.strip() for line in lines if re.match(r"\s*(loregraph|echo) ", line)]
    return [line for line in calls if not SETS_UP_A_SHELL.search(line)]


EXAMPLES = [line for name in COMMANDS for line in helped(name)]
ASKED = [line for question in Library().questions() for line in example_lines(question)]
WRITTEN = [
    line
    for name in ("cli.md", "queries.md")
    if (ROOT / "docs" / name).exists()
    for line in documented(ROOT / "docs" / name)
    if line in EXAMPLES or not OF_A_KIND.match(line)
]


@pytest.mark.parametrize("name", ["cli.md", "queries.md", "checks.md"])
def test_a_generated_page_is_fresh(root: Path, name: str) -> None:
    module = generator(root)
    page = module.PAGES[module.DOCS / name]()
    stale = f"docs/{name} is stale: run python scripts/generate_cli_docs.py"
    assert (root / "docs" / name).read_text(encoding="utf-8") == page, stale


ENDING = [line for line in {*EXAMPLES, *ASKED, *WRITTEN} if not SERVES.match(line)]


@pytest.mark.parametrize("line", sorted(ENDING))
def test_every_example_runs_as_written(within: Any, line: str) -> None:
    ran = within.shell(line)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout or ran.stderr


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 15
    assert len(WRITTEN) >= 15


def test_every_question_and_command_has_its_heading(root: Path) -> None:
    queries = (root / "docs" / "queries.md").read_text(encoding="utf-8")
    assert [name for name in Library().names() if f"\n## {name}\n" not in queries] == []
    cli = (root / "docs" / "cli.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"\n### `loregraph {name}`\n" not in cli] == []


def test_the_question_in_the_docs_is_one(root: Path, tmp_path: Path) -> None:
    text = (root / "docs" / "queries.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```\n(// title:.*?)^```", text, re.MULTILINE | re.DOTALL)
    (tmp_path / "films-ago.cypher").write_text(example, encoding="utf-8")
    assert Library([tmp_path]).question("films-ago").parameters[0].name == "years"
