from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]
HEAD = "Iron Comet 3\n\nAnn Lee plays Iris Vane and Sam Roe plays Rex Hale in Iron Comet 3.\n\n"


def test_a_thing_may_kill_and_is_no_killer(facts: Callable[[str], list[Row]]) -> None:
    found = facts(HEAD + "The blast kills Iris Vane and Rex Hale.")
    assert ("dies_in", "Iris Vane", "Iron Comet 3") in found
    assert ("dies_in", "Rex Hale", "Iron Comet 3") in found
    assert not [row for row in found if row[0] == "kills"]


def test_who_dies_likewise_dies_after_a_sentence_about_a_death(
    facts: Callable[[str], list[Row]],
) -> None:
    dead = ("dies_in", "Rex Hale", "Iron Comet 3")
    assert dead in facts(HEAD + "Iris Vane dies. So does Rex Hale.")
    assert dead not in facts(HEAD + "Iris Vane sings. So does Rex Hale.")
