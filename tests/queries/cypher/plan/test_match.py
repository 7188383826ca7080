"""Whatever way a pattern is matched, and from wherever, the rows are the same."""

from __future__ import annotations

import itertools
import random
from collections import Counter

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


def random_store(seed: int) -> NetworkXStore:
    rng = random.Random(seed)
    store = NetworkXStore(":memory:", CypherEngine())
    nodes = [
        {"labels": rng.sample(["A", "B", "C"], rng.randrange(3)), "x": rng.randrange(3)}
        for _ in range(8)
    ]
    store.run("UNWIND $nodes AS n CREATE (m:$(n.labels) {x: n.x})", nodes=nodes)
    links = [[rng.randrange(8), rng.randrange(8), rng.choice(["R", "S"])] for _ in range(14)]
    store.run(
        "MATCH (n) WITH collect(n) AS ns UNWIND $links AS l "
        "WITH ns[l[0]] AS a, ns[l[1]] AS b, l[2] AS t CREATE (a)-[:$(t)]->(b)",
        links=links,
    )
    return store


PATTERNS = [
    ["(a:A)-[r:R]->(b)", "(b)-[s]-(c:C)"],
    ["(a)-[r]->(b:B)", "(a)-[s:S]->(c)", "(c)-[t]-(b)"],
    ["(a)-[r:R*1..2]->(b)", "(b)-[s:S]->(c)"],
    ["(a {x: 1})", "(b:A)-[r]->(a)"],
    ["(a)-[r]->(a)", "(b)"],
    ["(a)--(b)--(c)--(a)"],
    ["(a:A|B)-[r:R|S]-(b:!A)"],
]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("patterns", PATTERNS, ids=" ".join)
def test_the_order_of_patterns_does_not_matter(seed: int, patterns: list[str]) -> None:
    store = random_store(seed)
    names = sorted({letter for letter in "abcrst" if any(f"({letter}" in p for p in patterns)})
    returned = ", ".join(f"id({name})" for name in names)
    answers = []
    for order in itertools.permutations(patterns):
        for more in ("", " WHERE a.x >= 0", " WHERE id(a) >= 0 AND NOT a.x < 0"):
            text = f"MATCH {', '.join(order)}{more} RETURN {returned}"
            answers.append(Counter(store.run(text).rows))
    store.run("CREATE INDEX FOR (n:A) ON (n.x)")
    answers.append(Counter(store.run(f"MATCH {', '.join(patterns)} RETURN {returned}").rows))
    with store.transaction() as transaction:  # the same plans without facts
        transaction.run("CREATE (d:D) DELETE d")
        text = f"MATCH {', '.join(patterns)} RETURN {returned}"
        answers.append(Counter(transaction.run(text).rows))
    assert all(answer == answers[0] for answer in answers)


@pytest.mark.parametrize("seed", range(4))
def test_an_optional_match_is_a_union(seed: int) -> None:
    store = random_store(seed)
    optional = store.run("MATCH (a) OPTIONAL MATCH (a)-[:R]->(b:A) RETURN id(a), id(b)").rows
    union = store.run(
        "MATCH (a)-[:R]->(b:A) RETURN id(a) AS a, id(b) AS b UNION ALL "
        "MATCH (a) WHERE NOT EXISTS { (a)-[:R]->(:A) } RETURN id(a) AS a, null AS b"
    ).rows
    assert Counter(optional) == Counter(union)


@pytest.mark.parametrize("seed", range(4))
def test_a_limit_gives_a_prefix(seed: int) -> None:
    store = random_store(seed)
    rows = store.run("MATCH (a)--(b) RETURN id(a), id(b)").rows
    for limit in range(0, len(rows) + 2, 3):
        text = f"MATCH (a)--(b) RETURN id(a), id(b) LIMIT {limit}"
        assert list(store.run(text).rows) == list(rows[:limit])


def test_patterns_written_in_both_directions() -> None:
    store = random_store(1)
    left = store.run("MATCH (a:A)-[:R]->(b)<-[:S]-(c) RETURN id(a), id(b), id(c)").rows
    right = store.run("MATCH (c)-[:S]->(b)<-[:R]-(a:A) RETURN id(a), id(b), id(c)").rows
    assert Counter(left) == Counter(right)


def test_long_paths_are_planned_at_once(store: NetworkXStore) -> None:
    store.run("CREATE (a)-[:R]->(b)-[:R]->(c)-[:R]->(a)")
    long = "MATCH (a)" + "-->()" * 200 + " RETURN count(*) AS n"
    assert store.run(long, timeout=60).rows == [(0,)]
    assert store.run("MATCH (a)-[p]->()-->()-->() RETURN count(*) AS n").rows == [(3,)]
    assert store.run("MATCH (a)-[p]->()-->()-->()-->() RETURN count(*) AS n").rows == [(0,)]


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (a)" + "-->()" * 10_000 + " RETURN a",
        "MATCH " + ", ".join(f"(a{number})" for number in range(10_000)) + " RETURN a1",
        "MERGE (a)" + "-[:R]->()" * 10_000,
        "MATCH ANY SHORTEST (a)" + "-->()" * 10_000 + " RETURN a",
    ],
)
def test_patterns_too_large_to_plan_are_refused(text: str, store: NetworkXStore) -> None:
    with pytest.raises(CypherError) as caught:
        store.run(text)
    assert (caught.value.code, caught.value.phase) == ("PatternTooLarge", "compile time")


def test_a_relationship_that_is_bound_is_not_walked_again(store: NetworkXStore) -> None:
    store.run("CREATE (a)-[:R]->(a)-[:R]->(b)")
    text = "MATCH (a)-[r]->(b) MATCH (c)-[r]->(d)-[s]->(e) RETURN r, s"
    assert len(store.run(text).rows) == 1
