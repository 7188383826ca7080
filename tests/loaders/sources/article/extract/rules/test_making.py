from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_making(check: Callable[[str], list[str]]) -> None:
    assert check("making") == []


def test_what_is_no_film_has_another_writer(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Hollow Tide is based on the novel written by Grete Halvorsen.")
    assert not [row for row in found if row[0] == "writes"]
