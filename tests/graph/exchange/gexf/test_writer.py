from __future__ import annotations

import io
from typing import TYPE_CHECKING

import networkx as nx

from graph.exchange.gexf.writer import write

if TYPE_CHECKING:
    from graph.stores.embedded.store import NetworkXStore


def test_networkx_reads_it(franchise: NetworkXStore) -> None:
    out = io.StringIO()
    write(franchise, out)
    network = nx.read_gexf(io.BytesIO(out.getvalue().encode()))
    counts = franchise.counts()
    assert (len(network), network.number_of_edges()) == (counts.nodes, counts.relationships)
    films = [data for _, data in network.nodes(data=True) if data["labels"] == ":Film"]
    fallout = next(data for data in films if data.get("number") == 6)
    assert fallout["label"] == "Mission: Impossible - Fallout"
    assert fallout["released"] == "2018-07-27"
    assert "ACTED_IN" in {data["label"] for *_, data in network.edges(data=True)}
