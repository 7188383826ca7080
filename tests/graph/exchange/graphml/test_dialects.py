from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from graph.exchange.graphml.reader import read
from graph.exchange.graphml.writer import write

if TYPE_CHECKING:
    from graph.stores.embedded.store import NetworkXStore

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
DRAWN = "{http://www.yworks.com/xml/graphml}"
APOC = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="name" for="node" attr.name="name"/><key id="labels" for="node" attr.name="labels"/>
<graph id="G" edgedefault="directed">
<node id="n0" labels=":Movie:Film"><data key="name">A</data></node>
<node id="n1" labels=":Person"/>
<edge id="e0" source="n1" target="n0" label="ACTED_IN"/>
</graph></graphml>"""


def written(store: NetworkXStore, tool: str) -> str:
    out = io.StringIO()
    write(store, out, tool)
    return out.getvalue()


def test_apoc_finds_labels_and_types_as_attributes(franchise: NetworkXStore) -> None:
    tree = ET.fromstring(written(franchise, "apoc"))
    nodes = tree.findall(f".//{GRAPHML}node")
    assert {node.get("labels") for node in nodes} >= {":Character", ":Actor:Person"}
    assert tree.find(f".//{GRAPHML}edge[@label='ACTED_IN']") is not None


def test_what_apoc_writes_is_read_without_being_told() -> None:
    nodes, links = read(io.BytesIO(APOC.encode()), "a.graphml")
    assert [node.labels for node in nodes.nodes] == [("Movie", "Film"), ("Person",)]
    assert [link.type for link in links.relationships] == ["ACTED_IN"]


def test_yed_draws_names_and_types(franchise: NetworkXStore) -> None:
    text = written(franchise, "yed")
    tree = ET.fromstring(text)
    assert "Alan Hunley" in {label.text for label in tree.iter(f"{DRAWN}NodeLabel")}
    assert "ACTED_IN" in {label.text for label in tree.iter(f"{DRAWN}EdgeLabel")}
    network = nx.parse_graphml(text)
    assert "Alan Hunley" in {data.get("label") for _, data in network.nodes(data=True)}


@pytest.mark.parametrize("tool", ["apoc", "yed"])
def test_it_comes_back_without_what_was_drawn(franchise: NetworkXStore, tool: str) -> None:
    notes: list[str] = []
    nodes, *_ = read(io.BytesIO(written(franchise, tool).encode()), "a.graphml", notes.append)
    assert all("labels" not in node.properties for node in nodes.nodes)
