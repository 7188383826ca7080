"""What the statistics expect is near what there is, before a merge and after it."""

from __future__ import annotations

import pytest

from graph.stores.embedded.store import NetworkXStore


@pytest.mark.parametrize("merged", [False, True])
def test_expected_numbers(*, merged: bool) -> None:
    store = NetworkXStore(":memory:")
    with store.transaction() as transaction:
        for n in range(400):
            transaction.create_node(["A"], {"x": n % 4, "u": n} | ({"s": 1} if n % 2 else {}))
    if merged:
        store._keeper.merge_now()
    view = store.snapshot()
    assert view.index_selectivity("A", "x") == 100
    assert view.index_selectivity("A", "u") == 1
    assert view.share_with("s") == pytest.approx(0.5)
    assert view.share_with("nothing") == 0
    assert view.different("x") == 4


def test_a_range_is_counted_where_its_order_is_kept() -> None:
    store = NetworkXStore(":memory:")
    with store.transaction() as transaction:
        for n in range(100):
            transaction.create_node(["A"], {"x": n})
    store._keeper.merge_now()
    view = store.snapshot()
    assert view.known_between("A", "x", 90, None) is None
    view.nodes_between("A", "x", 1, 2)
    assert view.known_between("A", "x", 90, None) == pytest.approx(0.1)
