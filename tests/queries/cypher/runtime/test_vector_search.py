from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


@pytest.fixture
def store() -> NetworkXStore:
    store = NetworkXStore(engine=CypherEngine())
    store.run(
        "CREATE VECTOR INDEX v FOR (n:D) ON (n.e) OPTIONS {indexConfig: {`vector.dimensions`: 2}}"
    )
    store.run("UNWIND range(0, 90) AS i CREATE (:D {i: i, e: [cos(radians(i)), sin(radians(i))]})")
    return store


def nearest(store: NetworkXStore, query: list[float], count: int = 3) -> list[tuple[int, float]]:
    found = store.run(
        "CALL db.index.vector.queryNodes('v', $count, $query) YIELD node, score "
        "RETURN node.i, score",
        {"count": count, "query": query},
    )
    return [tuple(row) for row in found.rows]


def test_the_most_alike_come_first(store: NetworkXStore) -> None:
    assert [i for i, _ in nearest(store, [5.0, 0.0], 4)] == [0, 1, 2, 3]
    assert nearest(store, [0.0, 0.1], 1) == [(90, 1.0)]
    assert len(nearest(store, [1.0, 1.0], 1000)) == 91


def test_what_is_written_is_found_at_once_and_what_is_no_vector_is_not(
    store: NetworkXStore,
) -> None:
    store.run("CREATE (:D {i: 100, e: [-1, 0]}), (:D {i: 101, e: [0, 0]}), (:D {e: 'x'}), (:D)")
    assert [i for i, _ in nearest(store, [-2, 0], 1)] == [100]
    assert len(nearest(store, [1, 1], 1000)) == 92


def test_the_index_is_kept_with_its_settings(tmp_path: object) -> None:
    path = f"{tmp_path}/v.db"
    with NetworkXStore(path, CypherEngine()) as store:
        store.run(
            "CREATE VECTOR INDEX w FOR ()-[r:R]-() ON (r.e) "
            "OPTIONS {indexConfig: {`vector.similarity_function`: 'euclidean'}}"
        )
    with NetworkXStore(path, CypherEngine()) as store:
        store.run("CREATE ()-[:R {e: [1]}]->()-[:R {e: [3]}]->()")
        found = store.run(
            "CALL db.index.vector.queryRelationships('w', 2, [3]) YIELD score RETURN score"
        )
        assert found.value() == [1.0, pytest.approx(0.2)]


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        ("queryNodes('v', 3, [1, 2, 3])", "holds vectors of 2 numbers, and the query has 3"),
        ("queryNodes('v', 0, [1, 2])", "whole number above 0"),
        ("queryNodes('v', 1, [0, 0])", "not all of them zero"),
        ("queryNodes('w', 1, [0, 0])", "no such vector index: w"),
        ("queryRelationships('v', 1, [1, 2])", "about nodes"),
    ],
)
def test_what_is_refused(store: NetworkXStore, call: str, sentence: str) -> None:
    with pytest.raises(CypherError, match=sentence):
        store.run(f"CALL db.index.vector.{call}")
