from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_crew(check: Callable[[str], list[str]]) -> None:
    assert check("crew") == []


def test_only_the_first_after_a_director_without_a_film(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 3 is shot. Director Kim Doe and Sam Roe ate lunch.")
    assert [row[1] for row in found if row[0] == "directs"] == ["Kim Doe"]
