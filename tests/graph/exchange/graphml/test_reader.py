from __future__ import annotations

import io
from collections import Counter
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph.exchange.graphml.elements import OURS
from graph.exchange.graphml.reader import read
from graph.records import Batch
from graph.results.errors import SourceError
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import BinaryIO


def parse(text: str | bytes) -> Batch:
    return whole(io.BytesIO(text.encode() if isinstance(text, str) else text))


def whole(stream: BinaryIO, note: Callable[[str], None] | None = None) -> Batch:
    """Read a file into one batch."""
    found = Batch()
    for batch in read(stream, "g.graphml", note):
        found.nodes += batch.nodes
        found.relationships += batch.relationships
    return found


def graphml(inside: str, head: str = "") -> str:
    return (
        f'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{head}'
        f'<graph edgedefault="directed">{inside}</graph></graphml>'
    )


def test_the_franchise_comes_back_as_it_was(
    franchise: NetworkXStore,
    franchise_graphml: str,
    content_of: Callable[[NetworkXStore], Any],
    store_of: Callable[[str], NetworkXStore],
    graphml_of: Callable[[NetworkXStore], str],
) -> None:
    again = store_of(franchise_graphml)
    assert content_of(again) == content_of(franchise)
    assert graphml_of(again) == franchise_graphml


def test_reading_it_back_where_it_came_from_changes_nothing(franchise_graphml: str) -> None:
    store = NetworkXStore(":memory:")
    batch = parse(franchise_graphml)
    store.write(batch)
    assert not store.write(parse(franchise_graphml)).changed


REFUSED = {
    "jung/hyper.graphml": "hyper.graphml:12: a <hyperedge> joins any number of nodes",
    "jung/multigraph.graphml": "multigraph.graphml:41: a second <graph> begins",
    "ogdf/valid/hyperedges.graphml": "hyperedges.graphml:12: a <hyperedge> joins",
    "networkx/TestReadGraphML.test_hyperedge_raise.s.graphml": ":18: a <hyperedge> joins",
    "networkx/TestReadGraphML.test_key_raise.s.graphml": ":19: there is no <key> with the id 'd2'",
    "networkx/BaseGraphML.setup_class.attribute_numeric_type_data.graphml": (
        ":19: 'k' is no double for 'weight'"
    ),
}


def test_every_foreign_file_is_read_or_refused_with_a_sentence(shared: Path) -> None:
    folder = shared / "data/graphml"
    files = sorted(path for path in folder.rglob("*.graphml"))
    assert len(files) > 25
    refused = {}
    for path in files:
        try:
            with path.open("rb") as stream:
                NetworkXStore(":memory:").write_all(read(stream, path.name))
        except SourceError as error:
            refused[path.relative_to(folder).as_posix()] = str(error)
    assert set(refused) == set(REFUSED)
    for name, sentence in REFUSED.items():
        assert sentence in refused[name]


def networkx_files(shared: Path) -> list[Path]:
    return sorted((shared / "data/graphml").glob("*/**/*.graphml"))


def test_what_networkx_reads_is_read_as_networkx_reads_it(shared: Path) -> None:
    compared = 0
    for path in networkx_files(shared):
        try:
            network = nx.read_graphml(path)
        except (nx.NetworkXException, ValueError):
            continue
        batch = Batch()
        with path.open("rb") as stream:
            for part in read(stream, path.name):
                batch.nodes += part.nodes
                batch.relationships += part.relationships
        nested = [one for one in batch.relationships if one.type != "NESTED_IN"]
        ids = {node.properties["id"] for node in batch.nodes}
        if path.name == "nested.graphml":  # networkx leaves out the graphs inside of nodes
            assert ids > set(network.nodes)
            continue
        assert ids == set(network.nodes), path.name
        ends = tuple if network.is_directed() else frozenset
        theirs = Counter(ends(edge[:2]) for edge in network.edges)
        assert Counter(ends((one.start, one.end)) for one in nested) == theirs, path.name
        for *edge, data in network.edges(data=True):
            alike = [one for one in nested if ends((one.start, one.end)) == ends(edge)]
            assert any({**one.properties, "label": one.type}.items() >= data.items()
                       for one in alike), (path.name, edge)  # fmt: skip
        for node in batch.nodes:
            theirs_of = network.nodes[node.properties["id"]]
            shown = {key: value for key, value in theirs_of.items() if key in node.properties}
            assert {key: node.properties[key] for key in shown} == shown, path.name
            drawn = {"label", "x", "y", "shape_type", "description"}
            assert set(theirs_of) - set(node.properties) <= drawn, path.name
        compared += 1
    assert compared >= 20


GEPHI = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="Modularity Class" attr.type="int" for="node" id="modularity_class">
<default>0</default></key>
<key attr.name="r" attr.type="int" for="node" id="r"/>
<key attr.name="size" attr.type="float" for="node" id="size"/>
<graph edgedefault="undirected">
<node id="1.0"><data key="label">Ethan Hunt</data><data key="size">10.5</data>
<data key="r">153</data><data key="modularity_class">2</data></node>
<node id="2.0"><data key="label">Luther Stickell</data></node>
<edge id="7" source="1.0" target="2.0"><data key="edgelabel">trusts</data>
<data key="weight">3.0</data></edge>
</graph></graphml>"""


def test_a_file_in_the_style_of_gephi_is_read() -> None:
    notes: list[str] = []
    batch = whole(io.BytesIO(GEPHI.encode()), notes.append)
    assert [node.properties for node in batch.nodes] == [
        {
            "size": 10.5,
            "r": 153,
            "Modularity Class": 2,
            "id": "1.0",
            "name": "Ethan Hunt",
        },
        {"Modularity Class": 0, "id": "2.0", "name": "Luther Stickell"},
    ]
    (edge,) = batch.relationships
    assert edge.properties == {"Edge Label": "trusts", "weight": 3.0, "undirected": True, "id": "7"}
    assert notes == []


def test_nodes_that_only_edges_name_are_made_and_told() -> None:
    notes: list[str] = []
    text = graphml('<node id="a"/><edge source="a" target="b"/><edge source="c" target="b"/>')
    batch = whole(io.BytesIO(text.encode()), notes.append)
    assert [node.properties["id"] for node in batch.nodes] == ["a", "b", "c"]
    assert notes == ["g.graphml: nodes that only edges name were made: 'b', 'c'."]


def test_a_foreign_graph_is_understood(shared: Path) -> None:
    with (shared / "data/graphml/jung/attributes.graphml").open("rb") as stream:
        batch = whole(stream)
    assert [node.properties for node in batch.nodes[:2]] == [
        {"color": "green", "id": "n0"},
        {"color": "yellow", "id": "n1"},
    ]
    edge = batch.relationships[1]  # they come by their ends, not as the file has them
    assert (edge.type, edge.start, edge.end) == ("RELATED_TO", "n0", "n2")
    assert edge.properties == {"weight": 1.0, "undirected": True, "id": "e0"}


def test_nested_graphs_ports_and_drawings_are_understood() -> None:
    notes: list[str] = []
    text = graphml(
        '<node id="a"><port name="p"/><data key="g"><y:Shape xmlns:y="http://www.yworks.com/">'
        "<y:NodeLabel>A name<y:Model/></y:NodeLabel></y:Shape></data>"
        '<graph edgedefault="undirected"><node id="b"/></graph></node>'
        '<edge source="a" target="b" sourceport="p"/>',
        '<key id="g" for="node" yfiles.type="nodegraphics"/>',
    )
    batch = whole(io.BytesIO(text.encode()), notes.append)
    assert {node.key: node.properties for node in batch.nodes} == {
        "a": {"name": "A name", "id": "a"},
        "b": {"id": "b"},
    }
    nested, edge = batch.relationships
    assert (nested.type, nested.start, nested.end) == ("NESTED_IN", "b", "a")
    assert edge.properties == {"sourceport": "p"}
    assert notes == [
        "g.graphml: <port> elements were left out.",
        "g.graphml: drawings inside of data were left out, but for their labels.",
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "g.graphml:1: this is no well-formed XML: no element found."),
        (
            "<graphml><graph><node id='a'></graph></graphml>",
            "g.graphml:1: this is no well-formed XML: mismatched tag.",
        ),
        ("<html/>", "g.graphml:1: the outermost element is <html> and not <graphml>."),
        ("<graphml/>", "g.graphml:1: there is no <graph> in the file."),
        (graphml("<node/>"), "a <node> has no id."),
        (graphml("<node id='a'/>\n<node id='a'/>"), "g.graphml:2: the node 'a' is there already, "),
        (graphml("<edge source='a'/>"), "an <edge> needs a source and a target."),
        (
            graphml("\n<edge source='a' target='b'/>", f"<desc>{OURS}</desc>"),
            "g.graphml:2: the edge names 'a', which is",
        ),
        (graphml("<node id='a'><data key='x'>1</data></node>"), "no <key> with the id 'x'."),
        ("<graphml><edge source='a' target='b'/></graphml>", "stands outside of a <graph>."),
        ("<graphml><key/></graphml>", "a <key> has no id."),
        (
            graphml(
                "<node id='a'><data key='k'>x</data></node>",
                "<key id='k' for='node' attr.name='n' attr.type='int'/>",
            ),
            "g.graphml:1: 'x' is no int for 'n': ",
        ),
        (
            graphml(
                "<node id='a'><data key='k'>2021-13-01</data></node>",
                "<key id='k' for='node' attr.name='n' attr.type='string'><desc>DATE</desc></key>",
            ),
            "is no DATE for 'n': The month 13 is not between 1 and 12.",
        ),
        (
            graphml(
                "<node id='a'><data key='k'>1</data></node>\n"
                "<node id='b'><data key='k'>1</data></node>",
                "<key id='k' for='node' attr.name='id' attr.type='int'/>",
            ),
            "g.graphml:2: the node has the id 1, which the node of line 1 has as well",
        ),
        ("<graphml>" + "<x>" * 300, "it is more than 200 levels deep."),
    ],
)
def test_a_broken_file_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse(text)
    assert sentence in str(caught.value)
    assert not str(caught.value).endswith("..")


BOMB = """<?xml version="1.0"?>
<!DOCTYPE graphml [
  <!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">
]>
<graphml><graph><node id="&b;"/></graph></graphml>
"""


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        '<!DOCTYPE graphml SYSTEM "http://example.org/graphml.dtd"><graphml/>',
        '<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml>&x;</graphml>',
    ],
)
def test_entities_and_document_types_are_refused(text: str) -> None:
    with pytest.raises(SourceError, match=r"g\.graphml:\d: the file declares a document type or"):
        parse(text)


def test_a_broken_file_leaves_the_store_as_it_was(tmp_path: Path, franchise_graphml: str) -> None:
    store = NetworkXStore(":memory:")
    version = store.snapshot().version
    path = tmp_path / "g.graphml"
    for broken in (franchise_graphml[:-2000], BOMB, franchise_graphml.replace('n1"', 'n2"', 1)):
        path.write_text(broken, encoding="utf-8")
        with pytest.raises(SourceError, match=r"g\.graphml:\d+: "):
            store.write(parse(path.read_bytes()))
    assert store.snapshot().version == version


def test_a_wrong_file_is_refused_before_its_first_record_is_given() -> None:
    batches = read(io.BytesIO(graphml("<node id='a'/><edge source='a'/>").encode()))
    with pytest.raises(SourceError, match="an <edge> needs a source"):
        next(batches)


def test_other_encodings_are_read() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?>' + graphml('<node id="ä"/>')
    assert parse(text.encode("utf-16")).nodes[0].key == "ä"
