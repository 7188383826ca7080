"""A base answers from arrays, and a deleted id stays empty."""

from __future__ import annotations

import pytest

from graph.stores.embedded.base import Base
from graph.stores.embedded.merge import merge
from graph.stores.embedded.store import NetworkXStore


@pytest.fixture
def base() -> Base:
    store = NetworkXStore()
    with store.transaction() as transaction:
        for i in range(4):
            transaction.create_node(
                ["A", "B"] if i % 2 else ["A"], {"name": f"n{i % 2}", f"k{i}": i}
            )
        transaction.create_relationship("R", 0, 2, {})
        transaction.create_relationship("S", 2, 0, {"w": 1})
        transaction.delete_node(3)
    return merge(store.snapshot(), 1)


def test_an_empty_base_needs_no_arrays() -> None:
    empty = Base(0, 0)
    assert (empty.label_list("A"), empty.type_list(None), empty.endpoints()) == ([], [], ([], []))
    assert (empty.rows("out", "R").near, empty.rows("out", "R").between) == ([], [])
    assert empty.index("A", "name") == {}
    assert not empty.nodes.is_live(0)


def test_labels_types_and_counts(base: Base) -> None:
    assert base.label_counts == {"A": 3, "B": 1}
    assert base.label_list("B") == [1]
    assert base.label_list(None) == [0, 1, 2]
    assert base.label_set("A") == {0, 1, 2}
    assert [base.nodes.is_live(n) for n in (-1, 2, 3, 4)] == [False, True, False, False]
    assert base.type_list("S") == [1]


def test_rows_hold_only_what_is_there(base: Base) -> None:
    assert base.node_row(1) == (("A", "B"), {"name": "n1", "k1": 1})
    assert base.relationship_row(1) == ("S", 2, 0, {"w": 1})
    assert base.nodes.value(2, "k1") is None
    assert "k3" not in base.nodes.columns


def test_what_is_made_is_kept(base: Base) -> None:
    assert base.index("A", "name") == {"n0": [0, 2], "n1": 1}
    assert base.index("A", "name") is base.index("A", "name")
    assert base.rows("in", "R") is base.rows("in", "R")
    assert base.rows("in", "T").near == []
