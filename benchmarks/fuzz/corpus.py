"""Queries to start mutations from: those of the tests and the ready-made questions."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
_BLOCK = re.compile(r'"""\n(.*?)"""', re.DOTALL)


def corpus() -> list[str]:
    """Give every query of the golden cases, the TCK where it is at hand, and the questions."""
    found: dict[str, None] = {}
    for path in sorted((ROOT / "tests/queries/cypher/golden").glob("*.yaml")):
        family = yaml.safe_load(path.read_text(encoding="utf-8"))
        for case in family.get("cases", ()) if isinstance(family, dict) else ():
            if isinstance(case.get("query"), str):
                found[case["query"]] = None
    for path in sorted((ROOT.parent / "shared/tck").rglob("*.feature")):
        for block in _BLOCK.findall(path.read_text(encoding="utf-8")):
            found["\n".join(line.strip() for line in block.splitlines())] = None
    for path in sorted((ROOT / "queries/canned").glob("*.cypher")):
        found[path.read_text(encoding="utf-8")] = None
    return [text for text in found if len(text) < 3_000]
