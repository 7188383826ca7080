"""Ways to begin a pattern: which are taken, and the same rows without each of them."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from graph.results.engine import NO_LIMITS
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from queries.cypher.plan.context import OFF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.results.plan import Plan

SETUP = (
    "CREATE INDEX FOR (n:F) ON (n.a)",
    "CREATE INDEX FOR (n:F) ON (n.b)",
    "CREATE POINT INDEX FOR (n:F) ON (n.p)",
    "CREATE TEXT INDEX FOR (n:F) ON (n.t)",
    "CREATE CONSTRAINT FOR (n:F) REQUIRE n.u IS UNIQUE",
    "CREATE INDEX FOR ()-[r:T]-() ON (r.a)",
    "CREATE POINT INDEX FOR ()-[r:T]-() ON (r.p)",
    "UNWIND range(1, 300) AS i CREATE (n:F {a: i % 50, u: i, id: i, t: toString(i)})",
    "MATCH (n:F) WHERE n.u % 3 > 0 SET n.b = n.u % 30",
    "MATCH (n:F) SET n.p = point({x: n.u % 20, y: n.u % 17})",
    "MATCH (n:F) CREATE (n)-[:T {a: n.u, p: point({x: n.u, y: n.u})}]->(:G {a: n.u})",
    "UNWIND range(1, 60) AS i CREATE (:A {x: i})-[:P]->(:B), (:A:B), (:F:A:B {a: i})",
)


@pytest.fixture(scope="module")
def store() -> NetworkXStore:
    made = NetworkXStore(":memory:", CypherEngine())
    for statement in SETUP:
        made.run(statement)
    made._keeper.merge_now()
    return made


@contextmanager
def without(rule: str) -> Iterator[CypherEngine]:
    OFF.add(rule)
    try:
        yield CypherEngine()
    finally:
        OFF.remove(rule)


def line(plan: Plan) -> str:
    """The leaf that a plan begins with, and what it works on."""
    while plan.children:
        plan = plan.children[0]
    return f"{plan.operator} {plan.details}"


WAYS = [
    # pattern and condition, rule, how it begins
    ("(n:F) WHERE point.withinBBox(n.p, point({x: 1, y: 1}), point({x: 5, y: 5}))", "point_seeks",
     "NodeIndexSeekByRange POINT INDEX n:F(p) WHERE point.withinBBox(p, "),
    ("(n:F) WHERE point.distance(n.p, point({x: 1, y: 1})) < 5", "point_seeks",
     "NodeIndexSeekByRange POINT INDEX n:F(p) WHERE point.distance(p, point({x: 1, y: 1})) < 5"),
    ("(n:F) WHERE 5 >= point.distance(point({x: 1, y: 1}), n.p)", "point_seeks",
     "NodeIndexSeekByRange POINT INDEX n:F(p) WHERE point.distance(p, point({x: 1, y: 1})) <= 5"),
    ("()-[n:T]->() WHERE point.distance(n.p, point({x: 1, y: 1})) < 5", "point_seeks",
     "DirectedRelationshipIndexSeekByRange POINT INDEX"),
    ("(n:F) WHERE n.a = 1 OR n.a = 2", "or_as_list",
     "NodeIndexSeek RANGE INDEX n:F(a) WHERE a IN [1, 2]"),
    ("()-[n:T]-() WHERE n.a = 1 OR n.a = 2", "or_as_list",
     "UndirectedRelationshipIndexSeek RANGE INDEX"),
    ("(n:F) WHERE n.a = 1 OR n.b = 2", "union_seeks",
     "NodeIndexSeek RANGE INDEX n:F(a) WHERE a = 1"),
    ("(n:F) WHERE n.a = 1 AND n.id > 3 OR n.u > 295", "union_seeks",
     "NodeIndexSeek RANGE INDEX n:F(a) WHERE a = 1"),
    ("(n:F) WHERE n.b IS NOT NULL", "index_scans",
     "NodeIndexScan RANGE INDEX n:F(b) WHERE b IS NOT NULL"),
    ("()-[n:T]->() WHERE n.a IS NOT NULL", "index_scans", "DirectedRelationshipIndexScan"),
    ("(n:A|B)", "label_scans", "UnionNodeByLabelsScan n:A|B"),
    ("(n) WHERE n:A OR n:B", "label_scans", "UnionNodeByLabelsScan n:A|B"),
    ("(n:A&B)", "label_scans", "IntersectionNodeByLabelsScan n:"),
    ("()-[n:T|P]->()", "relationship_scans", "DirectedUnionRelationshipTypesScan"),
    ("()-[n:T|P]-()", "relationship_scans", "UndirectedUnionRelationshipTypesScan"),
    ("()<-[n]-()", "relationship_scans", "DirectedAllRelationshipsScan"),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "rule", "wanted"), WAYS, ids=[way[0] for way in WAYS])
def test_a_way_and_the_same_rows_without_it(
    store: NetworkXStore, pattern: str, rule: str, wanted: str
) -> None:
    text = f"MATCH {pattern} RETURN id(n)"
    assert line(store.run(f"EXPLAIN {text}").plan).startswith(wanted)
    rows = store.run(text).rows
    assert rows
    view = store.snapshot()
    with without(rule) as engine:
        plain = engine.prepare(text, {}, view).execute(view, NO_LIMITS)
        shown = engine.prepare(f"EXPLAIN {text}", {}, view).execute(view, NO_LIMITS).plan
    assert not line(shown).startswith(wanted)
    assert Counter(plain.rows) == Counter(rows)
    with store.transaction() as transaction:  # the same over rows that were written since
        transaction.run("MATCH (n:F) SET n.a = n.a, n.p = n.p REMOVE n.nothing")
        transaction.run("CREATE (:F {a: 1, b: 2, u: 296.5, p: point({x: 2, y: 2})})")
        again = Counter(transaction.run(text).rows)
        again.subtract(Counter(rows))
        assert all(count >= 0 for count in again.values())
        transaction.rollback()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MATCH (n:F) WHERE n.a <= 7 AND n.a > 2 RETURN n", "n:F(a) WHERE a > 2 AND a <= 7"),
        ("MATCH (n:F) WHERE 3 <= n.a < 7 RETURN n", "n:F(a) WHERE a >= 3 AND a < 7"),
        ("MATCH (n:F) WHERE n.u = 7 RETURN n", "NodeUniqueIndexSeek UNIQUE n:F(u) WHERE u = 7"),
        ("MATCH (n:F) WHERE n.u > 298 RETURN n", "NodeUniqueIndexSeekByRange UNIQUE n:F(u)"),
        ("MATCH (n:F) WHERE n.id = 7 RETURN n", "NodeByKeySeek n:F(id) WHERE id = 7"),
        ("MATCH (n:F) WHERE n.t STARTS WITH '12' RETURN n", "TEXT INDEX n:F(t) WHERE t STARTS"),
    ],
)  # fmt: skip
def test_a_plan_says_which_index_is_asked_what(
    store: NetworkXStore, text: str, wanted: str
) -> None:
    assert wanted in line(store.run(f"EXPLAIN {text}").plan)


def test_a_condition_that_is_said_twice_is_tested_once(store: NetworkXStore) -> None:
    plan = store.run("EXPLAIN MATCH (n:F) WHERE n.a > 3 AND n.a > 3 RETURN n").plan
    assert plan is not None
    assert plan.children[0].details == "n.a > 3"
    twice = store.run("EXPLAIN MATCH (n:G) WHERE rand() < 0.5 AND rand() < 0.5 RETURN n").plan
    assert twice is not None
    assert (twice.children[0].operator, twice.children[0].details.count("rand()")) == ("Filter", 2)


def test_chance_is_asked_for_each_row(store: NetworkXStore) -> None:
    rows = store.run("MATCH (n:F) WHERE rand() < 0.5 RETURN n.id").rows
    assert 50 < len(rows) < 310


@pytest.mark.parametrize(
    ("length", "shown"),
    [("*1..3", "*1..3"), ("*2", "*2"), ("*", "*"), ("*..3", "*1..3"), ("*2..", "*2..")],
)
def test_a_length_is_shown(store: NetworkXStore, length: str, shown: str) -> None:
    plan = store.run(f"EXPLAIN MATCH (n:F)-[:T{length}]->(m) RETURN m").plan
    assert plan is not None
    assert plan.children[0].details == f"(n)-[:T{shown}]->(m)"
