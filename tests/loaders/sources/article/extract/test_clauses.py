from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer

Row = tuple[str, str, str]


def test_the_second_clause_has_the_subject_of_the_first(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Iron Comet 4 is near. Director Eve Moss wrote the script with Lena Ruiz, and is producing "
        "with Jo Park."
    )
    assert ("produces", "Eve Moss", "Iron Comet 4") in found
    assert ("produces", "Jo Park", "Iron Comet 4") in found
    assert ("produces", "Lena Ruiz", "Iron Comet 4") not in found


def test_what_stands_in_parentheses_is_no_subject(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Iron Comet 4 is out. Otto (Rob Low), an old friend of Iris's, protects her and is "
        "murdered by Rex (Tim Hall)."
    )
    assert ("kills", "Rex", "Otto") in found


def test_joined_verbs_stay_together(nobody: Gazetteer) -> None:
    (coded,) = read("Eve Moss wrote and directed Iron Comet 4.", nobody).coded
    assert "wrote and directed" in coded.plain
    assert "\u27e8B" not in coded.plain


def test_after_a_preposition_stands_no_subject(nobody: Gazetteer) -> None:
    coded = read("The script is by Lena Ruiz and was finished in May.", nobody).coded[0]
    assert "\u27e8B" not in coded.plain


def test_of_several_the_last_is_who_was_somewhere(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Iron Comet 3 is filming. It has Kim Doe, Ann Poe and Rob Low, who was in Iron Comet 2 "
        "and will play Rex Hale."
    )
    assert ("plays", "Rob Low", "Rex Hale") in found
    assert ("plays", "Kim Doe", "Rex Hale") not in found
