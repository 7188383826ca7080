"""Where the tests on a real Neo4j find the modules that they share."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j_server import Server
    from twins import Twins

HERE = Path(__file__).resolve().parent
GOLDEN = HERE.parent / "queries" / "cypher" / "golden"
for folder in (HERE, GOLDEN, HERE.parent / "docs", HERE.parents[1]):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))


@pytest.fixture(scope="session")
def franchise_twins(neo4j: Server) -> Iterator[Twins]:
    """Give the curated franchise in both stores, loaded once."""
    from twins import twins_of

    found = twins_of(neo4j)
    with found.file, found.server:
        yield found


@pytest.fixture
def twins(franchise_twins: Twins) -> Twins:
    """Give both stores; the server's is filled again where a test before needed it empty."""
    franchise_twins.settle()
    return franchise_twins
