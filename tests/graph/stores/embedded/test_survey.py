"""Counting names, kinds and ends."""

from __future__ import annotations

from graph.stores.base import Rule
from graph.stores.embedded import survey
from graph.stores.embedded.store import NetworkXStore


def test_kinds_of_one_key_are_joined() -> None:
    store = NetworkXStore()
    with store.transaction() as transaction:
        a = transaction.create_node(["A"], {"x": 1})
        b = transaction.create_node(["A"], {"x": "one"})
        bare = transaction.create_node([], {})
        transaction.create_relationship("R", a, b, {"w": (1,)})
        transaction.create_relationship("R", bare, b, {})
        transaction.create_index("A", "x", "mine")
    schema = survey.schema(store.snapshot())
    assert schema.labels == {"A": {"x": "INTEGER | STRING"}}
    assert schema.types == {"R": {"w": "LIST<INTEGER>"}}
    assert schema.ends == {"R": {("A", "A"): 1, ("", "A"): 1}}
    assert schema.indexes == [Rule("mine", "A", "x")]
    assert survey.counts(store.snapshot()).labels == {"A": 2}
