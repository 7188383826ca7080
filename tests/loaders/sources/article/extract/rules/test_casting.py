from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_casting(check: Callable[[str], list[str]]) -> None:
    assert check("casting") == []


def test_as_does_not_always_name_a_role(facts: Callable[[str], list[Row]]) -> None:
    text = "Kim Doe laughs as Iris Vane walks away in Iron Comet 3. Sam Roe plays Iris Vane."
    assert ("plays", "Kim Doe", "Iris Vane") not in facts(text)


def test_a_word_in_parentheses_after_an_actor_may_be_another_film(
    facts: Callable[[str], list[Row]],
) -> None:
    found = facts("Iron Comet 3 begins with Kim Doe (Lost) in a boat.")
    assert not [row for row in found if row[0] == "plays"]


def test_kin_and_companies_are_no_roles(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Iron Comet 3 is shooting. Kate Doe falls for Henry Poe's granddaughter Anna. "
        "Red Lantern's Peter Roe produces Iron Comet 3."
    )
    assert not [row for row in found if row[0] == "plays"]


def test_one_name_before_a_full_one_is_a_role(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Who is Corey Vance?\n\nIron Comet 3 is out. Corey (Rohan Poe) is looking after a boy."
    )
    assert ("plays", "Rohan Poe", "Corey Vance") in found
