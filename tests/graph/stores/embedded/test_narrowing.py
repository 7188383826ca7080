"""Comparing a whole column finds what a look at every node finds."""

from __future__ import annotations

import operator
import random
from typing import Any

import pytest

from graph.stores.embedded.store import NetworkXStore

SIGNS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
VALUES = (0, 1, 2, 2.5, -1.0, float("nan"), float("inf"), None, "2", True, (1, 2))


def expected(view: Any, *tests: tuple[str, str, Any]) -> list[int]:
    def passes(n: int) -> bool:
        held = [view.node_property(n, key) for key, _, _ in tests]
        return all(
            type(value) in {int, float} and SIGNS[sign](value, bound)
            for value, (_, sign, bound) in zip(held, tests, strict=True)
        )

    return [n for n in view.nodes_with_label("A") if passes(n)]


def check(view: Any) -> None:
    for sign in SIGNS:
        for bound in (0, 1, 1.5, 2.0, -(2**60), float("nan"), float("inf")):
            for key in ("x", "y", "missing"):
                found = view.nodes_where("A", [(key, sign, bound)])
                assert found == expected(view, (key, sign, bound))
    tests = ("x", ">", 0), ("x", "<=", 2), ("y", ">=", 0)
    assert view.nodes_where("A", tests) == expected(view, *tests)


@pytest.mark.parametrize("big", [1, 2**60 + 1])
def test_in_the_base_and_in_what_was_written_since(big: int) -> None:
    dice = random.Random(3)
    store = NetworkXStore(merge_above=50)
    for _ in range(2):  # the first is merged when the second begins
        with store.transaction() as transaction:
            for _ in range(60):
                held = {"x": dice.choice(VALUES), "y": dice.choice((0, 1, big))}
                transaction.create_node(dice.choice((["A"], ["B"], ["A", "B"])), held)
    check(store.snapshot())
    for _ in range(5):
        with store.transaction() as transaction:
            nodes = dice.sample(list(transaction.node_ids()), 4)
            transaction.delete_node(nodes[0])
            transaction.set_node_property(nodes[1], "x", dice.choice(VALUES))
            transaction.set_node_property(nodes[2], "y", big)
            transaction.add_label(nodes[3], "A")
            transaction.create_node(["A"], {"x": 1, "y": 1})
        check(store.snapshot())
    assert store.snapshot().base.generation > 0
    assert store.snapshot().delta.changes > 0


def test_nothing_has_the_label() -> None:
    assert NetworkXStore().snapshot().nodes_where("A", [("x", ">", 0)]) == []
