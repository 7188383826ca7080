"""Dictionaries that hold nothing are dictionaries for everybody."""

from __future__ import annotations

import json
import pickle
from copy import copy, deepcopy
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    pass


def test_a_dictionary_of_it_is_whole(store: NetworkXStore) -> None:
    """What C code makes of a subclass of dict skips its methods, without an __iter__ of its own."""
    network = store.graph
    a, b = network
    for live, size in (
        (network._node, 2),
        (network._succ, 2),
        (network._pred[b], 2),
        (network._succ[a], 1),
        (network._succ[a][b], 2),
        (network.nodes[a], 4),
    ):
        plain: dict[Any, Any] = {}
        plain.update(live)
        for other in (dict(live), {**live}, plain, live | {}, {} | live, live.copy(), copy(live)):
            assert type(other) is dict
            assert other == live
            assert live == other
            assert len(other) == size
        assert bool(live)
        assert list(live) == list(plain) == list(reversed(list(reversed(live))))
        assert pickle.loads(pickle.dumps(live)) == live == deepcopy(live)
        assert live != {}
    assert json.loads(json.dumps(network.nodes[a]))["list"] == [1, 2]
    assert json.loads(json.dumps(network.get_edge_data(a, b)))
    assert json.loads(json.dumps(nx.node_link_data(network)))["nodes"][1]["name"] == "b"
    assert repr(network.nodes[b]) == "{'labels': [], 'name': 'b'}"
    with pytest.raises(TypeError, match="unhashable"):
        hash(network.nodes[a])
