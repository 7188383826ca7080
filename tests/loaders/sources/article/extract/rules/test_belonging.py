from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_cases_of_belonging(check: Callable[[str], list[str]]) -> None:
    assert check("belonging") == []


def test_a_job_at_a_studio_is_no_membership(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Paramount producer Kim Doe liked Iron Comet 3.")
    assert not [row for row in found if row[0] == "affiliation"]
