"""Relationships around each node, from the base and from what was written since."""

from __future__ import annotations

from graph.stores.embedded.face.links import Links, grouped
from graph.stores.embedded.store import NetworkXStore


def test_groups_stay_in_order() -> None:
    import numpy as np

    offsets, ids = grouped(np.array([2, 0, 2, 2]), np.array([10, 11, 12, 13]), 4)
    assert offsets.tolist() == [0, 1, 1, 4, 4]
    assert ids.tolist() == [11, 10, 12, 13]


def test_an_empty_store() -> None:
    links = Links(NetworkXStore().snapshot())
    assert (links.clean, links.around(0, "out"), links.groups("in")[1].tolist()) == (True, [], [])


def test_they_follow_commits_one_by_one(store: NetworkXStore) -> None:
    before = Links(store.snapshot())
    with store.transaction() as transaction:
        n = transaction.create_node([], {})
        transaction.create_relationship("T", 0, n, {})
        transaction.create_relationship("T", n, 0, {})
        transaction.delete_relationship(1)
        touched = set(transaction.touched_relationships)
    after = before.followed(store.snapshot(), touched)
    assert not after.clean
    assert before.around(0, "out") == [0, 1]
    for links in (after, Links(store.snapshot())):
        rows = store.snapshot().delta.relationships
        assert (links.around(0, "out"), links.around(0, "in")) == ([0, 3], [4])
        assert links.near(0, "out", rows) == [(0, 1), (3, 2)]
        assert links.near(2, "in", rows) == [(3, 0)]
    with store.transaction() as transaction:
        transaction.delete_relationship(3)
    with store.transaction() as transaction:
        transaction.delete_relationship(4)
    skipped = after.followed(store.snapshot(), {4})
    assert (skipped.around(0, "out"), skipped.around(0, "in")) == ([0], [])
