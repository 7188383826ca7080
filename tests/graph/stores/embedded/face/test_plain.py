from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from graph.stores.embedded.face.plain import plain_copy

if TYPE_CHECKING:
    from graph.stores.embedded.store import NetworkXStore


def test_a_plain_copy_holds_the_same(store: NetworkXStore) -> None:
    network = store.graph
    network.add_edge("x", next(iter(network)), key=(1, 2), tags=["t"])
    plain = plain_copy(network.state)
    assert type(plain) is nx.MultiDiGraph
    assert {type(row) for row in plain._succ.values()} == {dict}
    assert dict(plain.adj) == dict(network.adj)
    assert dict(plain.pred) == dict(network.pred)
    assert dict(plain.nodes) == dict(network.nodes)
    a, b = list(plain)[:2]
    assert plain._succ[a][b] is plain._pred[b][a]
    assert plain.edges["x", a, (1, 2)]["tags"] == ["t"]
