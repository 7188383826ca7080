"""Ranges, texts, places and orders against a scan, merged, not merged, and in a transaction."""

from __future__ import annotations

import random
from typing import Any

import pytest

from graph.stores.embedded.ranges import _SMALL
from graph.stores.embedded.store import NetworkXStore
from graph.values.point import CARTESIAN, Point

VALUES: tuple[Any, ...] = (0, 1, 2.5, "a", "ab", "b", Point(CARTESIAN, 1, 1), True, None)
EVERYWHERE = (-9.0, 9.0, -9.0, 9.0)


def check(view: Any) -> None:
    """Compare every seek with what a scan gives."""
    held = {n: view.node_property(n, "x") for n in view.nodes_with_label("A")}
    present = {n for n, value in held.items() if value is not None}
    assert present <= set(view.nodes_with_key("A", "x")) <= set(held)
    numbers = {n for n, v in held.items() if type(v) in (int, float) and v >= 1}
    _holds(view.nodes_between("A", "x", 1, None), numbers, held)
    texts = {n for n, v in held.items() if type(v) is str and v.startswith("a")}
    _holds(view.nodes_with_text("A", "x", "STARTS WITH", "a"), texts, held)
    points = {n for n, v in held.items() if type(v) is Point}
    _holds(view.nodes_within("A", "x", CARTESIAN, [EVERYWHERE]), points, held)
    rising = view.nodes_in_order("A", "x", "a", None, down=False)
    assert list(rising) == sorted(
        (n for n, v in held.items() if type(v) is str), key=lambda n: (held[n], n)
    )
    links = {r: view.relationship_property(r, "x") for r in view.relationships_of_type("R")}
    present = {r for r, value in links.items() if value is not None}
    _holds(view.relationships_with_key("R", "x"), present, links)
    points = {r for r, v in links.items() if type(v) is Point}
    _holds(view.relationships_within("R", "x", CARTESIAN, [EVERYWHERE]), points, links)


def _holds(found: Any, wanted: set[int], known: dict[int, Any]) -> None:
    assert wanted <= set(found) <= set(known)
    assert len(found) == len(set(found))


def write(transaction: Any, chance: random.Random, count: int) -> None:
    """Make and change nodes and relationships."""
    for _ in range(count):
        n = transaction.create_node(["A"] if chance.random() < 0.8 else ["B"], _value(chance))
        transaction.create_relationship("R", n, n, _value(chance))
        nodes = list(transaction.node_ids())
        transaction.set_node_property(chance.choice(nodes), "x", chance.choice(VALUES))


def _value(chance: random.Random) -> dict[str, Any]:
    return {"x": chance.choice(VALUES)}


@pytest.mark.parametrize("seed", range(3))
def test_seeks_follow_every_commit(seed: int) -> None:
    chance = random.Random(seed)
    store = NetworkXStore(":memory:")
    with store.transaction() as transaction:
        write(transaction, chance, 30)
    store._keeper.merge_now()
    check(store.snapshot())
    for count in (2, 1, _SMALL + 20, 1, 3):
        with store.transaction() as transaction:
            write(transaction, chance, count)
            check(transaction)
        check(store.snapshot())
        check(store.snapshot())


def test_an_older_layer_is_put_in_order_once() -> None:
    store = NetworkXStore(":memory:")
    with store.transaction() as transaction:
        for n in range(2_000):
            transaction.create_node(["A"], {"x": n})
    store.snapshot().nodes_between("A", "x", 5, 6)
    (kept,) = store.snapshot().derived.sorted_layers.values()
    with store.transaction() as transaction:
        transaction.create_node(["A"], {"x": 5})
    found = store.snapshot().nodes_between("A", "x", 5, 6)
    assert sorted(found) == [5, 6, 2_000]
    (still,) = store.snapshot().derived.sorted_layers.values()
    assert [values for _, values in still if values is kept[0][1]] or len(still) == 1
