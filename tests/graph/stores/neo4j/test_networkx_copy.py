"""A server's database as a network: the same as the embedded store's, and no larger than said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph.results.errors import StoreError
from graph.stores.embedded.store import NetworkXStore
from graph.stores.neo4j.networkx_copy import to_networkx
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from graph.stores.neo4j.store import Neo4jStore

pytestmark = pytest.mark.neo4j

MADE = (
    "CREATE (a:B:A {name: 'a', labels: 1})-[:R {type: 2, roles: ['x']}]->(b {name: 'b'}), "
    "(a)-[:R]->(b), (b)-[:S]->(b), (:C {name: 'c'})"
)


def shape(given: nx.MultiDiGraph[str]) -> tuple[list[str], list[str]]:
    """Give content without ids."""
    network = given.copy()
    names: dict[str, Any] = dict(network.nodes(data="name"))
    edges = [(names[a], names[b], sorted(row.items())) for a, b, row in network.edges(data=True)]
    return sorted(str(sorted(row.items())) for _, row in network.nodes(data=True)), sorted(
        map(str, edges)
    )


def test_it_is_the_network_of_the_embedded_store(server_store: Neo4jStore) -> None:
    server_store.run(MADE)
    with NetworkXStore(":memory:", CypherEngine()) as embedded:
        embedded.run(MADE)
        assert shape(server_store.graph) == shape(embedded.graph)
    assert nx.number_weakly_connected_components(server_store.graph) == 2


def test_it_refuses_to_be_changed(server_store: Neo4jStore) -> None:
    server_store.run(MADE)
    network = server_store.graph
    with pytest.raises(StoreError, match=r"store\.run"):
        network.add_node("x")
    with pytest.raises(StoreError):
        next(iter(network.nodes(data=True)))[1]["name"] = "y"
    with pytest.raises(StoreError):
        network.nodes[next(iter(network))]["labels"].append("D")
    network.copy().add_node("x")


def test_more_than_it_may_copy(server_store: Neo4jStore) -> None:
    server_store.run(MADE)
    with pytest.raises(StoreError, match=r"holds 6 nodes and relationships.*at most 5"):
        to_networkx(server_store, most=5)
