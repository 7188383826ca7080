"""Conditions agree with three-valued logic: p, NOT p and p IS NULL part the rows."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

ATOMS = [
    "n.i > 2",
    "n.i <= n.j",
    "n.f < n.i",
    "n.s = 'a'",
    "n.s <> n.t",
    "n.s CONTAINS 'a'",
    "n.s STARTS WITH n.t",
    "n.i IN [1, 2, null]",
    "n.s IN ['a', 'b']",
    "n.m = 1",
    "n.m < 'b'",
    "n.b",
    "n.i IS NULL",
    "n:A",
    "n:A|B",
    "exists((n)-->())",
    "1 < n.i < n.j",
    "n.b = true",
    "null",
    "EXISTS { (n)-->(m) WHERE m.i > n.i }",
]


@pytest.fixture(scope="module")
def filled() -> NetworkXStore:
    store = NetworkXStore(":memory:", CypherEngine())
    store.run(
        "UNWIND range(0, 59) AS x CREATE (n:N {x: x, i: x % 5, j: x % 7, f: x % 4 + 0.5, s: "
        "['a', 'b', 'ab'][x % 3], t: ['a', 'ab'][x % 2], b: x % 2 = 0}) "
        "FOREACH (_ IN CASE WHEN x % 3 = 0 THEN [1] ELSE [] END | SET n:A, n.i = null) "
        "FOREACH (_ IN CASE WHEN x % 4 = 0 THEN [1] ELSE [] END | SET n:B, n.s = null, n.b = null) "
        "FOREACH (_ IN CASE WHEN x % 5 < 2 THEN [1] ELSE [] END | SET n.m = 1) "
        "FOREACH (_ IN CASE WHEN x % 5 > 2 THEN [1] ELSE [] END | SET n.m = 'a')"
    )
    store.run("MATCH (a:N), (b:N) WHERE b.x = a.x + 7 CREATE (a)-[:R]->(b)")
    return store


def combine(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(children, st.sampled_from(["AND", "OR", "XOR"]), children).map(
            lambda parts: f"({parts[0]} {parts[1]} {parts[2]})"
        ),
        children.map(lambda part: f"(NOT {part})"),
        children.map(lambda part: f"(({part}) IS NULL)"),
        children.map(
            lambda part: f"(CASE WHEN {part} THEN true WHEN ({part}) IS NULL THEN null END)"
        ),
    )


@settings(max_examples=120, deadline=None)
@given(st.recursive(st.sampled_from(ATOMS), combine, max_leaves=5))
def test_a_predicate_parts_the_rows(filled: NetworkXStore, predicate: str) -> None:
    parts: Counter[int] = Counter()
    for test in (predicate, f"NOT ({predicate})", f"({predicate}) IS NULL"):
        parts.update(row[0] for row in filled.run(f"MATCH (n:N) WHERE {test} RETURN n.x").rows)
    assert parts == Counter(range(60))
    values = filled.run(f"MATCH (n:N) RETURN n.x, ({predicate}) AS v").rows
    passed = {row[0] for row in filled.run(f"MATCH (n:N) WHERE {predicate} RETURN n.x").rows}
    assert {x for x, value in values if value is True} == passed
