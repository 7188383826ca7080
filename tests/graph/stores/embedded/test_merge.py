"""A merge changes nothing that can be asked, deletes included, and loses no dense id."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

from graph.stores.embedded.delta import Delta
from graph.stores.embedded.merge import merge
from graph.stores.embedded.snapshot import Snapshot
from graph.stores.embedded.store import NetworkXStore
from graph.values.temporal import Date

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.stores.embedded.transaction import Transaction

VALUES = (1, 2.5, "x", True, ("a", "b"), (1, 2), Date.parse("2020-01-02"), 10**18, "é", (), None)


def change(dice: random.Random, transaction: Transaction) -> None:
    """Do some of everything, deleting as much as it creates."""
    for _ in range(6):
        labels = dice.sample("ABC", dice.randint(0, 2))
        keys = dice.sample(["id", "name", "k", "l"], 2)
        transaction.create_node(labels, {key: dice.choice(VALUES) for key in keys})
    for _ in range(8):
        ends = dice.choices(list(transaction.node_ids()), k=2)
        name = dice.choice("XY")
        transaction.create_relationship(name, *ends, {"w": dice.choice(VALUES)})
    for n in dice.sample(list(transaction.node_ids()), min(5, transaction.node_count)):
        for r in transaction.incident(n):
            transaction.delete_relationship(r)
        transaction.delete_node(n)
    for n in (
        dice.choices(list(transaction.node_ids()) or [], k=3) if transaction.node_count else ()
    ):
        transaction.set_node_property(n, dice.choice("kl"), dice.choice(VALUES))
        transaction.add_label(n, "D")
        transaction.remove_label(n, "A")
    for r in list(transaction.relationship_ids())[:2]:
        transaction.set_relationship_property(r, "w", dice.choice(VALUES))


def everything(view: Any, contents: Callable[[Any], Any]) -> list[Any]:
    """Give what merged and unmerged must agree on."""
    found: list[Any] = [contents(view), view.node_count, view.relationship_count]
    found += [view.labels(), view.types(), view.delta.next_node, view.delta.next_relationship]
    for name in view.types():
        for direction in ("out", "in"):
            adjacency = view.adjacency(direction, name)
            found.append([list(map(list, adjacency.expand(n))) for n in view.node_ids()])
        found.append(list(view.relationships_of_type(name)))
    for label in view.labels():
        found.append((label, view.label_count(label), list(view.nodes_with_label(label))))
        for key in ("id", "name", "k"):
            found += [list(view.lookup(label, key, value)) for value in VALUES]
    for key in ("id", "name", "k", "l"):
        found.append([repr(view.node_column(key)[n]) for n in view.node_ids()])
    return found


@pytest.mark.parametrize("seed", range(12))
def test_fuzz(seed: int, contents: Callable[[Any], Any]) -> None:
    dice = random.Random(seed)
    store = NetworkXStore(merge_above=40)
    for _ in range(12):
        with store.transaction() as transaction:
            change(dice, transaction)
        snapshot = store.snapshot()
        base = merge(snapshot, snapshot.version)
        merged = Snapshot(snapshot.store_id, snapshot.version, base, Delta(base))
        assert everything(merged, contents) == everything(snapshot, contents)
        assert merged.delta.changes == 0
    assert store.snapshot().base.generation > 1


def test_facts_grow_back_with_a_merge() -> None:
    store = NetworkXStore()
    with store.transaction() as transaction:
        first, second = transaction.create_node(["A"], {"n": 1}), transaction.create_node([], {})
        transaction.create_relationship("R", first, second, {})
        transaction.set_node_property(second, "n", "one")
        transaction.add_label(second, "B")
    with store.transaction() as transaction:
        transaction.set_node_property(second, "n", None)
    snapshot = store.snapshot()
    assert snapshot.column_kind("n") == "mixed"
    assert snapshot.end_labels("R") == ({"A"}, frozenset())
    base = merge(snapshot, snapshot.version)
    merged = Snapshot(snapshot.store_id, snapshot.version, base, Delta(base))
    assert merged.column_kind("n") == "int"
    assert merged.end_labels("R") == ({"A"}, {"B"})


def test_untouched_columns_are_not_written_again(path: str) -> None:
    with NetworkXStore(path, merge_above=5) as store:
        for key in ("first", "second"):
            with store.transaction() as transaction:
                for n in range(10):
                    transaction.create_node(["A"], {key: n})
        store.transaction(writes=True).rollback()
        columns = store.snapshot().base.nodes.columns
        assert {key: column.generation for key, column in columns.items()} == {
            "first": 1,
            "second": 2,
        }
    with NetworkXStore(path) as store:
        assert store.snapshot().node_column("first")[9] == 9
        assert store.snapshot().node_column("second")[19] == 9
