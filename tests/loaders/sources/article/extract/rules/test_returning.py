from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_returning(check: Callable[[str], list[str]]) -> None:
    assert check("returning") == []


def test_who_merely_continues_does_not_return(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Kim Doe returns as Iris Vane in Iron Comet 3.")
    assert not [row for row in found if row[0] == "returns_in"]


def test_cases_of_coming_back(check: Callable[[str], list[str]]) -> None:
    assert check("coming_back") == []


def test_cases_of_who_was_away(check: Callable[[str], list[str]]) -> None:
    assert check("away") == []
