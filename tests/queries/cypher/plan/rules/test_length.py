"""The length of a shortest path is what the path says, and nothing else needs the path."""

from __future__ import annotations

import random

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

PATH = "MATCH (a:A), (b:A) WHERE a <> b MATCH p = shortestPath((a)-[:R*..{most}]{arrow}(b))"


def store(seed: int) -> NetworkXStore:
    made = NetworkXStore(":memory:", CypherEngine())
    rng = random.Random(seed)
    made.run("UNWIND range(0, 7) AS x CREATE (:A {x: x})")
    links = [[rng.randrange(8), rng.randrange(8)] for _ in range(9)]
    made.run(
        "UNWIND $links AS link MATCH (a:A {x: link[0]}), (b:A {x: link[1]}) CREATE (a)-[:R]->(b)",
        links=links,
    )
    return made


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("arrow", ["->", "-"])
@pytest.mark.parametrize("most", [1, 3, ""])
def test_the_length_is_that_of_the_path(seed: int, arrow: str, most: object) -> None:
    found, match = store(seed), PATH.format(most=most, arrow=arrow)
    lengths = found.run(f"{match} WITH a, b, length(p) AS n WHERE n > 0 RETURN a.x, b.x, n").rows
    paths = found.run(f"{match} RETURN a.x, b.x, size(relationships(p)), nodes(p)").rows
    assert sorted(lengths) == sorted(row[:3] for row in paths)
    assert all(len(row[3]) == row[2] + 1 for row in paths)


@pytest.mark.parametrize(
    ("returned", "asked"),
    [
        ("length(p) AS n", True),
        ("LENGTH(p) + 1 AS n", True),
        ("p", False),
        ("length(p), nodes(p)", False),
        ("length(p) AS n ORDER BY length(p)", False),
    ],
)
def test_where_the_path_is_read_it_is_there(returned: str, *, asked: bool) -> None:
    plan = store(1).run(f"EXPLAIN {PATH.format(most='', arrow='-')} RETURN {returned}").plan
    assert plan is not None
    assert ("distance(rt" in plan.code) is asked
