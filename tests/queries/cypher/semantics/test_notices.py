"""Notifications: what there is to say about a query, and that they are never stale."""

from __future__ import annotations

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from queries.cypher.semantics.notices import position_of


@pytest.fixture
def store() -> NetworkXStore:
    store = NetworkXStore(engine=CypherEngine())
    store.run("CREATE (:Film {title: 'a'})-[:DIRECTED {year: 1}]->(:Person {name: 'b'})")
    return store


def codes(store: NetworkXStore, text: str) -> list[str]:
    return [notice.code.rpartition(".")[2] for notice in store.run(text).notifications]


@pytest.mark.parametrize(
    ("text", "name", "hint"),
    [
        ("MATCH (n:Flim) RETURN n", "Flim", "Did you mean Film?"),
        ("MATCH ()-[r:DIRECTS]->() RETURN r", "DIRECTS", "Did you mean DIRECTED?"),
        ("MATCH (n:Film) RETURN n.titel", "titel", "Did you mean title?"),
        ("MATCH (n:Film) RETURN n.`no such`", "no such", ""),
    ],
)
def test_names_that_are_not_there(store: NetworkXStore, text: str, name: str, hint: str) -> None:
    (notice,) = store.run(text).notifications
    assert f"name is: {name}" in notice.description or f"type is: {name}" in notice.description
    assert notice.hint == hint
    assert notice.position is not None
    assert text[notice.position.offset :].strip("`").startswith(name)


def test_a_new_name_ends_the_warning(store: NetworkXStore) -> None:
    text = "MATCH (n:Series) RETURN n.seasons"
    assert codes(store, text) == ["UnknownLabelWarning", "UnknownPropertyKeyWarning"]
    store.run("CREATE (:Series)")
    assert codes(store, text) == ["UnknownPropertyKeyWarning"]
    store.run("MATCH (s:Series) SET s.seasons = 3")
    assert codes(store, text) == []
    assert codes(store, text) == []


def test_another_store_of_the_same_engine_has_its_own_names() -> None:
    engine = CypherEngine()
    first, second = NetworkXStore(engine=engine), NetworkXStore(engine=engine)
    first.run("CREATE (:A)")
    second.run("CREATE (:B)")
    assert codes(first, "MATCH (n:A) RETURN n") == []
    assert codes(second, "MATCH (n:A) RETURN n") == ["UnknownLabelWarning"]


def test_inside_a_transaction_that_wrote_no_names_are_known(store: NetworkXStore) -> None:
    text = "MATCH (n:New), (m) RETURN n"
    with store.transaction() as transaction:
        assert len(transaction.run(text).notifications) == 2
        transaction.run("CREATE (:New)")
        told = transaction.run(text).notifications
        assert [notice.category for notice in told] == ["PERFORMANCE"]


def test_a_plain_query_says_nothing(store: NetworkXStore) -> None:
    for text in ("RETURN 1 AS x", "MATCH (n:Film) RETURN n.title", "CREATE (:Brand {new: 1})"):
        assert codes(store, text) == []


def test_places_count_lines() -> None:
    assert position_of("a\nbc", 3) == (3, 2, 2)
    assert position_of("abc", 0) == (0, 1, 1)


def test_names_that_a_rule_is_about_are_known() -> None:
    with NetworkXStore(engine=CypherEngine()) as store:
        store.run("CREATE INDEX FOR (n:Film) ON (n.title)")
        store.run("CREATE CONSTRAINT FOR ()-[r:KNOWS]-() REQUIRE r.since IS UNIQUE")
        store.run("CREATE FULLTEXT INDEX FOR (n:Book|Tale) ON EACH [n.text]")
        assert (
            codes(store, "MATCH (n:Film {title: 'a'})-[r:KNOWS {since: 1}]->(:Tale) RETURN n") == []
        )
        assert codes(store, "MATCH (n:Book) RETURN n.text") == []
        assert codes(store, "MATCH (n:KNOWS) RETURN n.text") == ["UnknownLabelWarning"]
        assert codes(store, "MATCH ()-[:Film]->() RETURN 1") == ["UnknownRelationshipTypeWarning"]
