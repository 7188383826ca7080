from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]

_TEXT = (
    "Iron Comet 3: who dies?\n\nIron Comet 3 is out, and Iris Vane fights Rex Hale in it.\n\n"
    "{head}\n\nIt happens early on."
)


def test_a_heading_that_says_who_dies(facts: Callable[[str], list[Row]]) -> None:
    for head in ("Iris Vane (Dies)", "2. Iris Vane: Dead"):
        assert ("dies_in", "Iris Vane", "Iron Comet 3") in facts(_TEXT.format(head=head))


def test_who_survives_does_not_die_and_plays_nobody(facts: Callable[[str], list[Row]]) -> None:
    found = facts(_TEXT.format(head="Iris Vane (Survives)"))
    assert not [row for row in found if row[0] in ("dies_in", "plays", "acts_in")]


def test_who_is_not_dead_is_alive(facts: Callable[[str], list[Row]]) -> None:
    alive = ("status", "Iris Vane", "alive")
    assert alive in facts("In Iron Comet 3, we learn that Iris Vane is not dead at all.")
    assert alive not in facts("In Iron Comet 3, nobody knows whether Iris Vane is still alive.")
