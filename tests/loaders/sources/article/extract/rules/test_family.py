from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_family(check: Callable[[str], list[str]]) -> None:
    assert check("family") == []


def test_a_pronoun_leads_to_the_one_who_was_named_before(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iris Vane dies in Iron Comet 3. Her sister Nora Vane lives on.")
    assert ("sibling_of", "Nora Vane", "Iris Vane") in found
