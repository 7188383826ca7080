from __future__ import annotations

from collections.abc import Callable

import pytest

Row = tuple[str, str, str]


@pytest.mark.parametrize("words", ["aka", "a.k.a.", "also known as", "alias"])
def test_two_names_are_one_somebody(facts: Callable[[str], list[Row]], words: str) -> None:
    found = facts(
        f"Kim Doe stars in Silver Tide 2. Otis Crane {words} the Falcon (Kim Doe) dies in it.\n\n"
        "The Falcon was last seen in Silver Tide."
    )
    assert ("plays", "Kim Doe", "Otis Crane") in found
    assert not [row for row in found if "Falcon" in row]
