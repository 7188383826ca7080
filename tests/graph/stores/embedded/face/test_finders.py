from __future__ import annotations

from typing import Any

from graph.stores.embedded.face.finders import edge_finder, node_finder
from graph.stores.embedded.face.keys import MISSING
from graph.stores.embedded.face.state import State
from graph.stores.embedded.store import NetworkXStore


def test_they_find_what_is_shown(store: NetworkXStore) -> None:
    network = store.graph
    network.add_node("x", labels="X", id="another")
    network.add_edge("x", "y", type="KNOWS", networkx=1)
    network.add_edge("x", "y")
    state = State(store.snapshot())
    names = ["labels", "id", "name", "property:labels", "networkx_key", "type", "role", "weight", 7]
    for name in [*names, "property:type"]:
        nodes: Any = [node_finder(state, name)(n) for n in range(4)]
        assert nodes == [state.node_shown(n).get(name, MISSING) for n in range(4)]
        edges: Any = [edge_finder(state, name)(r) for r in range(5)]
        assert edges == [state.edge_shown(r).get(name, MISSING) for r in range(5)]
