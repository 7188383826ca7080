from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_who_hands_over_a_part_was_not_in_the_new_film(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 3 opens in May. Kim Doe takes over as Iris Vane from Ann Poe.")
    assert ("plays", "Kim Doe", "Iris Vane") in found
    assert ("not_confirmed", "Ann Poe", "Iron Comet 3") not in found


def test_who_replaces_a_director_directs(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Danny Low left Iron Comet 3. Sam Roe replaced Danny Low as its director.")
    assert ("directs", "Sam Roe", "Iron Comet 3") in found
