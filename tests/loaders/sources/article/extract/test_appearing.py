from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_an_actor_is_where_the_character_is(facts: Callable[[str], list[Row]]) -> None:
    text = (
        "Iron Comet 3 spoilers follow.\n\nIris Vane (Kate Doe) is a pilot of Iron Comet 2.\n\n"
        "In Iron Comet 3, Iris builds a bomb."
    )
    assert ("acts_in", "Kate Doe", "Iron Comet 3") in facts(text)


def test_so_is_the_actor_of_somebody_who_dies(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iris Vane, played by Kate Doe, is a pilot. Iris Vane dies in Iron Comet 3.")
    assert ("acts_in", "Kate Doe", "Iron Comet 3") in found


def test_of_two_actors_nobody_knows_which(facts: Callable[[str], list[Row]]) -> None:
    text = "Kate Doe played Iris Vane. Anna Poe played Iris Vane. Iris Vane dies in Iron Comet 3."
    assert not [row for row in facts(text) if row[0] == "acts_in"]
