"""Rules for what a row may hold."""

from __future__ import annotations

from graph.stores.embedded import writes
from graph.stores.embedded.store import NetworkXStore


def test_setting_null_is_leaving_out() -> None:
    held = {"a": 1, "b": 2}
    assert writes.without_nulls({"a": None, "b": False}) == {"b": False}
    assert writes.with_value(held, "a", None) == {"b": 2}
    assert writes.with_value(held, "c", 3) == {"a": 1, "b": 2, "c": 3}
    assert held == {"a": 1, "b": 2}


def test_null_and_nan_never_violate_uniqueness() -> None:
    store = NetworkXStore()
    with store.transaction() as transaction:
        transaction.create_constraint("A", "x")
        for value in (None, None, float("nan"), float("nan"), 2**60, 2**60 + 1):
            transaction.create_node(["A"], {"x": value})
    assert store.counts().nodes == 6
