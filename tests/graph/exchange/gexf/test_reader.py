from __future__ import annotations

import io

import networkx as nx
import pytest

from graph.exchange.gexf.reader import read
from graph.records import Batch
from graph.results.errors import SourceError

GEPHI = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <graph defaultedgetype="undirected">
    <attributes class="node" mode="static">
      <attribute id="age" title="Age" type="integer"/>
    </attributes>
    <nodes>
      <node id="a" label="Anna"><attvalues><attvalue for="age" value="30"/></attvalues>
        <viz:size value="10.0"/><viz:position x="1" y="2"/></node>
      <node id="b" label="Bert"><nodes><node id="c" label="Cleo"/></nodes></node>
    </nodes>
    <edges>
      <edge id="0" source="a" target="b" weight="2.5" label="KNOWS"/>
      <edge id="1" source="b" target="a" type="directed"/>
    </edges>
  </graph>
</gexf>"""


def whole(text: str, notes: list[str] | None = None) -> Batch:
    found = Batch()
    note = None if notes is None else notes.append
    for batch in read(io.BytesIO(text.encode()), "a.gexf", note):
        found.nodes += batch.nodes
        found.relationships += batch.relationships
    return found


def test_what_gephi_writes_is_read_and_what_is_left_out_is_named() -> None:
    notes: list[str] = []
    batch = whole(GEPHI, notes)
    properties = {node.properties["id"]: node.properties for node in batch.nodes}
    assert properties == {
        "a": {"id": "a", "name": "Anna", "Age": 30},
        "b": {"id": "b", "name": "Bert"},
        "c": {"id": "c", "name": "Cleo"},
    }
    links = {(link.start, link.end, link.type): link.properties for link in batch.relationships}
    assert links == {
        ("a", "b", "KNOWS"): {"weight": 2.5, "id": "0", "undirected": True},
        ("b", "a", "RELATED_TO"): {"id": "1"},
        ("c", "b", "NESTED_IN"): {},
    }
    assert notes == ["a.gexf: sizes were left out.", "a.gexf: positions were left out."]


def test_what_networkx_writes_is_read() -> None:
    network = nx.DiGraph()
    network.add_node("x", age=3, tall=True, note="\u00e9 & <b>")
    network.add_edge("x", "y", weight=2)
    text = "\n".join(nx.generate_gexf(network))
    batch = whole(text)
    x = next(node for node in batch.nodes if node.properties["id"] == "x")
    assert x.properties == {"id": "x", "name": "x", "age": 3, "tall": True, "note": "\u00e9 & <b>"}
    (edge,) = batch.relationships
    assert edge.properties["weight"] == 2.0


BEGIN = '<gexf><graph defaultedgetype="directed"><nodes>'


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("<graphml/>", "a.gexf:1: the outermost element is <graphml> and not <gexf>"),
        (f"{BEGIN}<node/>", "a <node> has no id"),
        (f'{BEGIN}<node id="a"/><node id="a"/>', "the node 'a' is there already, in line 1"),
        (
            f'{BEGIN}<node id="a"><attvalues><attvalue for="z" value="1"/></attvalues></node>',
            "there is no <attribute> with the id 'z'",
        ),
        (f'{BEGIN}<node id="a"/></nodes><edges><edge source="a"/>', "needs a source and a target"),
        (
            (
                f'{BEGIN}<node id="a"/></nodes><edges><edge source="a" target="b"/></edges>'
                "</graph></gexf>"
            ),
            "the edge names 'b', which is no node of this file",
        ),
        ("<gexf><graph><graph>", "a second <graph> begins"),
        ("<gexf>", "no well-formed XML"),
    ],
)
def test_what_is_wrong_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(SourceError) as caught:
        whole(text)
    assert sentence in str(caught.value)
