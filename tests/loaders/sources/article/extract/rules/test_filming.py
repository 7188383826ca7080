from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_production(check: Callable[[str], list[str]]) -> None:
    assert check("production") == []


def test_a_premiere_is_no_shoot(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 3 premiered in London on May 5, 2028 after filming ended.")
    assert not [row for row in found if row[0] == "filmed_at"]
