from __future__ import annotations

import pytest

from graph.results.errors import LoregraphError
from graph.results.plan import Plan
from loregraph.plans import code_text, plan_text

SCAN = Plan("NodeByLabelScan", "f:Film", 8.0, arguments={"rows": 8, "hits": 9})
PLAN = Plan("ProduceResults", "title", 8.04, (SCAN,), {"rows": 8, "code": "def run():\n    pass"})


def test_the_tree_and_its_figures() -> None:
    assert plan_text(PLAN).splitlines() == [
        "operator           details  estimated rows  rows  hits",
        "-----------------  -------  --------------  ----  ----",
        "ProduceResults     title               8.0     8",
        "  NodeByLabelScan  f:Film              8.0     8     9",
    ]


def test_columns_that_nobody_fills_are_left_out() -> None:
    assert "rows" not in plan_text(Plan("Finish"))


def test_the_code() -> None:
    assert code_text(PLAN) == "def run():\n    pass"
    with pytest.raises(LoregraphError, match="No code was made"):
        code_text(SCAN)


def test_no_plan_is_said() -> None:
    with pytest.raises(LoregraphError, match="There is no plan"):
        plan_text(None)
