from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_a_role_may_have_one_letter(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 3 is filming in Rome. Jude Law is the new Q.")
    assert ("plays", "Jude Law", "Q") in found
    assert ("acts_in", "Jude Law", "Iron Comet 3") in found


def test_a_small_letter_is_no_role(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 3 is filming in Rome. Jude Law plays b in it.")
    assert not any(kind == "plays" for kind, _, _ in found)
