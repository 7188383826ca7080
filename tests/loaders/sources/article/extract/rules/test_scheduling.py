from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_scheduling(check: Callable[[str], list[str]]) -> None:
    assert check("scheduling") == []


def test_cases_of_shifting(check: Callable[[str], list[str]]) -> None:
    assert check("shifting") == []


def test_what_comes_earlier_is_no_delay(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 3 has been brought forward to May 5, 2027, from June 4, 2027.")
    assert ("released", "Iron Comet 3", "2027-05-05") in found
    assert not [row for row in found if row[0] == "delayed"]


def test_a_date_of_something_else_is_no_release(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 3 has a star. Its trailer is set for May 5, 2027.")
    assert ("released", "Iron Comet 3", "2027-05-05") not in found
