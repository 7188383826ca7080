from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "said",
    [
        "Actor Owen Pratt has joined the cast, having played Max Dane in Iron Comet 2.",
        "Actor Owen Pratt has landed a key role, after he was seen in Iron Comet 2.",
        "Actor Owen Pratt, who was seen in Iron Comet 2, has been cast in a key role.",
    ],
)
def test_a_film_that_another_clause_names_is_not_the_one(
    said: str, facts: Callable[[str], list[tuple[str, str, str]]]
) -> None:
    found = facts(f"Iron Comet 3 opens on May 5, 2027.\n\n{said}")
    assert ("acts_in", "Owen Pratt", "Iron Comet 3") in found
