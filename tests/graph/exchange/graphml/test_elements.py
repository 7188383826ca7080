from __future__ import annotations

import io

import pytest

from graph.exchange.graphml.elements import OURS
from graph.exchange.graphml.reader import read
from graph.results.errors import SourceError

APOC = """
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="name" for="node" attr.name="name"/>
<key id="labels" for="node" attr.name="labels"/>
<key id="label" for="edge" attr.name="label"/>
<graph id="G" edgedefault="directed">
<node id="n0" labels=":Person:Actor"><data key="labels">:Person:Actor</data>
<data key="name">Keanu</data></node>
<node id="n1"><data key="labels">no list</data></node>
<edge id="e0" source="n0" target="n1" label="KNOWS"><data key="label">KNOWS</data></edge>
</graph></graphml>
"""


def test_what_neo4j_exports_has_its_labels_and_types() -> None:
    [batch, links] = read(io.BytesIO(APOC.strip().encode()))
    first, second = batch.nodes
    assert (first.labels, first.properties) == (
        ("Person", "Actor"),
        {"name": "Keanu", "id": "n0"},
    )
    assert (second.labels, second.properties["labels"]) == ((), "no list")
    assert links.relationships[0].type == "KNOWS"


def test_a_file_of_ours_gets_no_ids_that_were_not_there() -> None:
    ours = f'<graphml><desc>{OURS}</desc><graph><node id="n0"/></graph></graphml>'
    [batch] = read(io.BytesIO(ours.encode()))
    assert batch.nodes[0].properties == {}
    foreign = '<graphml><desc>Mine</desc><graph><node id="n0"/></graph></graphml>'
    [batch] = read(io.BytesIO(foreign.encode()))
    assert batch.nodes[0].properties == {"id": "n0"}


def test_labels_and_types_that_are_broken_are_refused() -> None:
    with pytest.raises(SourceError, match=r":6: ':Person:`Act' is no list of labels"):
        list(read(io.BytesIO(APOC.strip().replace(":Actor<", ":`Act<").encode())))
    ours = (
        APOC.strip()
        .replace('<key id="name"', f'<desc>{OURS}</desc><key id="name"')
        .replace(">KNOWS<", ">`\\q`<")
        .replace(">no list<", ">:X<")
    )
    with pytest.raises(SourceError, match=r":9: the type `\\q` is broken"):
        list(read(io.BytesIO(ours.encode())))


def test_an_edge_says_itself_whether_it_is_directed() -> None:
    text = (
        '<graphml><graph edgedefault="undirected"><node id="a"/>'
        '<edge source="a" target="a"/><edge source="a" target="a" directed="true"/>'
        "</graph></graphml>"
    )
    _, batch = read(io.BytesIO(text.encode()))
    properties = [edge.properties for edge in batch.relationships]
    assert properties == [{"undirected": True}, {}]


def test_a_label_as_gephi_writes_it_is_the_name() -> None:
    gephi = (
        '<graphml><key id="label" attr.name="label" attr.type="string" for="node"/>'
        '<graph><node id="1"><data key="label">Ann</data></node></graph></graphml>'
    )
    [batch] = read(io.BytesIO(gephi.encode()))
    assert batch.nodes[0].properties == {"id": "1", "name": "Ann"}
