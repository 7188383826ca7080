from __future__ import annotations

from collections.abc import Callable


def test_cases_of_one_after_another(check: Callable[[str], list[str]]) -> None:
    assert check("one_after_another") == []
