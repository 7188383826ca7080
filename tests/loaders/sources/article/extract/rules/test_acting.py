"""Who is in a film by what they do in its story."""

from __future__ import annotations

from collections.abc import Callable

Facts = Callable[[str], list[tuple[str, str, str]]]


def _in_film(told: list[tuple[str, str, str]]) -> set[str]:
    return {subject for kind, subject, film in told if kind == "appears_in" and "Comet" in film}


def test_a_paragraph_of_a_story_names_who_is_in_the_film(facts: Facts) -> None:
    told = facts(
        "Kim Doe stars in Iron Comet 2.\n\nIn Iron Comet 2, Iris Vane finds a map. Her brother "
        "Otto follows her to the coast and teams up with Lena Dorn."
    )
    assert {"Iris Vane", "Otto"} <= _in_film(told)


def test_who_has_an_actor_in_the_text_is_told_of_with_the_actor(facts: Facts) -> None:
    told = facts(
        "Kim Doe plays Otto Lund in Iron Comet 2.\n\nIn Iron Comet 2, Iris Vane finds a map. Otto "
        "Lund steals it."
    )
    assert "Otto Lund" not in _in_film(told)


def test_news_of_the_making_is_no_story(facts: Facts) -> None:
    told = facts("Iron Comet 2 opens in May. Iris Vane returns, and the sequel follows Rex Hale.")
    assert "Iris Vane" not in _in_film(told)
