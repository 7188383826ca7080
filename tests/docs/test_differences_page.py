"""docs/differences.md says what the lists of the tests say."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_is_fresh_and_names_every_difference(root: Path) -> None:
    spec = importlib.util.spec_from_file_location(
        "generate_differences", root / "scripts" / "generate_differences.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    page = (root / "docs" / "differences.md").read_text(encoding="utf-8")
    assert page == module.differences_page(), "run python scripts/generate_docs.py"
    for path in ("tests/neo4j/differences.yaml", "tests/queries/cypher/golden/differences.yaml"):
        for entry in yaml.safe_load((root / path).read_text(encoding="utf-8")):
            assert entry["reason"].strip().removesuffix(".") in page
            assert entry.get("query", "").strip() in page
