from __future__ import annotations

from typing import Any

import pytest

import loregraph
from graph.elements import Node
from graph.horizon.names import LaterNames
from graph.horizon.telling import Telling, lost_labels, ordinals
from graph.horizon.works import divide

GRAPH = """
CREATE (m:Franchise {id: 'franchise:m'}),
  (one:Film {id: 'film:one', number: 1})-[:PART_OF]->(m),
  (two:Film {id: 'film:two', title: 'Second Wind', number: 2})-[:PART_OF]->(m),
  (p:Person:Actor:Writer {id: 'person:p', sources: ['source:gone']}),
  (p)-[:ACTED_IN {sources: ['source:a', 'source:gone']}]->(one), (p)-[:WROTE]->(two),
  (one)-[:HAS_EVENT]->(:Event {id: 'event:1', ordinal: 2}),
  (one)-[:HAS_EVENT]->(:Event {id: 'event:2', ordinal: 5}),
  (one)-[:HAS_EVENT]->(:Event {id: 'event:gone', ordinal: 1})
"""


@pytest.fixture
def graph() -> tuple[dict[str, Node], list[Any], list[Any]]:
    """Give the nodes by id, all relationships, and those that are kept."""
    with loregraph.open(":memory:") as store:
        store.run(GRAPH)
        nodes, edges = {node["id"]: node for node in store.nodes()}, list(store.relationships())
    gone = {"film:two", "event:gone"}
    kept = [one for one in edges if not {one.start_node["id"], one.end_node["id"]} & gone]
    return nodes, edges, kept


@pytest.fixture
def telling(graph: Any) -> Telling:
    nodes, edges, kept = graph
    works = divide(nodes.values(), edges, ["film:one"])
    later = LaterNames([nodes["film:two"]], [])
    return Telling(works, {"source:gone"}, later, kept)


def test_a_node_whose_own_sources_went_has_those_of_what_is_told_of_it(
    graph: Any, telling: Telling
) -> None:
    assert telling.node(graph[0]["person:p"], everything=True)["sources"] == ["source:a"]


def test_what_tells_of_a_later_film_is_left_out_of_properties(telling: Telling) -> None:
    given = {
        "films": ["film:one", "film:two"],
        "until_film": "film:two",
        "sources": ["source:a", "source:film-two", "source:second-wind-cast", "source:nowhere"],
        "checked_by": ["x"],
        "summary": "Before Second Wind.",
        "role": "cook",
    }
    assert telling.properties(given) == {
        "films": ["film:one"],
        "sources": ["source:a", "source:nowhere"],
        "role": "cook",
    }


def test_of_a_character_in_later_films_no_occupation_is_told(telling: Telling) -> None:
    node = Node("4:x:0", ("Character",), {"name": "A", "occupation": "dies", "aliases": ["B"]})
    assert telling.node(node, everything=False) == {"name": "A"}
    assert telling.node(node, everything=True) == dict(node.properties)


def test_labels_and_numbers_are_those_of_what_is_kept(graph: Any) -> None:
    nodes, edges, kept = graph
    keys = {node.element_id for name, node in nodes.items() if name != "event:gone"}
    assert ordinals(edges, keys) == {
        nodes["event:1"].element_id: {"ordinal": 1},
        nodes["event:2"].element_id: {"ordinal": 2},
    }
    assert ordinals(edges, {node.element_id for node in nodes.values()}) == {}
    assert lost_labels(edges, kept)[nodes["person:p"].element_id] == {"Writer"}
