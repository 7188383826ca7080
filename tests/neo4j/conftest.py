"""A real Neo4j, started once for a test run where a test asks for it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

HERE = Path(__file__).resolve().parent
for folder in (HERE, HERE.parent / "queries" / "cypher" / "golden"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

if TYPE_CHECKING:
    from neo4j_server import Server


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
