"""An overlay starts from its base's counts and forks apart."""

from __future__ import annotations

from graph.stores.embedded.base import Base
from graph.stores.embedded.delta import Delta
from graph.stores.embedded.merge import merge
from graph.stores.embedded.rows import NodeRow
from graph.stores.embedded.store import NetworkXStore


def test_it_starts_from_the_base() -> None:
    store = NetworkXStore()
    with store.transaction() as transaction:
        n = transaction.create_node(["A"], {"x": 1})
        transaction.create_relationship("R", n, n, {"y": "z"})
        transaction.delete_node(transaction.create_node(["B"], {}))
    delta = Delta(merge(store.snapshot(), 1))
    assert (delta.node_count, delta.next_node, delta.relationship_count) == (1, 2, 1)
    assert (dict(delta.labels), dict(delta.types)) == ({"A": 1}, {"R": 1})
    assert delta.facts.node_kinds == {"x": "int"}
    assert delta.facts.relationship_kinds == {"y": "string"}
    assert delta.changes == 0


def test_forks_are_apart() -> None:
    delta = Delta(Base(0, 0))
    fork = delta.fork()
    fork.nodes[0] = NodeRow((), {})
    fork.labels["A"] += 1
    fork.facts.see_labels(["A"])
    assert (delta.changes, delta.labels["A"], delta.facts.names) == (0, 0, set())
    assert fork.changes == 1
