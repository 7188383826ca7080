from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_twins_have_one_surname(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Sam Roe and Ann Poe play brothers Ned and Bo Holt in Moon Harbor 4.")
    assert ("plays", "Sam Roe", "Ned Holt") in found
    assert ("plays", "Ann Poe", "Bo Holt") in found


def test_roles_that_are_no_kin_keep_their_names(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Sam Roe and Ann Poe play Ned and Iris Vane in Moon Harbor 4.")
    assert ("plays", "Sam Roe", "Ned Vane") not in found
