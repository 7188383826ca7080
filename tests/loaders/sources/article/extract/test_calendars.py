from __future__ import annotations

import pytest

from loaders.sources.article.extract.calendars import calendar


def told(text: str) -> list[tuple[str, str]]:
    return [(entry.title, entry.date) for entry in calendar(text)]


def test_lines_under_months_have_their_year() -> None:
    text = (
        "Every Big Movie Coming Out in 2027\n\nJanuary\n\nJanuary 15 - The Hollow Coast\n"
        "Friday, Jan. 22: Iron Comet 3 (Harbor Pictures)\n29 - Ashfall\n\nFEBRUARY\n\n"
        "FEBRUARY 5\nSilver Tide\nGlass Harbor 4, starring Kim Doe\n"
    )
    assert told(text) == [
        ("The Hollow Coast", "2027-01-15"),
        ("Iron Comet 3", "2027-01-22"),
        ("Ashfall", "2027-01-29"),
        ("Silver Tide", "2027-02-05"),
        ("Glass Harbor 4", "2027-02-05"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Iron Comet 3 (May 7, 2027)\nAshfall (June 4, 2027)\nSilver Tide 2 (July 2, 2027)",
        "Iron Comet 3: May 7, 2027\nAshfall: June 4, 2027\nSilver Tide 2: July 2, 2027",
        '"Iron Comet 3" (Harbor), 5/7/27\n"Ashfall" (Harbor), 6/4/27\n"Silver Tide 2", 7/2/27',
        "5/7/2027 Iron Comet 3\n6/4/2027 Ashfall\n7/2/2027 Silver Tide 2".replace("27 ", "27 | "),
    ],
)
def test_a_line_has_its_date_before_or_behind(lines: str) -> None:
    assert told(f"The new release dates\n\n{lines}\n") == [
        ("Iron Comet 3", "2027-05-07"),
        ("Ashfall", "2027-06-04"),
        ("Silver Tide 2", "2027-07-02"),
    ]


def test_older_dates_stand_beside() -> None:
    found = calendar(
        "New dates\n\n'Ashfall': May 7, 2027 (previously May 1, 2026)\n"
        "MOVED: 'Iron Comet 3', from 5/1/26 to 6/4/27\n"
        "'Silver Tide': formerly July 2, 2027, undated\n"
    )
    assert [(e.title, e.date, e.old) for e in found] == [
        ("Ashfall", "2027-05-07", "2026-05-01"),
        ("Iron Comet 3", "2027-06-04", "2026-05-01"),
        ("Silver Tide", "", "2027-07-02"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Release Date: May 7, 2027\nDirector: Bo Chen\nUpdated: May 1, 2026\nPremiere: May 5, 2027",
        "Famous birthdays\n\nKim Doe - May 3, 1980\nSam Roe - May 4, 1981\nAnn Lee - May 5, 1982",
        "May 3: Filming Begins in Rome\nMay 4: Kim Doe Joins the Cast\nMay 5: Trailer Is Out",
        "TV premiere dates\n\nMay 3 - Ashfall\nMay 4 - Iron Comet\nMay 5 - Silver Tide",
        "May 3, 2027: the film opens.\nMay 4, 2027: it closes again.\nMay 5: nobody has seen it.",
    ],
)
def test_other_lists_are_no_calendar(text: str) -> None:
    assert told(text) == []


def test_tables_and_years() -> None:
    lines = "| Film | Release |\n| Iron Comet 3 | May 7, 2027 |\n| Ashfall | June 4, 2027 |\n"
    assert told(f"New movies\n\n{lines}| Silver Tide 2 | July 2, 2027 |\n") == [
        ("Iron Comet 3", "2027-05-07"),
        ("Ashfall", "2027-06-04"),
        ("Silver Tide 2", "2027-07-02"),
    ]
    years = "1996: Iron Comet 2\n1999: Iron Comet 3\n2002: Kim Doe Leaves\n2004: Iron Comet 4\n"
    assert told(f"The Iron Comet timeline\n\n{years}") == [
        ("Iron Comet 2", "1996"),
        ("Iron Comet 3", "1999"),
        ("Iron Comet 4", "2004"),
    ]
