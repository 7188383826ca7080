"""Lists of rows stand between reading and writing only where one would notice the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.stores.embedded.store import NetworkXStore


def steps(store: NetworkXStore, text: str) -> list[str]:
    plan = store.run(f"EXPLAIN {text}").plan
    found = []
    while plan is not None:
        found.append(plan.operator.partition("@")[0])
        plan = plan.children[0] if plan.children else None
    return found[::-1]


def test_what_is_made_at_the_end_needs_no_list(store: NetworkXStore) -> None:
    assert "Eager" not in steps(store, "CREATE (:A)")
    assert "Eager" not in steps(store, "MATCH (a) CREATE (:A {x: a.x})")
    assert "Eager" in steps(store, "CREATE (a:A) RETURN a")


def test_what_reads_its_own_writes_needs_one(store: NetworkXStore) -> None:
    assert "Eager" in steps(store, "MATCH (a) CREATE (:A {n: COUNT { (:A) }})")
    assert "Eager" in steps(store, "MATCH (a) MERGE (:A {x: a.x})")
    assert "Eager" in steps(store, "MATCH (a) SET a.x = 1")


def test_a_profiled_query_makes_row_by_row_and_the_same(store: NetworkXStore) -> None:
    made = store.run("PROFILE UNWIND [1, 2, 3] AS x CREATE (:A {x: x})")
    assert made.counters.nodes_created == 3
    assert store.run("MATCH (a:A) RETURN a.x ORDER BY a.x").value() == [1, 2, 3]


def test_the_first_step_writes_once_for_each_run(store: NetworkXStore) -> None:
    store.run("UNWIND [1, 2] AS i CALL { CREATE (:B) } CALL (i) { CREATE (:C {i: i}) }")
    found = store.run("MATCH (n) RETURN labels(n)[0] AS label, n.i AS i ORDER BY label, i")
    assert found.rows == [("B", None), ("B", None), ("C", 1), ("C", 2)]
    assert store.run("MERGE (b:B) RETURN count(b)").value() == [2]
