from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_places(check: Callable[[str], list[str]]) -> None:
    assert check("places") == []


def test_cases_of_locations(check: Callable[[str], list[str]]) -> None:
    assert check("locations") == []
