from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_moving(check: Callable[[str], list[str]]) -> None:
    assert check("moving") == []


def test_a_shoot_that_moves_is_no_release(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Filming of Iron Comet 3 was pushed from May 5, 2027 to June 2, 2027.")
    assert not [row for row in found if row[0] in ("released", "delayed")]
