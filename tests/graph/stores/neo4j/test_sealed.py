"""A copy of a server's graph refuses to be changed; copies of it do not."""

from __future__ import annotations

import json
import pickle
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph.results.errors import StoreError
from graph.stores.neo4j.sealed import Attributes, Items, sealed

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def network() -> nx.MultiDiGraph[Any]:
    """Give a sealed network of one edge."""
    made: Any = nx.MultiDiGraph()
    made.add_edge("a", "b", key="k")
    made._node["a"] = Attributes({"name": "a"})
    return sealed(made)


WRITES: list[Callable[[Any], Any]] = [
    lambda network: network.add_node("x"),
    lambda network: network.remove_node("a"),
    lambda network: network.add_edge("a", "b"),
    lambda network: network.add_edges_from([(1, 2)]),
    lambda network: network.clear(),
    lambda network: network.update(nodes=["x"]),
    lambda network: network.nodes["a"].update(name="x"),
    lambda network: network.nodes["a"].pop("name"),
    lambda network: network.nodes["a"].__setitem__("name", "x"),
    lambda network: network.nodes["a"].__delitem__("name"),
    lambda network: network.nodes["a"].setdefault("x", 1),
    lambda network: network.graph.__setitem__("x", 1),
]


@pytest.mark.parametrize("write", WRITES)
def test_a_write_fails_with_a_sentence(
    network: nx.MultiDiGraph[Any], write: Callable[[Any], Any]
) -> None:
    with pytest.raises(StoreError, match=r"is a copy for reading: write with store\.run"):
        write(network)
    assert (network.nodes["a"], len(network)) == ({"name": "a"}, 2)


def test_a_list_among_attributes_is_a_list_that_stays() -> None:
    held = Items(["a", "b"])
    assert held == ["a", "b"]
    assert json.dumps(held) == '["a", "b"]'
    with pytest.raises(StoreError):
        held.append("c")
    with pytest.raises(StoreError):
        held[0] = "c"
    copied = deepcopy(held)
    copied.append("c")
    assert type(copied) is list
    assert type(pickle.loads(pickle.dumps(held))) is list


def test_copies_can_be_changed(network: nx.MultiDiGraph[Any]) -> None:
    for copy in (
        network.copy(),
        network.to_undirected(),
        pickle.loads(pickle.dumps(network.copy())),
    ):
        copy.add_node("x")
        copy.nodes["a"]["name"] = "changed"
    assert type(deepcopy(network.nodes["a"])) is dict
    assert network.nodes["a"]["name"] == "a"
