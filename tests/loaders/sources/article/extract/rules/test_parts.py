from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_parts(check: Callable[[str], list[str]]) -> None:
    assert check("parts") == []


def test_a_producer_on_board_is_not_of_the_cast(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Iron Comet 3 is shooting. Max Poe, a producer of the first film, is on board too."
    )
    assert [row for row in found if row[0] == "acts_in"] == []


def test_a_part_on_stage_is_in_no_film(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 3 is shooting. Kim Doe has a role on Broadway.")
    assert [row for row in found if row[0] == "acts_in"] == []
