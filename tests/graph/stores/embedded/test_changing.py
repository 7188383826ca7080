"""Rows are replaced, and counts, lists, neighbours and indexes follow: also after a commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.stores.embedded.snapshot import Snapshot


@pytest.fixture
def store() -> Iterator[NetworkXStore]:
    """Three nodes: 0 is connected to itself, twice to 1, and from 2."""
    with NetworkXStore() as made:
        with made.transaction() as transaction:
            for name in "abc":
                transaction.create_node(("N",), {"name": name})
            transaction.create_index("N", "name")
            for source, target, kind in ((0, 0, "X"), (0, 1, "X"), (0, 1, "Y"), (2, 0, "X")):
                transaction.create_relationship(kind, source, target, {})
        yield made


def connected(view: Snapshot, n: int) -> dict[tuple[str, str], list[int]]:
    found = {}
    for name in ("X", "Y"):
        for direction in ("out", "in"):
            found[direction, name] = list(view.adjacency(direction, name).expand(n)[1])
    return found


def test_detach_takes_every_relationship_of_a_node(store: NetworkXStore) -> None:
    with store.transaction() as transaction:
        assert transaction.incident(0) == [0, 1, 2, 3]
        gone = dict(transaction.detach(0))
        assert gone == {0: ("X", 0, 0), 1: ("X", 0, 1), 2: ("Y", 0, 1), 3: ("X", 2, 0)}
        assert transaction.incident(0) == []
        assert transaction.degree(1) == 0
        assert transaction.relationship_count == 0
        for n in range(3):
            assert not any(connected(transaction, n).values())
    after = store.snapshot()
    assert after.relationship_count == 0
    assert after.types() == []
    assert list(after.relationship_ids()) == []


def test_a_snapshot_of_before_still_has_them(store: NetworkXStore) -> None:
    before = store.snapshot()
    known = {n: connected(before, n) for n in range(3)}
    with store.transaction() as transaction:
        transaction.detach(0)
        transaction.delete_node(0)
    assert {n: connected(before, n) for n in range(3)} == known
    assert before.relationship_count == 4


def test_a_rollback_forgets_a_detach(store: NetworkXStore) -> None:
    transaction = store.transaction()
    transaction.detach(0)
    transaction.rollback()
    assert connected(store.snapshot(), 0) == {
        ("out", "X"): [0, 1],
        ("in", "X"): [0, 3],
        ("out", "Y"): [2],
        ("in", "Y"): [],
    }


def test_nothing_around_a_node_changes_nothing(store: NetworkXStore) -> None:
    with store.transaction() as transaction:
        lonely = transaction.create_node((), {})
    with store.transaction() as transaction:
        assert transaction.detach(lonely) == []
        assert not transaction.changed


def test_an_index_follows_one_id_and_several(store: NetworkXStore) -> None:
    with store.transaction() as transaction:
        assert list(transaction.lookup("N", "name", "new")) == []
        first = transaction.create_node(("N",), {"name": "new"})
        assert list(transaction.lookup("N", "name", "new")) == [first]
        second = transaction.create_node(("N",), {"name": "new"})
        assert list(transaction.lookup("N", "name", "new")) == [first, second]
        transaction.set_node_property(first, "name", "old")
        assert list(transaction.lookup("N", "name", "new")) == [second]
        transaction.remove_label(second, "N")
        assert list(transaction.lookup("N", "name", "new")) == []
    before = store.snapshot()
    with store.transaction() as transaction:
        transaction.delete_node(first)
        assert list(transaction.lookup("N", "name", "old")) == []
    assert list(before.lookup("N", "name", "old")) == [first]
    assert list(store.snapshot().lookup("N", "name", "old")) == []


def test_a_property_that_no_index_has_leaves_the_index_alone(store: NetworkXStore) -> None:
    with store.transaction() as transaction:
        transaction.set_node_property(0, "year", 1990)
        assert list(transaction.lookup("N", "name", "a")) == [0]
        transaction.set_node_property(0, "name", None)
        assert list(transaction.lookup("N", "name", "a")) == []
