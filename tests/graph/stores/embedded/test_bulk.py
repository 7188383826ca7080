"""A large load does exactly what the same records do one by one."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord, WriteReport
from graph.results.errors import CypherError, SourceError
from graph.stores.embedded.bulk import bulk_upsert
from graph.stores.embedded.store import NetworkXStore
from graph.stores.embedded.upsert import upsert
from graph.values.temporal import Date

if TYPE_CHECKING:
    from collections.abc import Callable

VALUES: tuple[Any, ...] = (1, 2.5, "é", True, ["a"], [1, 2.5], Date.parse("2020-01-02"), None)


def batch(dice: random.Random, count: int) -> Batch:
    """Give records that partly repeat each other and earlier ones."""
    nodes = []
    for i in range(count):
        properties = {key: dice.choice(VALUES) for key in dice.sample("abc", dice.randint(0, 3))}
        if dice.random() < 0.9:
            properties["id"] = f"n{dice.randint(0, count)}"
        labels = tuple(dice.sample(["A", "B", "C"], dice.randint(0, 2)))
        nodes.append(NodeRecord(f"key{i}", labels, properties))
    known = [record.key for record in nodes]
    links = []
    for _ in range(2 * count):
        start, end = dice.choices(known, k=2)
        properties = {"role": dice.choice("xyz"), "w": dice.choice(VALUES)}
        identity = dice.choice([(), ("role",), ("role", "w")])
        nth = dice.choice([0, 0, 0, 1])
        record = RelationshipRecord(dice.choice("RS"), start, end, properties, identity, nth)
        links.append(record)
    return Batch(nodes, links)


def as_graph(store: NetworkXStore) -> list[Any]:
    """Give the content without dense ids, which may be given in another order."""
    nodes = sorted(repr((sorted(n.labels), sorted(n.items()))) for n in store.nodes())
    links = sorted(
        repr((r.type, sorted(r.items()), *(sorted(n.items()) for n in r.nodes)))
        for r in store.relationships()
    )
    return [nodes, links, store.counts()]


@pytest.mark.parametrize("seed", range(15))
def test_bulk_equals_one_by_one(seed: int) -> None:
    stores, totals = (NetworkXStore(), NetworkXStore()), (WriteReport(), WriteReport())
    for part in range(3):
        for store, total, way in zip(stores, totals, (upsert, bulk_upsert), strict=True):
            with store.transaction() as transaction:
                total.add(way(transaction, batch(random.Random(100 * seed + part), 30)))
        assert as_graph(stores[0]) == as_graph(stores[1])
    assert totals[0] == totals[1]


def test_a_large_write_goes_into_a_new_base_and_a_second_changes_nothing(path: str) -> None:
    records = batch(random.Random(1), 200)
    with NetworkXStore(path, merge_above=100) as store:
        assert store.write(records).changed
        snapshot = store.snapshot()
        assert (snapshot.base.generation, snapshot.delta.changes) == (1, 0)
        content = as_graph(store)
    with NetworkXStore(path, merge_above=100) as store:
        assert as_graph(store) == content
        again = store.write(records)
        assert (again.nodes_created, again.relationships_created) == (
            sum("id" not in record.properties for record in records.nodes),
            again.relationships_created,
        )


def test_loading_twice_keeps_the_version(path: str) -> None:
    nodes = [NodeRecord(str(i), ("N",), {"id": str(i), "x": [i]}) for i in range(300)]
    links = [RelationshipRecord("R", str(i), str(i // 2), {"w": i}) for i in range(300)]
    with NetworkXStore(path, merge_above=100) as store:
        store.write(Batch(nodes, links))
        version = store.snapshot().version
        report = store.write(Batch(nodes, links))
        assert report == WriteReport(nodes_unchanged=300, relationships_unchanged=300)
        assert store.snapshot().version == version


def test_records_are_not_changed() -> None:
    first = NodeRecord("a", ("A",), {"id": "x", "l": [1, 2]})
    second = NodeRecord("b", ("B",), {"id": "x", "y": 1})
    store = NetworkXStore(merge_above=0)
    store.write(Batch([first, second]))
    assert first == NodeRecord("a", ("A",), {"id": "x", "l": [1, 2]})
    assert next(iter(store.nodes()))["y"] == 1


@pytest.mark.parametrize("value", [{"a": 1}, [1, "a"], "\ud800", 2**63, ["\ud800"]])
def test_a_bad_value_among_many_is_named(value: object, contents: Callable[[Any], Any]) -> None:
    store = NetworkXStore(merge_above=10)
    nodes = [NodeRecord(f"k{i}", ("A",), {"id": i, "x": "good"}) for i in range(50)]
    nodes[31].properties["x"] = value
    with pytest.raises(SourceError, match="Node 'k31', property 'x'"):
        store.write(Batch(nodes))
    assert contents(store.snapshot()) == ({}, {})


def test_a_constraint_holds_for_a_load() -> None:
    store = NetworkXStore(merge_above=10)
    with store.transaction() as transaction:
        transaction.create_constraint("A", "code", "one")
    nodes = [NodeRecord(f"k{i}", ("A",), {"id": i, "code": i % 49}) for i in range(50)]
    with pytest.raises(CypherError, match="nodes 0 and 49 :A both have code = 0"):
        store.write(Batch(nodes))
    assert store.counts().nodes == 0
    nodes[49].properties["code"] = 49
    assert store.write(Batch(nodes)).nodes_created == 50
