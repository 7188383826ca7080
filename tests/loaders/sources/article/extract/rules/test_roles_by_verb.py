from __future__ import annotations

from collections.abc import Callable


def test_cases_of_roles_by_verb(check: Callable[[str], list[str]]) -> None:
    assert check("roles_by_verb") == []
