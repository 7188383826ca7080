"""A store as a MultiDiGraph."""

from __future__ import annotations

import pickle
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph.results.errors import StoreError
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def store() -> NetworkXStore:
    """Give a store with parallel relationships and properties of reserved names."""
    made = NetworkXStore()
    with made.transaction() as transaction:
        a = transaction.create_node(["A", "B"], {"name": "a", "labels": "mine", "list": (1, 2)})
        b = transaction.create_node([], {"name": "b"})
        transaction.create_relationship("R", a, b, {"type": "mine", "role": "killer"})
        transaction.create_relationship("R", a, b, {"role": "victim"})
        transaction.create_relationship("S", b, b, {})
    return made


def test_keys_are_element_ids(store: NetworkXStore) -> None:
    network, snapshot = store.graph, store.snapshot()
    assert type(network) is nx.MultiDiGraph
    first, second = snapshot.node_element_id(0), snapshot.node_element_id(1)
    assert dict(network.nodes(data=True)) == {
        first: {"labels": ["A", "B"], "name": "a", "property:labels": "mine", "list": (1, 2)},
        second: {"labels": [], "name": "b"},
    }
    r = snapshot.relationship_element_id
    assert list(network.edges(keys=True, data=True)) == [
        (first, second, r(0), {"type": "R", "property:type": "mine", "role": "killer"}),
        (first, second, r(1), {"type": "R", "role": "victim"}),
        (second, second, r(2), {"type": "S"}),
    ]
    assert list(network.pred[second]) == [first, second]


def test_it_is_kept_until_the_next_write(store: NetworkXStore) -> None:
    network = store.graph
    assert store.graph is network
    with store.transaction() as transaction:
        transaction.create_node([], {})
    assert len(network) == 2
    assert len(store.graph) == 3


WRITES: list[Callable[[Any, str], Any]] = [
    lambda network, _: network.add_node("x"),
    lambda network, n: network.remove_node(n),
    lambda network, n: network.add_edge(n, n),
    lambda network, _: network.add_edges_from([(1, 2)]),
    lambda network, _: network.clear(),
    lambda network, _: network.update(nodes=["x"]),
    lambda network, n: network.nodes[n].update(name="x"),
    lambda network, n: network.nodes[n].pop("name"),
    lambda network, n: network.nodes[n].__setitem__("name", "x"),
    lambda network, n: network.nodes[n].__delitem__("name"),
    lambda network, n: network.nodes[n].setdefault("x", 1),
    lambda network, _: network.graph.__setitem__("x", 1),
    lambda network, _: nx.set_node_attributes(network, 1, "rank"),
    lambda network, _: next(iter(network.edges(data=True)))[2].clear(),
]


@pytest.mark.parametrize("write", WRITES)
def test_a_write_fails_with_a_sentence(
    store: NetworkXStore, write: Callable[[Any, str], Any]
) -> None:
    network = store.graph
    before = deepcopy(dict(network.nodes(data=True)))
    with pytest.raises(StoreError, match=r"is a copy for reading: write with store\.run"):
        write(network, next(iter(network)))
    assert dict(network.nodes(data=True)) == before


def test_copies_can_be_changed(store: NetworkXStore) -> None:
    network = store.graph
    n = next(iter(network))
    for copy in (
        network.copy(),
        network.to_undirected(),
        network.reverse(),
        nx.DiGraph(network),
        network.subgraph([n]).copy(),
        pickle.loads(pickle.dumps(network.copy())),
    ):
        copy.add_node("x")
        copy.nodes[n]["name"] = "changed"
    assert network.nodes[n]["name"] == "a"
    assert len(network) == 2


def test_algorithms_run(store: NetworkXStore) -> None:
    network = store.graph
    assert len(nx.shortest_path(network, *network)) == 2
    assert nx.number_weakly_connected_components(network) == 1
    assert sum(nx.pagerank(network).values()) == pytest.approx(1)
