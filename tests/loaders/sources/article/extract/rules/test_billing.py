from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_billing(check: Callable[[str], list[str]]) -> None:
    assert check("billing") == []


def test_who_crafts_is_not_billed(facts: Callable[[str], list[Row]]) -> None:
    text = "Hollow Tide stars Jun Takahashi, with Teo Marchetti directing."
    assert ("acts_in", "Teo Marchetti", "Hollow Tide") not in facts(text)


def test_who_is_joined_is_sure_where_who_joins_is_not(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Kate Doe is in talks to join Henry Poe and Anna Roe in Iron Comet 3.")
    assert ("acts_in", "Henry Poe", "Iron Comet 3") in found
    assert ("acts_in", "Kate Doe", "Iron Comet 3") not in found
