"""Uniqueness of several properties and of relationships, in every way of writing."""

from __future__ import annotations

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.results.errors import CypherError
from graph.rules.schema import Constraint
from graph.stores.embedded.store import NetworkXStore

TWO = Constraint("two", ("P",), ("a", "b"))
ONE = Constraint("one", ("R",), ("id",), "relationship")


@pytest.fixture
def store() -> NetworkXStore:
    store = NetworkXStore(merge_above=10)
    with store.transaction() as transaction:
        transaction.add_constraint(TWO)
        transaction.add_constraint(ONE)
        transaction.create_node(["P"], {"a": 1, "b": 1})
        transaction.create_node(["P"], {"a": 1})
        transaction.create_relationship("R", 0, 1, {"id": 1})
    return store


def test_all_properties_together_are_unique(store: NetworkXStore) -> None:
    with store.transaction() as transaction:
        transaction.create_node(["P"], {"a": 1})
        transaction.create_node(["P"], {"a": 1, "b": 2})
        transaction.create_node(["Q"], {"a": 1, "b": 1})
        with pytest.raises(CypherError, match="a = 1, b = 1"):
            transaction.create_node(["P"], {"a": 1, "b": 1})
        with pytest.raises(CypherError, match=r"a = 1.0, b = 1"):
            transaction.create_node(["P"], {"a": 1.0, "b": 1})
        with pytest.raises(CypherError, match="a = 1, b = 1"):
            transaction.set_node_property(1, "b", 1)
        transaction.set_node_property(0, "b", 1)


def test_relationships_are_unique(store: NetworkXStore) -> None:
    with store.transaction() as transaction:
        r = transaction.create_relationship("R", 0, 1, {"id": 2})
        transaction.create_relationship("S", 0, 1, {"id": 1})
        with pytest.raises(CypherError, match="relationship :R with id = 1"):
            transaction.create_relationship("R", 1, 0, {"id": 1})
        with pytest.raises(CypherError, match="relationship :R with id = 1"):
            transaction.set_relationship_property(r, "id", 1)
        transaction.delete_relationship(0)
        transaction.set_relationship_property(r, "id", 1)


def test_a_large_load_keeps_to_them(store: NetworkXStore) -> None:
    nodes = [NodeRecord(f"n{i}", ("P",), {"id": f"n{i}", "a": i, "b": 0}) for i in range(20)]
    links = [RelationshipRecord("R", "n0", f"n{i}", {"id": i % 7}) for i in range(20)]
    before = store.counts()
    with pytest.raises(CypherError, match=":R both have id ="):
        store.write(Batch(nodes, links))
    assert store.counts() == before
    nodes[3].properties["a"] = 4
    with pytest.raises(CypherError, match=":P both have a = 4, b = 0"):
        store.write(Batch(nodes, []))
    assert store.counts() == before


def test_a_small_load_keeps_to_them(store: NetworkXStore) -> None:
    with pytest.raises(CypherError, match="a = 1, b = 1"):
        store.write(Batch([NodeRecord("k", ("P",), {"id": "k", "a": 1, "b": 1})], []))


def test_what_is_there_must_fit(store: NetworkXStore) -> None:
    with store.transaction() as transaction:
        transaction.create_relationship("S", 0, 1, {"x": 1, "y": 2**60})
        transaction.create_relationship("S", 0, 1, {"x": 1, "y": 2**60 + 1})
        transaction.create_relationship("S", 0, 1, {"x": 1})
    rule = Constraint("", ("S",), ("x", "y"), "relationship")
    with store.transaction() as transaction:
        assert transaction.add_constraint(rule)
    with pytest.raises(CypherError, match="relationships 1 and 2") as caught:
        store.transaction().add_constraint(Constraint("", ("S",), ("x",), "relationship"))
    assert caught.value.code == "ConstraintCreationFailed"
