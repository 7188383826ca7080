from __future__ import annotations

from graph.stores.embedded.store import NetworkXStore


def test_rows_of_a_list_are_not_kept_and_those_of_a_match_are(store: NetworkXStore) -> None:
    batch = "CALL (x) { RETURN 1 AS y } IN TRANSACTIONS RETURN y"
    assert "Eager" not in _operators(store, f"UNWIND [1] AS x {batch}")
    assert "Eager" in _operators(store, f"MATCH (x) {batch}")


def test_the_names_that_people_know(store: NetworkXStore) -> None:
    assert "TransactionForeach" in _operators(store, "CALL { CREATE () } IN TRANSACTIONS")
    text = "CALL { CREATE () RETURN 1 AS x } IN TRANSACTIONS RETURN x"
    assert "TransactionApply" in _operators(store, text)


def test_columns_status_and_outer_variables_join_the_row(store: NetworkXStore) -> None:
    text = (
        "UNWIND [1, 2] AS x WITH x, x * 2 AS y CALL (x) { CREATE (n:N {x: x}) RETURN n } "
        "IN TRANSACTIONS OF 1 ROW ON ERROR BREAK REPORT STATUS AS s "
        "RETURN x, y, n.x AS z, s.committed AS c"
    )
    assert store.run(text).rows == [(1, 2, 1, True), (2, 4, 2, True)]


def _operators(store: NetworkXStore, text: str) -> set[str]:
    waiting, found = [store.run(f"EXPLAIN {text}").plan], set()
    while waiting:
        plan = waiting.pop()
        assert plan is not None
        found.add(plan.operator)
        waiting += plan.children
    return found


def test_what_a_batch_deleted_is_handed_out_empty(store: NetworkXStore) -> None:
    store.run("CREATE (:N)-[:R {w: 1}]->(:N)")
    text = "MATCH p = ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS RETURN r, p"
    found, path = store.run(text).rows[0]
    assert (found.type, dict(found.items()), len(path.nodes)) == ("R", {}, 2)
    text = "MATCH (n:N) CALL (n) { DELETE n } IN TRANSACTIONS RETURN n, n.x AS x"
    assert [dict(node.items()) for node, _ in store.run(text).rows] == [{}, {}]
    assert store.counts().nodes == 0
