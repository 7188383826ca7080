from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_each_line_of_a_calendar_dates_its_own_film(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Harbor Pictures Release Calendar\n\nMay 7, 2027\nIron Comet 3\n\nJune 4, 2027\n"
        "Ashfall\nSilver Tide\n\n'Glass Harbor 4': July 2, 2027 (previously July 3, 2026)\n"
    )
    assert {row for row in found if row[0] in ("released", "delayed")} == {
        ("released", "Iron Comet 3", "2027-05-07"),
        ("released", "Ashfall", "2027-06-04"),
        ("released", "Silver Tide", "2027-06-04"),
        ("released", "Glass Harbor 4", "2027-07-02"),
        ("released", "Glass Harbor 4", "2026-07-03"),
        ("delayed", "Glass Harbor 4", "2027-07-02"),
    }


def test_lines_that_look_like_buttons_are_entries(facts: Callable[[str], list[Row]]) -> None:
    lines = "Iron Comet 3 | May 7, 2027\nAshfall | June 4, 2027\nSilver Tide 2 | July 2, 2027\n"
    found = facts(f"Harbor Pictures release dates\n\n{lines}")
    assert len([row for row in found if row[0] == "released"]) == 3
