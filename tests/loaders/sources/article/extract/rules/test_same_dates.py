from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_same_dates(check: Callable[[str], list[str]]) -> None:
    assert check("same_dates") == []


def test_a_line_of_a_country_is_no_film(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Release dates for Iron Comet 3:\n\nUK: May 5, 2028\nAustralia: May 4, 2028\n")
    assert {row for row in found if row[0] == "released"} == {
        ("released", "Iron Comet 3", "2028-05-05"),
        ("released", "Iron Comet 3", "2028-05-04"),
    }
