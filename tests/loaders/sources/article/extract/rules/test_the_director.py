"""Who directs the film that a text is about."""

from __future__ import annotations

from collections.abc import Callable


def test_cases_of_the_director(check: Callable[[str], list[str]]) -> None:
    assert check("the_director") == []
