"""The TCK's scenarios, read once, and the modules beside this file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
if str(HERE) not in sys.path:
    sys.path.insert(0, str(HERE))

from tck_features import folder  # noqa: E402 - found there


@pytest.fixture(scope="session")
def tck() -> Path:
    """The folder with the TCK's features and graphs."""
    found = folder()
    if found is None:
        pytest.skip("the TCK is not here: run sh scripts/fetch-neo4j.sh")
    return found


@pytest.fixture(scope="session")
def scenarios(tck: Path) -> list[Any]:
    from tck_features import read_all

    found = read_all(tck / "features")
    assert len(found) > 2000
    return found


@pytest.fixture(scope="session")
def known_failures() -> set[str]:
    lines = (HERE / "known_failures.txt").read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}
