"""A store in memory that answers Cypher."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


@pytest.fixture
def store() -> Iterator[NetworkXStore]:
    with NetworkXStore(":memory:", engine=CypherEngine()) as opened:
        yield opened
