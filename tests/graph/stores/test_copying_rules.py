from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.records import Batch, NodeRecord
from graph.stores.copying import copy
from graph.stores.copying_rules import copy_rules
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.stores.base import Store
    from graph.stores.neo4j.store import Neo4jStore

MADE = [
    "CREATE INDEX two FOR (n:Film) ON (n.title, n.year)",
    "CREATE TEXT INDEX FOR ()-[r:PLAYED]-() ON (r.role)",
    (
        "CREATE POINT INDEX place FOR (n:City) ON (n.at) "
        "OPTIONS {indexConfig: {`spatial.cartesian.min`: [-10.0, -10.0]}}"
    ),
    (
        "CREATE FULLTEXT INDEX words FOR (n:Film|City) ON EACH [n.title, n.name] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}"
    ),
    "CREATE CONSTRAINT one_id FOR (n:Film) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT FOR ()-[r:`odd ``type`]-() REQUIRE (r.a, r.`b c`) IS UNIQUE",
]
ALL = "YIELD name, type, entityType, labelsOrTypes, properties, options"
HELD = [
    f"SHOW INDEXES {ALL} WHERE type <> 'LOOKUP' RETURN * ORDER BY name",
    f"SHOW CONSTRAINTS {ALL} RETURN * ORDER BY name",
]


@pytest.fixture
def ruled() -> Iterator[NetworkXStore]:
    """Give a store with a rule of every kind."""
    with NetworkXStore(engine=CypherEngine()) as store:
        for query in MADE:
            store.run(query)
        yield store


def held(store: Store) -> list[list[tuple[object, ...]]]:
    return [store.run(query).rows for query in HELD]


def test_every_rule_is_copied_with_name_and_options(ruled: NetworkXStore, store: Store) -> None:
    assert copy_rules(ruled, store).made == len(MADE)
    assert held(store) == held(ruled)
    again = copy_rules(ruled, store)
    assert (again.made, again.refused) == (0, ())


@pytest.mark.neo4j
def test_there_and_back(ruled: NetworkXStore, server_store: Neo4jStore) -> None:
    copy_rules(ruled, server_store)
    with NetworkXStore(engine=CypherEngine()) as back:
        assert copy_rules(server_store, back).made == len(MADE)
        assert held(back) == held(ruled)


def test_a_copy_brings_the_rules_of_its_source(ruled: NetworkXStore, store: Store) -> None:
    ruled.write(Batch([NodeRecord("f", ("Film",), {"id": "film:f"})]))
    done = copy(ruled, store)
    assert done.equal
    assert done.rules.refused == ()
    # on a server the load itself makes the ids of films unique
    assert done.rules.made in {len(MADE), len(MADE) - 1}
    kinds = {(rule.label, rule.key, rule.kind) for rule in store.schema().constraints}
    assert kinds == {("Film", "id", "unique"), ("odd `type", "a, b c", "unique")}


def test_what_the_target_cannot_hold_is_told(ruled: NetworkXStore, store: Store) -> None:
    store.run("CREATE (:Film {id: 1}), (:Film {id: 1})")
    store.run("CREATE INDEX two FOR (n:Other) ON (n.x)")
    store.run("CREATE INDEX mine FOR ()-[r:`odd ``type`]-() ON (r.a, r.`b c`)")
    done = copy_rules(ruled, store)
    assert done.made == len(MADE) - 3
    odd, twice, taken = sorted(done.refused)
    assert odd.startswith("constraint constraint_")
    assert twice.startswith("constraint one_id: ")
    assert taken.startswith("index two: There already exists an index called 'two'")
