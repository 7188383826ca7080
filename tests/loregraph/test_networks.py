from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
import pytest

import loregraph
from graph.values.temporal import Date


def test_a_plain_graph() -> None:
    network = nx.Graph([("a", "b"), ("b", "c")])
    with loregraph.from_networkx(network) as store:
        query = "MATCH (x)-[r:RELATED_TO]->(y) RETURN x.id, y.id ORDER BY x.id"
        assert store.run(query).rows == [("a", "b"), ("b", "c")]


def test_labels_types_and_attributes() -> None:
    network: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    network.add_node(1, labels=["Film", "Work"], title="X", year=np.int64(2001), gone=None)
    network.add_node(2, labels="Person", id="person:y", born=Date.parse("1962-07-03"))
    network.add_edge(2, 1, type="ACTED_IN", billing=1, **{"property:type": "lead"})
    network.add_edge(2, 1, type="WROTE")
    with loregraph.from_networkx(network) as store:
        film, person = store.nodes()
        assert film.labels == {"Film", "Work"}
        assert dict(film.properties) == {"id": 1, "title": "X", "year": 2001}
        assert person["id"] == "person:y"
        acted, wrote = store.relationships()
        assert (acted.type, dict(acted.properties)) == ("ACTED_IN", {"billing": 1, "type": "lead"})
        assert wrote.type == "WROTE"


def test_a_stores_own_graph_comes_back_equal() -> None:
    with loregraph.open() as first:
        first.run("CREATE (:A {labels: ['x'], n: 1})-[:R {type: 't'}]->(:B), (:C)")
        with loregraph.from_networkx(first.graph) as second:
            for query in (
                "MATCH (n) RETURN labels(n), properties(n)",
                "MATCH ()-[r]->() RETURN type(r), properties(r)",
            ):
                assert sorted(second.run(query).rows, key=str) == sorted(
                    first.run(query).rows, key=str
                )


@pytest.mark.parametrize("sort", [nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
def test_every_class_of_graph_comes_in(sort: type[nx.Graph[Any]]) -> None:
    network = sort()
    network.add_node((1, 2), labels=["Place"], size=3, none=None)
    network.add_node("b", labels=":A:B", id="mine")
    network.add_node(7)
    network.add_edge((1, 2), "b", type="ROAD", km=1.5)
    network.add_edge("b", "b")
    with loregraph.from_networkx(network) as store:
        assert [(sorted(n.labels), dict(n.items())) for n in store.nodes()] == [
            (["Place"], {"size": 3, "id": "(1, 2)"}),
            (["A", "B"], {"id": "mine"}),
            ([], {"id": 7}),
        ]
        assert [(r.type, dict(r.items())) for r in store.relationships()] == [
            ("ROAD", {"km": 1.5}),
            ("RELATED_TO", {}),
        ]


def test_keys_of_edges_and_odd_names() -> None:
    network: nx.MultiDiGraph[float] = nx.MultiDiGraph()
    network.add_edge(1.5, 2, key="married")
    network.nodes[1.5].update({3: "three"})
    with loregraph.from_networkx(network) as store:
        (link,) = store.relationships()
        assert (link.type, dict(link.items())) == ("RELATED_TO", {"key": "married"})
        assert dict(link.start_node.items()) == {"3": "three", "id": 1.5}


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ({"x": {"a": 1}}, "node 'a', attribute 'x'"),
        ({"x": object()}, "node 'a', attribute 'x'"),
        ({"labels": [1]}, "node 'a': 1 is no label"),
        ({"labels": "::A"}, "node 'a': '' is no label"),
    ],
)
def test_what_no_store_can_hold(attributes: dict[str, object], said: str) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("a", **attributes)
    with pytest.raises(loregraph.SourceError, match=said):
        loregraph.from_networkx(network)


def test_a_type_is_a_text() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_edge("a", "b", type=3)
    with pytest.raises(loregraph.SourceError, match="its type is 3"):
        loregraph.from_networkx(network)
