from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


@pytest.fixture(params=["memory", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Give an empty store of each sort."""
    if request.param == "memory":
        with NetworkXStore(":memory:", CypherEngine()) as opened:
            yield opened
        return
    from graph.stores.neo4j.address import Address
    from graph.stores.neo4j.store import Neo4jStore

    server = request.getfixturevalue("neo4j")
    server.empty()
    address = Address(server.uri, server.database, server.username, server.password)
    with Neo4jStore(address) as opened:
        yield opened
