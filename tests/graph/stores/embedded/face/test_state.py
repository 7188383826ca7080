"""Keys of nodes and edges, also where two claim one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.stores.embedded.face.links import Links
from graph.stores.embedded.face.state import State
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    pass


def test_two_that_claim_one_key(store: NetworkXStore) -> None:
    with store.transaction() as transaction:
        n = transaction.create_node([], {"id": "k", "networkx_key": True})
        m = transaction.create_node([], {"networkx_key": "k"})
        first, second = store.snapshot().node_element_id(0), transaction.node_element_id(m)
        transaction.create_node([], {"networkx_key": first})
        for properties in ({"networkx_key": 1}, {"networkx_key": 1}):
            transaction.create_relationship("R", n, n, properties)
    network = store.graph
    assert list(network)[2:4] == ["k", second]
    assert network.nodes[first]["name"] == "a"
    assert len(set(network)) == 5
    (one, two) = network["k"]["k"]
    assert (one, two[:2]) == (1, "5:")
    assert list(network.edges("k", keys=True)) == [("k", "k", one), ("k", "k", two)]
    assert set(network.edges) >= {("k", "k", one), ("k", "k", two)}
    network.remove_node("k")
    assert network.nodes["k"] == {}
    assert second not in network


def test_keys_of_a_snapshot_and_of_a_transaction(store: NetworkXStore) -> None:
    store.graph.add_nodes_from(["x", (1, 2)])
    store.graph.remove_node(next(iter(store.graph)))
    settled = State(store.snapshot(), Links(store.snapshot()))
    second = store.snapshot().node_element_id(1)
    with store.transaction() as transaction:
        for state in (settled, State(transaction)):
            assert state.all_keys() == [second, "x", (1, 2)]
            assert [state.node_of(key) for key in (second, "x", (1, 2), "y")] == [1, 2, 3, None]
            assert [state.key_of(n) for n in (1, 2, 3)] == [second, "x", (1, 2)]
            assert state.node_shown(2) == {}
            assert state.around(1, "out") == state.between(1, 1) == [2]
            assert state.near(1, "in") == {1: [2]}
            assert state.neighbours(1, "out") == (second,)
        with pytest.raises(TypeError, match="unhashable"):
            settled.node_of([])
