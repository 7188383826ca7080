"""The pipeline as a whole: the cache, limits, facts that break, errors with places, plans."""

from __future__ import annotations

import gc
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Timer

import pytest

from graph.results.engine import Limits
from graph.results.errors import CypherError, StoreError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from queries.cypher.runtime.execute import Execution


def prepared(store: NetworkXStore, text: str, **parameters: object) -> Execution:
    return CypherEngine().prepare(text, parameters, store.snapshot())


def test_a_query_is_compiled_once_for_types_of_parameters_not_for_values() -> None:
    engine = CypherEngine()
    with NetworkXStore(":memory:", engine) as store:
        for value in (1, 2, 3):
            assert store.run("RETURN $x AS x", x=value).rows == [(value,)]
        assert len(engine._cache) == 1
        store.run("RETURN $x AS x", x="text")
        assert len(engine._cache) == 2


def test_the_cache_is_bounded() -> None:
    engine = CypherEngine(cached=3)
    with NetworkXStore(":memory:", engine) as store:
        for number in range(10):
            store.run(f"RETURN {number} AS x")
        assert len(engine._cache) == 3
        assert store.run("RETURN 0 AS x").rows == [(0,)]


@pytest.mark.parametrize("large", [2**63, -(2**63) - 1])
def test_an_integer_is_looked_at_each_time(store: NetworkXStore, large: int) -> None:
    query = "CREATE (n:N {x: $x}) RETURN n.x AS x"
    with suppress(StoreError), store.transaction() as transaction:
        for small in (1, -(2**63), 2**63 - 1):
            assert transaction.run(query, x=small).rows == [(small,)]
        with pytest.raises(CypherError, match="does not fit into 64 bits"):
            transaction.run(query, x=large)
    assert store.counts().nodes == 0
    assert store.run("RETURN $x AS x", x=1).rows == [(1,)]
    with pytest.raises(CypherError, match="does not fit into 64 bits"):
        store.run("RETURN $x AS x", x=large)


def test_what_a_transaction_knows_of_a_query_ends_with_its_first_change(
    store: NetworkXStore,
) -> None:
    store.run("UNWIND [1, 2, 3] AS x CREATE (:N {x: x})")
    question = "MATCH (n:N) WHERE n.x > $least RETURN count(*) AS n"
    with store.transaction() as transaction:
        assert transaction.run(question, least=1).rows == [(2,)]
        assert transaction.run(question, least=2).rows == [(1,)]
        transaction.run("CREATE (:N {x: 'text'}), (:N {x: 7})")
        assert transaction.run(question, least=1).rows == [(3,)]
        transaction.run("CREATE (:N {x: date('2020-01-01')}), (:N {x: 8})")
        assert transaction.run(question, least=1).rows == [(4,)]


def test_a_query_is_planned_anew_in_a_transaction_that_made_the_graph_large() -> None:
    engine = CypherEngine()
    with NetworkXStore(":memory:", engine) as store, store.transaction() as transaction:
        transaction.run("CREATE (:N)")
        question = "MATCH (n:N {x: $x}) RETURN count(*) AS n"
        prepared = [engine.prepare(question, {"x": 1}, transaction) for _ in range(2)]
        transaction.run("UNWIND range(1, 2000) AS x CREATE (:N {x: x})")
        prepared.append(engine.prepare(question, {"x": 1}, transaction))
        plans = [execution._compiled for execution in prepared]
        assert plans[0] is plans[1]
        assert plans[1] is not plans[2]


def test_a_string_written_into_an_integer_column_between_and_within_queries(
    store: NetworkXStore,
) -> None:
    question = "MATCH (n:N) WHERE n.x > 1 RETURN count(*) AS n"
    store.run("UNWIND [1, 2, 3] AS x CREATE (:N {x: x})")
    assert store.run(question).rows == [(2,)]
    store.run("CREATE (:N {x: 'text'})")
    assert store.run(question).rows == [(2,)]
    with store.transaction() as transaction:
        transaction.run("MATCH (n:N {x: 3}) SET n.x = date('2020-01-01')")
        assert transaction.run(question).rows == [(1,)]
    store.run("MATCH (n:N) DETACH DELETE n")
    mixed = (
        "CREATE (a:N {x: 1}) SET a.x = 'b' WITH a MATCH (n:N) WHERE n.x > 0 RETURN count(*) AS n"
    )
    assert store.run(mixed).rows == [(0,)]


def test_a_label_that_leaves_the_end_of_a_type(store: NetworkXStore) -> None:
    store.run("CREATE (:P)-[:ACTED_IN]->(:Film {n: 1}), (:P)-[:ACTED_IN]->(:Film {n: 2})")
    question = "MATCH (:P)-[:ACTED_IN]->(f:Film) RETURN count(f) AS n"
    assert store.run(question).rows == [(2,)]
    store.run("MATCH (f:Film {n: 2}) REMOVE f:Film")
    assert store.run(question).rows == [(1,)]
    store.run("MATCH (p:P) WITH p LIMIT 1 CREATE (p)-[:ACTED_IN]->(:Series)")
    assert store.run(question).rows == [(1,)]


HOSTILE = [
    "x'); import os; ('",
    'a"""b',
    "rt",
    "view",
    "None",
    "__import__('os')",
    "a\\",
    "a\nb: int = 1",
    "é ☃ \u2028 x",
    "{0} %s {}",
    "lambda",
    "k1",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_or_string_becomes_python(name: str, store: NetworkXStore) -> None:
    quoted = "`" + name.replace("`", "``") + "`"
    escaped = "'" + name.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"
    text = (
        f"CREATE ({quoted}:{quoted} {{{quoted}: {escaped}}})-[r:{quoted}]->(b) "
        f"WITH {quoted}, {escaped} AS s, r MATCH ({quoted})-[r]->(b) "
        f"WHERE {quoted}:{quoted} AND {quoted}.{quoted} = s "
        f"RETURN {quoted}.{quoted} AS {quoted}, s, type(r) AS t, $p AS p, {{{quoted}: 1}} AS m"
    )
    result = store.run(text, {"p": name})
    assert result.columns == [name, "s", "t", "p", "m"]
    assert result.rows == [(name, name, name, name, {name: 1})]
    plan = store.run(f"EXPLAIN MATCH (n:{quoted}) WHERE n.{quoted} = {escaped} RETURN n").plan
    assert plan is not None
    code = plan.code
    if len(name) > 4:
        assert name not in code
        assert repr(name)[1:-1] not in code


def test_a_deadline_stops_a_query(store: NetworkXStore) -> None:
    started = time.monotonic()
    with pytest.raises(CypherError) as caught:
        store.run("UNWIND range(1, 1000000000) AS x RETURN count(x) AS n", timeout=0.2)
    assert caught.value.code == "DeadlineExceeded"
    assert time.monotonic() - started < 60


def test_a_deadline_stops_trails_through_a_dense_graph(store: NetworkXStore) -> None:
    store.run("UNWIND range(1, 30) AS x CREATE (:N {x: x})")
    store.run("MATCH (a:N), (b:N) WHERE a.x < b.x CREATE (a)-[:R]->(b)")
    with pytest.raises(CypherError) as caught:
        store.run("MATCH (:N)-[:R*]-(b) RETURN count(b) AS n", timeout=0.2)
    assert caught.value.code == "DeadlineExceeded"


def test_a_row_budget_stops_a_query(store: NetworkXStore) -> None:
    store.run("UNWIND range(1, 200) AS x CREATE (:N)")
    with pytest.raises(CypherError) as caught:
        store.run("MATCH (a:N), (b:N) RETURN sum(1) AS n", row_budget=5_000)
    assert caught.value.code == "RowBudgetExceeded"
    assert store.run("MATCH (a:N) RETURN sum(1) AS n", row_budget=5_000).rows == [(200,)]


def test_another_thread_cancels(store: NetworkXStore) -> None:
    limits = Limits()
    execution = prepared(store, "UNWIND range(1, 1000000000) AS x RETURN count(x) AS n")
    timer = Timer(0.1, limits.cancelled.set)
    timer.start()
    with pytest.raises(CypherError) as caught:
        execution.execute(store.snapshot(), limits)
    assert caught.value.code == "Cancelled"


def test_the_collector_runs_again_after_a_query_and_after_an_error(store: NetworkXStore) -> None:
    assert gc.isenabled()
    store.run("RETURN 1 AS x")
    assert gc.isenabled()
    with pytest.raises(CypherError):
        store.run("RETURN 1 / 0 AS x")
    assert gc.isenabled()


def test_a_runtime_error_has_the_text_and_the_place(store: NetworkXStore) -> None:
    text = "UNWIND [1, 0] AS x\nRETURN 10 / x AS y"
    with pytest.raises(CypherError) as caught:
        store.run(text)
    error = caught.value
    assert (error.kind, error.phase, error.text) == ("ArithmeticError", "runtime", text)
    assert error.span is not None
    start, end = error.span
    assert "10 / x" in text[start:end]


def test_an_error_changes_nothing(store: NetworkXStore) -> None:
    with pytest.raises(CypherError):
        store.run("UNWIND [1, 0] AS x CREATE (:N {x: 10 / x})")
    assert store.counts().nodes == 0


def test_explain_gives_columns_and_no_rows_and_writes_nothing(store: NetworkXStore) -> None:
    result = store.run("EXPLAIN CREATE (n:N) RETURN n.x AS x")
    assert (result.columns, list(result.rows)) == (["x"], [])
    assert result.plan is not None
    assert result.plan.operator == "ProduceResults"
    assert "def over(snapshot)" in result.plan.code
    assert store.counts().nodes == 0


def test_profile_counts_rows(store: NetworkXStore) -> None:
    store.run("UNWIND range(1, 10) AS x CREATE (:N {x: x})")
    result = store.run("PROFILE MATCH (n:N) WHERE n.x > 4 RETURN n.x AS x")
    assert len(result.rows) == 6
    rows = {}
    plan = result.plan
    while plan is not None:
        rows[plan.operator] = plan.arguments.get("rows")
        plan = plan.children[0] if plan.children else None
    assert rows["NodeByLabelScan"] == 10
    assert rows["Filter"] == 6


def test_limit_stops_what_is_above(store: NetworkXStore) -> None:
    store.run("UNWIND range(1, 300) AS x CREATE (:N)")
    text = "MATCH (a:N), (b:N), (c:N) RETURN a LIMIT 3"
    assert len(store.run(text, row_budget=5_000).rows) == 3


def test_many_threads_share_an_engine(store: NetworkXStore) -> None:
    store.run("UNWIND range(1, 100) AS x CREATE (:N {x: x})")

    def ask(number: int) -> int:
        text = f"MATCH (n:N) WHERE n.x > $low RETURN count(n) + {number % 7} AS n"
        return int(store.run(text, low=number % 50).rows[0][0])

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(200)))
    assert answers == [100 - number % 50 + number % 7 for number in range(200)]


def test_a_query_sees_the_snapshot_of_its_beginning(store: NetworkXStore) -> None:
    store.run("UNWIND range(1, 5) AS x CREATE (:N)")
    execution = prepared(store, "MATCH (n:N) RETURN count(n) AS n")
    before = store.snapshot()
    store.run("CREATE (:N)")
    assert execution.execute(before, Limits()).rows == [(5,)]
    assert execution.execute(store.snapshot(), Limits()).rows == [(6,)]


def test_results_hold_plain_values(store: NetworkXStore) -> None:
    store.run("CREATE (:N {x: [1, 2]})")
    (row,) = store.run("MATCH (n:N) RETURN n.x AS x, [n] AS l, {k: n.x} AS m").rows
    assert row[0] == [1, 2]
    assert type(row[0]) is list
    assert row[1][0].labels == {"N"}
    assert row[2] == {"k": [1, 2]}
    again = store.run("MATCH (n:N) SET n.x = 5 RETURN n AS n").rows[0][0]
    assert again["x"] == 5


@pytest.mark.parametrize(
    "text",
    [
        "RETURN " + "+".join(["1"] * 140) + " AS x",
        "RETURN " + "(" * 90 + "1" + ")" * 90 + " AS x",
        "RETURN " + "[" * 100 + "1" + "]" * 100 + " AS x",
        "RETURN " + " AND ".join(["true"] * 500) + " AS x",
        "RETURN " + "NOT " * 120 + "true AS x",
        "RETURN " + "CASE WHEN true THEN " * 40 + "1" + " END" * 40 + " AS x",
        "RETURN " + "[x IN [1] | " * 30 + "x" + "]" * 30 + " AS x",
        "RETURN reduce(a = 0, x IN range(1, 100) | " + "-" * 60 + "x) AS x",
    ],
)
def test_deep_expressions_answer_or_are_refused(text: str, store: NetworkXStore) -> None:
    with suppress(CypherError):
        assert len(store.run(text).rows) == 1


def test_many_clauses(store: NetworkXStore) -> None:
    text = "WITH 1 AS x " + "WITH x + 1 AS x " * 5_000 + "RETURN x"
    assert store.run(text).rows == [(5_001,)]
    creates = " ".join(f"CREATE (n{number}:N) SET n{number}.x = {number}" for number in range(60))
    assert store.run(creates).counters.nodes_created == 60
