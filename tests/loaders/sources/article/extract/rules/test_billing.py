from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_billing(check: Callable[[str], list[str]]) -> None:
    assert check("billing") == []


def test_who_crafts_is_not_billed(facts: Callable[[str], list[Row]]) -> None:
    text = "Hollow Tide stars Jun Takahashi, with Teo Marchetti directing."
    assert ("acts_in", "Teo Marchetti", "Hollow Tide") not in facts(text)
