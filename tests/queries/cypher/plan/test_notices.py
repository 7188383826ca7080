"""Notifications that need the schema follow it."""

from __future__ import annotations

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


def said(store: NetworkXStore, text: str, **parameters: str) -> list[str]:
    return [f"{n.title} {n.description}" for n in store.run(text, parameters).notifications]


def test_a_command_without_effect() -> None:
    store = NetworkXStore(engine=CypherEngine())
    text = "CREATE INDEX i IF NOT EXISTS FOR (f:Film) ON (f.year)"
    assert said(store, text) == []
    (told,) = said(store, text)
    assert told == (
        "`CREATE RANGE INDEX i IF NOT EXISTS FOR (e:Film) ON (e.year)` has no effect. "
        "`RANGE INDEX i FOR (e:Film) ON (e.year)` already exists."
    )
    store.run("DROP INDEX i")
    assert said(store, "DROP INDEX i IF EXISTS") == [
        "`DROP INDEX i IF EXISTS` has no effect. `i` does not exist."
    ]
    assert said(store, text) == []


def test_a_name_that_is_a_parameter_is_not_known_before() -> None:
    store = NetworkXStore(engine=CypherEngine())
    text = "CREATE INDEX $name IF NOT EXISTS FOR (f:Film) ON (f.year)"
    assert said(store, text, name="i") == []
    assert said(store, text, name="i") == []


def test_a_hint_for_an_index_that_comes_and_goes() -> None:
    store = NetworkXStore(engine=CypherEngine())
    store.run("CREATE (:Film {year: 1})")
    text = "MATCH (f:Film) USING INDEX f:Film(year) WHERE f.year = 1 RETURN f"
    assert "ON (`f`.`year`)" in said(store, text)[0]
    store.run("CREATE INDEX i FOR (f:Film) ON (f.year)")
    assert said(store, text) == []
    store.run("DROP INDEX i")
    assert len(said(store, text)) == 1


def test_a_join_is_not_planned() -> None:
    store = NetworkXStore(engine=CypherEngine())
    (told,) = said(store, "MATCH (a)-->(b)<--(c) USING JOIN ON b RETURN a")
    assert "join key identifier is: b" in told
