from __future__ import annotations

from collections.abc import Callable

import pytest

Row = tuple[str, str, str]


@pytest.mark.parametrize(
    "words",
    [
        "is the head of the Iron Circle.",
        "works for the Iron Circle.",
        "leads the Iron Circle, a secret society.",
    ],
)
def test_what_has_members_is_a_body(facts: Callable[[str], list[Row]], words: str) -> None:
    found = facts(f"Kim Doe plays Otis Crane in Silver Tide 2. Otis Crane {words}")
    assert ("affiliation", "Otis Crane", "Iron Circle") in found


def test_a_master_is_no_body(facts: Callable[[str], list[Row]]) -> None:
    found = facts("In Silver Tide 2, Otis works for the Marquis Vincent Lund (Kim Doe).")
    assert ("plays", "Kim Doe", "Marquis Vincent Lund") in found
