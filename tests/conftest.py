"""What every test may ask for: the folder of real data, a real Neo4j, and whether this is CI."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j_server import Server

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "neo4j"))

# CI tries the same examples each time, so that a red run can be told from a new find; on a busy
# machine an example may take long without being wrong.
settings.register_profile("house", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "house")


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of real data beside the repository, or skip."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared with real data is not there")
    return folder


@pytest.fixture(scope="session")
def in_ci() -> bool:
    """Tell whether this run is CI, where a missing tool is a failure and not a skip."""
    return os.environ.get("CI") == "true"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "neo4j: needs a real Neo4j (scripts/fetch-neo4j.sh)")


@pytest.fixture(scope="session")
def neo4j(in_ci: bool) -> Iterator[Server]:  # noqa: FBT001 - a fixture
    """Give a server that answers; skip with the reason where there is none, fail in CI."""
    from neo4j_server import UnavailableError, available_server

    try:
        with available_server() as server:
            yield server
    except UnavailableError as reason:
        (pytest.fail if in_ci else pytest.skip)(str(reason))
