"""A film that is called like its hero."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Facts = Callable[[str], list[tuple[str, str, str]]]


def test_a_hero_dies_in_the_film_of_that_name(facts: Facts) -> None:
    told = facts(
        "Sam Roe's Vane died at the end of Ann Poe's Vane (2017), impaled on a tree. Dr. Otto "
        "Lund was killed by Vane."
    )
    assert ("dies_in", "Vane", "Vane") in told
    assert ("plays", "Ann Poe", "Vane") not in told
    assert ("kills", "Vane", "Otto Lund") in told
