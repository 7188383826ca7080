from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.results.errors import CypherError
from graph.results.plan import Plan
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.runtime.meter import CountedView, Meter

ENDS = {"Exists", "Count", "Collect"}
CASES = Path(__file__).parents[1] / "cases"


def test_what_was_done_belongs_to_the_operator_that_ended() -> None:
    meter = Meter(2)
    meter.reads += 3
    meter.passed(0)
    meter.reads += 2
    meter.ended(1)
    meter.ended(0)
    assert meter.rows == [1, 0]
    assert meter.hits == [3, 2]
    assert all(time > 0 for time in meter.times)


@pytest.fixture
def counted(store: NetworkXStore) -> tuple[CountedView, Meter]:
    store.run("CREATE (:A {x: 1})-[:R]->(:B {x: 2}), (:A {x: 3})")
    meter = Meter(1)
    return CountedView(store.snapshot(), meter), meter


def test_each_node_that_is_reached_is_a_hit(counted: tuple[CountedView, Meter]) -> None:
    view, meter = counted
    nodes = view.nodes_with_label("A")
    assert len(nodes) == 2
    assert meter.reads == 0
    assert len(list(nodes[0:1])) == 1
    assert meter.reads == 1
    assert list(nodes) == list(view.node_ids())[::2]
    assert meter.reads == 1 + 2 + 3


def test_each_property_and_label_is_a_hit(counted: tuple[CountedView, Meter]) -> None:
    view, meter = counted
    assert [view.node_column("x")[n] for n in range(3)] == [1, 2, 3]
    assert view.node_property(0, "x") == 1
    assert 1 in view.label_set("B")
    assert meter.reads == 5
    assert view.label_set("A") & {0, 1} == {0}
    assert view.labels() == ["A", "B"]


def test_each_neighbour_is_a_hit(counted: tuple[CountedView, Meter]) -> None:
    view, meter = counted
    rows = view.adjacency("out", "R")
    neighbours, relationships = rows.expand(0)
    assert (list(neighbours), list(relationships)) == ([1], [0])
    near = rows.near(3)
    assert [*iter(near[0])] == [1]
    assert len(near[0]) == 1
    assert list(view.lookup("A", "x", 3)) == [2]
    assert meter.reads == 5


def test_a_look_into_an_index_and_what_it_finds_are_hits(
    counted: tuple[CountedView, Meter],
) -> None:
    view, meter = counted
    assert list(view.finder("A", "x")(3)) == [2]
    assert list(view.lookup_any("x", 3)) == [2]
    assert meter.reads == 4


def statements() -> list[str]:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(CASES.glob("*.cypher")))
    lines = [line for line in text.splitlines() if re.match(r"(MATCH|UNWIND|OPTIONAL|CALL) ", line)]
    return [line.rstrip(";") for line in lines]


def unmeasured(plan: Plan) -> list[str]:
    """Name the operators without figures, but for the ends of plans in expressions."""
    own = [] if plan.rows is not None or plan.operator in ENDS else [plan.operator]
    return own + [name for child in plan.children for name in unmeasured(child)]


@pytest.mark.parametrize("query", statements())
def test_a_profiled_query_gives_the_same_rows_and_measures_all(
    store: NetworkXStore, query: str
) -> None:
    store.run("CREATE (a:A {x: 1})-[:R {w: 1}]->(b:B {x: 2})-[:S]->(c:A {x: 3}), (c)-[:R]->(a)")
    answers = []
    for text in (query, f"PROFILE {query}"):
        transaction = store.transaction()
        try:
            result = transaction.run(text)
            answers.append(sorted(map(str, result.rows)))
            assert result.plan is None or unmeasured(result.plan) == []
            assert result.plan is None or not result.columns or result.plan.rows == len(result)
        except CypherError as error:
            answers.append([error.message])
        finally:
            transaction.rollback()
    assert answers[0] == answers[1]
