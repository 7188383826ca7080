from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_leaving(check: Callable[[str], list[str]]) -> None:
    assert check("leaving") == []


def test_this_one_is_the_film_to_come(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Iron Comet 4 opens in May. "
        "Kim Doe, who directed Iron Comet 2, decided to sit this one out."
    )
    assert ("not_confirmed", "Kim Doe", "Iron Comet 4") in found
    assert ("directs", "Kim Doe", "Iron Comet 2") in found
