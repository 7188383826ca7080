"""Each rule by itself and all together: the same rows as without any."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from queries.cypher.plan import rules

QUESTIONS = [
    "MATCH (a:A)-[:R*1..3]-(b) RETURN count(DISTINCT b) AS n",
    "MATCH (a:A)-[:R*0..2]->(b) RETURN DISTINCT id(b) AS b",
    "MATCH (a)-[:R|S*1..4]-(b:B) WITH a, count(DISTINCT b) AS n RETURN id(a) AS a, n",
    "MATCH (a:A)-[:R*]->(b)-[:S]->(c) RETURN max(c.x) AS x, count(DISTINCT b) AS n",
    "MATCH (a:A)-[:R*2..3]-(b) RETURN count(DISTINCT b) AS n, min(b.x) AS x",
    "MATCH (a:A)-[:R* {w: 1}]-(b) RETURN count(DISTINCT b) AS n",
    "MATCH (a:A)-[r:R*1..2]-(b) RETURN count(DISTINCT r) AS n",
    "MATCH (a:A)-->(b) WITH a, count(*) AS n, collect(b.x) AS xs RETURN id(a) AS a, n, xs",
    "MATCH (a) OPTIONAL MATCH (a)-[:R]->(b) RETURN id(a) AS a, a.x AS x, count(b) AS n",
    "MATCH (a) OPTIONAL MATCH (a)-[:R]->(b) WITH a, count(*) AS n RETURN id(a) AS a, n",
    "MATCH (a:A)<-[r:R]-(b) WITH a, count(r) AS n WHERE n > 1 RETURN id(a) AS a, n",
    "MATCH (a:A)-[:R]->(b) RETURN DISTINCT a.x AS x",
    "MATCH (a:A)-[:R]->(b:B) WITH a AS c, sum(b.x) AS s RETURN id(c) AS c, s",
    "MATCH (a) WITH a, count(*) AS n RETURN id(a) AS a, n",
    "MATCH (a:A)-[:R]->(b) WITH a RETURN count(*) AS n",
    "UNWIND [1, 2] AS x CALL { MATCH (a:A)-->(b) RETURN a AS k, count(b) AS n } RETURN id(k), n",
]


def filled(seed: int) -> NetworkXStore:
    rng = random.Random(seed)
    store = NetworkXStore(":memory:", CypherEngine())
    nodes = [
        {"l": rng.sample(["A", "B"], rng.randrange(3)), "x": rng.randrange(4)} for _ in "9" * 9
    ]
    store.run("UNWIND $nodes AS n CREATE (:$(n.l) {x: n.x})", nodes=nodes)
    links = [
        [rng.randrange(9), rng.randrange(9), rng.choice(["R", "S"]), rng.randrange(2)]
        for _ in range(15)
    ]
    store.run(
        "MATCH (n) WITH collect(n) AS ns UNWIND $links AS l "
        "WITH ns[l[0]] AS a, ns[l[1]] AS b, l[2] AS t, l[3] AS w CREATE (a)-[:$(t) {w: w}]->(b)",
        links=links,
    )
    return store


def rows(store: NetworkXStore, question: str) -> Counter[Any]:
    shown = (
        tuple(sorted(v) if isinstance(v, list) else v for v in r) for r in store.run(question).rows
    )
    return Counter(map(repr, shown))


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("question", QUESTIONS)
def test_rules_change_no_rows(seed: int, question: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(seed)
    with_rules = rows(store, question)
    for chosen in ((), *((rule,) for rule in rules.RULES)):
        monkeypatch.setattr(rules, "RULES", chosen)
        store._engine = CypherEngine()
        assert rows(store, question) == with_rules


def test_rules_apply_where_they_should() -> None:
    store = filled(1)

    def titles(question: str) -> str:
        return repr(store.run(f"EXPLAIN {question}").plan)

    assert "Pruning,BFS" in titles(QUESTIONS[0])
    assert "Pruning,BFS" not in titles(QUESTIONS[6])
    assert "OrderedAggregation" in titles(QUESTIONS[7])
    assert "OrderedAggregation" in titles(QUESTIONS[8])
    assert "OrderedAggregation" not in titles(QUESTIONS[11])
