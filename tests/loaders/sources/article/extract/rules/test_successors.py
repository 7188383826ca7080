"""Who directs a film whose director is gone."""

from __future__ import annotations

from collections.abc import Callable


def test_cases_of_successors(check: Callable[[str], list[str]]) -> None:
    assert check("successors") == []
