from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_death(check: Callable[[str], list[str]]) -> None:
    assert check("death") == []


def test_who_takes_the_bullet_dies_and_not_whom_it_was_meant_for(
    facts: Callable[[str], list[Row]],
) -> None:
    found = facts(
        "Iron Comet 3 is sad. General Stone takes a bullet meant for President Sloan "
        "and bleeds out."
    )
    assert [row[1] for row in found if row[0] == "dies_in"] == ["General Stone"]


def test_killing_herself_and_killing_another(facts: Callable[[str], list[Row]]) -> None:
    found = facts("In Iron Comet 3, Rex Hale stabs Iris Vane, killing her instantly.")
    assert ("dies_in", "Iris Vane", "Iron Comet 3") in found
    assert ("kills", "Rex Hale", "Iris Vane") in found
