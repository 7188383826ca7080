from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_presence(check: Callable[[str], list[str]]) -> None:
    assert check("presence") == []


def test_people_do_not_appear_as_characters(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Skyhunter 2 introduces actor Jun Takahashi as Ren Okada.")
    assert not [row for row in found if row[:2] == ("appears_in", "Jun Takahashi")]
