from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_planning(check: Callable[[str], list[str]]) -> None:
    assert check("planning") == []


def test_a_plan_is_told_with_names(facts: Callable[[str], list[Row]]) -> None:
    text = (
        "Iron Comet 3 was originally supposed to shoot in May, but Iron Comet 3 will start later."
    )
    plans = [row for row in facts(text) if row[0] == "plan_changed"]
    assert plans
    assert "Iron Comet 3" in plans[0][1]
