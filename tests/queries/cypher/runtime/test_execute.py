from __future__ import annotations

import pytest

import loregraph
from graph.results.errors import CypherError

UNDERLINED = [
    ("UNWIND [2, 0] AS x RETURN 'a' AS t, 10 / x AS r", "10 / x"),
    ("UNWIND [0] AS x WITH x, 5 AS y WHERE y > 1 AND y / x > 2 RETURN x", "y / x"),
    ("UNWIND [{v: 'a'}] AS m RETURN [m, 1 + 2] AS z, 1 + size([1]) * abs(m.v) AS b", "abs(m.v)"),
    ("UNWIND [{v: 'a'}] AS m RETURN m.v + 'b', m.v - 1 AS b", "m.v - 1"),
    ("UNWIND [{v: true}] AS m RETURN -m.v AS b", "-m.v"),
    ("UNWIND [{v: 'a'}] AS m RETURN [1, 2][0] AS a, [1, 2][m.v] AS b", "[1, 2][m.v]"),
    ("UNWIND [{v: 1}] AS m RETURN m.v.x AS b", "m.v.x"),
    ("UNWIND ['('] AS m RETURN 'a' =~ m AS r", "'a' =~ m"),
    ("UNWIND [{v: 'a'}] AS m RETURN count(m) AS c, sum(m.v) AS r", "sum(m.v)"),
    ("UNWIND [{v: 1}] AS m RETURN [x IN [m] WHERE x.v + true > 1 | x] AS r", "x.v + true"),
    ("UNWIND [1] AS m RETURN reduce(a = m, x IN [1] | a / (x - 1)) AS r", "a / (x - 1)"),
    ("UNWIND [{v: 1}] AS m MATCH (n) WHERE n.k = 1 AND m.v RETURN n", "m.v"),
    ("UNWIND [1, 0] AS m CALL (m) { RETURN 1 / m AS k } RETURN k", "1 / m"),
    ("UNWIND [1, 0] AS m WITH m ORDER BY 1 / m RETURN m", "1 / m"),
    ("FOREACH (x IN [1, 0] | CREATE ({k: 1 / x}))", "1 / x"),
    ("CREATE (:A {x: 1}), (:B {k: [1, 'a']})", "{k: [1, 'a']}"),
    ("MATCH (n) SET n.x = 1, n.y = [1, 'a']", "n.y = [1, 'a']"),
    ("UNWIND [[1, 'a']] AS v CREATE (a:A) SET a.y = v", "a.y = v"),
    ("UNWIND [null] AS v MERGE (a:A {k: 1, y: v})", "v"),
    ("MATCH (n)-[r]->(m) DELETE m, n", "n"),
    ("MATCH p = (n)-[r]->(m) WITH nodes(p)[0] AS first DELETE first", "first"),
]


@pytest.mark.parametrize(("query", "wanted"), UNDERLINED)
def test_the_expression_that_failed_is_underlined(query: str, wanted: str) -> None:
    with loregraph.open(":memory:") as store:
        store.run("CREATE (:N {k: 1})-[:R]->(:M)-[:R]->(:O)")
        with pytest.raises(CypherError) as caught:
            store.run(query)
    error = caught.value
    assert error.span is not None
    start, end = error.span
    assert (error.phase, query[start:end]) == ("runtime", wanted)


def test_the_mark_stands_where_the_text_is_no_ascii() -> None:
    query = "UNWIND [0] AS `größe` RETURN 'ü' AS ü, 1 / `größe` AS r"
    with loregraph.open(":memory:") as store, pytest.raises(CypherError) as caught:
        store.run(query)
    assert str(caught.value).splitlines()[-1].strip() == "^" * len("1 / `größe`")
