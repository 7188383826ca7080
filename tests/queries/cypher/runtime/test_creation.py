"""CREATE after many rows makes everything at the end: as if it were made row by row."""

from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


@pytest.fixture
def store() -> NetworkXStore:
    return NetworkXStore(":memory:", CypherEngine())


def test_each_row_makes_its_own_pattern(store: NetworkXStore) -> None:
    made = store.run(
        "UNWIND range(1, 3) AS i "
        "CREATE (a:A {i: i})-[r:R {i: i}]->(b:B {i: -i})-[:S]->(a) "
        "RETURN a.i, r.i, b.i, id(a), id(b)"
    )
    assert made.rows == [(1, 1, -1, 0, 1), (2, 2, -2, 2, 3), (3, 3, -3, 4, 5)]
    assert made.counters.as_dict() == {
        "nodes_created": 6,
        "relationships_created": 6,
        "properties_set": 9,
        "labels_added": 6,
    }
    found = store.run("MATCH (a:A)-[r:R]->(b:B)-[:S]->(a) RETURN a.i, r.i, b.i ORDER BY a.i")
    assert found.rows == [(1, 1, -1), (2, 2, -2), (3, 3, -3)]


def test_what_is_made_reads_what_was_made_beside_it(store: NetworkXStore) -> None:
    store.run("UNWIND [1, 2] AS i CREATE (a:A {i: i}) CREATE (b:B {twice: a.i * 2})")
    assert store.run("MATCH (b:B) RETURN b.twice ORDER BY b.twice").value() == [2, 4]


def test_a_value_that_looks_at_the_graph_sees_the_rows_before(store: NetworkXStore) -> None:
    store.run("UNWIND [1, 2, 3] AS i CREATE (:A {before: COUNT { MATCH (n:A) }})")
    assert store.run("MATCH (a:A) RETURN a.before ORDER BY a.before").value() == [0, 1, 2]


def test_null_properties_are_left_out(store: NetworkXStore) -> None:
    store.run("UNWIND [1, null] AS x CREATE (:A {x: x, y: 2})")
    assert store.run("MATCH (a:A) RETURN properties(a) ORDER BY a.x").value() == [
        {"x": 1, "y": 2},
        {"y": 2},
    ]


def test_an_end_that_is_null_or_deleted_is_refused(store: NetworkXStore) -> None:
    store.run("CREATE (:A)")
    with pytest.raises(CypherError, match="null"):
        store.run("MATCH (a:A) OPTIONAL MATCH (b:Missing) CREATE (a)-[:R]->(b)")
    with pytest.raises(CypherError, match="deleted"):
        store.run("MATCH (a:A) DELETE a WITH a CREATE (a)-[:R]->(:B)")
    assert store.counts().nodes == 1


def test_a_constraint_forbids_equal_rows_of_one_query(store: NetworkXStore) -> None:
    store.run("CREATE CONSTRAINT FOR (a:A) REQUIRE a.x IS UNIQUE")
    with pytest.raises(CypherError, match="already"):
        store.run("UNWIND [1, 2, 1] AS x CREATE (:A {x: x})")
    assert store.counts().nodes == 0
    store.run("UNWIND [1, 2, 3] AS x CREATE (:A {x: x})")
    assert store.counts().nodes == 3


def test_an_index_that_was_asked_before_knows_the_new_nodes(store: NetworkXStore) -> None:
    store.run("CREATE INDEX FOR (a:A) ON (a.x)")
    with store.transaction() as transaction:
        transaction.run("CREATE (:A {x: 0})")
        assert transaction.run("MATCH (a:A {x: 1}) RETURN count(*)").value() == [0]
        transaction.run("UNWIND [1, 1, 2] AS x CREATE (:A {x: x})")
        assert transaction.run("MATCH (a:A {x: 1}) RETURN count(*)").value() == [2]
    assert store.run("MATCH (a:A {x: 2}) RETURN count(*)").value() == [1]


def test_known_neighbours_grow(store: NetworkXStore) -> None:
    with store.transaction() as transaction:
        transaction.run("CREATE (:Hub)-[:R]->(:A)")
        count = "MATCH (h:Hub) RETURN COUNT { (h)-[:R]->() } AS out, COUNT { ()-[:R]->(h) } AS back"
        assert transaction.run(count).rows == [(1, 0)]
        transaction.run(
            "MATCH (h:Hub) UNWIND range(1, 4) AS i CREATE (h)-[:R]->(:A), (h)<-[:R]-(:B)"
        )
        assert transaction.run(count).rows == [(5, 4)]
    assert store.run(count).rows == [(5, 4)]


def test_no_rows_make_nothing(store: NetworkXStore) -> None:
    assert store.run("UNWIND [] AS x CREATE (:A {x: x})").counters.as_dict() == {}
    assert store.snapshot().version == 0


def test_rows_that_are_read_meanwhile_do_not_see_what_is_made(store: NetworkXStore) -> None:
    store.run("UNWIND [1, 2, 3] AS x CREATE (:A {x: x})")
    store.run("MATCH (a:A) CREATE (:A {x: a.x * 10})-[:FROM]->(a)")
    found = store.run("MATCH (a:A) RETURN a.x, COUNT { (a)-[:FROM]->() } ORDER BY a.x")
    assert found.rows == [(1, 0), (2, 0), (3, 0), (10, 1), (20, 1), (30, 1)]


def test_a_limit_that_stops_the_rows_keeps_what_was_gathered(store: NetworkXStore) -> None:
    made = store.run("UNWIND range(1, 9) AS x WITH x LIMIT 2 CREATE (a:A {x: x}) RETURN a.x")
    assert made.rows == [(1,), (2,)]
    store.run("UNWIND range(1, 9) AS x WITH x LIMIT 2 CREATE (:A {x: x})")
    assert store.counts().nodes == 4


def test_a_batch_that_reads_what_an_earlier_one_made(store: NetworkXStore) -> None:
    store.run("CREATE (:A {x: 1})")
    store.run(
        "UNWIND [1, 2] AS i CALL { MATCH (a:A) CREATE (:A {x: a.x + 10}) } IN TRANSACTIONS OF 1 ROW"
    )
    found = store.run("MATCH (a:A {x: 11}) RETURN count(*)").value()
    assert (found, store.counts().nodes) == ([2], 4)
