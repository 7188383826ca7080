from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Any

import igraph
import networkx as nx
import pytest
import xmlschema

from graph.exchange.graphml.writer import write
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.embedded.store import NetworkXStore
from graph.values.temporal import Date

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def odd() -> NetworkXStore:
    """A store with everything that is hard to write."""
    store = NetworkXStore(":memory:")
    nodes = [
        NodeRecord("a", ("Film", "a:b"), {"id": "a", "first name": "<&>\r\n\t", "when": 1}),
        NodeRecord("b", (), {"when": Date(2021, 3, 5), "labels": "mine", "bad": "\x00", "ü ": ""}),
    ]
    edges = [
        RelationshipRecord("LIKES", "a", "b", {"label": 1, "when": 1.5}),
        RelationshipRecord("odd `type`", "b", "b", {"list": (1, 2)}),
    ]
    store.write(Batch(nodes, edges))
    return store


def test_a_node_and_an_edge_are_one_line_each(graphml_of: Callable[[NetworkXStore], str]) -> None:
    store = NetworkXStore(":memory:")
    store.write(
        Batch(
            [NodeRecord("a", ("Person", "Actor"), {"name": "Ä"}), NodeRecord("b", ())],
            [RelationshipRecord("KNOWS", "a", "b", {"since": 1999})],
        )
    )
    lines = [line.strip() for line in graphml_of(store).splitlines()]
    assert lines[-6:-2] == [
        '<graph id="G" edgedefault="directed">',
        '<node id="n0"><data key="labels">:Actor:Person</data><data key="d0">Ä</data></node>',
        '<node id="n1"></node>',
        (
            '<edge id="e0" source="n0" target="n1"><data key="label">KNOWS</data>'
            '<data key="d1">1999</data></edge>'
        ),
    ]


@pytest.fixture(scope="session")
def schema(shared: Path) -> xmlschema.XMLSchema:
    """The GraphML schema, from files alone."""
    folder = shared / "data/graphml/xsd"
    return xmlschema.XMLSchema(folder / "graphml.xsd", allow="sandbox", base_url=str(folder))


def test_the_franchise_is_valid(schema: xmlschema.XMLSchema, franchise_graphml: str) -> None:
    assert [error.reason for error in schema.iter_errors(franchise_graphml)] == []


def test_what_is_odd_is_valid(
    schema: xmlschema.XMLSchema, odd: NetworkXStore, graphml_of: Callable[[NetworkXStore], str]
) -> None:
    assert [error.reason for error in schema.iter_errors(graphml_of(odd))] == []


def test_networkx_reads_it(franchise: NetworkXStore, franchise_graphml: str) -> None:
    network = nx.read_graphml(io.BytesIO(franchise_graphml.encode()), force_multigraph=True)
    counts = franchise.counts()
    assert network.number_of_nodes() == counts.nodes
    assert network.number_of_edges() == counts.relationships
    by_id = {data["id"]: data for _, data in network.nodes(data=True)}
    film = by_id["film:mission-impossible-fallout-2018"]
    assert (film["labels"], film["number"]) == (":Film", 6)
    types = {data["label"] for *_, data in network.edges(data=True)}
    assert types == set(counts.types)


def test_igraph_reads_it(franchise: NetworkXStore, franchise_graphml: str, tmp_path: Path) -> None:
    path = tmp_path / "lore.graphml"
    path.write_text(franchise_graphml, encoding="utf-8")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*'id' (vertex|edge) attribute")
        read: Any = igraph.Graph.Read_GraphML(str(path))
    assert (read.vcount(), read.ecount()) == (
        franchise.counts().nodes,
        franchise.counts().relationships,
    )
    assert set(read.es["label"]) == set(franchise.counts().types)


def test_it_is_written_the_same_each_time(
    franchise: NetworkXStore, franchise_graphml: str, graphml_of: Callable[[NetworkXStore], str]
) -> None:
    assert graphml_of(franchise) == franchise_graphml


def test_it_is_written_in_a_stream() -> None:
    """Whatever the size of the graph, no single write is large."""
    store = NetworkXStore(":memory:")
    store.write(Batch([NodeRecord(str(n), ("N",), {"v": "x" * 1000}) for n in range(5000)], []))
    sizes: list[int] = []

    class Out(io.StringIO):
        def write(self, text: str) -> int:
            sizes.append(len(text))
            return len(text)

    write(store.snapshot(), Out())
    assert sum(sizes) > 5_000_000
    assert max(sizes) < 300_000
