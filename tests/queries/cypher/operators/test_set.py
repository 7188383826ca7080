"""SET of many properties."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.stores.embedded.store import NetworkXStore


def test_many_items_are_compiled_in_proportion(
    store: NetworkXStore, grows_less: Callable[..., bool]
) -> None:
    store.run("CREATE (:A)")

    def spent(items: int) -> float:
        text = ", ".join(f"a.p{i} = {i}" for i in range(items))
        began = time.process_time()
        store.run(f"MATCH (a:A) SET {text}")
        return time.process_time() - began

    spent(5)
    assert grows_less(spent, 100, 1600, than=40)


def test_the_last_item_of_a_property_counts(store: NetworkXStore) -> None:
    store.run("CREATE (:A)")
    found = store.run("MATCH (a:A) SET a.x = 1, a.y = 2, a.x = 3 RETURN a.x, a.y")
    assert found.rows == [(3, 2)]
