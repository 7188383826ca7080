from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_numbering(check: Callable[[str], list[str]]) -> None:
    assert check("numbering") == []


def test_a_film_that_is_only_counted_is_no_statement(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 7 opens soon. Kim Doe is in the seventh film.")
    assert not [row for row in found if row[0] == "part_of"]
