"""Functions and procedures of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import loregraph
from graph.results.errors import CypherError, UsageError
from graph.values.temporal import Date
from loregraph.store import Store


@pytest.fixture
def opened() -> Iterator[Store]:
    with loregraph.open() as store:
        store.run("CREATE (:A {x: 1})-[:R]->(:B {x: 2})")
        yield store


def test_functions_stand_in_expressions(opened: Store) -> None:
    opened.functions.register("my.twice(n :: INTEGER | FLOAT) :: INTEGER | FLOAT", lambda n: 2 * n)
    text = "MATCH (n) WHERE MY.twice(n.x) > 2 RETURN my.twice(n.x) + 1 AS y, my.twice(null) AS z"
    assert opened.run(text).rows == [(5, None)]
    assert opened.run("RETURN sum(my.twice(2.5)) AS s").value() == [5.0]


def test_elements_and_dates_go_out_and_come_back(opened: Store) -> None:
    opened.functions.register("my.same(n :: ANY) :: ANY", lambda n: n)
    text = (
        "MATCH p = (a:A)-[r]->() WITH my.same([a, r, p]) AS l "
        "RETURN l[0].x, type(l[1]), length(l[2])"
    )
    assert opened.run(text).rows == [(1, "R", 1)]
    assert opened.run("RETURN my.same(date('2020-02-03')) AS d").value() == [Date(2020, 2, 3)]


def test_types_of_arguments_are_checked_before_and_while_it_runs(opened: Store) -> None:
    opened.functions.register("my.size(text :: STRING) :: INTEGER", len)
    with pytest.raises(CypherError) as caught:
        opened.run("EXPLAIN RETURN my.size(1)")
    assert (caught.value.kind, caught.value.phase) == ("SyntaxError", "compile time")
    with pytest.raises(CypherError, match="expects a string as text, got an integer"):
        opened.run("UNWIND ['a', 1] AS x RETURN my.size(x)")
    with pytest.raises(CypherError, match="takes 1 argument, not 2"):
        opened.run("RETURN my.size('a', 'b')")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("text", r"my\.f\(\) promised INTEGER and gave a string"),
        (object(), "no value for Python's object"),
        (2**70, "does not fit into 64 bits"),
    ],
)
def test_what_a_function_gives_is_checked(opened: Store, given: Any, told: str) -> None:
    opened.functions.register("my.f() :: INTEGER", lambda: given)
    with pytest.raises(CypherError, match=told):
        opened.run("RETURN my.f()")


def test_a_failing_function_is_a_sentence_and_changes_nothing(opened: Store) -> None:
    opened.functions.register("my.f(x :: INTEGER) :: INTEGER", lambda x: 1 // x)
    with pytest.raises(CypherError, match=r"function my\.f failed: ZeroDivisionError") as caught:
        opened.run("CREATE (n:N) SET n.x = my.f(0)")
    assert caught.value.code == "ProcedureCallFailed"
    assert opened.counts().nodes == 2


def test_a_function_registered_again_replaces_the_first(opened: Store) -> None:
    for number in (1, 2):
        opened.functions.register("my.f() :: INTEGER", lambda number=number: number)
        assert opened.run("RETURN my.f() AS x").value() == [number]


@pytest.mark.parametrize(
    "signature", ["my.f", "my.f(x) :: INTEGER", "my.f(x :: TEXT) :: INTEGER", "toUpper() :: STRING"]
)
def test_what_cannot_be_registered(opened: Store, signature: str) -> None:
    with pytest.raises(UsageError):
        opened.functions.register(signature, len)


def test_columns_and_arguments_of_procedures_are_checked(opened: Store) -> None:
    register = opened.procedures.register
    register("my.p(x :: FLOAT) :: (y :: FLOAT, names :: LIST<STRING>)", lambda x: [(x, ["a"])])
    assert opened.run("CALL my.p(1)").rows == [(1.0, ["a"])]
    with pytest.raises(CypherError, match=r"my\.p expects FLOAT as x, got a string"):
        opened.run("CREATE (n {x: 'a'}) WITH n CALL my.p(n.x) YIELD y RETURN y")
    register("my.q() :: (y :: INTEGER)", lambda: [{"z": 1}])
    with pytest.raises(CypherError, match="a row with the column z"):
        opened.run("CALL my.q()")
    register("my.r() :: (y :: LIST<INTEGER>)", lambda: [(["a"],)])
    with pytest.raises(CypherError, match=r"my\.r, column y, promised LIST<INTEGER>"):
        opened.run("CALL my.r()")


def test_procedures_that_write(opened: Store) -> None:
    def tag(tx: Any, name: str) -> list[int]:
        return [tx.run("MATCH (n) SET n.tag = $name RETURN n", name=name).counters.properties_set]

    opened.procedures.register("my.tag(name :: STRING) :: (n :: INTEGER)", tag, writes=True)
    result = opened.run("CREATE (:C) WITH 1 AS one CALL my.tag('t') YIELD n RETURN n")
    assert result.rows == [(3,)]
    assert result.counters.as_dict() == {
        "nodes_created": 1,
        "labels_added": 1,
        "properties_set": 3,
    }
    with pytest.raises(UsageError, match="only reading"):
        opened.run("CALL my.tag('u')", read_only=True)
    with pytest.raises(CypherError):
        opened.run("CALL my.tag('v') YIELD n RETURN 1 / 0")
    assert opened.run("MATCH (n {tag: 't'}) RETURN count(*) AS n").value() == [3]


def test_a_procedure_without_end_obeys_the_limits(opened: Store) -> None:
    def endless() -> Iterator[int]:
        while True:
            yield 1

    opened.procedures.register("my.endless() :: (x :: INTEGER)", endless)
    with pytest.raises(CypherError) as caught:
        opened.run("CALL my.endless() YIELD x RETURN x", row_budget=1000)
    assert caught.value.code == "RowBudgetExceeded"
