from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Facts = Callable[[str], list[tuple[str, str, str]]]


def test_who_died_and_is_played_again_is_back(facts: Facts) -> None:
    told = facts(
        "Kim Doe is back as Iris Vane in Ashfall 4.\n\nRex Hale murdered Iris Vane in "
        "2012's Ashfall."
    )
    assert ("returns_in", "Iris Vane", "Ashfall 4") in told


def test_who_is_only_remembered_is_not_back(facts: Facts) -> None:
    told = facts(
        "Kim Doe, who played Iris Vane, will produce Ashfall 4.\n\n"
        "Rex Hale murdered Iris Vane in Ashfall."
    )
    assert not [row for row in told if row[0] == "returns_in"]
