"""Numbers that a scan compares in the store: where that is allowed, and that answers stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from queries.cypher.plan.rules import narrow

if TYPE_CHECKING:
    from graph.results.plan import Plan
    from graph.stores.embedded.store import NetworkXStore

MADE = "UNWIND range(1, 1200) AS i CREATE (:A {i: i, half: i * 0.5, text: toString(i)})"


@pytest.fixture
def filled(store: NetworkXStore) -> NetworkXStore:
    store.run(MADE)
    store.run("CREATE (:A), (:B {i: 5})")
    return store


def first_step(plan: Plan | None) -> Plan:
    assert plan is not None
    return first_step(plan.children[0]) if plan.children else plan


def scanned(store: NetworkXStore, where: str, **parameters: Any) -> str:
    plan = store.run(f"EXPLAIN MATCH (a:A) WHERE {where} RETURN a", parameters).plan
    return first_step(plan).details


@pytest.mark.parametrize(
    ("where", "details"),
    [
        ("a.i >= 7 AND a.half < 4.0", "a:A WHERE i >= 7 AND half < 4.0"),
        ("7 < a.i <= 9", "a:A WHERE i > 7 AND i <= 9"),
        ("a.i > $least", "a:A WHERE i > $least"),
        ("a.i > 7 OR a.i < 3", "a:A"),
        ("a.i > a.half", "a:A"),
        ("a.text > '7'", "a:A"),
        ("a.i <> 7", "a:A"),
        ("a.i > $text", "a:A"),
        ("1 < a.i < a.half", "a:A"),
    ],
)
def test_what_is_compared_in_the_store(filled: NetworkXStore, where: str, details: str) -> None:
    assert scanned(filled, where, least=3, text="x") == details


def test_a_small_label_is_looked_at_one_by_one(store: NetworkXStore) -> None:
    store.run("UNWIND range(1, 50) AS i CREATE (:A {i: i})")
    assert scanned(store, "a.i > 7") == "a:A"


def test_answers_are_the_same_and_keep_up(
    filled: NetworkXStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "MATCH (a:A) WHERE 10 < a.i <= 20 AND a.half > $half AND a.text CONTAINS '1' RETURN a.i"
    assert filled.run(text, half=6).value() == [13, 14, 15, 16, 17, 18, 19]
    filled.run("MATCH (a:A {i: 14}) SET a.half = 1")
    filled.run("MATCH (a:A {i: 15}) DELETE a")
    filled.run("CREATE (:A {i: 20, half: 7.0, text: '1'})")
    found = filled.run(text, half=6).value()
    assert found == [13, 16, 17, 18, 19, 20]
    with filled.transaction() as transaction:
        transaction.run("MATCH (a:A {i: 16}) SET a.i = 0")
        assert transaction.run(text, half=6).value() == [13, 17, 18, 19, 20]
        transaction.rollback()
    monkeypatch.setattr(narrow, "_MANY", 1 << 40)
    assert filled.run(f"{text} AS i", half=6).value() == found


def test_a_value_of_another_kind_ends_it(filled: NetworkXStore) -> None:
    assert scanned(filled, "a.i > 1199") == "a:A WHERE i > 1199"
    filled.run("CREATE (:A {i: 'much'})")
    assert scanned(filled, "a.i > 1199") == "a:A"
    assert filled.run("MATCH (a:A) WHERE a.i > 1199 RETURN a.i").value() == [1200]


def test_it_is_counted_under_profile(filled: NetworkXStore) -> None:
    plan = filled.run("PROFILE MATCH (a:A) WHERE a.i > 1190 RETURN count(*)").plan
    scan = first_step(plan)
    assert (scan.rows, scan.hits) == (10, 11)
