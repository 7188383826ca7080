from __future__ import annotations

import sys
from pathlib import Path

import pytest

from graph.results.errors import LoregraphError
from loaders.sources.article.extra import needed

ROOT = Path(__file__).resolve().parents[4]


def test_a_missing_package_is_named_with_its_install_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ftfy", None)
    line = r"needs ftfy.*pip install 'loregraph\[articles\]'"
    with pytest.raises(LoregraphError, match=line), needed("ftfy"):
        import ftfy  # noqa: F401 - it is not there


def test_what_is_there_is_no_matter() -> None:
    with needed("json"):
        import json  # noqa: F401 - it is there


def test_readme_names_the_extra_where_it_speaks_of_articles() -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("## From articles")[1]
    assert "pip install -e '.[articles]'" in section.split("\n## ")[0]
