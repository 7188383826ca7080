"""How the films of a series came about."""

from __future__ import annotations

from collections.abc import Callable


def test_cases_of_history(check: Callable[[str], list[str]]) -> None:
    assert check("history") == []
