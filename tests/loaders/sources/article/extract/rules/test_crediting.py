from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_crediting(check: Callable[[str], list[str]]) -> None:
    assert check("crediting") == []


def test_cases_of_authors(check: Callable[[str], list[str]]) -> None:
    assert check("authors") == []
