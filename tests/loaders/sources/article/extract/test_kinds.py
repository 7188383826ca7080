from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer


def _kinds(text: str, known: Gazetteer) -> dict[str, str]:
    return {entity.name: entity.kind for entity in read(text, known).names.entities}


def test_a_role_tells_who_acts_and_who_is_acted(nobody: Gazetteer) -> None:
    assert _kinds("Kate Doe plays Iris Vane.", nobody) == {
        "Kate Doe": "person",
        "Iris Vane": "character",
    }


def test_one_of_a_pair_tells_the_other(nobody: Gazetteer) -> None:
    kinds = _kinds("Iris Vane (Kate Doe) is lost. Kate Doe told us so.", nobody)
    assert kinds == {"Kate Doe": "person", "Iris Vane": "character"}


def test_a_list_is_of_one_kind(nobody: Gazetteer) -> None:
    kinds = _kinds("It stars Kate Doe, Sam Roe and Ann Poe.", nobody)
    assert set(kinds.values()) == {"person"}


def test_nothing_said_leaves_it_open(nobody: Gazetteer) -> None:
    assert _kinds("We waited for Iris Vane.", nobody) == {"Iris Vane": "name"}


def test_a_name_before_a_known_place_is_a_place(nobody: Gazetteer) -> None:
    assert _kinds("They shot it in Brask Holm, Norway.", nobody) == {"Brask Holm": "place"}


def test_most_pairs_of_a_text_tell_the_order_of_the_others(
    facts: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    found = facts(
        "Iron Comet 4 is here. Otto (Rob Low) runs a bar. Kate Vane (Ann Roe) is chased by Bryn "
        "(Tim Hall). Helen Frost (Una Bright), a pilot, finds them."
    )
    assert {row[1:] for row in found if row[0] == "plays"} == {
        ("Rob Low", "Otto"),
        ("Ann Roe", "Kate Vane"),
        ("Tim Hall", "Bryn"),
        ("Una Bright", "Helen Frost"),
    }


def test_a_rank_before_the_name_of_an_actor_is_somebody_else(
    facts: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    found = facts("Actor Tim Hall joins Iron Comet 4. Rob Low plays Agent Hall in Iron Comet 4.")
    assert ("plays", "Rob Low", "Agent Hall") in found
    assert ("acts_in", "Tim Hall", "Iron Comet 4") in found
