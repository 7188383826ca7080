"""What networkx writes becomes rows, or is refused with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph.results.errors import CypherError, SourceError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Callable


REFUSED: list[tuple[Callable[[Any], Any], str]] = [
    (lambda g: g.add_node("x", a=object()), "node 'x', attribute 'a': A property cannot hold"),
    (lambda g: g.add_node("x", a={"b": 1}), "node 'x', attribute 'a'.*MAP"),
    (lambda g: g.add_node("x", a=None), "node 'x', attribute 'a': a store holds no None"),
    (lambda g: g.add_node("x", labels=[1]), "node 'x': 1 is no label"),
    (lambda g: g.add_node("x", networkx_key=1), "is where a store keeps networkx's key"),
    (lambda g: g.add_nodes_from(["x", ("y", {1: 2})]), "node 'y': 1 is no name of an attribute"),
    (lambda g: g.add_edge("x", "y", type=3), "its type is 3; a type is a text"),
    (lambda g: g.add_edges_from([("x", "y"), ("y", "z", {"a": [[1]]})]), "a list of lists"),
    (lambda g: g.add_node(frozenset("ab")), "cannot keep frozenset"),
    (lambda g: g.add_node(float("nan")), "cannot keep nan as a key"),
    (lambda g: g.add_edge("x", "y", key=(1, "a")), "edge 'x' - 'y'"),
    (lambda g: g.add_node(next(iter(g)).rpartition(":")[0] + ":99"), "something yet to come"),
    (lambda g: g.nodes[next(iter(g))].update(ok=1, bad=object()), "attribute 'bad'"),
]


@pytest.mark.parametrize(("write", "said"), REFUSED)
def test_what_no_store_can_hold(
    store: NetworkXStore, write: Callable[[Any], Any], said: str
) -> None:
    network, before = store.graph, store.graph.copy()
    with pytest.raises(SourceError, match=said):
        write(network)
    assert nx.utils.graphs_equal(before, network.copy())


def test_constraints_hold() -> None:
    with NetworkXStore(":memory:", CypherEngine()) as store:
        store.run("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS UNIQUE")
        store.run("CREATE (:Person {name: 'X'})")
        with pytest.raises(CypherError, match="There is already a node"):
            store.graph.add_node("x", labels="Person", name="X")
        assert len(store.graph) == 1


def test_a_key_does_not_become_the_id_that_another_node_has() -> None:
    with NetworkXStore(":memory:", CypherEngine()) as store:
        store.run("CREATE (:Film {id: 'film:y'})")
        with pytest.raises(SourceError, match=r"a node with this id already; .* '4:.*:0'"):
            store.graph.add_edge("person:x", "film:y")
        assert len(store.graph) == 1
        store.graph.add_node("film:y", id="film:z")
        assert len(store.graph) == 2
