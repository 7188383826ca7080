from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.comparison.compare import compare
from graph.results.errors import SourceError, UsageError
from graph.stores import copying
from graph.stores.copying import copy
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Batch
    from graph.stores.base import Store
    from graph.stores.neo4j.store import Neo4jStore

GRAPH = """
CREATE (a:Person:Actor {id: 'person:a', born: date('1962-07-03'), at: point({x: 1, y: 2})}),
  (b:`odd ``label` {id: 7, list: [1.5, 2.5], text: 'a"b\n\\u0060'}), (c), (c2 {x: 1}),
  (a)-[:KNOWS]->(b), (a)-[:KNOWS]->(b), (a)-[:KNOWS {n: 1}]->(b),
  (c)-[:`odd type` {d: duration('P1M2DT3.5S')}]->(c),
  (c2)-[:TO {t: datetime('2020-01-02T03:04:05.123456789+01:00')}]->(a), (b)-[:TO]->(c2)
"""


@pytest.fixture
def filled() -> Iterator[NetworkXStore]:
    with NetworkXStore(engine=CypherEngine()) as store:
        store.run(GRAPH)
        store.run("UNWIND range(1, 40) AS x CREATE (:N {id: 'n' + x})-[:R {x: x}]->(:N)")
        yield store


@pytest.fixture(params=["batches of 7", "one batch"])
def parts(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "batches of 7":
        monkeypatch.setattr(copying, "ROWS", 7)


@pytest.mark.usefixtures("parts")
def test_a_copy_is_equal(filled: NetworkXStore, store: Store) -> None:
    seen: list[int] = []
    done = copy(filled, store, progress=seen.append)
    assert done.equal
    assert done.report.nodes_created == done.target.nodes == 84
    assert done.report.relationships_created == 46
    assert seen == sorted(seen)
    assert seen[-1] == 130
    assert compare(filled, store).different == 0


@pytest.mark.neo4j
def test_there_and_back(filled: NetworkXStore, server_store: Neo4jStore) -> None:
    copy(filled, server_store)
    with NetworkXStore(engine=CypherEngine()) as back:
        assert copy(server_store, back).equal
        assert compare(filled, back).different == 0


def test_a_target_that_is_not_empty(filled: NetworkXStore, store: Store) -> None:
    store.run("CREATE (:Mine)")
    with pytest.raises(UsageError, match="holds 1 nodes and 0 relationships"):
        copy(filled, store)
    with pytest.raises(UsageError, match="42 nodes of the source have no id"):
        copy(filled, store, merge=True)
    filled.run("MATCH (n) WHERE n.id IS NULL DETACH DELETE n")
    for _ in range(2):
        done = copy(filled, store, merge=True)
        assert done.target.nodes == done.source.nodes + 1
        assert done.target.relationships == done.source.relationships == 3
    assert not done.report.changed


def test_nodes_that_share_an_id(filled: NetworkXStore, store: Store) -> None:
    filled.run("CREATE (:A {id: 'n1'})")
    with pytest.raises(UsageError, match="have the id 'n1'"):
        copy(filled, store)
    assert store.counts().nodes == 0


def test_nothing_of_a_copy_that_fails_is_in_a_file(filled: NetworkXStore) -> None:
    class Stops(NetworkXStore):
        def nodes(self) -> Any:
            raise AssertionError("a snapshot is read, not the store")

        def write(self, batch: Batch) -> Any:
            batch.relationships[-1].end = "nobody"
            return super().write(batch)

    with Stops(engine=CypherEngine()) as target:
        with pytest.raises(SourceError, match="nobody"):
            copy(filled, target)
        assert target.counts().nodes == 0
