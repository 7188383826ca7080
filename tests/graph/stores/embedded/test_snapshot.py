"""A snapshot never changes, and what it hands out is plain where it can be."""

from __future__ import annotations

import pytest

from graph.elements import Node
from graph.stores.embedded.store import NetworkXStore


@pytest.fixture(params=[0, 1000])
def store(request: pytest.FixtureRequest) -> NetworkXStore:
    """Give a store whose content is in its base, or in its overlay."""
    made = NetworkXStore(merge_above=request.param)
    with made.transaction() as transaction:
        for i in range(4):
            transaction.create_node(["Film"] if i else ["Film", "First"], {"title": f"t{i % 2}"})
        for i in range(3):
            transaction.create_relationship("FOLLOWS", i + 1, i, {"gap": i})
    made.transaction(writes=True).rollback()
    return made


def test_columns_and_ids_are_plain(store: NetworkXStore) -> None:
    snapshot = store.snapshot()
    assert snapshot.node_column("title") == ["t0", "t1", "t0", "t1"]
    assert snapshot.relationship_column("gap") == [0, 1, 2]
    assert snapshot.node_column("missing") == [None] * 4
    assert snapshot.node_ids() == range(4)
    assert snapshot.relationship_ids() == range(3)
    assert (snapshot.sources(), snapshot.targets()) == ([1, 2, 3], [0, 1, 2])


def test_adjacency_by_node_and_by_column(store: NetworkXStore) -> None:
    snapshot = store.snapshot()
    adjacency = snapshot.adjacency("out", "FOLLOWS")
    near, between = (read(snapshot.node_bound) for read in (adjacency.near, adjacency.between))
    for n in range(4):
        row = [n - 1] if n else []
        assert list(near[n]) == list(between[n]) == row
        assert [list(part) for part in adjacency.expand(n)] == [row, row]


def test_it_stays_as_it_was(store: NetworkXStore) -> None:
    old = store.snapshot()
    column = old.node_column("title")
    with store.transaction() as transaction:
        transaction.set_node_property(0, "title", "new")
        transaction.create_node(["Film"], {"title": "t9"})
        transaction.remove_label(1, "Film")
        for r in range(3):
            transaction.delete_relationship(r)
    assert old.node_column("title")[:4] == column[:4] == ["t0", "t1", "t0", "t1"]
    assert old.lookup("Film", "title", "t0") == [0, 2]
    assert old.nodes_with_label("Film") == [0, 1, 2, 3]
    assert old.relationship_count == 3
    assert [list(part) for part in old.adjacency("in", "FOLLOWS").expand(0)] == [[1], [0]]


def test_elements_are_values(store: NetworkXStore) -> None:
    snapshot = store.snapshot()
    link = snapshot.relationship(0)
    assert link.start_node == snapshot.node(1)
    assert isinstance(snapshot.node(0), Node)
    assert snapshot.node(0).labels == {"Film", "First"}


def test_facts_and_estimates(store: NetworkXStore) -> None:
    snapshot = store.snapshot()
    assert snapshot.end_labels("FOLLOWS") == ({"Film"}, {"Film"})
    assert (snapshot.column_kind("title"), snapshot.column_kind("gap")) == ("string", None)
    assert snapshot.relationship_column_kind("gap") == "int"
    assert 1 <= snapshot.index_selectivity("Film", "title") <= 2
    assert snapshot.property_keys() == ["gap", "title"]
