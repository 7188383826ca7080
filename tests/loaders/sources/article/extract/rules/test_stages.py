"""How far the making of a film is."""

from __future__ import annotations

from collections.abc import Callable


def test_cases_of_stages(check: Callable[[str], list[str]]) -> None:
    assert check("stages") == []


def test_what_is_to_come_is_no_stage(facts: Callable[[str], list[tuple[str, str, str]]]) -> None:
    told = facts("Kim Doe stars in Iron Comet 4. She will be busy filming Iron Comet 4 in May.")
    assert not [row for row in told if row[0] == "status"]
