"""An index in its order gives no more than is taken, and sorts itself where it must."""

from __future__ import annotations

from typing import Any

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

VALUES: dict[str, list[Any]] = {
    "numbers": [3, 1, None, 2.5, 1, None],
    "mixed": [True, "a", 2, None, [1], float("nan"), "a"],
    "texts": ["b", "", "a", "b"],
}


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("merged", [False, True])
@pytest.mark.parametrize("tail", ["", " DESC", " LIMIT 2", " DESC LIMIT 3", " DESC SKIP 1 LIMIT 2"])
def test_the_order_is_that_of_a_sort(kind: str, *, merged: bool, tail: str) -> None:
    store = NetworkXStore(":memory:", CypherEngine())
    store.run("CREATE INDEX FOR (n:A) ON (n.x)")
    for value in VALUES[kind]:
        store.run("CREATE (:A {x: $value})", value=value)
    if merged:
        store._keeper.merge_now()
    for where in ("", "WHERE n.x IS NOT NULL ", "WHERE n.x > 1 ", "WHERE n.x >= 'a' "):
        text = f"MATCH (n:A) {where}RETURN n.x AS x, id(n) AS number ORDER BY n.x{tail}"
        assert "ORDER BY x" in _details(store, text)
        sorting = text.replace("ORDER BY n.x", "ORDER BY coalesce(n.x, null)")
        assert "ORDER BY x" not in _details(store, sorting)
        assert repr(store.run(text).rows) == repr(store.run(sorting).rows)


def _details(store: NetworkXStore, text: str) -> str:
    waiting, found = [store.run(f"EXPLAIN {text}").plan], []
    while waiting:
        plan = waiting.pop()
        assert plan is not None
        found.append(plan.details)
        waiting += plan.children
    return "\n".join(found)


def test_no_more_is_read_than_wanted() -> None:
    store = NetworkXStore(":memory:", CypherEngine())
    store.run("CREATE INDEX FOR (n:A) ON (n.x)")
    store.run("UNWIND range(1, 5000) AS x CREATE (:A {x: x})")
    store._keeper.merge_now()
    result = store.run("PROFILE MATCH (n:A) RETURN n.x ORDER BY n.x DESC LIMIT 2")
    assert result.rows == [(5000,), (4999,)]
    plan = result.plan
    while plan is not None and plan.children:
        plan = plan.children[0]
    assert plan is not None
    assert (plan.operator, plan.rows) == ("NodeIndexScan", 2)
