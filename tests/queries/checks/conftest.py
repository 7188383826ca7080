"""The curated franchise with a fault planted, and the checks that must find it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.stores.embedded.store import NetworkXStore
from loaders.base import Reading
from loaders.sources.curated.loader import CuratedLoader
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def franchise() -> Iterator[NetworkXStore]:
    """Give a store that holds Mission: Impossible."""
    (batch,) = CuratedLoader().read("mission-impossible", Reading())
    with NetworkXStore(":memory:", engine=CypherEngine()) as opened:
        opened.write(batch)
        yield opened


@pytest.fixture
def planted(franchise: NetworkXStore) -> Any:
    """Give a function that plants a fault, and gives what a query then says; nothing stays."""

    def asked(fault: str, query: str) -> list[tuple[Any, ...]]:
        with franchise.transaction() as changed:
            changed.run(fault)
            found = list(changed.run(query).rows)
            changed.rollback()
        return found

    return asked
