from __future__ import annotations

import json

import pytest

from graph.results.errors import LoregraphError
from graph.results.plan import Plan
from loregraph.plans import code_text, plan_json, plan_text

SCAN = Plan("NodeByLabelScan", "f:Film", 8.0, (), {"rows": 8, "hits": 9, "time": 0.25})
INNER = Plan("Expand(All)", "(f)-[:HAS_EVENT]->()", 1234.5)
OPTIONAL = Plan("Optional", "", 8.04, (SCAN, INNER), {"rows": 8, "hits": 0, "time": 1.0})
PLAN = Plan("ProduceResults", "title", 8.04, (OPTIONAL,), code="def run():\n    pass")


def test_the_tree_and_its_figures() -> None:
    timed = Plan("ProduceResults", "title", 8.0, (OPTIONAL,), {"rows": 8, "hits": 0, "time": 0.5})
    assert plan_text(timed, 80).splitlines() == [
        "Operator          Details               Estimated  Rows  Hits    ms",
        "-------------------------------------------------------------------",
        "+ProduceResults   title                         8     8     0   0.5",
        "+Optional                                    8.04     8     0     1",
        "|\\",
        "| +Expand(All)    (f)-[:HAS_EVENT]->()      1,234",
        "+NodeByLabelScan  f:Film                        8     8     9  0.25",
        "",
        "9 hits, 1.75 ms.",
    ]


def test_long_details_go_on_in_the_next_line() -> None:
    long = Plan("Projection", ", ".join(f"n.property{i} AS p{i}" for i in range(9)), 1.0, (SCAN,))
    lines = plan_text(long, 70).splitlines()
    assert max(map(len, lines)) == 70
    assert lines[3].startswith("|      ")
    assert "p8" in "".join(lines)


def test_what_was_not_measured_has_no_column() -> None:
    assert plan_text(Plan("Finish"), 80).splitlines()[0].split() == [
        "Operator",
        "Details",
        "Estimated",
    ]


def test_the_plan_as_json() -> None:
    read = json.loads(plan_json(PLAN))
    assert read["children"][0]["children"][0]["hits"] == 9
    assert "code" not in read


def test_a_plan_too_deep_for_json_is_told() -> None:
    plan = SCAN
    for _ in range(5_000):
        plan = Plan("Projection", children=(plan,))
    with pytest.raises(LoregraphError, match="too deeply"):
        plan_json(plan)
    assert plan_text(plan, 80).count("Projection") == 5_000


def test_the_code() -> None:
    assert code_text(PLAN) == "def run():\n    pass"
    with pytest.raises(LoregraphError, match="No code was made"):
        code_text(SCAN)


def test_no_plan_is_said() -> None:
    with pytest.raises(LoregraphError, match="There is no plan"):
        plan_text(None)
