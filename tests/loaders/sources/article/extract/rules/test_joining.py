from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_joining(check: Callable[[str], list[str]]) -> None:
    assert check("joining") == []


def test_a_director_who_returns_does_not_act(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Kim Doe is returning to direct Iron Comet 3.")
    assert ("directs", "Kim Doe", "Iron Comet 3") in found
    assert ("acts_in", "Kim Doe", "Iron Comet 3") not in found
