from __future__ import annotations

from collections.abc import Callable


def test_cases_of_careers(check: Callable[[str], list[str]]) -> None:
    assert check("careers") == []
