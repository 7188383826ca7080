"""Lookups by several properties, in ranges and of relationships, against a scan."""

from __future__ import annotations

import random
from typing import Any

import pytest

from graph.rules.schema import Index
from graph.stores.embedded.store import NetworkXStore
from graph.stores.embedded.transaction import Transaction

INDEXES = (
    Index("", ("A",), ("x", "y")),
    Index("", ("A",), ("x",)),
    Index("", ("R",), ("x", "y"), entity="relationship"),
    Index("", ("R",), ("x",), entity="relationship"),
)


def check(view: Any) -> None:
    """Compare every lookup with what a scan gives."""
    nodes = [n for n in view.node_ids() if view.has_label(n, "A")]
    links = list(view.relationships_of_type("R"))
    for x in (0, 1, 2.0, "a", None):
        assert list(view.lookup("A", "x", x)) == _equal(view.node_property, nodes, {"x": x})
        wanted = _equal(view.relationship_property, links, {"x": x})
        assert list(view.lookup_relationships("R", "x", x)) == wanted
        for y in (0, 1, None):
            pair = {"x": x, "y": y}
            found = list(view.lookup("A", ("x", "y"), (x, y)))
            assert found == _equal(view.node_property, nodes, pair)
            found = list(view.lookup_relationships("R", ("x", "y"), (x, y)))
            assert found == _equal(view.relationship_property, links, pair)
    above = {n for n in nodes if type(view.node_property(n, "x")) in {int, float}}
    above = {n for n in above if view.node_property(n, "x") >= 1}
    assert above <= set(view.nodes_between("A", "x", 1, None)) <= set(nodes)
    texts = {r for r in links if type(view.relationship_property(r, "x")) is str}
    assert texts <= set(view.relationships_with_text("R", "x", "CONTAINS", "")) <= set(links)


def _equal(read: Any, ids: list[int], wanted: dict[str, Any]) -> list[int]:
    def fits(entity: int) -> bool:
        held = {key: read(entity, key) for key in wanted}
        return all(held[key] is not None and held[key] == wanted[key] for key in wanted)

    return [entity for entity in ids if fits(entity)]


def change(transaction: Transaction, chance: random.Random) -> None:
    """Do something to a node or a relationship."""
    values = [0, 1, 2.0, "a", None]
    properties = {"x": chance.choice(values), "y": chance.choice([0, 1, None])}
    nodes, links = list(transaction.node_ids()), list(transaction.relationship_ids())
    what = chance.randrange(6)
    if what == 0 or len(nodes) < 2:
        transaction.create_node(chance.choice([["A"], ["B"], ["A", "B"]]), properties)
    elif what == 1:
        ends = chance.choice(nodes), chance.choice(nodes)
        transaction.create_relationship(chance.choice("RS"), *ends, properties)
    elif what == 2:
        transaction.set_node_property(chance.choice(nodes), "x", properties["x"])
    elif what == 3 and links:
        transaction.set_relationship_property(chance.choice(links), "x", properties["x"])
    elif what == 4 and links:
        transaction.delete_relationship(chance.choice(links))
    elif what == 5:
        n = chance.choice(nodes)
        if not transaction.remove_label(n, "A"):
            transaction.add_label(n, "A")


@pytest.mark.parametrize("merge_above", [10_000, 5])
def test_lookups_agree_with_scans(merge_above: int) -> None:
    chance = random.Random(merge_above)
    store = NetworkXStore(merge_above=merge_above)
    with store.transaction() as transaction:
        for index in INDEXES:
            transaction.add_index(index)
    for _ in range(25):
        with store.transaction() as transaction:
            for _ in range(chance.randrange(12)):
                change(transaction, chance)
                check(transaction)
        check(store.snapshot())
