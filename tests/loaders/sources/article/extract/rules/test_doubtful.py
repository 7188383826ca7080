from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_doubt(check: Callable[[str], list[str]]) -> None:
    assert check("doubt") == []


def test_who_left_is_not_in_the_film_any_more(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Kim Doe was cast in Iron Comet 3 last year. Doe has dropped out of Iron Comet 3."
    )
    assert ("acts_in", "Kim Doe", "Iron Comet 3") not in found
