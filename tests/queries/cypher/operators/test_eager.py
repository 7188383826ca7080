"""Lists of rows, and rows that are relayed where a function ends only because it is deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import loregraph

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open(":memory:") as opened:
        opened.run("UNWIND range(1, 6) AS x CREATE (:Deep {x: x})")
        yield opened


def test_a_limit_ends_loops_of_any_number(store: loregraph.Store) -> None:
    loops = ", ".join(f"(a{number}:Deep)" for number in range(30))
    result = store.run(f"MATCH {loops} RETURN a0.x AS x LIMIT 3", timeout=120)
    assert len(result.rows) == 3


def test_rows_that_are_relayed_are_all_there(store: loregraph.Store) -> None:
    loops = " ".join(f"UNWIND [x] AS y{number}" for number in range(30))
    store.run(f"UNWIND [1, 2] AS x {loops} CREATE (:Relayed {{v: y29}})")
    counted = store.run("MATCH (n:Relayed) RETURN n.v AS v ORDER BY v")
    assert counted.rows == [(1,), (2,)]


def test_what_is_read_is_kept_before_it_is_written(store: loregraph.Store) -> None:
    loops = " ".join(f"UNWIND [1] AS y{number}" for number in range(30))
    store.run(f"MATCH (a:Deep) {loops} CREATE (:Deep {{x: 0}})")
    assert store.run("MATCH (a:Deep) RETURN count(a) AS c").rows == [(12,)]


LISTED = [
    # text, whether rows are listed on the way
    ("UNWIND [1, 1, 2] AS i CREATE (:X {v: i}) RETURN count(*) AS c", False),
    ("UNWIND [1, 1, 2] AS i WITH i WHERE i > 0 CREATE (:X {v: i}) RETURN sum(i) AS c", False),
    ("UNWIND [1, 1, 2] AS i MERGE (:X {v: i}) RETURN count(*) AS c", False),
    ("UNWIND [1, 1, 2] AS i CREATE (a:X {v: i}) CREATE (:X {v: a.v}) RETURN count(*) AS c", False),
    ("UNWIND [1, 1, 2] AS i MERGE (a:X {v: i}) ON MATCH SET a.n = 5 RETURN count(a.n) AS c", True),
    ("UNWIND [1, 1, 2] AS i CREATE (:X {v: i}) WITH i MATCH (x:X) RETURN count(x) AS c", True),
    ("UNWIND [1, 1, 2] AS i CREATE (:X {v: i}) RETURN count { (:X) } AS c, count(*) AS d", True),
    ("MATCH (d:Deep) MERGE (:Deep {x: d.x + 1}) RETURN count(*) AS c", True),
    ("UNWIND [1, 1, 2] AS i MERGE (:X {v: i}) WITH i LIMIT 1 RETURN count(*) AS c", True),
]


@pytest.mark.parametrize(("text", "listed"), LISTED)
def test_rows_are_listed_only_where_something_would_notice(
    store: loregraph.Store, text: str, *, listed: bool
) -> None:
    names, waiting = [], [store.run(f"EXPLAIN {text}").plan]
    while waiting:
        plan = waiting.pop()
        assert plan is not None
        names.append(plan.operator)
        waiting += plan.children
    assert ("Eager" in names) is listed
    found = store.run(text).rows
    with loregraph.open(":memory:") as other:
        other.run("UNWIND range(1, 6) AS x CREATE (:Deep {x: x})")
        slow = text.replace("UNWIND [1, 1, 2] AS i", "MATCH (:Deep {x: 1}) UNWIND [1, 1, 2] AS i")
        assert other.run(slow).rows == found
        count = "MATCH (n) RETURN count(n), sum(n.v), sum(n.x)"
        assert other.run(count).rows == store.run(count).rows


def test_rows_that_are_relayed_leave_as_a_list(store: loregraph.Store) -> None:
    assert store.run("WITH 1 AS a " + "WITH * " * 300 + "RETURN a").rows == [(1,)]
    assert len(store.run("WITH 1 AS a " + "WITH * " * 300 + "RETURN a")) == 1


def test_relationships_that_were_just_made_are_scanned(store: loregraph.Store) -> None:
    text = "UNWIND [1, 2, 1] AS i MERGE (a)-[r:NEW {k: i}]->(b) RETURN count(DISTINCT r) AS c"
    assert store.run(text).rows == [(2,)]
    assert store.run("MATCH ()-[r:NEW]-() RETURN sum(r.k) AS s").rows == [(6,)]
