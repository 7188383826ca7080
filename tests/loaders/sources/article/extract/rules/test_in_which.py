from __future__ import annotations

from collections.abc import Callable


def test_cases_of_clauses_about_films(check: Callable[[str], list[str]]) -> None:
    assert check("in_which") == []
