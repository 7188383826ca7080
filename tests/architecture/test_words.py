"""The project speaks of itself alone, and says nothing it would have to take back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

MACHINE = re.compile(r"/work/|/root/|/home/\w+/|/tmp/contract")
LEFT_OVER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|(?<![A-Za-z])NotImplementedError")
TEXT = {
    ".py",
    ".md",
    ".toml",
    ".yaml",
    ".yml",
    ".cypher",
    ".js",
    ".css",
    ".html",
    ".sh",
    ".txt",
    "",
}


def hits(pattern: re.Pattern[str], tracked: list[Path], root: Path) -> list[str]:
    found = []
    for path in tracked:
        if path.suffix not in TEXT or path == Path(__file__).resolve():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{path.relative_to(root)}:{number}: {line.strip()[:90]}")
    return found


def test_no_path_of_a_machine(tracked: list[Path], root: Path) -> None:
    assert hits(MACHINE, tracked, root) == []


def test_nothing_is_left_over(tracked: list[Path], root: Path) -> None:
    assert hits(LEFT_OVER, tracked, root) == []


def test_no_sentence_of_an_article(tracked: list[Path], root: Path, shared: Path) -> None:
    """Eight words in a row of an article are a sentence of it."""
    phrases: dict[tuple[str, ...], str] = {}
    for article in (shared / "articles").glob("*.txt"):
        words = re.findall(r"[a-z0-9']+", article.read_text(encoding="utf-8").lower())
        phrases.update({tuple(words[i : i + 8]): article.name for i in range(len(words) - 7)})
    copied = []
    for path in tracked:
        if path.suffix not in {".py", ".md", ".yaml", ".yml", ".cypher", ".json", ".jsonl", ".txt"}:
            continue
        words = re.findall(r"[a-z0-9']+", path.read_text(encoding="utf-8").lower())
        copied += [
            f"{path.relative_to(root)}: {' '.join(words[i : i + 8])}"
            for i in range(len(words) - 7)
            if tuple(words[i : i + 8]) in phrases
        ]
    assert copied == []
