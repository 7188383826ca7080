"""Commands over the schema: what they refuse, and that a transaction does one thing."""

from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

INDEX = "CREATE INDEX i FOR (a:A) ON (a.x)"


@pytest.fixture
def store() -> NetworkXStore:
    return NetworkXStore(engine=CypherEngine())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("CREATE (:A {x: 1})", INDEX),
        ("CREATE (:A {x: 1})", "CREATE INDEX i IF NOT EXISTS FOR (a:A) ON (a.x)"),
        ("MATCH (n:Nothing) DELETE n", "DROP INDEX i IF EXISTS"),
        (INDEX, "CREATE (:A {x: 1})"),
        (INDEX, "MERGE (:A {x: 1})"),
    ],
)
def test_data_and_schema_never_in_one_transaction(
    store: NetworkXStore, first: str, second: str
) -> None:
    transaction = store.transaction()
    transaction.run(first)
    with pytest.raises(CypherError) as caught:
        transaction.run(second)
    assert caught.value.code == "ForbiddenDueToTransactionType"
    transaction.rollback()
    assert store.counts().nodes == 0
    assert len(store.snapshot().indexes()) == 2


def test_several_commands_and_reading_go_together(store: NetworkXStore) -> None:
    store.run("CREATE (:A {x: 1})")
    with store.transaction() as transaction:
        assert len(transaction.run("MATCH (a:A) RETURN a")) == 1
        transaction.run(INDEX)
        transaction.run("CREATE CONSTRAINT c FOR (a:A) REQUIRE a.y IS UNIQUE")
        assert len(transaction.run("MATCH (a:A {x: 1}) RETURN a")) == 1
        shown = transaction.run("SHOW INDEXES YIELD name WHERE name IN ['i', 'c']")
        assert shown.value() == ["c", "i"]
    assert store.snapshot().has_index("A", "y")


def test_a_failed_command_changes_nothing(store: NetworkXStore) -> None:
    store.run("CREATE (:A {x: 1}), (:A {x: 1})")
    with pytest.raises(CypherError, match="both have x = 1"):
        store.run("CREATE CONSTRAINT FOR (a:A) REQUIRE a.x IS UNIQUE")
    assert store.snapshot().constraints() == []


@pytest.mark.parametrize(
    "demand", ["a.x IS NOT NULL", "a.x IS NODE KEY", "(a.x, a.y) IS NODE KEY", "a.x IS :: INTEGER"]
)
def test_what_needs_the_enterprise_edition(store: NetworkXStore, demand: str) -> None:
    for condition in ("", "IF NOT EXISTS "):
        with pytest.raises(CypherError, match="Enterprise Edition") as caught:
            store.run(f"CREATE CONSTRAINT {condition}FOR (a:A) REQUIRE {demand}")
        assert caught.value.code == "ConstraintCreationFailed"


def test_names_are_parameters_or_none(store: NetworkXStore) -> None:
    store.run("CREATE INDEX $name FOR (a:A) ON (a.x)", {"name": " mine "})
    assert store.run("SHOW RANGE INDEXES YIELD name").value() == ["mine"]
    with pytest.raises(CypherError, match="A name is a string"):
        store.run("DROP INDEX $name", {"name": 1})


def test_options_hold_plain_values(store: NetworkXStore) -> None:
    store.run(
        "CREATE POINT INDEX p FOR (a:A) ON (a.x) "
        "OPTIONS {indexConfig: {`spatial.cartesian.min`: [-5.0, $y], "
        "`spatial.cartesian.max`: [5, 5]}}",
        {"y": -1.5},
    )
    assert store.snapshot().delta.schema.indexes["p"].config == {
        "spatial.cartesian.min": [-5.0, -1.5],
        "spatial.cartesian.max": [5, 5],
    }
    with pytest.raises(CypherError, match="OPTIONS hold plain values"):
        store.run("CREATE TEXT INDEX t FOR (a:A) ON (a.x) OPTIONS {indexProvider: toLower('A')}")
