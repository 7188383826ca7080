"""Who dies, told of a subject apart from its verb."""

from __future__ import annotations

from collections.abc import Callable

Facts = Callable[[str], list[tuple[str, str, str]]]


def test_a_real_person_who_died_is_no_role(facts: Facts) -> None:
    told = facts("Ann Lee, best known for playing Iris Vale in 'Moon Harbor', died Monday.")
    assert not [row for row in told if row[0] in ("dies_in", "status")]


def test_weak_verbs_tell_of_death_only_in_texts_about_it(facts: Facts) -> None:
    text = "Iris Vane falls moments later."
    assert ("dies_in", "Iris Vane", "Iron Comet") in facts(f"Who dies in Iron Comet?\n\n{text}")
    assert not facts(f"Iron Comet: what we know\n\n{text}")
