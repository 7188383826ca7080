"""The site of docs/: every page has its place, every link an end, and the build no warning."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

LINK = re.compile(r"(?<!`)!?\[[^\]\n]*\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
ELSEWHERE = re.compile(r"""<(?:script|img|iframe|link)\b[^>]*?\s(?:src|href)="?(https?:[^"> ]+)""")


def pages(nav: Any) -> Iterator[str]:
    """Give the files that a navigation names, at whatever depth."""
    for entry in nav:
        for value in entry.values():
            if isinstance(value, str):
                yield value
            else:
                yield from pages(value)


@pytest.fixture
def named(root: Path) -> list[str]:
    return list(pages(yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]))


def test_every_page_is_in_the_navigation_once(root: Path, named: list[str]) -> None:
    docs = root / "docs"
    assert sorted(named) == sorted(p.relative_to(docs).as_posix() for p in docs.rglob("*.md"))


def test_every_link_between_pages_has_its_end(root: Path, named: list[str]) -> None:
    lost = []
    for name in named:
        page = root / "docs" / name
        text = CODE.sub("", page.read_text(encoding="utf-8"))
        for target in LINK.findall(text):
            path = target.partition("#")[0]
            if path and ":" not in path and not (page.parent / path).is_file():
                lost.append(f"{name}: {target}")
    assert lost == []


@pytest.mark.once
def test_the_site_builds_without_a_warning(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "WARNING" not in run.stderr
    for page in tmp_path.rglob("*.html"):
        links = ELSEWHERE.findall(page.read_text(encoding="utf-8"))
        assert [link for link in links if "localhost" not in link] == [], page
