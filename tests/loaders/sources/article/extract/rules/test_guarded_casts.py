from __future__ import annotations

from collections.abc import Callable


def test_cases_of_who_is_no_part_of_a_cast(check: Callable[[str], list[str]]) -> None:
    assert check("guarded_casts") == []
