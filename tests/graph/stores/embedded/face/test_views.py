"""Views over columns; that they are networkx's otherwise, its own tests say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

if TYPE_CHECKING:
    from graph.stores.embedded.store import NetworkXStore


def test_one_attribute_of_all(store: NetworkXStore) -> None:
    network = store.graph
    a, b = network
    assert list(network.nodes(data="name")) == [(a, "a"), (b, "b")]
    assert list(network.nodes.data("list", default=0))[1] == (b, 0)
    assert [weight for *_, weight in network.edges(data="weight", default=1)] == [1, 2, 1]
    assert [row[2:] for row in network.in_edges(keys=True, data="role")][2] == (
        store.snapshot().relationship_element_id(2),
        None,
    )


def test_a_list_that_a_scan_gives_is_the_graphs(store: NetworkXStore) -> None:
    network = store.graph
    network.add_edge(0, 1, tags=["x"])
    dict(network.nodes(data="list"))[next(iter(network))].append(3)
    next(tags for *_, tags in network.edges(data="tags") if tags).append("y")
    assert store.snapshot().node_property(0, "list") == (1, 2, 3)
    assert network.edges[0, 1, 0]["tags"] == ["x", "y"]


def test_degrees(store: NetworkXStore) -> None:
    network = store.graph
    a, b = network
    plain: Any = network.copy()
    for ours, theirs in (
        (network.degree, plain.degree),
        (network.in_degree, plain.in_degree),
        (network.out_degree, plain.out_degree),
    ):
        assert dict(ours) == dict(theirs)
        assert ours[b] == theirs[b]
        assert dict(ours([b])) == dict(theirs([b]))
        assert dict(ours(weight="weight")) == dict(theirs(weight="weight"))
        assert ours(b, weight="weight") == theirs(b, weight="weight")
        with pytest.raises(KeyError):
            ours["nobody"]
    with store.transaction() as transaction:
        transaction.graph.add_edge(a, "x")
        assert dict(transaction.graph.degree()) == {a: 3, b: 4, "x": 1}


def test_sizes_ask_no_edges(store: NetworkXStore) -> None:
    network = store.graph
    assert len(network.edges) == len(network.edges()) == len(network.in_edges) == 3
    assert (network.number_of_edges(), network.size(), network.size("weight")) == (3, 3, 4)
    assert len(network.out_edges([next(iter(network))])) == 2
    assert nx.density(network) == 1.5
