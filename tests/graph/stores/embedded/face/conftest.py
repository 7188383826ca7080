"""A store with parallel relationships and properties of reserved names, and its face."""

from __future__ import annotations

import pytest

from graph.stores.embedded.store import NetworkXStore


@pytest.fixture
def store() -> NetworkXStore:
    """Give a store whose base holds (a)-[:R]->(b) twice and (b)-[:S]->(b)."""
    made = NetworkXStore(merge_above=0)
    with made.transaction() as transaction:
        a = transaction.create_node(["A", "B"], {"name": "a", "labels": "mine", "list": (1, 2)})
        b = transaction.create_node([], {"name": "b"})
        transaction.create_relationship("R", a, b, {"type": "mine", "role": "killer"})
        transaction.create_relationship("R", a, b, {"role": "victim", "weight": 2})
        transaction.create_relationship("S", b, b, {})
    with made.transaction(writes=True):  # which merges
        pass
    return made
