from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_killing(check: Callable[[str], list[str]]) -> None:
    assert check("killing") == []


def test_him_is_the_one_other_character_told_so_far(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Ann Lee plays Iris Vane and Sam Roe plays Rex Hale in Iron Comet 3. "
        "Iris Vane runs, but Rex Hale shoots her dead."
    )
    assert ("dies_in", "Iris Vane", "Iron Comet 3") in found
    assert ("kills", "Rex Hale", "Iris Vane") in found


def test_of_two_others_nobody_is_said_to_be_dead(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Tom Lee plays Max Vane, Bob Poe plays Otto Lund and Sam Roe plays Rex Hale in "
        "Iron Comet 3. "
        "Otto Lund and Max Vane run, but Rex Hale kills him."
    )
    assert [row for row in found if row[0] in ("dies_in", "kills")] == []
