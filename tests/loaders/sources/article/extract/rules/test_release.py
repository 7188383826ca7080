from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_release(check: Callable[[str], list[str]]) -> None:
    assert check("release") == []


def test_the_date_of_a_shoot_is_no_release(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 3 began filming on May 5, 2027 and will wrap on June 2, 2027.")
    assert not [row for row in found if row[0] == "released"]


def test_an_earlier_date_is_no_delay(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 3 has moved up from May 24, 2028 to May 17, 2028.")
    assert ("released", "Iron Comet 3", "2028-05-17") in found
    assert not [row for row in found if row[0] == "delayed"]
