"""Rows of neighbours: kept, renewed and made at once."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from graph.results.errors import UsageError
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    pass


MANY = 300


def test_a_row_that_was_asked_for_is_found_again_and_many_are_made_at_once() -> None:
    store = NetworkXStore(merge_above=0)
    edges = [(n, (n * m) % MANY) for n in range(MANY) for m in (2, 3, 3)]
    plain = nx.MultiDiGraph(edges)
    store.graph.add_nodes_from([MANY, MANY + 1, *range(MANY)])
    store.graph.remove_nodes_from([MANY, MANY + 1])
    store.graph.add_edges_from(edges)
    for change in (len, lambda g: g.remove_node(7), lambda g: g.add_edge(5, "new")):
        change(plain)
        change(store.graph)
        assert store.graph.succ[5] is not None
        held = store.graph._succ[5]
        assert store.graph._succ[5] is held
        for direction in ("_succ", "_pred"):
            ours = getattr(store.graph, direction)
            for n, row in getattr(plain, direction).items():
                assert list(ours[n]) == list(row) or set(ours[n]) == set(row)
                assert {v: len(keys) for v, keys in ours[n].items()} == {
                    v: len(keys) for v, keys in row.items()
                }
        assert store.graph._succ[5] == held
        with pytest.raises(KeyError):
            store.graph._succ["nobody"]
        assert nx.weakly_connected_components(store.graph) is not None
        assert dict(store.graph.in_degree()) == dict(plain.in_degree())


def test_adjacency_is_written_by_methods_alone(store: NetworkXStore) -> None:
    network = store.graph
    a = next(iter(network))
    for write in (
        lambda: network._succ.__setitem__("x", {}),
        network._node.clear,
        network._succ[a].popitem,
        lambda: network.__setattr__("nodes", {}),
    ):
        with pytest.raises(
            (UsageError, AttributeError), match=r"methods of the network|cannot be replaced"
        ):
            write()
    assert len(network) == 2


def test_what_nobody_holds_is_let_go(store: NetworkXStore) -> None:
    network = store.graph
    a, b = network
    assert network.nodes[a] is network.nodes[a]
    held = network[a][b]
    assert network._pred[b][a] is network._succ[a][b]
    assert len(network._parallels) == 1
    del held
    gc.collect()
    assert not network._nodes_held
    assert not network._parallels
