"""Patterns that equal values tie together are joined by hashes: the rows of a nested loop."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from graph.results.errors import CypherError
from graph.results.plan import Plan
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.plan import match
from queries.cypher.plan.context import OFF

VALUES = """[
    1, 1.0, 2, 2.5, -0.0, 0, 0.0, 9223372036854775807, 9.223372036854775807e18, 0.0/0.0,
    'a', 'A', '1', '', true, false, [1, 2], [1.0, 2], [], ['a'], [true], [1],
    date('2020-01-01'), datetime('2020-01-01T00:00:00Z'), datetime('2020-01-01T01:00:00+01:00'),
    localdatetime('2020-01-01T00:00'), time('12:00Z'), localtime('12:00'), duration('P1D'),
    duration('PT24H'), point({x: 1, y: 2}), point({x: 1, y: 2, z: 3})
]"""


@pytest.fixture
def mixed(store: NetworkXStore) -> NetworkXStore:
    for label in "AB":
        store.run(f"UNWIND {VALUES} AS v CREATE (:{label} {{v: v}})")
        store.run(f"UNWIND range(1, 10) AS i CREATE (n:{label} {{i: i % 4, s: 'k' + i % 3}})")
        store.run(f"MATCH (n:{label} {{i: 1}}) CREATE (n)-[:R {{w: n.s}}]->(:C {{s: n.s}})")
    return store


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table is made for any two rows."""
    monkeypatch.setattr(match, "JOINED", 0)


@contextmanager
def nested() -> Iterator[None]:
    OFF.add("hash_joins")
    try:
        yield
    finally:
        OFF.discard("hash_joins")


def operators(plan: Plan | None) -> list[str]:
    assert plan is not None
    return [plan.operator, *(name for child in plan.children for name in operators(child))]


def both_ways(store: NetworkXStore, text: str, **given: Any) -> list[tuple[Any, ...]]:
    """Ask with a join and without one, and find the same rows in the same order."""
    assert "ValueHashJoin" in operators(store.run(f"EXPLAIN {text}", **given).plan)
    joined = store.run(text, **given).rows
    with nested():
        assert "ValueHashJoin" not in operators(store.run(f"EXPLAIN {text}  ", **given).plan)
        looped = store.run(f"{text} ", **given).rows
    assert list(map(repr, joined)) == list(map(repr, looped))
    return [*joined]


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (a:A), (b:B) WHERE a.v = b.v RETURN a.v, b.v",
        "MATCH (a:A), (b:B) WHERE a.v = b.v AND a.s = b.s RETURN a.v, b.v",
        "MATCH (a:A), (b:B) WHERE a.s = b.s AND a.i = b.i RETURN id(a), id(b)",
        "MATCH (a:A), (b:B) WHERE a.s = b.s AND a.i < b.i AND b.i > 1 RETURN id(a), id(b)",
        "MATCH (a:A), (b:B) WHERE toUpper(a.s) = toUpper(b.s) RETURN id(a), id(b)",
        "MATCH (a:A), (b:B) WHERE a.i + 1 = b.i RETURN id(a), id(b)",
        "MATCH (a:A) MATCH (b:B {s: a.s}) RETURN id(a), b",
        "MATCH (a:A), (b:B) WHERE [a.v, a.s] = [b.v, b.s] RETURN id(a), id(b)",
        "MATCH (a:A), (b:B) WHERE {x: a.v} = {x: b.v} RETURN id(a), id(b)",
        "MATCH (a:A), (b:B) WHERE [a.v] = [b.v] AND a.v = b.v RETURN id(a), id(b)",
        "MATCH (a:A)-[r:R]->(c), (b:B)-[q:R]->(d) WHERE r.w = q.w RETURN id(a), id(b), d.s",
        "MATCH p = (a:A)-->(), q = (b:B)-->(d) WHERE a.s = d.s RETURN length(p), q",
        "MATCH (a:A)-[r]->(c:C), (b:A)-[q]->(d:C) WHERE c.s = d.s RETURN id(r), id(q)",
        "MATCH (a:A), (b:B), (c:C) WHERE a.s = c.s AND b.i = a.i RETURN id(a), id(b), id(c)",
        "MATCH (a:A), (b:B)-[*1..2]->(c) WHERE a.s = c.s RETURN id(a), id(b)",
        "MATCH (a:A) OPTIONAL MATCH (b:B {v: a.v}) RETURN a.v, b.v",
        "MATCH (a:A) WHERE EXISTS { MATCH (b:B) WHERE b.i = a.i } RETURN id(a)",
        "MATCH (a:A) RETURN id(a), COUNT { (b:B {s: a.s}) } AS n",
        "MATCH (a:A) CALL (a) { MATCH (b:B) WHERE b.s = a.s RETURN count(b) AS n } RETURN n",
        "MATCH (a:A), (b:B) WHERE a.s = b.s RETURN id(a), id(b) LIMIT 3",
        "MATCH (a:A), (b:B) WITH a, b WHERE a.i = b.i MATCH (c:C {s: a.s}) RETURN id(b), id(c)",
        (
            "UNWIND [1, null, 2.0, 'x', [1], {a: null}, 1] AS x UNWIND range(1, 9) AS y "
            "MATCH (b:B {i: x}) RETURN x, id(b)"
        ),
        "MATCH (x), (y) WHERE x.v = y.v RETURN id(x), id(y)",
        "MATCH (x:A) MATCH (y) WHERE y = x RETURN id(x), id(y)",
    ],
)
@pytest.mark.usefixtures("eager")
def test_the_rows_of_a_nested_loop_in_its_order(text: str, mixed: NetworkXStore) -> None:
    both_ways(mixed, text)


def test_what_is_equal(store: NetworkXStore) -> None:
    values = [1, 1.0, None, float("nan"), "1", True, -0.0, 0, [1], [1.0], [float("nan")], 2**53 + 1]
    store.run("UNWIND $values AS v CREATE (:A {v: v}), (:B {v: v})", values=values)
    store.run("UNWIND range(1, 30) AS i CREATE (:A), (:B)")
    found = both_ways(store, "MATCH (a:A), (b:B) WHERE a.v = b.v RETURN a.v, b.v")
    of_one = [(a, b) for a in (1, 1.0) for b in (1, 1.0)]
    of_zero = [(a, b) for a in (-0.0, 0) for b in (-0.0, 0)]
    of_lists = [([a], [b]) for a, b in of_one]
    alone = [("1", "1"), (True, True), (2**53 + 1, 2**53 + 1)]
    expected = [*of_one, *of_zero, *of_lists, *alone]
    assert sorted(map(repr, found)) == sorted(map(repr, expected))


def test_few_pairs_and_indexes_need_no_table(mixed: NetworkXStore) -> None:
    few = "MATCH (a:A), (c:C) WHERE a.s = c.s RETURN a"
    mixed.run("CREATE INDEX FOR (b:B) ON (b.s)")
    mixed.run("CREATE INDEX FOR (a:A) ON (a.s, a.i)")
    seek = "MATCH (a:A), (b:B) WHERE a.s = b.s RETURN a"
    both = "MATCH (b:B), (a:A) WHERE a.s = b.s AND a.i = b.i RETURN a"
    one = "MATCH (a:A), (b:B) WHERE id(a) = id(b) RETURN a"
    for text in (few, seek, both, one):
        assert "ValueHashJoin" not in operators(mixed.run(f"EXPLAIN {text}").plan)


def test_the_graph_may_change_meanwhile(mixed: NetworkXStore) -> None:
    text = "MATCH (a:A) MATCH (b:B {s: a.s}) SET b.s = 'other', a.found = true RETURN count(*)"
    assert mixed.run(text).rows == [(34,)]
    assert mixed.run("MATCH (b:B {s: 'other'}) RETURN count(b)").rows == [(10,)]
    text = (
        "MATCH (a:A) WHERE a.s IS NOT NULL "
        "CALL (a) { MATCH (b:B {i: a.i}) SET b.i = 9 RETURN count(b) AS n } RETURN sum(n)"
    )
    assert mixed.run(text).rows == [(10,)]
    text = "MATCH (a:A) WHERE a.i = 3 SET a.n = COUNT { (b:A {i: 3}) } RETURN a.n"
    assert {row[0] for row in mixed.run(text).rows} == {2}
    with mixed.transaction() as transaction:
        transaction.run("UNWIND range(1, 60) AS i CREATE (:P {x: i}), (:Q {x: toFloat(i)})")
        text = "MATCH (p:P), (q:Q) WHERE p.x = q.x RETURN count(*)"
        assert transaction.run(text).rows == [(60,)]
        transaction.run("MATCH (p:P) WHERE p.x > 50 SET p.x = 1")
        assert transaction.run(text).rows == [(60,)]


@pytest.mark.usefixtures("eager")
def test_a_profile_tells_the_rows(mixed: NetworkXStore) -> None:
    plan = mixed.run("PROFILE MATCH (a:A), (b:B) WHERE a.s = b.s AND b.i = 1 RETURN a").plan
    while plan is not None and plan.operator != "ValueHashJoin":
        plan = plan.children[0]
    assert plan is not None
    assert plan.details == "b.s = a.s"
    assert plan.rows == 10
    assert [part.operator for part in plan.children] == ["Filter", "NodeByLabelScan"]
    assert [part.rows for part in plan.children] == [3, 42]


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (a:A), (b:B) WHERE a.s = b.s RETURN count(*)",
        "UNWIND range(1, $n) AS i MATCH (b:B {s: 'k' + i}) RETURN count(*)",
        "MATCH (a:A), (b:B) WHERE a.x = b.y AND toLower(a.s) = b.s RETURN count(*)",
        "MATCH (a:A) OPTIONAL MATCH (b:B {y: a.x}) RETURN count(b)",
    ],
)
def test_the_time_grows_with_the_rows_and_not_with_the_pairs(
    text: str, store: NetworkXStore, grows_less: Callable[..., bool]
) -> None:
    def spent(nodes: int) -> float:
        store.run("MATCH (n) DELETE n")
        given = "UNWIND range(1, $n) AS i CREATE (:A {s: 'k' + i, x: i}), (:B {s: 'k' + i, y: i})"
        store.run(given, n=nodes)
        began = time.process_time()
        assert store.run(text, n=nodes).rows == [(nodes,)]
        return time.process_time() - began

    assert grows_less(spent, 1_500, 12_000, than=30)


def test_a_deadline_stops_a_join(store: NetworkXStore) -> None:
    store.run("UNWIND range(1, 3000) AS i CREATE (:A {x: 1, i: i}), (:B {x: 1, i: i})")
    for rest in ("RETURN count(*)", "AND a.i + b.i + c.i < 0 RETURN count(*)"):
        began = time.monotonic()
        with pytest.raises(CypherError) as caught:
            store.run(
                f"MATCH (a:A), (b:B), (c:B) WHERE a.x = b.x AND a.x = c.x {rest}", timeout=0.2
            )
        assert caught.value.code == "DeadlineExceeded"
        assert time.monotonic() - began < 60


def test_a_budget_of_rows_stops_a_join(store: NetworkXStore) -> None:
    store.run("UNWIND range(1, 300) AS i CREATE (:A {x: 1}), (:B {x: 1})")
    with pytest.raises(CypherError) as caught:
        store.run("MATCH (a:A), (b:B) WHERE a.x = b.x RETURN count(*)", row_budget=10_000)
    assert caught.value.code == "RowBudgetExceeded"
