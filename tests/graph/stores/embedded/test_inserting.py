"""Many alike at once are the same as one after the other, also after a commit and from the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from graph.stores.embedded.transaction import Transaction

NODES = [{"x": 1, "y": "a"}, {"x": 2.5}, {}, {"x": "a", "y": "b"}]
LINKS = [(0, 1, {"p": 1}), (1, 2, {}), (0, 1, {"p": "s"}), (3, 3, {})]


def one_by_one(transaction: Transaction) -> None:
    for found in NODES:
        transaction.insert_node(("A", "B"), dict(found))
    for source, target, properties in LINKS:
        transaction.insert_relationship("R", source, target, dict(properties))


def at_once(transaction: Transaction) -> None:
    transaction.insert_nodes(("A", "B"), [dict(found) for found in NODES], range(4))
    links = [(source, target, dict(held)) for source, target, held in LINKS]
    transaction.insert_relationships("R", links, range(4))


def ready(path: Path | str) -> NetworkXStore:
    store = NetworkXStore(path)
    with store.transaction() as transaction:
        transaction.create_index("A", "x")
    return store


def test_both_ways_give_the_same(tmp_path: Path, contents: Callable[[Any], Any]) -> None:
    stores = [ready(tmp_path / f"{name}.db") for name in ("first", "second")]
    for store, insert in zip(stores, (one_by_one, at_once), strict=True):
        with store.transaction() as transaction:
            transaction.lookup("A", "x", 1)
            transaction.adjacency("out", "R")
            insert(transaction)
            assert list(transaction.lookup("A", "x", 2.5)) == [1]
            assert transaction.adjacency("out", "R").expand(0) == ([1, 1], [0, 2])
            assert transaction.adjacency("in", "R").expand(3) == ([3], [3])
    first, second = stores
    assert contents(first.snapshot()) == contents(second.snapshot())
    assert first.snapshot().delta.facts.node_kinds == second.snapshot().delta.facts.node_kinds
    assert first.snapshot().end_labels("R") == second.snapshot().end_labels("R")
    assert first.snapshot().labels() == ["A", "B"]
    with NetworkXStore(tmp_path / "second.db") as again:
        assert contents(again.snapshot()) == contents(first.snapshot())
    for store in stores:
        store.close()


def test_ids_may_leave_gaps_for_others(contents: Callable[[Any], Any]) -> None:
    store = NetworkXStore()
    with store.transaction() as transaction:
        transaction.insert_nodes(("A",), [{"x": 0}, {"x": 2}], range(0, 4, 2))
        transaction.insert_nodes(("B",), [{"x": 1}, {"x": 3}], range(1, 5, 2))
        assert transaction.next_ids == (4, 0)
    snapshot = store.snapshot()
    assert [snapshot.node_property(n, "x") for n in snapshot.node_ids()] == [0, 1, 2, 3]


def test_a_constraint_is_checked_among_those_of_one_call() -> None:
    store = NetworkXStore()
    with store.transaction() as transaction:
        transaction.create_constraint("A", "x")
    transaction = store.transaction()
    with pytest.raises(CypherError):
        transaction.insert_nodes(("A",), [{"x": 1}, {"x": 1}], range(2))
    transaction.rollback()
    assert store.counts().nodes == 0


def test_no_relationship_begins_at_a_deleted_node() -> None:
    store = NetworkXStore()
    transaction = store.transaction()
    transaction.insert_nodes((), [{}, {}], range(2))
    transaction.delete_node(0)
    with pytest.raises(CypherError, match="deleted"):
        transaction.insert_relationships("R", [(1, 1, {}), (0, 1, {})], range(2))
    transaction.rollback()
