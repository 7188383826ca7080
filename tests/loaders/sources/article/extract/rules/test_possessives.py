from __future__ import annotations

from collections.abc import Callable


def test_cases_of_possessives(check: Callable[[str], list[str]]) -> None:
    assert check("possessives") == []
