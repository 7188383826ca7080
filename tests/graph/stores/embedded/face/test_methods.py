"""The methods that copy: what they give is plain and its owner's."""

from __future__ import annotations

import pickle
from copy import copy, deepcopy
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    pass


def test_copies_are_plain_and_their_own(store: NetworkXStore) -> None:
    network = store.graph
    a = next(iter(network))
    network.graph["name"] = "films"
    for made in (
        network.copy(),
        network.to_directed(),
        network.to_undirected(),
        network.reverse(),
        network.subgraph([a]).copy(),
        nx.DiGraph(network.copy()),
        type(network)(network.copy()),
        pickle.loads(pickle.dumps(network)),
        copy(network),
        deepcopy(network),
    ):
        assert type(made).__module__.startswith("networkx.")
        made.nodes[a]["list"].append(3)
        made.add_node("x", anything=object())
    assert network.nodes[a]["list"] == [1, 2]
    assert (len(network), network.copy().name) == (2, "films")
    shallow = nx.DiGraph(network)  # shares what lies in the attributes, as networkx has it
    shallow.nodes[a]["list"].append(3)
    shallow.nodes[a]["name"] = "other"
    assert (network.nodes[a]["list"], network.nodes[a]["name"]) == ([1, 2, 3], "a")


def test_views_are_live_and_cannot_be_changed(store: NetworkXStore) -> None:
    network = store.graph
    a, b = network
    network.add_node("x")
    part, back = network.subgraph([a, "x"]), nx.reverse_view(network)
    both = network.copy(as_view=True)
    network.add_edge(a, "x")
    assert sorted(part.edges()) == [(a, "x")]
    assert sorted(back["x"]) == [a]
    assert sorted(both["x"]) == []
    assert len(network.to_undirected(as_view=True)["x"]) == 1
    for view in (part, back, both):
        with pytest.raises(nx.NetworkXError, match="Frozen"):
            view.add_node(b)


def test_edges_are_read_as_networkx_reads_them() -> None:
    edges = [
        (0, 1),
        (0, 1, "key"),
        (0, 1, {"x": 1}),
        (0, 1, [("x", 2)]),
        (0, 1, 7, {"x": 3}),
        (1, 0, None, {}),
    ]
    plain: Any = nx.MultiDiGraph()
    ours = NetworkXStore().graph
    assert ours.add_edges_from(edges, y=1) == plain.add_edges_from(edges, y=1)
    assert dict(ours.adj) == dict(plain.adj)
    for bad in ((0,), (0, 1, 2, {}, 4)):
        with pytest.raises(nx.NetworkXError, match="must be a 2-tuple, 3-tuple or 4-tuple"):
            ours.add_edges_from([(8, 9), bad])
    assert 8 not in ours
    with pytest.raises(nx.NetworkXError, match="needs nodes or edges"):
        ours.update()


def test_all_or_nothing_in_one_commit(store: NetworkXStore) -> None:
    version = store.snapshot().version
    store.graph.update(edges=[(0, 1), (1, 2, {"x": 1})], nodes=[3, (4, {"x": 2})])
    assert store.snapshot().version == version + 1
    store.graph.remove_edges_from([(0, 1), (1, 2, 5), (7, 8), (1, 2, 0)])
    assert store.snapshot().version == version + 2
    store.graph.remove_nodes_from([0, 1, 2, 3, 4, "nobody"])
    assert (len(store.graph), store.graph.size()) == (2, 3)
    store.graph.clear_edges()
    assert (len(store.graph), store.graph.size()) == (2, 0)
