from __future__ import annotations

import io
import json
from typing import Any

import networkx as nx
import pytest

from graph.exchange.node_link import read, write
from graph.records import Batch, NodeRecord
from graph.results.errors import SourceError
from graph.stores.embedded.store import NetworkXStore


def whole(content: Any, notes: list[str] | None = None) -> list[Batch]:
    text = content if isinstance(content, str) else json.dumps(content)
    note = None if notes is None else notes.append
    return list(read(io.BytesIO(text.encode()), "a.json", note))


def test_networkx_reads_it(franchise: NetworkXStore) -> None:
    out = io.StringIO()
    write(franchise, out)
    network = nx.node_link_graph(json.loads(out.getvalue()))
    counts = franchise.counts()
    assert (len(network), network.number_of_edges()) == (counts.nodes, counts.relationships)
    hunley = network.nodes["character:alan-hunley"]
    assert hunley["name"] == "Alan Hunley"
    assert hunley["labels"] == ["Character"]


def test_what_networkx_writes_is_read() -> None:
    network = nx.MultiDiGraph(season=1)
    network.add_node("a", labels="Person", name="A", gone=None)
    network.add_edge("a", 2, type="KNOWS", since=1999)
    network.add_edge("a", 2, key="why")
    notes: list[str] = []
    nodes, links = whole(nx.node_link_data(network), notes)
    assert [(node.labels, node.properties) for node in nodes.nodes] == [
        (("Person",), {"name": "A", "id": "a"}),
        ((), {"id": 2}),
    ]
    assert [(link.type, link.properties) for link in links.relationships] == [
        ("KNOWS", {"since": 1999}),
        ("RELATED_TO", {"key": "why"}),
    ]
    assert notes == ["a.json: the attributes of the graph as a whole are not read."]


def test_an_undirected_graph_and_the_older_word_for_edges_are_read() -> None:
    network = nx.path_graph(["x", "y"])
    content = nx.node_link_data(network, edges="links")
    _, links = whole(content)
    assert [link.properties for link in links.relationships] == [{"undirected": True}]


def test_nodes_without_an_id_and_with_one_that_is_no_text_keep_it() -> None:
    store = NetworkXStore(":memory:")
    store.write(Batch([NodeRecord("a", ()), NodeRecord("b", (), {"id": 0})]))
    out = io.StringIO()
    write(store, out)
    (nodes,) = whole(out.getvalue())
    assert sorted(str(node.properties) for node in nodes.nodes) == ["{'id': 0}", "{}"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[]", "a.json:1: this is no JSON: [ stands where { belongs"),
        ('{"nodes": [', "a.json:1: this is no JSON"),
        ({"edges": []}, 'there are no "nodes"'),
        ({"nodes": [1]}, "1 in nodes is no object"),
        ({"nodes": [{"name": "x"}]}, "has no id that is a text or a number"),
        ({"nodes": [{"id": 1}], "edges": [{"source": 1, "target": 2}]}, "names '2', which is no"),
        ({"nodes": [{"id": 1, "labels": [3]}]}, "3 is no label"),
        ({"nodes": [{"id": 1, "x": {"a": 1}}]}, "the property 'x' cannot be held"),
    ],
)
def test_what_is_none_is_refused(content: Any, sentence: str) -> None:
    with pytest.raises(SourceError) as caught:
        whole(content)
    assert sentence in str(caught.value)
