from __future__ import annotations

from graph.results.plan import Plan

SCAN = Plan("AllNodesScan", "n", 3.0, (), {"rows": 3, "hits": 3, "time": 0.5})
PLAN = Plan("ProduceResults", "n", 3.0, (SCAN,), {"rows": 3, "hits": 6, "time": 0.25}, "x")


def test_figures_by_name() -> None:
    assert (SCAN.rows, SCAN.hits, SCAN.time) == (3, 3, 0.5)
    assert (Plan("Filter").rows, Plan("Filter").hits, Plan("Filter").time) == (None, None, None)


def test_totals() -> None:
    assert PLAN.total("hits") == 9
    assert PLAN.total("time") == 0.75
    assert Plan("Filter").total("hits") == 0


def test_data_is_the_tree_without_the_code() -> None:
    assert PLAN.data() == {
        "operator": "ProduceResults",
        "details": "n",
        "estimated_rows": 3.0,
        "rows": 3,
        "hits": 6,
        "time": 0.25,
        "children": [
            {
                "operator": "AllNodesScan",
                "details": "n",
                "estimated_rows": 3.0,
                "rows": 3,
                "hits": 3,
                "time": 0.5,
                "children": [],
            }
        ],
    }
