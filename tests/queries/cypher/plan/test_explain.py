from __future__ import annotations

import pytest

from graph.results.plan import Plan
from graph.stores.embedded.store import NetworkXStore


@pytest.fixture
def films(store: NetworkXStore) -> NetworkXStore:
    store.run("UNWIND range(1, 10) AS i CREATE (:Film {n: i})")
    store.run("MATCH (f:Film) WHERE f.n <= 4 CREATE (f)<-[:ACTED_IN]-(:Person {n: f.n})")
    return store


def plan_of(store: NetworkXStore, query: str) -> Plan:
    plan = store.run(query).plan
    assert plan is not None
    return plan


def spine(plan: Plan) -> list[str]:
    """Name the operators of the pipeline from its end to its beginning."""
    names = [plan.operator]
    while plan.children:
        plan = plan.children[0]
        names.append(plan.operator)
    return names


def found(plan: Plan, operator: str) -> Plan:
    waiting = [plan]
    while waiting:
        plan = waiting.pop()
        if plan.operator == operator:
            return plan
        waiting += plan.children
    raise AssertionError(operator)


def test_operators_have_the_names_that_people_know(films: NetworkXStore) -> None:
    query = (
        "EXPLAIN MATCH (p:Person)-[:ACTED_IN]->(f:Film) WHERE f.n > 1 "
        "RETURN f.n % 2 AS odd, count(p) AS people ORDER BY people DESC LIMIT 3"
    )
    assert spine(plan_of(films, query)) == [
        "ProduceResults",
        "Top",
        "Projection",
        "EagerAggregation",
        "Filter",
        "Expand(All)",
        "NodeByLabelScan",
    ]
    films.run("CREATE INDEX FOR (f:Film) ON (f.n)")
    seek = "EXPLAIN MATCH (f:Film {n: 3})<-[:ACTED_IN]-(p), (p)-[:ACTED_IN]->(f) RETURN p"
    assert spine(plan_of(films, seek)) == [
        "ProduceResults",
        "Filter",
        "Expand(Into)",
        "Expand(All)",
        "NodeIndexSeek",
    ]


def test_details_speak_in_the_query_s_words(films: NetworkXStore) -> None:
    plan = plan_of(
        films,
        "EXPLAIN MATCH (p:Person)-[:ACTED_IN]->(f) WHERE p.n IN [1, 2]  AND any(x IN [p.n] "
        "WHERE x > 0) RETURN f.n AS n, collect(p.n) AS ns",
    )
    assert found(plan, "Expand(All)").details in {
        "(p)-[:ACTED_IN]->(f)",
        "(f)<-[:ACTED_IN]-(p)",
    }
    assert found(plan, "EagerAggregation").details == "f.n, collect(p.n)"
    assert found(plan, "Projection").details == "f.n AS n, collect(p.n) AS ns"
    assert "any(x IN [p.n] WHERE x > 0)" in found(plan, "Filter").details
    assert found(plan_of(films, "EXPLAIN CREATE (a:A:B)-[r:R]->()"), "Create").details.startswith(
        "(a:A:B), "
    )


def test_explain_measures_nothing(films: NetworkXStore) -> None:
    plan = plan_of(films, "EXPLAIN MATCH (f:Film) RETURN f")
    assert not plan.arguments
    assert "def over(snapshot)" in plan.code
    assert films.run("MATCH (f:Film) RETURN f").plan is None


def test_profile_gives_rows_hits_and_time_of_each_operator(films: NetworkXStore) -> None:
    plan = plan_of(films, "PROFILE MATCH (f:Film) WHERE f.n > 4 RETURN f.n AS n ORDER BY n")
    figures = {name: found(plan, name) for name in spine(plan)}
    assert {name: one.rows for name, one in figures.items()} == {
        "ProduceResults": 6,
        "Sort": 6,
        "Projection": 6,
        "Filter": 6,
        "NodeByLabelScan": 10,
    }
    assert figures["NodeByLabelScan"].hits == 10
    assert figures["Filter"].hits == 10
    assert figures["Projection"].hits == 6
    assert figures["Sort"].hits == 0
    assert all(one.time is not None and one.time >= 0 for one in figures.values())


def test_what_stops_early_has_touched_little(films: NetworkXStore) -> None:
    plan = plan_of(films, "PROFILE MATCH (f:Film) RETURN f.n LIMIT 2")
    assert found(plan, "NodeByLabelScan").hits == 2
    assert plan.rows == 2


def test_inner_plans_are_counted_too(films: NetworkXStore) -> None:
    plan = plan_of(
        films,
        "PROFILE MATCH (f:Film) WHERE EXISTS { (f)<-[:ACTED_IN]-() } "
        "CALL { WITH f UNWIND [1, 2] AS x RETURN x } "
        "RETURN f.n, x, [(f)<-[:ACTED_IN]-(p) | p.n] AS ns",
    )
    assert plan.rows == 8
    exists = found(found(plan, "Filter"), "Exists")
    assert exists.children[0].operator == "Expand(All)"
    assert exists.children[0].rows == 4
    assert found(found(plan, "Apply"), "Unwind").rows == 8
    assert found(found(plan, "Collect"), "Expand(All)").rows == 8


def test_writes_are_hits(films: NetworkXStore) -> None:
    plan = plan_of(
        films,
        "PROFILE MATCH (p:Person) MERGE (f:Film {n: p.n + 8}) "
        "FOREACH (x IN [1, 2] | CREATE (:Mark {x: x}))",
    )
    assert found(plan, "Merge").rows == 4
    assert found(found(plan, "Foreach"), "Create").rows == 8
    assert found(found(plan, "Foreach"), "Create").hits == 8
    assert found(plan, "Eager").rows == 4


def test_profiling_leaves_the_query_without_it_alone(films: NetworkXStore) -> None:
    query = "MATCH (f:Film) RETURN f.n"
    films.run(query)
    films.run(f"PROFILE {query}")
    assert films.run(query).plan is None
    assert "meter" not in plan_of(films, f"EXPLAIN {query}").code
    assert "meter" in plan_of(films, f"PROFILE {query}").code


def test_patterns_without_a_link_are_a_product_and_the_smaller_one_is_outside(
    films: NetworkXStore,
) -> None:
    for patterns in ("(a:Film), (b:Film)", "(b:Film), (a:Film)"):
        query = f"PROFILE MATCH {patterns} WHERE a.n = b.n AND a.n < 4 RETURN count(*)"
        product = found(plan_of(films, query), "CartesianProduct")
        outer, inner = product.children
        assert (product.rows, product.hits, inner.rows) == (30, 0, 30)
        assert found(outer, "NodeByLabelScan").details.startswith("a:Film")
        assert inner.details == "b:Film"


def test_a_scan_behind_a_projection_is_no_product(films: NetworkXStore) -> None:
    plan = plan_of(films, "EXPLAIN MATCH (a:Film) WITH count(a) AS n MATCH (b:Film) RETURN n, b")
    assert "CartesianProduct" not in spine(plan)
